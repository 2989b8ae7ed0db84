// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/log/lookupline.h"

#include "module/places.h"
#include "module/references.h"
#include "storage/database.h"
#include "widgets/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

namespace hk::duty {

namespace {

constexpr int lookMilliseconds = 120;
constexpr int mostOffered = 8;
constexpr int rowRole = Qt::UserRole + 1;

using Found = std::vector<std::pair<qint64, QString>>;

// Rooms as people write them; of everything else its title.
Result<Found> foundIn(Reader &reader, const QByteArray &entity, const QString &text)
{
    HK_TRY(const std::vector<ReferenceChoice> choices, referenceChoices(reader, entity, text, mostOffered));
    Found found;
    for (const ReferenceChoice &choice : choices) {
        QString words = choice.title;
        if (entity == "room") {
            HK_TRY(words, placeText(reader, {0, 0, choice.id, {}}));
        }
        found.emplace_back(choice.id, words);
    }
    return found;
}

}  // namespace

LookUpLine::LookUpLine(const UiContext &context, const QByteArray &entity, QWidget *parent)
    : QLineEdit(parent),
      m_context(context),
      m_entity(entity),
      m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(lookMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &LookUpLine::look);
    connect(this, &QLineEdit::textEdited, this, [this] {
        ++m_generation;
        m_pause.start();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &LookUpLine::choose);
}

void LookUpLine::setChosen(qint64 id, const QString &words)
{
    m_chosen = id;
    m_words = words;
    setText(words);
}

void LookUpLine::look()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty())
        return;
    whenDone(m_context.database.read([entity = m_entity, typed](Reader &reader) { return foundIn(reader, entity, typed); }), this,
             [this, typed, generation = ++m_generation](const Result<Found> &found) {
                 if (generation != m_generation || !found.ok() || typed != text().trimmed())
                     return;
                 m_found->clear();
                 for (const auto &[id, words] : *found) {
                     auto *item = new QStandardItem(words);
                     item->setData(id, rowRole);
                     m_found->appendRow(item);
                 }
                 // Who typed the whole of it is not asked again.
                 const bool isWhole = found->size() == 1 && found->front().second == typed;
                 if (isWhole)
                     choose(m_found->index(0, 0));
                 if (hasFocus() && !found->empty() && !isWhole)
                     m_completer->complete();
                 else
                     m_completer->popup()->hide();
             });
}

void LookUpLine::choose(const QModelIndex &index)
{
    setChosen(index.data(rowRole).toLongLong(), index.data().toString());
    emit rowChosen();
}

}  // namespace hk::duty

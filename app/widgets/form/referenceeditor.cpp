// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/form/referenceeditor.h"

#include "module/references.h"
#include "storage/database.h"
#include "storage/rows.h"
#include "widgets/look/icons.h"
#include "widgets/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QStandardItemModel>

namespace hk {

namespace {

constexpr int pauseMilliseconds = 100;
constexpr int offered = 20;
constexpr int valueRole = Qt::UserRole + 1;

}  // namespace

ReferenceEditor::ReferenceEditor(Database &database, const Field &field, QWidget *parent)
    : FieldEditor(parent),
      m_database(database),
      m_field(field),
      m_line(new QLineEdit(this)),
      m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_line);
    m_line->installEventFilter(this);
    hold(m_line);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &ReferenceEditor::look);
    connect(m_line, &QLineEdit::textEdited, this, [this] {
        m_value = {};
        m_pause.start();
        emit edited();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &ReferenceEditor::choose);
}

void ReferenceEditor::look()
{
    const QString text = m_line->text().trimmed();
    // In what is yet to be created there is nothing to choose.
    const bool none = std::any_of(m_alike.begin(), m_alike.end(), [](const QVariant &v) { return v.canConvert<NewReference>(); });
    const auto job = [target = m_field.target, text, alike = m_alike, none](Reader &reader) {
        return none ? Result<std::vector<ReferenceChoice>>(std::vector<ReferenceChoice>{})
                    : referenceChoices(reader, target, text, offered, alike);
    };
    whenDone(m_database.read(job), this,
             [this, text, generation = ++m_generation](const Result<std::vector<ReferenceChoice>> &found) {
                 if (generation != m_generation || !found.ok())
                     return;
                 m_found->clear();
                 bool exact = false;
                 for (const ReferenceChoice &choice : *found) {
                     auto *item = new QStandardItem(choice.title);
                     item->setData(choice.id, valueRole);
                     m_found->appendRow(item);
                     if (choice.title == text) {
                         exact = true;
                         m_value = choice.id;
                     }
                 }
                 if (!exact && !text.isEmpty() && canCreate()) {
                     auto *item = new QStandardItem(themedIcon(u"add"), tr("Create “%1”").arg(text));
                     item->setData(QVariant::fromValue(NewReference{text}), valueRole);
                     m_found->appendRow(item);
                 }
                 if (m_line->hasFocus() && m_found->rowCount() > 0)
                     m_completer->complete();
                 else
                     m_completer->popup()->hide();
                 emit edited();
             });
}

// A name is all it takes, or the other fields say the rest.
bool ReferenceEditor::canCreate() const
{
    const Entity *target = m_database.catalogue().entity(m_field.target);
    if (target == nullptr || soleTitleField(*target, m_field.within) == nullptr)
        return false;
    return std::all_of(m_field.within.begin(), m_field.within.end(), [&](const QByteArray &name) {
        const Field *field = target->field(name);
        return field == nullptr || !field->required || !m_alike.value(QString::fromUtf8(name)).isNull();
    });
}

void ReferenceEditor::choose(const QModelIndex &index)
{
    m_value = index.data(valueRole);
    m_line->setText(m_value.canConvert<NewReference>() ? m_value.value<NewReference>().title : index.data().toString());
    ++m_generation;
    m_pause.stop();
    emit edited();
}

void ReferenceEditor::setValue(const QVariant &value)
{
    m_value = value;
    ++m_generation;
    if (value.isNull()) {
        m_line->clear();
        return;
    }
    if (value.canConvert<NewReference>()) {
        m_line->setText(value.value<NewReference>().title);
        return;
    }
    m_line->setText(QStringLiteral("…"));
    const auto job = [target = m_field.target, id = value.toLongLong()](Reader &reader) { return rowTitle(reader, target, id); };
    whenDone(m_database.read(job), this, [this, generation = m_generation](const Result<QString> &title) {
        if (generation == m_generation)
            m_line->setText(title.ok() ? *title : QString());
    });
}

QString ReferenceEditor::problem() const
{
    if (m_line->text().trimmed().isEmpty() || !m_value.isNull() || m_pause.isActive())
        return {};
    return tr("Nothing has this name. Please choose from the list.");
}

QWidget *ReferenceEditor::control() const
{
    return m_line;
}

bool ReferenceEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down && !m_completer->popup()->isVisible()) {
            look();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

}  // namespace hk

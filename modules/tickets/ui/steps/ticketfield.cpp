// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/steps/ticketfield.h"

#include "storage/database.h"
#include "tickets/store/privacy.h"
#include "tickets/store/search.h"
#include "widgets/look/icons.h"
#include "widgets/whendone.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>

namespace hk::tickets {

namespace {

constexpr int ticketPauseMilliseconds = 120;
constexpr int ticketsOffered = 8;
constexpr int ticketRole = Qt::UserRole + 1;

}  // namespace

TicketField::TicketField(const UiContext &context, qint64 own, QWidget *parent)
    : QLineEdit(parent),
      m_context(context),
      m_own(own),
      m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(ticketPauseMilliseconds);
    connect(&m_pause, &QTimer::timeout, this, &TicketField::look);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_ticket = 0;
        ++m_generation;
        m_pause.start();
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &TicketField::choose);
}

void TicketField::look()
{
    const QString typed = text().trimmed();
    m_found->clear();
    if (typed.isEmpty()) {
        m_reading = false;
        m_completer->popup()->hide();
        emit understood();
        return;
    }
    m_reading = true;
    const auto job = [typed](Reader &reader) { return searchTickets(reader, {typed, ticketsOffered}); };
    whenDone(m_context.database.read(job), this, [this, typed, generation = ++m_generation](const Result<QList<SearchHit>> &hits) {
        if (generation != m_generation)
            return;
        m_reading = false;
        for (const SearchHit &hit : hits.ok() ? *hits : QList<SearchHit>()) {
            const QString number = hit.fields.value(QStringLiteral("number")).toString();
            if (hit.id == m_own || hit.title == privateWords())
                continue;
            if (number.compare(typed, Qt::CaseInsensitive) == 0)
                m_ticket = hit.id;
            auto *item = new QStandardItem(themedIcon(u"tickets"), number + QStringLiteral("　") + hit.title);
            item->setData(hit.id, ticketRole);
            item->setToolTip(hit.subtitle);
            m_found->appendRow(item);
        }
        if (hasFocus() && m_found->rowCount() > 0 && m_ticket == 0)
            m_completer->complete();
        else
            m_completer->popup()->hide();
        emit understood();
    });
}

void TicketField::choose(const QModelIndex &index)
{
    m_pause.stop();
    ++m_generation;
    m_reading = false;
    m_ticket = index.data(ticketRole).toLongLong();
    setText(index.data().toString());
    emit understood();
}

}  // namespace hk::tickets

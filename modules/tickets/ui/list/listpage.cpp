// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/list/listpage.h"

#include "tickets/ui/panel/ticketpanel.h"
#include "tickets/ui/ticketlists.h"
#include "tickets/ui/ticketmenu.h"
#include "widgets/list/listpanel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace hk::tickets {

namespace {

const QString listSplitterKey = QStringLiteral("splitter");
const QString listStateKey = QStringLiteral("list");
const QString listTabKey = QStringLiteral("tab");

}  // namespace

ListPage::ListPage(const UiContext &context)
    : TicketsPage(context),
      m_list(new ListPanel(context, ticketsList)),
      m_panel(new TicketPanel(context)),
      m_splitter(new QSplitter)
{
    m_list->setEmptyText(tr("Tickets will be listed here"),
                         tr("Take what a student reports, or bring the ledger that was kept so far."), QStringLiteral("tickets"),
                         QStringLiteral("tickets.newTicket"));
    m_list->bar().setCountWords([](int count) { return tr("%Ln ticket(s)", nullptr, count); },
                                [](int count) { return tr("of %Ln ticket(s)", nullptr, count); });
    m_panel->setClosable(false);
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->addWidget(m_panel);
    onTheme(right, [column](const Theme &theme) { column->setContentsMargins(0, theme.px(metrics::filterRowHeight), 0, 0); });
    m_splitter->setObjectName(QStringLiteral("tickets.splitter"));
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    fillWith(m_splitter);
    setFocusProxy(&m_list->table());
    m_list->table().setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_list->table(), &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showTicketMenu(m_context, chosen(), this, m_list->table().viewport()->mapToGlobal(at)); });
    connect(m_list, &ListPanel::currentChanged, m_panel, &TicketPanel::showTicket);
    connect(m_list, &ListPanel::currentChanged, this, &ListPage::takeChosen);
    connect(m_list, &ListPanel::selectionChanged, this, &ListPage::takeChosen);
    connect(m_list, &ListPanel::opened, this, [this](qint64 id) {
        m_panel->showTicket(id);
        m_panel->focusFirst();
    });
    connect(m_list, &ListPanel::stateChanged, this, &Page::headerChanged);
    scopeChanged();
}

PageActions ListPage::headerActions() const
{
    return {{QStringLiteral("tickets.import"), QStringLiteral("shell.exportList"), QStringLiteral("shell.print")},
            QStringLiteral("tickets.newTicket")};
}

QJsonObject ListPage::saveState() const
{
    return {{listSplitterKey, QString::fromLatin1(m_splitter->saveState().toBase64())},
            {listStateKey, m_list->state().toJson()},
            {listTabKey, m_panel->tab()}};
}

void ListPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_splitter->restoreState(QByteArray::fromBase64(state.value(listSplitterKey).toString().toLatin1()));
    m_list->setState(ListState::fromJson(state.value(listStateKey).toObject()));
    m_panel->setTab(state.value(listTabKey).toInt());
}

void ListPage::showEvent(QShowEvent *event)
{
    TicketsPage::showEvent(event);
    emit chosenChanged();
}

bool ListPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "ticket")
        return false;
    m_list->showItem(id);
    m_panel->showTicket(id);
    return true;
}

void ListPage::dataChanged(const ChangeSet &changes)
{
    if (!concernsTickets(changes))
        return;
    m_panel->showTicket(m_panel->ticket());
    emit chosenChanged();
}

void ListPage::scopeChanged()
{
    m_list->setFixedFilters(scopeFilters(m_context.workbench.scope()));
}

void ListPage::refresh()
{
    if (!isVisible())
        return;
    m_list->model().askAnew();
    m_panel->showTicket(m_panel->ticket());
}

std::optional<ShownList> ListPage::shownList() const
{
    return m_list->shownList();
}

void ListPage::print()
{
    m_list->print();
}

// Steps are about what is chosen: the details offer them while that is their ticket.
void ListPage::takeChosen()
{
    const QList<qint64> tickets = chosen().tickets;
    m_panel->setOffersSteps(tickets.isEmpty() || tickets == QList<qint64>{m_panel->ticket()});
    emit chosenChanged();
}

Chosen ListPage::chosen() const
{
    Chosen chosen;
    for (const qint64 id : m_list->table().selectedIds())
        chosen.tickets.append(id);
    if (chosen.sole() != 0 && chosen.sole() == m_panel->ticket())
        chosen.number = m_panel->number();
    return chosen;
}

}  // namespace hk::tickets

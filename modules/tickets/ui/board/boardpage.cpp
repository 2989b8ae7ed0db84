// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/board/boardpage.h"

#include "tickets/ui/board/boardview.h"
#include "tickets/ui/panel/ticketpanel.h"
#include "tickets/ui/ticketlists.h"
#include "tickets/ui/ticketmenu.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>

namespace hk::tickets {

namespace {

constexpr int boardSoonMilliseconds = 40;
constexpr std::chrono::minutes boardMinute{1};
const QString boardBarKey = QStringLiteral("bar");
const QString boardSplitterKey = QStringLiteral("splitter");

}  // namespace

BoardPage::BoardPage(const UiContext &context)
    : TicketsPage(context),
      m_bar(new BoardBar(true)),
      m_splitter(new QSplitter),
      m_stack(new QStackedWidget),
      m_board(new BoardView),
      m_empty(new EmptyState),
      m_right(new QWidget),
      m_panel(new TicketPanel(context))
{
    auto *left = new QWidget;
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    column->addWidget(m_bar);
    column->addWidget(m_stack, 1);
    auto *right = new QVBoxLayout(m_right);
    right->addWidget(m_panel);
    onTheme(m_right, [right](const Theme &theme) { right->setContentsMargins(0, theme.px(8), 0, 0); });
    m_splitter->setObjectName(QStringLiteral("board.splitter"));
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_right->hide();
    fillWith(m_splitter);
    setFocusProxy(m_board);
    m_soon.setSingleShot(true);
    m_soon.setInterval(boardSoonMilliseconds);
    m_minute.setInterval(boardMinute);
    connect(&m_soon, &QTimer::timeout, this, &BoardPage::load);
    connect(&m_minute, &QTimer::timeout, this, &BoardPage::refresh);
    connectBoard();
}

void BoardPage::connectBoard()
{
    keepFiltersOf(*m_bar);
    connect(m_bar, &BoardBar::changed, this, &BoardPage::load);
    connect(m_bar, &BoardBar::changed, this, &Page::headerChanged);
    connect(m_empty, &EmptyState::clicked, this, [this] {
        if (m_bar->isFiltered())
            m_bar->clear();
        else
            m_context.actions.trigger(QStringLiteral("tickets.newTicket"));
    });
    connect(m_board, &BoardView::chosenChanged, this, &BoardPage::chosenOnBoard);
    connect(m_board, &BoardView::activated, this, [this] {
        if (const Card *card = m_board->current()) {
            openPanel(card->id);
            m_panel->focusFirst();
        }
    });
    connect(m_board, &BoardView::menuWanted, this, &BoardPage::showMenu);
    connect(m_board, &BoardView::dropped, this, &BoardPage::moveTo);
    connect(m_board, &BoardView::sideMoveWanted, this, &BoardPage::moveAside);
    connect(m_board, &BoardView::leftByEscape, this, [this] {
        if (!m_right->isHidden())
            closePanel();
        else if (m_board->chosen().size() > 1)
            m_board->clearChoice();
        else
            m_context.actions.trigger(QStringLiteral("shell.back"));
    });
    connect(m_panel, &TicketPanel::closeWanted, this, &BoardPage::closePanel);
}

PageActions BoardPage::headerActions() const
{
    return {{QStringLiteral("shell.exportList"), QStringLiteral("shell.print")}, QStringLiteral("tickets.newTicket")};
}

QJsonObject BoardPage::saveState() const
{
    return {{boardBarKey, m_bar->state()}, {boardSplitterKey, QString::fromLatin1(m_splitter->saveState().toBase64())}};
}

void BoardPage::restoreState(const QJsonObject &state)
{
    if (state.isEmpty())
        return;
    m_bar->setState(state.value(boardBarKey).toObject());
    m_splitter->restoreState(QByteArray::fromBase64(state.value(boardSplitterKey).toString().toLatin1()));
}

void BoardPage::showEvent(QShowEvent *event)
{
    TicketsPage::showEvent(event);
    m_minute.start();
    load();
    emit chosenChanged();
}

void BoardPage::hideEvent(QHideEvent *event)
{
    TicketsPage::hideEvent(event);
    m_minute.stop();
}

void BoardPage::dataChanged(const ChangeSet &changes)
{
    if (concernsTickets(changes) && isVisible())
        m_soon.start();
}

void BoardPage::scopeChanged()
{
    if (isVisible())
        m_soon.start();
}

void BoardPage::refresh()
{
    if (isVisible())
        load();
}

void BoardPage::load()
{
    const auto job = [filter = m_bar->filter(filterOf(m_context.workbench.scope())),
                      now = m_context.clock()](Reader &reader) -> Result<Read> {
        HK_TRY(const Rules rules, readRules(reader));
        Read read;
        HK_TRY(read.board, readBoard(reader, rules, filter, now));
        HK_TRY(read.offers, boardOffers(reader));
        return read;
    };
    whenDone(m_context.database.read(job), this, [this, generation = ++m_generation](const Result<Read> &answer) {
        if (generation != m_generation)
            return;
        if (answer.ok())
            showBoard(*answer);
        else
            sayProblem(answer.error());
    });
    if (!m_right->isHidden() && m_panel->ticket() != 0)
        m_panel->showTicket(m_panel->ticket());
}

void BoardPage::showBoard(const Read &read)
{
    m_bar->setOffers(read.offers);
    m_bar->setCounts(read.board.total, read.board.overdue, read.board.dueToday);
    m_board->setBoard(read.board);
    if (read.board.total > 0) {
        m_stack->setCurrentIndex(0);
    } else if (m_bar->isFiltered()) {
        m_empty->setContent(QStringLiteral("filter"), tr("No ticket fits the filters"), tr("Other filters may show some."),
                            tr("Clear the filters"));
        m_stack->setCurrentIndex(1);
    } else {
        m_empty->setContent(QStringLiteral("tickets"), tr("Open tickets will be shown here"),
                            tr("Take what a student reports; the board says what is due next."), tr("New ticket"));
        m_stack->setCurrentIndex(1);
    }
    if (m_wanted != 0 && m_board->choose(m_wanted))
        m_wanted = 0;
    emit chosenChanged();
}

Chosen BoardPage::chosen() const
{
    Chosen chosen;
    chosen.tickets = m_board->chosen();
    if (chosen.tickets.isEmpty() && !m_right->isHidden() && m_panel->ticket() != 0)
        chosen.tickets = {m_panel->ticket()};
    if (const Card *card = chosen.sole() != 0 ? m_board->card(chosen.sole()) : nullptr)
        chosen.number = card->number;
    else if (chosen.sole() == m_panel->ticket())
        chosen.number = m_panel->number();
    return chosen;
}

// The details follow the card that is chosen, once they are open.
void BoardPage::chosenOnBoard()
{
    const QList<qint64> tickets = m_board->chosen();
    if (!m_right->isHidden() && tickets.size() == 1 && tickets.first() != m_panel->ticket())
        m_panel->showTicket(tickets.first());
    offerSteps();
    emit chosenChanged();
}

// Steps are about what is chosen: the details offer them while that is their ticket.
void BoardPage::offerSteps()
{
    const QList<qint64> tickets = m_board->chosen();
    m_panel->setOffersSteps(tickets.isEmpty() || tickets == QList<qint64>{m_panel->ticket()});
}

void BoardPage::openPanel(qint64 ticket)
{
    if (m_right->isHidden()) {
        m_right->show();
        const int wanted = std::max(m_right->minimumSizeHint().width(), themeOf(this).px(metrics::detailMinimumWidth));
        if (m_splitter->sizes().value(1) < wanted)
            m_splitter->setSizes({m_splitter->width() - wanted, wanted});
    }
    m_panel->showTicket(ticket);
    offerSteps();
    emit chosenChanged();
}

void BoardPage::closePanel()
{
    m_right->hide();
    m_board->setFocus();
    emit chosenChanged();
}

bool BoardPage::showItem(const QByteArray &entity, qint64 id)
{
    if (entity != "ticket")
        return false;
    m_wanted = m_board->choose(id) ? 0 : id;
    // One that is closed has no card: the commands are about the details then.
    if (m_wanted != 0)
        m_board->clearChoice();
    openPanel(id);
    return true;
}

void BoardPage::showMenu(const QPoint &globalPosition)
{
    showTicketMenu(m_context, chosen(), this, globalPosition);
}

std::optional<ShownList> BoardPage::shownList() const
{
    const QList<ScopeChoice> scope = m_context.workbench.scope();
    return openTicketsList(m_context.catalogue, m_bar->filter(filterOf(scope)), scope, m_context.database.viewer().name,
                           campusDate(m_context.clock()), tr("Open tickets"));
}

void BoardPage::print()
{
    if (const auto shown = shownList())
        printTickets(m_context, this, *shown);
}

}  // namespace hk::tickets

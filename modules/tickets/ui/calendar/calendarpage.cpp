// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/calendar/calendarpage.h"

#include "calendar/term.h"
#include "tickets/ui/calendar/duedelegate.h"
#include "tickets/ui/ticketlists.h"
#include "tickets/ui/ticketmenu.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace hk::tickets {

namespace {

constexpr int calendarSoonMilliseconds = 40;
constexpr std::chrono::minutes calendarMinute{1};
constexpr int daysAWeek = 7;
// What lies further back is found in the list.
constexpr int daysLookedBack = 365;
const QString calendarBarKey = QStringLiteral("bar");

}  // namespace

CalendarPage::CalendarPage(const UiContext &context)
    : TicketsPage(context), m_bar(new BoardBar(false)), m_week(new QLabel), m_list(new QListView), m_model(new DueModel(this))
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_bar);
    makeWeekBar(*column);
    auto *sheet = new Panel;
    sheet->body()->addWidget(m_list);
    column->addWidget(sheet, 1);
    fillWith(content);
    m_list->setObjectName(QStringLiteral("dueList"));
    m_list->setAccessibleName(tr("What falls due in the week"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new DueDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    setFocusProxy(m_list);
    m_soon.setSingleShot(true);
    m_soon.setInterval(calendarSoonMilliseconds);
    m_minute.setInterval(calendarMinute);
    m_shownToday = today();
    m_monday = mondayOf(m_shownToday);
    connect(&m_soon, &QTimer::timeout, this, &CalendarPage::load);
    connect(&m_minute, &QTimer::timeout, this, &CalendarPage::refresh);
    keepFiltersOf(*m_bar);
    connect(m_bar, &BoardBar::changed, this, &CalendarPage::load);
    connectList();
}

void CalendarPage::makeWeekBar(QBoxLayout &column)
{
    QToolButton *back =
        iconButton(QStringLiteral("chevron-left"), QStringLiteral("calendar.back"), tr("The week before (Alt+Left)"), this);
    QToolButton *next =
        iconButton(QStringLiteral("chevron-right"), QStringLiteral("calendar.next"), tr("The week after (Alt+Right)"), this);
    auto *now = new QPushButton(tr("This week"), this);
    now->setObjectName(QStringLiteral("calendar.today"));
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    setTextRole(m_week, TextRole::PanelTitle);
    m_week->setObjectName(QStringLiteral("calendar.week"));
    auto *line = new QHBoxLayout;
    line->addWidget(back);
    line->addWidget(next);
    line->addWidget(now);
    line->addWidget(m_week);
    line->addStretch(1);
    column.addLayout(line);
    onTheme(this, [line](const Theme &theme) {
        line->setSpacing(theme.px(8));
        line->setContentsMargins(0, 0, 0, theme.px(8));
    });
    connect(back, &QToolButton::clicked, this, [this] { goTo(m_monday.addDays(-daysAWeek)); });
    connect(next, &QToolButton::clicked, this, [this] { goTo(m_monday.addDays(daysAWeek)); });
    connect(now, &QPushButton::clicked, this, [this] { goTo(mondayOf(today())); });
}

void CalendarPage::connectList()
{
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex &index) { open(index.data(DueModel::idRole).toLongLong()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CalendarPage::chosenChanged);
    connect(m_list, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &at) { showTicketMenu(m_context, chosen(), this, m_list->viewport()->mapToGlobal(at)); });
}

QDate CalendarPage::today() const
{
    return campusDate(m_context.clock());
}

PageActions CalendarPage::headerActions() const
{
    return {{QStringLiteral("shell.exportList"), QStringLiteral("shell.print")}, QStringLiteral("tickets.newTicket")};
}

QJsonObject CalendarPage::saveState() const
{
    return {{calendarBarKey, m_bar->state()}};
}

void CalendarPage::restoreState(const QJsonObject &state)
{
    if (!state.isEmpty())
        m_bar->setState(state.value(calendarBarKey).toObject());
}

void CalendarPage::showEvent(QShowEvent *event)
{
    TicketsPage::showEvent(event);
    m_minute.start();
    followToday();
    load();
    emit chosenChanged();
}

void CalendarPage::hideEvent(QHideEvent *event)
{
    TicketsPage::hideEvent(event);
    m_minute.stop();
}

void CalendarPage::dataChanged(const ChangeSet &changes)
{
    if (concernsTickets(changes) && isVisible())
        m_soon.start();
}

void CalendarPage::scopeChanged()
{
    if (isVisible())
        m_soon.start();
}

void CalendarPage::refresh()
{
    if (!isVisible())
        return;
    followToday();
    load();
}

// Over Sunday, where the week shown was the present one.
void CalendarPage::followToday()
{
    const QDate before = std::exchange(m_shownToday, today());
    if (m_monday == mondayOf(before))
        m_monday = mondayOf(m_shownToday);
}

void CalendarPage::goTo(const QDate &monday)
{
    m_monday = monday;
    load();
}

void CalendarPage::load()
{
    const bool present = m_monday == mondayOf(today());
    const auto job = [filter = m_bar->filter(filterOf(m_context.workbench.scope())), now = m_context.clock(), monday = m_monday,
                      present](Reader &reader) -> Result<Week> {
        HK_TRY(const Rules rules, readRules(reader));
        Week week;
        HK_TRY(week.days, dueBetween(reader, rules, filter, monday, monday.addDays(daysAWeek - 1), now));
        HK_TRY(week.offers, boardOffers(reader));
        if (!present)
            return week;
        HK_TRY(const QList<DueDay> before,
               dueBetween(reader, rules, filter, monday.addDays(-daysLookedBack), monday.addDays(-1), now));
        for (const DueDay &day : before)
            week.earlier.insert(week.earlier.end(), day.cards.begin(), day.cards.end());
        return week;
    };
    whenDone(m_context.database.read(job), this, [this, generation = ++m_generation](const Result<Week> &week) {
        if (generation != m_generation)
            return;
        if (week.ok())
            showWeek(*week);
        else
            sayProblem(week.error());
    });
}

void CalendarPage::showWeek(const Week &week)
{
    const QList<qint64> before = chosen().tickets;
    const qint64 current = m_list->currentIndex().data(DueModel::idRole).toLongLong();
    const int scrolled = m_list->verticalScrollBar()->value();
    m_bar->setOffers(week.offers);
    m_model->setWeek(week.days, week.earlier, m_monday, today());
    m_week->setText(tr("%1 to %2").arg(m_monday.toString(Qt::ISODate), m_monday.addDays(daysAWeek - 1).toString(Qt::ISODate)));
    int total = int(week.earlier.size());
    int overdue = total;
    int dueToday = 0;
    for (const DueDay &day : week.days) {
        total += int(day.cards.size());
        for (const Card &card : day.cards) {
            overdue += card.deadline.severity == Severity::Overdue ? 1 : 0;
            dueToday += day.day == today() && card.deadline.severity != Severity::Overdue ? 1 : 0;
        }
    }
    m_bar->setCounts(total, overdue, dueToday);
    if (m_list->selectionModel()->selectedRows().isEmpty()) {
        for (const qint64 ticket : before) {
            if (const int row = m_model->rowOf(ticket); row >= 0)
                m_list->selectionModel()->select(m_model->index(row), QItemSelectionModel::Select);
        }
        if (const int row = current != 0 ? m_model->rowOf(current) : -1; row >= 0)
            m_list->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::NoUpdate);
        m_list->verticalScrollBar()->setValue(scrolled);
    }
    emit chosenChanged();
}

void CalendarPage::open(qint64 ticket)
{
    if (ticket != 0)
        m_context.workbench.openItem("ticket", ticket);
}

bool CalendarPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            open(m_list->currentIndex().data(DueModel::idRole).toLongLong());
            return true;
        }
    }
    return TicketsPage::eventFilter(watched, event);
}

Chosen CalendarPage::chosen() const
{
    Chosen chosen;
    for (const QModelIndex &row : m_list->selectionModel()->selectedRows()) {
        const DueModel::Line *const line = m_model->line(row.row());
        if (line == nullptr || !line->card)
            continue;
        chosen.tickets.append(line->card->id);
        chosen.number = line->card->number;
    }
    if (chosen.tickets.size() != 1)
        chosen.number.clear();
    return chosen;
}

std::optional<ShownList> CalendarPage::shownList() const
{
    const QList<ScopeChoice> scope = m_context.workbench.scope();
    auto shown = openTicketsList(m_context.catalogue, m_bar->filter(filterOf(scope)), scope, m_context.database.viewer().name,
                                 campusDate(m_context.clock()), tr("What falls due"));
    if (shown)
        shown->query.filters.push_back(
            {"due", m_monday.toString(Qt::ISODate) + QStringLiteral("..") + m_monday.addDays(daysAWeek - 1).toString(Qt::ISODate)});
    return shown;
}

void CalendarPage::print()
{
    if (const auto shown = shownList())
        printTickets(m_context, this, *shown);
}

}  // namespace hk::tickets

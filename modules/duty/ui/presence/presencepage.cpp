// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/presence/presencepage.h"

#include "base/clock.h"
#include "duty/domain/shift.h"
#include "duty/exchange/dutyreport.h"
#include "duty/ui/linestable.h"
#include "duty/ui/presence/coveragemodel.h"
#include "duty/ui/presence/coverageview.h"
#include "duty/ui/rowform.h"
#include "module/calendarstore.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/panel.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/look/fonts.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::duty {

namespace {

constexpr int weeksShown = 20;

enum PresenceTab { PresenceOfAll, OwedStill, RoomsVisited, Registers, WeekBulletin };

std::optional<StatusKind> statusOf(Standing standing)
{
    switch (standing) {
    case Standing::Met:
        return StatusKind::Done;
    case Standing::Due:
        return StatusKind::Due;
    case Standing::Owed:
        return StatusKind::Overdue;
    case Standing::NotAsked:
        break;
    }
    return StatusKind::Plan;
}

}  // namespace

PresencePage::PresencePage(const UiContext &context)
    : DutyPage(context),
      m_tabs(new TabStrip(TabStrip::Place::Panel)),
      m_week(new QLabel),
      m_finding(new QLabel),
      m_stack(new QStackedWidget),
      m_table(new LinesTable("presence.table", tr("Presence and rooms"))),
      m_coverage(new CoverageModel(this)),
      m_rooms(new CoverageView),
      m_onlyOwed(new QCheckBox(tr("Only rooms that are owed a visit"))),
      m_text(new QPlainTextEdit),
      m_monday(mondayOf(today()))
{
    m_tabs->setObjectName(QStringLiteral("presence.tabs"));
    m_tabs->setAccessibleName(tr("What is shown"));
    for (const QString &title : {tr("Presence"), tr("Owed"), tr("Rooms"), tr("Three registers"), tr("Bulletin")})
        m_tabs->addTab(title);
    m_finding->setObjectName(QStringLiteral("presence.finding"));
    m_finding->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("presence.bulletin"));
    m_text->setAccessibleName(tr("Bulletin of the week"));
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_text);
    m_stack->addWidget(m_rooms);
    m_rooms->showModel(m_coverage);
    m_onlyOwed->setObjectName(QStringLiteral("presence.onlyOwed"));
    connect(m_rooms, &QTableView::activated, this, [this](const QModelIndex &index) {
        m_context.workbench.openItem("room", index.data(CoverageModel::roomRole).toLongLong());
    });
    connect(m_onlyOwed, &QCheckBox::toggled, m_coverage, &CoverageModel::setOnlyOwed);
    auto *sheet = new Panel;
    sheet->body()->addWidget(m_tabs);
    auto *told = new QHBoxLayout;
    told->addWidget(m_finding, 1);
    told->addWidget(m_onlyOwed);
    sheet->body()->addLayout(told);
    sheet->body()->addWidget(m_stack, 1);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    column->addWidget(sheet, 1);
    fillWith(content);
    onTheme(this,
            [this, told](const Theme &theme) { told->setContentsMargins(theme.px(14), theme.px(8), theme.px(14), theme.px(8)); });
    setFocusProxy(m_table);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { show(m_shown); });
}

QWidget *PresencePage::makeBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    QToolButton *back =
        iconButton(QStringLiteral("chevron-left"), QStringLiteral("presence.back"), tr("The week before (Alt+Left)"), bar);
    QToolButton *next =
        iconButton(QStringLiteral("chevron-right"), QStringLiteral("presence.next"), tr("The week after (Alt+Right)"), bar);
    back->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Left));
    next->setShortcut(QKeySequence(Qt::ALT | Qt::Key_Right));
    auto *now = new QPushButton(tr("This week"), bar);
    now->setObjectName(QStringLiteral("presence.now"));
    setTextRole(m_week, TextRole::PanelTitle);
    m_week->setObjectName(QStringLiteral("presence.week"));
    for (QWidget *widget : std::initializer_list<QWidget *>{back, next, now, m_week})
        line->addWidget(widget);
    line->addStretch(1);
    onTheme(bar, [line](const Theme &theme) {
        line->setSpacing(theme.px(8));
        line->setContentsMargins(0, theme.px(8), 0, theme.px(8));
    });
    connect(back, &QToolButton::clicked, this, [this] { goTo(m_monday.addDays(-7)); });
    connect(next, &QToolButton::clicked, this, [this] { goTo(m_monday.addDays(7)); });
    connect(now, &QPushButton::clicked, this, [this] { goTo(today()); });
    return bar;
}

PageActions PresencePage::headerActions() const
{
    return {{QStringLiteral("duty.targets"), QStringLiteral("duty.import"), QStringLiteral("duty.copyBulletin"),
             QStringLiteral("shell.exportList")},
            {}};
}

QJsonObject PresencePage::saveState() const
{
    return {{QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void PresencePage::restoreState(const QJsonObject &state)
{
    m_tabs->setCurrentIndex(state.value(QStringLiteral("tab")).toInt());
}

void PresencePage::goTo(QDate day)
{
    m_monday = mondayOf(day);
    load();
}

void PresencePage::load()
{
    const auto job = [monday = m_monday, today = today(), buildings = buildings()](Reader &reader) -> Result<Shown> {
        Shown shown;
        const QDate day = std::clamp(today, monday, monday.addDays(6));
        HK_TRY(shown.presence, readPresence(reader, day, today, buildings));
        HK_TRY(shown.owed, readOwed(reader, today, buildings));
        HK_TRY(shown.visitWeeks, visitWeeks(reader));
        HK_TRY(shown.rooms, roomCoverage(reader, today, std::max(weeksShown, shown.visitWeeks), buildings));
        HK_TRY(shown.comparison, readComparison(reader, monday, monday.addDays(6), buildings));
        HK_TRY(shown.bulletin, readBulletin(reader, monday, buildings));
        HK_TRY(shown.terms, readTerms(reader));
        return shown;
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation = ++m_generation](const Result<Shown> &shown) {
        if (generation != m_generation)
            return;
        if (shown.ok())
            show(*shown);
        else
            say(shown.error());
    });
}

void PresencePage::show(const Shown &shown)
{
    if (&shown != &m_shown) {
        m_shown = shown;
        m_coverage->setRooms(shown.rooms, shown.visitWeeks, today());
    }
    m_week->setText(tr("%1 to %2").arg(m_monday.toString(Qt::ISODate), m_monday.addDays(6).toString(Qt::ISODate))
                    + QStringLiteral(" · ") + m_shown.terms.weekText(m_monday));
    const int tab = m_tabs->currentIndex();
    m_stack->setCurrentIndex(tab == WeekBulletin ? 1 : tab == RoomsVisited ? 2 : 0);
    m_finding->setVisible(tab != WeekBulletin);
    m_onlyOwed->setVisible(tab == RoomsVisited);
    switch (m_tabs->currentIndex()) {
    case OwedStill:
        return showPresence(m_shown.owed);
    case RoomsVisited:
        return showRooms();
    case Registers:
        return showComparison();
    case WeekBulletin:
        return m_text->setPlainText(bulletinText(m_shown.bulletin));
    default:
        return showPresence(m_shown.presence);
    }
}

void PresencePage::showPresence(const Presence &presence)
{
    QList<TableLine> lines;
    int owed = 0;
    const auto days = [](const DaySpan &span) {
        return span.first.toString(QStringLiteral("MM-dd")) + QStringLiteral(" – ") + span.last.toString(QStringLiteral("MM-dd"));
    };
    for (const CoverLine &line : presence.cover) {
        const PresenceTarget &target = presence.board.targets[line.target];
        lines.append({{target.title, target.guide, tr("all"), days(line.period),
                       tr("%1 % of %2 %").arg(line.percent).arg(target.amount), standingText(line.standing)},
                      statusOf(line.standing)});
        owed += line.standing == Standing::Owed;
    }
    for (const PresenceLine &line : presence.board.lines) {
        const PresenceTarget &target = presence.board.targets[line.target];
        lines.append({{target.title, target.guide, presence.board.people[line.person].name, days(line.period),
                       tr("%1 of %2").arg(line.done).arg(line.asked),
                       line.owed == 0 ? standingText(line.standing) : tr("%n owed", nullptr, line.owed)},
                      statusOf(line.standing)});
        owed += line.standing == Standing::Owed;
    }
    m_finding->setText(owed == 0 ? tr("No period has ended with something owed.")
                                 : tr("%n line(s) of periods that have ended are owed.", nullptr, owed));
    m_table->setLines({tr("What is asked for"), tr("Indicator"), tr("Person"), tr("Period"), tr("Done"), tr("Standing")},
                      {300, 76, 130, 140, 170, 140}, lines);
}

void PresencePage::showRooms()
{
    const int overdue = m_coverage->overdue();
    m_finding->setText(overdue == 0 ? tr("Every room was visited in the last %n week(s).", nullptr, m_shown.visitWeeks)
                                    : tr("%1 of %2 rooms were not visited for %n week(s) or more.", nullptr, m_shown.visitWeeks)
                                          .arg(overdue)
                                          .arg(m_shown.rooms.size()));
}

void PresencePage::showComparison()
{
    QList<TableLine> lines;
    int differing = 0;
    for (const ThreeWayLine &line : std::as_const(m_shown.comparison)) {
        QStringList differences;
        for (const Difference difference : line.differences)
            differences << differenceText(difference);
        differing += !differences.isEmpty();
        lines.append({{line.day.toString(Qt::ISODate), line.person, toldText(line.told[0]), toldText(line.told[1]),
                       toldText(line.told[2]), differences.isEmpty() ? tr("all agree") : differences.join(QStringLiteral("; "))},
                      differences.isEmpty() ? StatusKind::Done : StatusKind::Warning});
    }
    m_finding->setText(lines.isEmpty() ? tr("No register tells of this week. Import the desk register or the college summary.")
                                       : tr("%1 of %2 duties are told differently.").arg(differing).arg(lines.size()));
    m_table->setLines({tr("Day"), tr("Person"), tr("Desk register"), tr("Own log"), tr("College summary"), tr("Differences")},
                      {110, 110, 180, 180, 180, 260}, lines);
}

bool PresencePage::act(const QString &action)
{
    if (action == QLatin1String("targets")) {
        openRowForm(m_context, "duty_target", tr("Presence target"), this);
        return true;
    }
    if (action != QLatin1String("copyBulletin"))
        return false;
    QGuiApplication::clipboard()->setText(bulletinText(m_shown.bulletin));
    sayDone(tr("The bulletin was copied as text."));
    return true;
}

std::optional<ShownReport> PresencePage::shownReport() const
{
    DutyReportOrder order{m_monday, m_monday.addDays(6), today(), buildings()};
    order.at = m_context.clock();
    return ShownReport{
        tr("Duty"), tr("Workbook of duty"), [order, &database = m_context.database](const QString &path, const QString &author) {
            DutyReportOrder written = order;
            written.author = author;
            return database
                .read([written, path](Reader &reader) { return writeDutyReport(reader, written, path); }, ReadLane::Interactive)
                .result();
        }};
}

}  // namespace hk::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/figures/figurespage.h"

#include "base/clock.h"
#include "module/calendarstore.h"
#include "tickets/store/ledger.h"
#include "tickets/store/rules.h"
#include "tickets/ui/figures/figurecharts.h"
#include "tickets/ui/ticketspage.h"
#include "widgets/chart/chartview.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/kpitile.h"
#include "widgets/controls/panel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QGridLayout>
#include <QHeaderView>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hk::tickets {

namespace {

constexpr int tilesARow = 4;
constexpr int tiles = 8;
constexpr int chartHeight = 236;
constexpr int tableHeight = 190;
constexpr int figureColumn = 92;
constexpr int figuresSoonMilliseconds = 120;
constexpr int spotRoomRole = Qt::UserRole + 1;

QTreeWidget *makeTable(const QString &objectName, const QString &name, const QStringList &titles)
{
    auto *table = new QTreeWidget;
    table->setObjectName(objectName);
    table->setAccessibleName(name);
    table->setHeaderLabels(titles);
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAllColumnsShowFocus(true);
    table->setFrameShape(QFrame::NoFrame);
    table->header()->setStretchLastSection(false);
    table->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < titles.size(); ++column)
        table->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    onTheme(table, [table](const Theme &theme) {
        table->setMinimumHeight(theme.px(tableHeight));
        for (int column = 1; column < table->columnCount(); ++column)
            table->header()->resizeSection(column, theme.px(figureColumn));
    });
    return table;
}

void addRow(QTreeWidget *table, const QStringList &cells, qint64 room = 0)
{
    auto *item = new QTreeWidgetItem(table, cells);
    item->setData(0, spotRoomRole, room);
    for (int column = 0; column < cells.size(); ++column) {
        item->setToolTip(column, cells.at(column));
        if (column > 0)
            item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    }
}

}  // namespace

FiguresPage::FiguresPage(const UiContext &context)
    : m_context(context),
      m_bar(new PeriodBar(campusDate(context.clock()), PeriodBar::Extent::Whole)),
      m_weeks(new ChartView(context.dialogs)),
      m_categories(new ChartView(context.dialogs)),
      m_settled(new ChartView(context.dialogs)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState)
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_bar);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(makeSheet());
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    column->addWidget(m_stack, 1);
    column->setSpacing(0);
    onTheme(this, [column](const Theme &theme) {
        column->setContentsMargins(theme.px(metrics::pageMargin), 0, theme.px(metrics::pageMargin), theme.px(12));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(figuresSoonMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &FiguresPage::load);
    connect(m_bar, &PeriodBar::changed, this, &FiguresPage::load);
    connect(m_spots, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const qint64 room = item->data(0, spotRoomRole).toLongLong())
            m_context.workbench.openItem("room", room);
    });
    m_empty->setContent(QStringLiteral("chart"), tr("Figures will be shown here"),
                        tr("As soon as tickets are taken in, this page counts how they are answered."));
    setFocusProxy(m_bar);
}

QWidget *FiguresPage::makeSheet()
{
    auto *sheet = new QWidget;
    auto *grid = new QGridLayout(sheet);
    grid->setContentsMargins(0, 0, 0, 0);
    for (int tile = 0; tile < tiles; ++tile) {
        m_tiles.push_back(new KpiTile);
        m_tiles.back()->setFocusPolicy(Qt::NoFocus);
        grid->addWidget(m_tiles.back(), tile / tilesARow, tile % tilesARow);
    }
    const auto place = [grid](ChartView *chart, const char *name, int row, int column) {
        auto *panel = new Panel;
        chart->setObjectName(QLatin1String(name));
        panel->paddedBody()->addWidget(chart);
        grid->addWidget(panel, row, column, 1, 2);
        onTheme(chart, [chart](const Theme &theme) { chart->setMinimumHeight(theme.px(chartHeight)); });
    };
    place(m_weeks, "figures.weeks", 2, 0);
    place(m_categories, "figures.categories", 2, 2);
    place(m_settled, "figures.settled", 3, 0);
    grid->addWidget(makeTables(), 3, 2, 1, 2);
    grid->setRowStretch(4, 1);
    onTheme(sheet, [grid](const Theme &theme) { grid->setSpacing(theme.px(metrics::panelGap)); });
    return sheet;
}

QWidget *FiguresPage::makeTables()
{
    auto *both = new QWidget;
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins(0, 0, 0, 0);
    m_hours = makeTable(QStringLiteral("figures.hours"), tr("Working hours by level"), {tr("Level"), tr("Median"), tr("9 of 10")});
    m_spots = makeTable(QStringLiteral("figures.repeats"), tr("Repeat problems within 60 days"), {tr("Room"), tr("Again")});
    for (const auto &[table, title] :
         {std::pair(m_hours, tr("Working hours by level")), std::pair(m_spots, tr("The same again within 60 days"))}) {
        auto *panel = new Panel;
        panel->setTitle(title);
        panel->body()->addWidget(table);
        line->addWidget(panel, 1);
    }
    onTheme(both, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::panelGap)); });
    return both;
}

PageActions FiguresPage::headerActions() const
{
    return {{QStringLiteral("tickets.exportLedger"), QStringLiteral("tickets.exportDeadlines"), QStringLiteral("shell.exportList")},
            {}};
}

QJsonObject FiguresPage::saveState() const
{
    return m_bar->state();
}

void FiguresPage::restoreState(const QJsonObject &state)
{
    m_bar->setState(state);
}

void FiguresPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_bar->setToday(campusDate(m_context.clock()));
    if (!m_loaded)
        load();
}

void FiguresPage::dataChanged(const ChangeSet &changes)
{
    for (const char *entity : {"ticket", "ticket_event", "ticket_category", "department", "building", "room", "term"}) {
        if (changes.touches(entity))
            return scopeChanged();
    }
}

void FiguresPage::scopeChanged()
{
    m_loaded = false;
    if (isVisible())
        m_soon.start();
}

Result<FiguresPage::Loaded> FiguresPage::read(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now)
{
    Loaded loaded;
    HK_TRY(loaded.report, readFiguresReport(reader, period, scope, now));
    HK_TRY(loaded.terms, readTerms(reader));
    HK_TRY(const QList<Category> known, categories(reader, true));
    for (const Category &category : known)
        loaded.categories.append({category.code, category.title});
    HK_TRY(const QList<Department> departments, allDepartments(reader));
    for (const Department &department : departments)
        loaded.departments.append({department.id, department.name});
    return loaded;
}

void FiguresPage::load()
{
    m_loaded = true;
    const auto job = [period = m_bar->period(), scope = m_bar->scope(figureScopeOf(filterOf(m_context.workbench.scope()))),
                      now = m_context.clock()](Reader &reader) { return read(reader, period, scope, now); };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation = ++m_generation](const Result<Loaded> &answer) {
        if (generation != m_generation)
            return;
        if (answer.ok())
            show(*answer);
        else
            m_context.workbench.say({StatusKind::Warning, answer.error().message});
    });
}

void FiguresPage::show(const Loaded &loaded)
{
    const FigurePeriod before = m_bar->period();
    const FigureScope scopeBefore = m_bar->scope({});
    m_bar->setTerms(loaded.terms);
    m_bar->setOffers(loaded.categories, loaded.departments);
    // What was chosen the last time is known only now.
    if (m_bar->period() != before || !(m_bar->scope({}) == scopeBefore))
        return load();
    m_report = loaded.report;
    int told = m_report->now.open + m_report->now.resolved;
    for (const WeekCount &week : std::as_const(m_report->weeks))
        told += week.opened + week.resolved;
    m_stack->setCurrentIndex(told == 0 ? 1 : 0);
    showTiles();
    showCharts();
    showTables();
    emit headerChanged();
}

void FiguresPage::showTiles()
{
    const QList<FigureLine> lines = figureLines(m_report->now, m_report->before);
    for (int tile = 0; tile < tiles; ++tile) {
        const FigureLine &line = lines.at(tile);
        Kpi kpi{line.title, figureText(line.kind, line.now), line.unit, tr("Before: %1").arg(figureText(line.kind, line.before))};
        if (tile < 2) {
            for (const WeekCount &week : std::as_const(m_report->weeks))
                kpi.line << double(tile == 0 ? week.opened : week.resolved);
        }
        m_tiles[size_t(tile)]->setKpi(kpi);
    }
}

void FiguresPage::showCharts()
{
    m_weeks->setData(weekChart(m_report->weeks));
    m_categories->setData(groupChart(m_report->now.categories));
    m_settled->setData(settledChart(m_report->now.buildings));
}

void FiguresPage::showTables()
{
    m_hours->clear();
    for (const LevelHours &level : m_report->now.hours)
        addRow(m_hours,
               {levelTitle(level.level), figureText(FigureKind::Decimal, level.median ? QVariant(*level.median) : QVariant()),
                figureText(FigureKind::Decimal, level.ninetieth ? QVariant(*level.ninetieth) : QVariant())});
    m_spots->clear();
    for (const Hotspot &spot : m_report->now.repeats)
        addRow(m_spots, {tr("%1, %2").arg(spot.place, spot.category), figureText(FigureKind::Count, spot.tickets)}, spot.room);
}

std::optional<ShownReport> FiguresPage::shownReport() const
{
    if (!m_report)
        return std::nullopt;
    return ShownReport{tr("Figures of tickets"), tr("Figures of tickets"),
                       [report = *m_report, now = m_context.clock()](const QString &path, const QString &author) {
                           return writeFiguresReport(path, report, {author, now});
                       }};
}

std::unique_ptr<Page> makeFiguresPage(const UiContext &context)
{
    return std::make_unique<FiguresPage>(context);
}

}  // namespace hk::tickets

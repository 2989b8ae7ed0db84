// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/occupancy/occupancypage.h"

#include "roster/ui/historylist.h"
#include "roster/ui/occupancy/figurechart.h"
#include "widgets/actionregistry.h"
#include "widgets/controls/emptystate.h"
#include "widgets/controls/kpitile.h"
#include "widgets/controls/panel.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"
#include "widgets/whendone.h"

#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace hk::roster {

namespace {

constexpr int byWidth = 190;
constexpr int tiles = 4;
constexpr int figureColumnWidth = 76;
constexpr int roomOfRow = Qt::UserRole + 1;
constexpr int figuresMilliseconds = 60;

}  // namespace

OccupancyPage::OccupancyPage(const UiContext &context)
    : RosterPage(context),
      m_by(new PrefixCombo(tr("By"))),
      m_table(new QTreeWidget),
      m_chart(new ChartView(context.dialogs)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState)
{
    m_by->setObjectName(QStringLiteral("occupancy.by"));
    for (const QString &title :
         {tr("building"), tr("floor"), tr("men and women"), tr("college"), tr("grade"), tr("rooms of several colleges")})
        m_by->addItem(title);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_by);
    bar->addStretch(1);
    auto *figures = new QHBoxLayout;
    for (int i = 0; i < tiles; ++i) {
        m_tiles.push_back(new KpiTile);
        m_tiles.back()->setFocusPolicy(Qt::NoFocus);
        figures->addWidget(m_tiles.back(), 1);
    }
    m_stack->addWidget(makeSheets());
    m_stack->addWidget(m_empty);
    column->addLayout(bar);
    column->addLayout(figures);
    column->addWidget(m_stack, 1);
    column->setContentsMargins(0, 0, 0, 0);
    fillWith(content);
    onTheme(this, [this, bar, column, figures](const Theme &theme) {
        m_by->setMinimumWidth(theme.px(byWidth));
        bar->setContentsMargins(0, theme.px(8), 0, 0);
        column->setSpacing(theme.px(metrics::panelGap));
        figures->setSpacing(theme.px(metrics::panelGap));
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(figuresMilliseconds);
    connect(&m_soon, &QTimer::timeout, this, &OccupancyPage::load);
    connect(m_by, &QComboBox::currentIndexChanged, this, &OccupancyPage::load);
    connect(m_empty, &EmptyState::clicked, this, [this] { m_context.actions.trigger(QStringLiteral("roster.import")); });
    connect(m_table, &QTreeWidget::itemActivated, this, [this](const QTreeWidgetItem *item) {
        if (const qint64 room = item->data(0, roomOfRow).toLongLong())
            m_context.workbench.openItem("room", room);
    });
    setFocusProxy(m_table);
}

QWidget *OccupancyPage::makeSheets()
{
    auto *sheets = new QWidget;
    auto *line = new QHBoxLayout(sheets);
    line->setContentsMargins(0, 0, 0, 0);
    auto *left = new Panel;
    m_table->setObjectName(QStringLiteral("occupancy.table"));
    m_table->setAccessibleName(tr("Occupancy"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAllColumnsShowFocus(true);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    left->body()->addWidget(m_table);
    auto *right = new Panel;
    right->paddedBody()->addWidget(m_chart);
    m_chart->setObjectName(QStringLiteral("occupancy.chart"));
    line->addWidget(left, 1);
    line->addWidget(right, 1);
    onTheme(sheets, [line](const Theme &theme) { line->setSpacing(theme.px(metrics::panelGap)); });
    return sheets;
}

FiguresBy OccupancyPage::by() const
{
    return FiguresBy(std::max(0, m_by->currentIndex()));
}

PageActions OccupancyPage::headerActions() const
{
    return {{QStringLiteral("shell.exportList")}, {}};
}

QJsonObject OccupancyPage::saveState() const
{
    return {{QStringLiteral("by"), m_by->currentIndex()}};
}

void OccupancyPage::restoreState(const QJsonObject &state)
{
    m_by->setCurrentIndex(std::clamp(state.value(QStringLiteral("by")).toInt(), 0, m_by->count() - 1));
}

void OccupancyPage::showEvent(QShowEvent *event)
{
    RosterPage::showEvent(event);
    if (!m_loaded)
        load();
}

void OccupancyPage::dataChanged(const ChangeSet &changes)
{
    for (const char *entity : {"building", "floor", "room", "bed", "residency", "student", "college"}) {
        if (changes.touches(entity))
            return scopeChanged();
    }
}

void OccupancyPage::scopeChanged()
{
    m_loaded = false;
    if (isVisible())
        m_soon.start();
}

void OccupancyPage::load()
{
    m_loaded = true;
    const auto job = [by = by(), scope = scope()](Reader &reader) { return readOccupancy(reader, by, scope); };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this,
             [this, generation = ++m_generation](const Result<OccupancyFigures> &answer) {
                 if (generation != m_generation)
                     return;
                 if (answer.ok())
                     showFigures(*answer);
                 else
                     sayProblem(answer.error());
             });
}

void OccupancyPage::showFigures(const OccupancyFigures &figures)
{
    m_figures = figures;
    const FigureTable table = figureTable(figures);
    const bool mixed = figures.by == FiguresBy::MixedRooms;
    if (table.rows.isEmpty() && mixed)
        m_empty->setContent(QStringLiteral("room"), tr("No room has residents of several colleges"), {});
    else if (seesOnlyPart(isOfPeople(figures.by) ? "student" : "building"))
        m_empty->setContent(
            QStringLiteral("lock"), tr("Your account shows no figures here"),
            tr("Its roles give access to none of these records. Whoever administers the accounts can change that."));
    else
        m_empty->setContent(QStringLiteral("chart"), tr("Figures will be shown here"),
                            tr("Import the roster that the office keeps to see how full the buildings are."),
                            tr("Import a roster…"));
    m_stack->setCurrentIndex(table.rows.isEmpty() ? 1 : 0);
    m_table->clear();
    m_table->setColumnCount(int(table.titles.size()));
    m_table->setHeaderLabels(table.titles);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        auto *item = new QTreeWidgetItem(m_table, table.rows.at(row));
        if (row < table.rooms.size())
            item->setData(0, roomOfRow, table.rooms.at(row));
        for (int column = 0; column < table.titles.size(); ++column) {
            if (table.numeric[size_t(column)])
                item->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
            item->setToolTip(column, item->text(column));
        }
    }
    for (int column = 0; column < table.titles.size(); ++column)
        m_table->headerItem()->setTextAlignment(
            column, table.numeric[size_t(column)] ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    QList<int> widths(table.titles.size(), figureColumnWidth);
    layOutColumns(m_table, widths, mixed ? 2 : 0);
    m_chart->parentWidget()->setVisible(!mixed);
    if (!mixed)
        m_chart->setData(figureChart(figures));
    showTiles(figures);
    emit headerChanged();
}

void OccupancyPage::showTiles(const OccupancyFigures &figures)
{
    const QLocale locale;
    const auto percent = [&locale](const OccupancyRow &row) {
        return row.rate() ? locale.toString(*row.rate() * 100, 'f', 1) : QStringLiteral("—");
    };
    const auto of = [&figures](const char *gender) {
        for (const OccupancyRow &row : figures.genders) {
            if (row.name == QLatin1String(gender))
                return row;
        }
        return OccupancyRow{};
    };
    m_tiles[0]->setKpi(
        {tr("Beds taken"), percent(figures.all), QStringLiteral("%"),
         tr("%1 of %2 beds").arg(locale.toString(figures.all.taken), locale.toString(figures.all.beds.value_or(0)))});
    const auto freeTile = [&](const QString &title, const OccupancyRow &row) {
        return Kpi{title, locale.toString(row.free.value_or(0)), tr("beds"),
                   tr("of %1 beds").arg(locale.toString(row.beds.value_or(0)))};
    };
    m_tiles[1]->setKpi(freeTile(tr("Free for men"), of("male")));
    m_tiles[2]->setKpi(freeTile(tr("Free for women"), of("female")));
    m_tiles[3]->setKpi({tr("Rooms of several colleges"), locale.toString(figures.mixed.size()), tr("rooms"),
                        tr("out of use: %1 beds").arg(locale.toString(figures.all.blocked.value_or(0)))});
}

std::optional<ShownReport> OccupancyPage::shownReport() const
{
    const FigureTable table = figureTable(m_figures);
    if (table.rows.isEmpty())
        return std::nullopt;
    QStringList names;
    for (const ScopeChoice &choice : m_context.workbench.scope())
        names << choice.title;
    const ReportNotes notes{today(), names.join(tr(", ")), {}};
    return ShownReport{table.title, table.title, [table, notes](const QString &path, const QString &author) {
                           ReportNotes whole = notes;
                           whole.author = author;
                           return writeFigures(path, table, whole);
                       }};
}

}  // namespace hk::roster

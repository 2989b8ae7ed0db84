// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/figures/figurecharts.h"

#include <QCoreApplication>

#include <cmath>

namespace hk::tickets {

namespace {

struct ChartWords {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::FigureCharts)
};

// The names of more bars than this have no room beside them.
constexpr qsizetype groupsShown = 6;
// More weeks have no room for their names.
constexpr qsizetype weeksDrawn = 8;

}  // namespace

ChartData weekChart(const QList<WeekCount> &weeks)
{
    ChartData chart{ChartKind::Lines, findingOfWeeks(weeks), {}, ChartWords::tr("tickets"), {}, {}};
    ChartSeries opened{ChartWords::tr("Opened"), {}};
    ChartSeries resolved{ChartWords::tr("Resolved"), {}};
    for (const WeekCount &week : weeks.last(std::min(weeksDrawn, weeks.size()))) {
        chart.categories << week.monday.toString(QStringLiteral("MM-dd"));
        opened.values << week.opened;
        resolved.values << week.resolved;
    }
    chart.series = {opened, resolved};
    return chart;
}

ChartData groupChart(const QList<FigureGroup> &groups)
{
    ChartData chart{ChartKind::HorizontalBars, findingOfGroups(groups), {}, ChartWords::tr("tickets"), {}, {}};
    ChartSeries opened{ChartWords::tr("Opened"), {}};
    int counted = 0;
    // What has only settled something in the period has nothing to show here.
    for (const FigureGroup &group : groups) {
        counted += group.opened;
        if (group.opened == 0 || chart.categories.size() == groupsShown)
            continue;
        chart.categories << groupTitle(group);
        opened.values << group.opened;
    }
    chart.series = {opened};
    chart.note = ChartWords::tr("%n ticket(s)", nullptr, counted);
    return chart;
}

ChartData settledChart(const QList<FigureGroup> &groups)
{
    ChartData chart{ChartKind::HorizontalBars, findingOfSettled(groups), {}, QStringLiteral("%"), {}, {}, 1};
    ChartSeries settled{ChartWords::tr("Settled in time"), {}};
    int counted = 0;
    for (const FigureGroup &group : groups) {
        counted += group.settled.whole;
        if (!group.settled.rate() || chart.categories.size() == groupsShown)
            continue;
        chart.categories << groupTitle(group);
        settled.values << std::round(*group.settled.rate() * 1000) / 10;
    }
    chart.series = {settled};
    chart.note = ChartWords::tr("%n ticket(s)", nullptr, counted);
    return chart;
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/occupancy/figurechart.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace hk::roster {

namespace {

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Occupancy)
};

double percentOf(const OccupancyRow &row)
{
    const std::optional<double> rate = row.rate();
    return rate ? std::round(*rate * 1000) / 10 : std::nan("");
}

}  // namespace

// The title says what is to be seen: the fullest and the emptiest.
ChartData figureChart(const OccupancyFigures &figures)
{
    ChartData chart;
    chart.kind = ChartKind::HorizontalBars;
    chart.unit = QStringLiteral("%");
    chart.decimals = 1;
    ChartSeries series{isOfPeople(figures.by) ? FigureWords::tr("Living in") : FigureWords::tr("Beds taken"), {}};
    const OccupancyRow *fullest = nullptr;
    const OccupancyRow *emptiest = nullptr;
    int counted = 0;
    for (const OccupancyRow &row : figures.rows) {
        chart.categories << groupName(figures.by, row);
        series.values << percentOf(row);
        counted += row.beds.value_or(row.students.value_or(0));
        if (!row.rate())
            continue;
        if (fullest == nullptr || *row.rate() > *fullest->rate())
            fullest = &row;
        if (emptiest == nullptr || *row.rate() < *emptiest->rate())
            emptiest = &row;
    }
    chart.series = {series};
    if (fullest != nullptr && fullest != emptiest && *fullest->rate() > *emptiest->rate())
        chart.title = FigureWords::tr("%1 is the fullest with %2 %, %3 the emptiest with %4 %")
                          .arg(groupName(figures.by, *fullest), percentText(*fullest), groupName(figures.by, *emptiest),
                               percentText(*emptiest));
    else
        chart.title = figureTable(figures).title;
    const QString count = QLocale().toString(counted);
    chart.note = isOfPeople(figures.by) ? FigureWords::tr("%1 students").arg(count) : FigureWords::tr("%1 beds").arg(count);
    return chart;
}

}  // namespace hk::roster

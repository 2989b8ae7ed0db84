// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/chartbuilder.h"

#include "widgets/look/chartcolours.h"
#include "widgets/look/fonts.h"

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QGraphicsLayout>
#include <QHorizontalBarSeries>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace hk {

namespace {

QScatterSeries::MarkerShape shapeOf(Marker marker)
{
    switch (marker) {
    case Marker::Square:
        return QScatterSeries::MarkerShapeRectangle;
    case Marker::Triangle:
    case Marker::TriangleDown:
        return QScatterSeries::MarkerShapeTriangle;
    case Marker::Diamond:
    case Marker::Cross:
        return QScatterSeries::MarkerShapeRotatedRectangle;
    case Marker::Star:
        return QScatterSeries::MarkerShapeStar;
    case Marker::Plus:
        return QScatterSeries::MarkerShapePentagon;
    case Marker::Circle:
        break;
    }
    return QScatterSeries::MarkerShapeCircle;
}

void dress(QAbstractAxis &axis, const Theme &theme, bool grid)
{
    axis.setLabelsFont(fontOf(TextRole::Caption, theme));
    axis.setTitleFont(fontOf(TextRole::Caption, theme));
    axis.setLabelsBrush(theme.color(Token::Text2));
    axis.setTitleBrush(theme.color(Token::Text2));
    axis.setLinePen(QPen(theme.color(Token::Line)));
    axis.setGridLinePen(QPen(theme.color(Token::Line)));
    axis.setGridLineVisible(grid);
}

// Nothing but whole numbers: things that are counted.
bool isCount(const ChartData &data)
{
    return data.decimals == 0 && std::all_of(data.series.begin(), data.series.end(), [](const ChartSeries &line) {
               return std::all_of(line.values.begin(), line.values.end(),
                                  [](double value) { return !std::isfinite(value) || value == std::floor(value); });
           });
}

// Beside few bars of one kind stands what each comes to.
bool saysValues(const ChartData &data)
{
    constexpr qsizetype mostBars = 12;
    return data.kind != ChartKind::Lines && data.series.size() == 1 && data.categories.size() <= mostBars;
}

// Bars start at 0; lines where their values begin.
void setRange(QValueAxis &axis, const ChartData &data)
{
    double low = data.kind == ChartKind::Lines ? std::numeric_limits<double>::max() : 0;
    double high = data.kind == ChartKind::Lines ? std::numeric_limits<double>::lowest() : 0;
    for (const ChartSeries &line : data.series) {
        for (const double value : line.values) {
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
        }
    }
    if (data.mark) {
        low = std::min(low, *data.mark);
        high = std::max(high, *data.mark);
    }
    if (low > high)
        low = high = 0;
    // Room for the value beside the longest bar.
    if (saysValues(data))
        high += (high - low) * 0.12;
    axis.setRange(low, high > low ? high : low + 1);
    axis.applyNiceNumbers();
    const bool fine = axis.max() - axis.min() < 5;
    // Few things have a tick each: there is no half of one.
    if (fine && isCount(data))
        axis.setTickCount(1 + static_cast<int>(std::ceil(axis.max() - axis.min())));
    axis.setLabelFormat(QStringLiteral("%.%1f").arg(fine && !isCount(data) ? std::max(1, data.decimals) : 0));
    axis.setTitleText(data.unit);
}

template <class Series> QAbstractSeries *makeBars(const ChartData &data, const Theme &theme, const ValueHover &hover)
{
    auto *bars = new Series;
    // One thing alone would be a wall.
    bars->setBarWidth(0.66 * std::min(1.0, double(data.categories.size()) / 5));
    for (int n = 0; n < data.series.size(); ++n) {
        auto *set = new QBarSet(data.series.at(n).name);
        for (const double value : data.series.at(n).values)
            set->append(std::isfinite(value) ? value : 0);
        set->setColor(series(theme, n).colour);
        set->setBorderColor(Qt::transparent);
        set->setLabelColor(theme.color(Token::Text2));
        set->setLabelFont(fontOf(TextRole::Caption, theme));
        QObject::connect(set, &QBarSet::hovered, set, [hover, n](bool inside, int category) { hover(n, category, inside); });
        bars->append(set);
    }
    bars->setLabelsVisible(saysValues(data));
    bars->setLabelsPosition(QAbstractBarSeries::LabelsOutsideEnd);
    return bars;
}

void addLines(QChart &chart, const ChartData &data, const Theme &theme, const ValueHover &hover)
{
    for (int n = 0; n < data.series.size(); ++n) {
        const SeriesLook look = series(theme, n);
        auto *line = new QLineSeries;
        auto *points = new QScatterSeries;
        line->setName(data.series.at(n).name);
        QPen pen(look.colour, 2 * theme.scale());
        if (!look.dash.isEmpty()) {
            QList<qreal> dash;
            for (const qreal length : look.dash)
                dash.append(length / 2);
            pen.setDashPattern(dash);
            pen.setCapStyle(Qt::FlatCap);
        }
        line->setPen(pen);
        points->setMarkerShape(shapeOf(look.marker));
        points->setMarkerSize(8 * theme.scale());
        points->setColor(look.colour);
        points->setBorderColor(Qt::transparent);
        for (int at = 0; at < data.series.at(n).values.size(); ++at) {
            const double value = data.series.at(n).values.at(at);
            if (std::isfinite(value)) {
                line->append(at, value);
                points->append(at, value);
            }
        }
        QObject::connect(points, &QScatterSeries::hovered, points,
                         [hover, n](const QPointF &point, bool inside) { hover(n, qRound(point.x()), inside); });
        chart.addSeries(line);
        chart.addSeries(points);
        for (QLegendMarker *marker : chart.legend()->markers(points))
            marker->setVisible(false);
    }
}

void addMark(QChart &chart, const ChartData &data, const Theme &theme)
{
    auto *line = new QLineSeries;
    QPen pen(theme.color(Token::Overdue), 1.5 * theme.scale());
    pen.setDashPattern({5 / 1.5, 3 / 1.5});
    line->setPen(pen);
    const double end = static_cast<double>(data.categories.size()) - 0.5;
    if (data.kind == ChartKind::HorizontalBars) {
        line->append(*data.mark, -0.5);
        line->append(*data.mark, end);
    } else {
        line->append(-0.5, *data.mark);
        line->append(end, *data.mark);
    }
    chart.addSeries(line);
    for (QLegendMarker *marker : chart.legend()->markers(line))
        marker->setVisible(false);
}

}  // namespace

std::unique_ptr<QChart> buildChart(const ChartData &data, const Theme &theme, const ValueHover &hover)
{
    auto chart = std::make_unique<QChart>();
    chart->setBackgroundBrush(theme.color(Token::Base));
    chart->setBackgroundPen(Qt::NoPen);
    chart->setBackgroundRoundness(0);
    chart->setMargins(QMargins(0, 0, 0, 0));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    if (data.kind == ChartKind::Bars)
        chart->addSeries(makeBars<QBarSeries>(data, theme, hover));
    else if (data.kind == ChartKind::HorizontalBars)
        chart->addSeries(makeBars<QHorizontalBarSeries>(data, theme, hover));
    else
        addLines(*chart, data, theme, hover);
    if (data.mark)
        addMark(*chart, data, theme);

    auto *names = new QBarCategoryAxis;
    names->append(data.categories);
    auto *values = new QValueAxis;
    dress(*names, theme, false);
    dress(*values, theme, true);
    values->setLineVisible(false);
    setRange(*values, data);
    const bool lying = data.kind == ChartKind::HorizontalBars;
    // A lying chart is read from the top.
    names->setReverse(lying);
    chart->addAxis(names, lying ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(values, lying ? Qt::AlignBottom : Qt::AlignLeft);
    const QList<QAbstractSeries *> all = chart->series();
    for (QAbstractSeries *each : all) {
        each->attachAxis(names);
        each->attachAxis(values);
    }
    chart->legend()->setVisible(data.series.size() > 1);
    chart->legend()->setAlignment(Qt::AlignBottom);
    chart->legend()->setFont(fontOf(TextRole::Caption, theme));
    chart->legend()->setLabelColor(theme.color(Token::Text2));
    return chart;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/figuresreport.h"

#include "base/clock.h"
#include "module/calendarstore.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr int weeksShown = 12;

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::FiguresReport)
};

QStringList titleLines(const FiguresReport &report, const ReportMaker &maker)
{
    const QString at = campusTime(maker.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return {ReportText::tr("Period: %1").arg(report.period), ReportText::tr("Of: %1").arg(report.scope),
            maker.author.isEmpty() ? ReportText::tr("Made on %1").arg(at) : ReportText::tr("Made by %1, %2").arg(maker.author, at)};
}

ReportSheet figureSheet(const FiguresReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{ReportText::tr("Figures"), ReportText::tr("Tickets of students"), titleLines(report, maker)};
    ReportTable table{{},
                      {{ReportText::tr("Figure")},
                       {report.period, FigureKind::Count},
                       {report.periodBefore, FigureKind::Count},
                       {ReportText::tr("More or less"), FigureKind::Count},
                       {ReportText::tr("Unit")}},
                      {}};
    for (const FigureLine &line : figureLines(report.now, report.before)) {
        ReportCell change{{}, {}, line.kind};
        if (!line.now.isNull() && !line.before.isNull())
            change = {line.now.toDouble() - line.before.toDouble(), QStringLiteral("={1}-{2}"), line.kind};
        table.rows.push_back({{line.title}, {line.now, {}, line.kind}, {line.before, {}, line.kind}, change, {line.unit}});
    }
    sheet.tables.push_back(std::move(table));
    return sheet;
}

ReportSheet weekSheet(const FiguresReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{ReportText::tr("By week"), ReportText::tr("In and out by week"), titleLines(report, maker)};
    ReportTable table{{},
                      {{ReportText::tr("Week from"), FigureKind::Date},
                       {ReportText::tr("Opened"), FigureKind::Count},
                       {ReportText::tr("Resolved"), FigureKind::Count}},
                      {},
                      ReportText::tr("Total")};
    for (const WeekCount &week : report.weeks)
        table.rows.push_back({{week.monday}, {week.opened}, {week.resolved}});
    sheet.tables.push_back(std::move(table));
    sheet.charts.push_back({findingOfWeeks(report.weeks), ReportChartKind::Line, 0, 0, {1, 2}, ReportText::tr("tickets")});
    return sheet;
}

ReportTable groupTable(const QString &title, const QString &name, const QList<FigureGroup> &groups)
{
    ReportTable table{title,
                      {{name},
                       {ReportText::tr("Opened"), FigureKind::Count},
                       {ReportText::tr("Resolved by now"), FigureKind::Count},
                       {ReportText::tr("Resolution rate"), FigureKind::Share, 2, 1},
                       {ReportText::tr("Limits run out or kept"), FigureKind::Count},
                       {ReportText::tr("Of these in time"), FigureKind::Count},
                       {ReportText::tr("Settled in time"), FigureKind::Share, 5, 4}},
                      {},
                      ReportText::tr("Total"),
                      ReportText::tr("Nothing was reported in this period.")};
    for (const FigureGroup &group : groups)
        table.rows.push_back(
            {{groupTitle(group)}, {group.opened}, {group.resolved.part}, {}, {group.settled.whole}, {group.settled.part}, {}});
    return table;
}

ReportSheet groupSheet(const FiguresReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{ReportText::tr("By group"), ReportText::tr("By category, building and department"),
                      titleLines(report, maker)};
    sheet.tables = {groupTable(ReportText::tr("By category"), ReportText::tr("Category"), report.now.categories),
                    groupTable(ReportText::tr("By building"), ReportText::tr("Building"), report.now.buildings),
                    groupTable(ReportText::tr("By department"), ReportText::tr("Department"), report.now.departments)};
    const QString tickets = ReportText::tr("tickets");
    sheet.charts = {{findingOfGroups(report.now.categories), ReportChartKind::Bars, 0, 0, {1, 2}, tickets},
                    {findingOfGroups(report.now.buildings), ReportChartKind::Bars, 1, 0, {1, 2}, tickets}};
    sheet.landscape = true;
    return sheet;
}

ReportSheet spotSheet(const FiguresReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{ReportText::tr("Hot spots"), ReportText::tr("Repeat problems and busiest rooms"), titleLines(report, maker)};
    ReportTable repeats{
        ReportText::tr("The same again within 60 days"),
        {{ReportText::tr("Room")}, {ReportText::tr("Category")}, {ReportText::tr("Reported again"), FigureKind::Count}},
        {},
        ReportText::tr("Total"),
        ReportText::tr("Nothing was reported again.")};
    for (const Hotspot &spot : report.now.repeats)
        repeats.rows.push_back({{spot.place}, {spot.category}, {spot.tickets}});
    ReportTable rooms{ReportText::tr("Busiest rooms"),
                      {{ReportText::tr("Room")}, {}, {ReportText::tr("Opened"), FigureKind::Count}},
                      {},
                      {},
                      ReportText::tr("Nothing was reported in this period.")};
    for (const Hotspot &spot : report.now.rooms)
        rooms.rows.push_back({{spot.place}, {}, {spot.tickets}});
    sheet.tables = {std::move(repeats), std::move(rooms)};
    return sheet;
}

ReportSheet meaningSheet()
{
    ReportSheet sheet{ReportText::tr("About"), ReportText::tr("What the figures mean")};
    const auto row = [](const QString &name, const QString &meaning) { return ReportRow{{name}, {meaning}}; };
    sheet.tables.push_back(
        {{},
         {{ReportText::tr("Figure")}, {ReportText::tr("Meaning")}},
         {row(ReportText::tr("Opened"), ReportText::tr("reported in the period; what was merged into another counts once")),
          row(ReportText::tr("Resolved"), ReportText::tr("resolved in the period, whenever it was reported")),
          row(ReportText::tr("Resolution rate"), ReportText::tr("of what was opened in the period, what is resolved by now")),
          row(ReportText::tr("Answered in time"),
              ReportText::tr(
                  "of what was opened in the period and has been answered or is late, what had its first answer in time")),
          row(ReportText::tr("Settled in time"),
              ReportText::tr("of what was resolved in the period, what was resolved within its limit; old ledgers have no limits")),
          row(ReportText::tr("Satisfaction"),
              ReportText::tr("mean of the ratings given in the period, 1 to 5; every rating counts")),
          row(ReportText::tr("Reopened"), ReportText::tr("next rounds begun in the period, by hand or by a rating of 1 or 2")),
          row(ReportText::tr("Pushed back"), ReportText::tr("how often a department gave a ticket back in the period")),
          row(ReportText::tr("Repeat problems"),
              ReportText::tr("reported in the period from a room that had reported the same category within 60 days")),
          row(ReportText::tr("Median, 9 of 10"),
              ReportText::tr("open office hours that each level had what was resolved in the period, without the waiting"))}});
    sheet.landscape = true;
    return sheet;
}

}  // namespace

Result<FiguresReport> readFiguresReport(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now)
{
    FiguresReport report;
    HK_TRY(report.now, ticketFigures(reader, period, scope, now));
    HK_TRY(report.before, ticketFigures(reader, period.before(), scope, now));
    HK_TRY(report.weeks, weekCounts(reader, std::min(period.last, campusDate(now)), weeksShown, scope));
    HK_TRY(const Terms terms, readTerms(reader));
    report.period = periodText(period, terms);
    report.periodBefore = periodText(period.before(), terms);
    HK_TRY(report.scope, scopeText(reader, scope));
    return report;
}

Result<int> writeFiguresReport(const QString &path, const FiguresReport &report, const ReportMaker &maker)
{
    HK_CHECK(writeReport(path,
                         {figureSheet(report, maker), weekSheet(report, maker), groupSheet(report, maker), spotSheet(report, maker),
                          meaningSheet()}));
    return report.now.opened;
}

}  // namespace hk::tickets

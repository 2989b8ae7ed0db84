// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/exchange/quotareport.h"

#include "base/clock.h"
#include "sheets/report.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

constexpr int monthsShown = 6;

struct QuotaReportText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::QuotaReport)
};

QStringList titleLines(const QuotaReport &report, const ReportMaker &maker)
{
    QStringList lines{QuotaReportText::tr("Month: %1").arg(monthText(report.month)), quotaSummary(report.lines)};
    if (const QString said = words(report.terms, report.month); !said.isEmpty())
        lines << said;
    return lines + makerLines(maker);
}

// Shares of the pairs that owe nothing, by month; empty where a mentor had nobody.
ReportSheet mapSheet(const QuotaReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{QuotaReportText::tr("By month"), QuotaReportText::tr("Mentors by month: share of students with all talks"),
                      titleLines(report, maker)};
    ReportTable table{{}, {{QuotaReportText::tr("Mentor")}, {QuotaReportText::tr("Group")}}, {}};
    for (const QDate &month : report.map.months)
        table.columns.push_back({monthText(month), FigureKind::Share});
    for (const MentorRow &mentor : report.map.mentors) {
        ReportRow row{{mentor.name}, {mentor.team}};
        for (const MonthCell &cell : mentor.months)
            row.push_back(cell.asked == 0 ? ReportCell() : ReportCell{double(cell.done) / cell.asked});
        table.rows.push_back(std::move(row));
    }
    table.empty = QuotaReportText::tr("There are no pairs of mentor and student.");
    sheet.tables.push_back(std::move(table));
    sheet.landscape = true;
    return sheet;
}

ReportSheet mentorSheet(const QuotaReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{QuotaReportText::tr("By mentor"), QuotaReportText::tr("What each mentor owes"), titleLines(report, maker)};
    ReportTable table{{},
                      {{QuotaReportText::tr("Mentor")},
                       {QuotaReportText::tr("Group")},
                       {QuotaReportText::tr("Students"), FigureKind::Count},
                       {QuotaReportText::tr("Talks asked of"), FigureKind::Count},
                       {QuotaReportText::tr("Of these done"), FigureKind::Count},
                       {QuotaReportText::tr("Share"), FigureKind::Share, 4, 3},
                       {QuotaReportText::tr("Talks asked for"), FigureKind::Count},
                       {QuotaReportText::tr("Talks owed"), FigureKind::Count}},
                      {},
                      QuotaReportText::tr("Total"),
                      QuotaReportText::tr("There are no pairs of mentor and student.")};
    for (const MentorRow &row : byMentor(report.lines)) {
        const MonthCell &cell = row.months.constFirst();
        table.rows.push_back({{row.name}, {row.team}, {cell.pairs}, {cell.asked}, {cell.done}, {}, {cell.required}, {cell.owed}});
    }
    sheet.tables.push_back(std::move(table));
    sheet.charts.push_back({QuotaReportText::tr("Talks asked for and owed by mentor"),
                            ReportChartKind::Bars,
                            0,
                            0,
                            {6, 7},
                            QuotaReportText::tr("talks")});
    return sheet;
}

ReportSheet pairSheet(const QuotaReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{QuotaReportText::tr("By student"), QuotaReportText::tr("What is owed, and what it takes"),
                      titleLines(report, maker)};
    ReportTable table{{},
                      {{QuotaReportText::tr("Mentor")},
                       {QuotaReportText::tr("Student number")},
                       {QuotaReportText::tr("Student")},
                       {QuotaReportText::tr("Class")},
                       {QuotaReportText::tr("Asked for"), FigureKind::Count},
                       {QuotaReportText::tr("Held"), FigureKind::Count},
                       {QuotaReportText::tr("Owed"), FigureKind::Count},
                       {QuotaReportText::tr("Standing")},
                       {QuotaReportText::tr("What it takes")}},
                      {},
                      QuotaReportText::tr("Total"),
                      QuotaReportText::tr("There are no pairs of mentor and student.")};
    // Those who owe most come first.
    QList<QuotaLine> lines = report.lines;
    std::stable_sort(lines.begin(), lines.end(),
                     [](const QuotaLine &a, const QuotaLine &b) { return a.outlook.quota.owed() > b.outlook.quota.owed(); });
    for (const QuotaLine &line : std::as_const(lines)) {
        const Quota &quota = line.outlook.quota;
        table.rows.push_back({{line.mentorName},
                              {line.studentNumber},
                              {line.studentName},
                              {line.className},
                              {quota.required},
                              {quota.held},
                              {quota.owed()},
                              {title(line.outlook.standing)},
                              {words(line.outlook)}});
    }
    sheet.tables.push_back(std::move(table));
    sheet.landscape = true;
    return sheet;
}

ReportSheet remarkSheet(const QuotaReport &report, const ReportMaker &maker)
{
    ReportSheet sheet{QuotaReportText::tr("To look at"), QuotaReportText::tr("Pointed out, not judged"), titleLines(report, maker)};
    ReportTable table{{},
                      {{QuotaReportText::tr("Mentor")},
                       {QuotaReportText::tr("What is to be seen")},
                       {QuotaReportText::tr("Talks"), FigureKind::Count}},
                      {},
                      {},
                      QuotaReportText::tr("Nothing stands out.")};
    for (const NamedRemark &each : report.remarks)
        table.rows.push_back({{each.mentor}, {words(each.remark)}, {int(each.remark.talks.size())}});
    sheet.tables.push_back(std::move(table));
    return sheet;
}

ReportSheet meaningSheet()
{
    ReportSheet sheet{QuotaReportText::tr("About"), QuotaReportText::tr("What the figures mean")};
    const auto row = [](const QString &name, const QString &meaning) { return ReportRow{{name}, {meaning}}; };
    sheet.tables.push_back(
        {{},
         {{QuotaReportText::tr("Figure")}, {QuotaReportText::tr("Meaning")}},
         {row(QuotaReportText::tr("Asked for"),
              QuotaReportText::tr("talks a month by the rule of the school, the college or the mentor group; of a part of a month "
                                  "the share of its teaching days; nothing in a month without teaching days")),
          row(QuotaReportText::tr("Held"),
              QuotaReportText::tr("talks held in the month that count by the rule: by default one-to-one, online ones too")),
          row(QuotaReportText::tr("Owed"), QuotaReportText::tr("what is still to be held of what is asked for")),
          row(QuotaReportText::tr("Behind"),
              QuotaReportText::tr("fewer held than the teaching days gone by ask for; there is still time")),
          row(QuotaReportText::tr("Not reached"),
              QuotaReportText::tr("the month is over, or more is owed than still fits into its working days"))}});
    sheet.landscape = true;
    return sheet;
}

}  // namespace

QStringList makerLines(const ReportMaker &maker)
{
    const QString when = campusTime(maker.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return {maker.author.isEmpty() ? QuotaReportText::tr("Made %1").arg(when)
                                   : QuotaReportText::tr("Made by %1, %2").arg(maker.author, when)};
}

QString quotaSummary(const QList<QuotaLine> &lines)
{
    const MonthCell sum = sumOf(lines);
    return QuotaReportText::tr("Of %1 pairs %2 have what is asked for; %3 talks are owed.")
        .arg(sum.asked)
        .arg(sum.done)
        .arg(sum.owed);
}

Result<QuotaReport> readQuotaReport(Reader &reader, QDate month, QDate today, const QuotaScope &scope)
{
    QuotaReport report{month, today, {}, {}, {}};
    HK_TRY(report.terms, termsSaidOf(reader, month));
    HK_TRY(report.lines, quotaOfMonth(reader, month, today, scope));
    HK_TRY(report.map, mentorMonths(reader, month, monthsShown, today, scope));
    HK_TRY(report.remarks, remarksOfMonths(reader, month, month, scope.mentor));
    return report;
}

Result<int> writeQuotaReport(const QString &path, const QuotaReport &report, const ReportMaker &maker)
{
    HK_CHECK(writeReport(path,
                         {mentorSheet(report, maker), pairSheet(report, maker), mapSheet(report, maker), remarkSheet(report, maker),
                          meaningSheet()}));
    return int(report.lines.size());
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "tickets/domain/titles.h"
#include "tickets/exchange/figuresreport.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

struct PublicText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::PublicReport)
};

}  // namespace

QString publicSummary(const PublicSheet &sheet)
{
    const Share rate{sheet.resolvedOfOpened, sheet.opened};
    QString text = PublicText::tr("Reported this week: %1, of which resolved: %2 (%3). Resolved in all: %4; still open: %5.")
                       .arg(sheet.opened)
                       .arg(sheet.resolvedOfOpened)
                       .arg(figureText(FigureKind::Share, rate.rate() ? QVariant(*rate.rate()) : QVariant()))
                       .arg(sheet.resolved)
                       .arg(sheet.open);
    return text;
}

QStringList publicTitles()
{
    return {PublicText::tr("Ticket number"), PublicText::tr("Reported on"), PublicText::tr("Category"),
            PublicText::tr("Building"),      PublicText::tr("Department"),  PublicText::tr("Stage"),
            PublicText::tr("Resolved on")};
}

QStringList publicCells(const PublicLine &line)
{
    return {line.number,
            line.opened.toString(Qt::ISODate),
            line.category,
            line.building,
            line.department,
            title(line.stage),
            line.resolved ? line.resolved->toString(Qt::ISODate) : QString()};
}

Result<int> writePublicSheet(const QString &path, const PublicSheet &sheet, const QString &period, const ReportMaker &maker)
{
    const QStringList titles = publicTitles();
    ReportTable table;
    for (int column = 0; column < int(titles.size()); ++column)
        table.columns.push_back({titles.at(column), column == 1 || column == 6 ? FigureKind::Date : FigureKind::Text});
    for (const PublicLine &line : sheet.lines) {
        ReportRow row;
        for (const QString &cell : publicCells(line))
            row.push_back({cell.isEmpty() ? QVariant() : QVariant(cell)});
        row[1].value = line.opened;
        row[6].value = line.resolved ? QVariant(*line.resolved) : QVariant();
        table.rows.push_back(std::move(row));
    }
    table.empty = PublicText::tr("Nothing was reported or resolved this week.");
    const ReportSheet made{PublicText::tr("Public sheet"),
                           PublicText::tr("How students' tickets stand"),
                           {PublicText::tr("Week: %1").arg(period), publicSummary(sheet),
                            PublicText::tr("Without names, phones and rooms, and without what is private. As of %1.")
                                .arg(campusTime(maker.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")))},
                           {std::move(table)},
                           {},
                           true};
    HK_CHECK(writeReport(path, {made}));
    return int(sheet.lines.size());
}

QString publicText(const PublicSheet &sheet, const QString &period)
{
    QStringList lines{PublicText::tr("How students' tickets stand"), PublicText::tr("Week: %1").arg(period), publicSummary(sheet),
                      QString(), publicTitles().join(u'\t')};
    for (const PublicLine &line : sheet.lines)
        lines << publicCells(line).join(u'\t');
    return lines.join(u'\n');
}

}  // namespace hk::tickets

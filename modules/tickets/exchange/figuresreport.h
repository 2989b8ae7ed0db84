// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/figuretexts.h"

namespace hk::tickets {

// Figures of a period beside those of the one before, with the weeks up to its end.
struct FiguresReport {
    TicketFigures now;
    TicketFigures before;
    QList<WeekCount> weeks;
    QString period;  // in words
    QString periodBefore;
    QString scope;
};
Result<FiguresReport> readFiguresReport(Reader &reader, const FigurePeriod &period, const FigureScope &scope, qint64 now);

// Who made a report, and when.
struct ReportMaker {
    QString author;
    qint64 at = 0;
};

// The workbook: figures side by side, in and out by week, the groups, the hot spots, and what the figures mean. Holds no personal
// data. How many tickets it counts.
Result<int> writeFiguresReport(const QString &path, const FiguresReport &report, const ReportMaker &maker);

// What the school may read of a week, as a workbook and as text to be pasted; how many tickets it lists.
Result<int> writePublicSheet(const QString &path, const PublicSheet &sheet, const QString &period, const ReportMaker &maker);
// So many reported, resolved and open, as a sentence.
QString publicSummary(const PublicSheet &sheet);
QString publicText(const PublicSheet &sheet, const QString &period);
QStringList publicTitles();
QStringList publicCells(const PublicLine &line);

}  // namespace hk::tickets

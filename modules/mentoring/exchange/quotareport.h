// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/quotas.h"

namespace hk::mentoring {

// What a report of figures is made of: the month's pairs, the months before it, and what is pointed out.
struct QuotaReport {
    QDate month;
    QDate today;
    QList<QuotaLine> lines;
    MentorMonths map;
    QList<NamedRemark> remarks;
    TermsSaid terms = TermsSaid::Known;  // of the month
};
Result<QuotaReport> readQuotaReport(Reader &reader, QDate month, QDate today, const QuotaScope &scope = {});

// Who made a report, and when.
struct ReportMaker {
    QString author;
    qint64 at = 0;
};

// The workbook: mentors by month, every pair with what it takes, what is pointed out, and what the figures mean. Holds names of
// students, and nothing of what was said. How many pairs.
Result<int> writeQuotaReport(const QString &path, const QuotaReport &report, const ReportMaker &maker);

// "Of 32 pairs 20 have what is asked for; 14 talks are owed."
QString quotaSummary(const QList<QuotaLine> &lines);
QStringList makerLines(const ReportMaker &maker);

}  // namespace hk::mentoring

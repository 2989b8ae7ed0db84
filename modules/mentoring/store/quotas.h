// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/likeness.h"
#include "mentoring/store/rules.h"

namespace hk::mentoring {

// Whose quota is looked at.
struct QuotaScope {
    qint64 mentor = 0;  // 0 = all
    QList<qint64> buildings = {};  // of the students; empty = all
    QList<qint64> colleges = {};
};

// A mentor and a student in a month.
struct QuotaLine {
    qint64 mentor = 0;
    QString mentorName;
    QString mentorNumber;
    QString team;
    qint64 student = 0;
    QString studentName;
    QString studentNumber;
    QString className;
    QString college;
    Outlook outlook;
};

// All pairs of a month as they stand on a day, by mentor.
Result<QList<QuotaLine>> quotaOfMonth(Reader &reader, QDate month, QDate today, const QuotaScope &scope = {});

// A mentor's students of a month together.
struct MonthCell {
    int pairs = 0;
    int asked = 0;  // pairs of which anything is asked
    int done = 0;  // of these, those that owe nothing
    int required = 0;
    int counted = 0;  // of what is required, what was held
    int owed = 0;
    Standing worst = Standing::Done;
};
struct MentorRow {
    qint64 mentor = 0;
    QString name;
    QString number;
    QString team;
    QList<MonthCell> months;
};
// The heat map: mentors by months, those who owe most in the last month first.
struct MentorMonths {
    QList<QDate> months;
    QList<MentorRow> mentors;
};
Result<MentorMonths> mentorMonths(Reader &reader, QDate lastMonth, int months, QDate today, const QuotaScope &scope = {});

// Of all lines of one month.
MonthCell sumOf(const QList<QuotaLine> &lines);
// Sums by mentor of the lines of one month.
QList<MentorRow> byMentor(const QList<QuotaLine> &lines);

// Copied texts and very short talks of these months.
struct NamedRemark {
    Remark remark;
    QString mentor;
};
Result<QList<NamedRemark>> remarksOfMonths(Reader &reader, QDate first, QDate last, qint64 mentor = 0);

}  // namespace hk::mentoring

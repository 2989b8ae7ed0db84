// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/talkday.h"
#include "module/celldate.h"

namespace hk::mentoring {

// What a sheet says of the month that a row is about.
struct MonthHint {
    std::optional<YearHint> year = {};
    bool autumnTerm = false;  // January and February are those of the next year
    int month = 0;  // 0 = not said

    std::optional<int> yearOf(int month) const;
};
// From its titles ("2026年秋季学期").
MonthHint monthHintIn(const QStringList &titles);
// "9月", "2026年9月", "九月"; 0 for anything else.
int monthIn(const QString &text);

// The days of a cell: one as offices write it, several ("9.5、9.19"), or a part of a month ("9月上旬"), which stays one. What
// cannot be read is in `unread`.
struct TalkDays {
    QList<TalkDay> days = {};
    QStringList unread = {};
    bool ambiguous = false;  // a number such as 9.1, which may have been 9.10: only the month is certain
};
TalkDays talkDaysIn(const Cell &cell, const MonthHint &hint, bool since1904);

}  // namespace hk::mentoring

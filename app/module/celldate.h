// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cell.h"

#include <QDate>
#include <QStringList>

#include <optional>

namespace hk {

// The year that a document's titles name. Of a school year ("2026—2027学年") the months from August on are the first year's.
struct YearHint {
    int year = 0;
    bool schoolYear = false;

    int yearOf(int month) const { return schoolYear && month < 8 ? year + 1 : year; }
};
std::optional<YearHint> yearIn(const QStringList &titles);

// A day as offices write it: real dates, serial numbers, "2024.9.1", "2024/9/1", "2024年9月1日", "20240901",
// "2024-09-01 00:00:00", "24.9.1"; "9.1" and "9月1日" with the year that is known. Nothing when it is no day. Serial numbers count
// from 1904 in workbooks that say so (SheetInfo::since1904).
std::optional<QDate> readDay(const Cell &cell, const std::optional<YearHint> &hint = {}, bool since1904 = false);

// A moment on campus, in UTC milliseconds; with a day alone its beginning.
struct CellMoment {
    qint64 at = 0;
    bool hasTime = false;

    bool operator==(const CellMoment &) const = default;
};

// The same days with the time of day behind: "2026.09.26 18:00", "2026年9月18日15时00分", "202610121200", "9月18日 下午3点半", a
// date cell or a serial number with its fraction. Nothing when day or time is none.
std::optional<CellMoment> readMoment(const Cell &cell, const std::optional<YearHint> &hint = {}, bool since1904 = false);

}  // namespace hk

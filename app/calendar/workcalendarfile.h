// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "calendar/workcalendar.h"

#include <QByteArray>

namespace hk {

// A file of holidays as JSON: {"years": {"2026": {"off": ["2026-01-01..2026-01-03"], "work": ["2026-01-04"]}}}, where an entry may
// also be {"days": "a..b", "name": "…"}; or one year as {"year": 2026, "days": [{"date": …, "name": …, "isOffDay": …}]}.
Result<CalendarYears> readWorkCalendarJson(const QByteArray &bytes);

// The first of these forms, which reads back to the same.
QByteArray workCalendarJson(const CalendarYears &years);

// A file of holidays as iCalendar (RFC 5545), as calendar subscriptions publish it: 国庆节（休）, 国庆节（班）, 春节补班. Events
// that name no public holiday (母亲节, 立春) are left out. Recurring holidays are refused: nobody knows a coming year's swaps.
Result<CalendarYears> readWorkCalendarIcs(const QByteArray &bytes);

}  // namespace hk

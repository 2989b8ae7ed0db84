// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/term.h"
#include "calendar/workcalendar.h"
#include "storage/connection.h"

namespace hk {

// Terms, holidays and make-up workdays as the data file keeps them.

// A term and its row.
struct StoredTerm {
    qint64 id = 0;
    Term term;
};

Result<Terms> readTerms(Reader &reader);
// The same to be edited, by their first day.
Result<std::vector<StoredTerm>> storedTerms(Reader &reader);
Result<WorkCalendar> readWorkCalendar(Reader &reader);

// Takes the years of a file in: a whole year replaces what was known of it, single days are added.
Result<void> writeWorkCalendar(Writer &writer, const CalendarYears &years);

// The years that the program brings along (2025 and 2026).
Result<CalendarYears> builtInWorkCalendar();

// What a new file begins with: the built-in years. Terms are the school's own to say.
Result<void> writeFirstCalendar(Writer &writer);

// Invented terms around today, for demonstration data.
Result<void> writeDemoTerms(Writer &writer);

}  // namespace hk

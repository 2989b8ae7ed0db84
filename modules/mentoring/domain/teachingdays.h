// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/term.h"
#include "calendar/workcalendar.h"

namespace hk::mentoring {

// Which days are taught on: the working days of the teaching weeks. A school that has not entered its terms yet is taken to teach
// on every working day; of a year without a work calendar the days from Monday to Friday are worked.
class TeachingDays {
public:
    TeachingDays() = default;
    TeachingDays(Terms terms, WorkCalendar calendar) : m_terms(std::move(terms)), m_calendar(std::move(calendar)) { }

    bool isWorked(QDate day) const;
    bool isTaught(QDate day) const;
    // From the first to the last, both included.
    int taughtBetween(QDate first, QDate last) const;
    int workedBetween(QDate first, QDate last) const;

private:
    Terms m_terms;
    WorkCalendar m_calendar;
};

}  // namespace hk::mentoring

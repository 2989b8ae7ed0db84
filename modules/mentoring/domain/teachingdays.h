// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/term.h"
#include "calendar/workcalendar.h"

namespace hk::mentoring {

// What is known of a month by the terms that the school has entered.
enum class TermsSaid : quint8 {
    Known,
    None,  // no terms at all: every working day stands for a day of teaching
    NotReached,  // the terms do not reach this month: it has no day of teaching that anybody knows of
};
// As a sentence, which stands wherever figures of the month do; empty where they are known.
QString words(TermsSaid said, QDate month);

// Which days are taught on: the working days of the teaching weeks. A school that has not entered its terms yet is taken to teach
// on every working day; of a year without a work calendar the days from Monday to Friday are worked.
class TeachingDays {
public:
    TeachingDays() = default;
    TeachingDays(Terms terms, WorkCalendar calendar) : m_terms(std::move(terms)), m_calendar(std::move(calendar)) { }

    TermsSaid saidOf(QDate month) const;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/term.h"
#include "calendar/workcalendar.h"

#include <QList>
#include <QString>
#include <QTime>

#include <optional>

namespace hk::duty {

// What kind of day a shift begins on, as far as it matters who gets it.
enum class ShiftDay : quint8 { Ordinary, Weekend, Holiday };

// By the work calendar; in a year that it does not know, by the week.
ShiftDay shiftDayOf(QDate day, const WorkCalendar &calendar);

// On which days a repeating shift falls.
enum class DayRule : quint8 { EveryDay, Workdays, DaysOff };
std::optional<DayRule> dayRuleOf(const QString &code);
QString code(DayRule rule);

// A shift that comes again. One that ends no later than it begins ends on the next day.
struct ShiftPattern {
    QString weekdays = QStringLiteral("1234567");  // 1 = Monday
    DayRule days = DayRule::EveryDay;
    bool inTeachingOnly = false;
    QTime starts;
    QTime ends;
    QDate first;  // invalid: from ever
    QDate last;  // invalid: for ever

    bool crossesMidnight() const { return ends <= starts; }
    bool falls(QDate day, const Terms &terms, const WorkCalendar &calendar) const;
};

// The moments of a shift that begins on this day of the campus, in UTC milliseconds.
struct ShiftTime {
    qint64 starts = 0;
    qint64 ends = 0;

    bool operator==(const ShiftTime &) const = default;
};
ShiftTime shiftTime(QDate day, QTime starts, QTime ends);

// The moment of a time of day that somebody writes in the log of a shift: on the day on which it lies within the shift, or nearest
// to it.
qint64 momentInShift(QTime time, qint64 starts, qint64 ends);

// "22:00" or "8:30"; nothing when it is no time of day. "24:00" is midnight.
std::optional<QTime> timeOfDay(const QString &text);
// The text of a time field: "22:00".
QString timeText(QTime time);
// "2026-11-20 22:00", in campus time.
QString momentText(qint64 at);
// "22:00–06:00 (next day)" of a shift, in campus time.
QString spanText(qint64 starts, qint64 ends);

}  // namespace hk::duty

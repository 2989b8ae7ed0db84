// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QMap>
#include <QSet>
#include <QString>
#include <QStringList>

#include <optional>

namespace hk {

enum class DayKind {
    Workday,
    Weekend,
    Holiday,
    MakeUpWorkday,
    Unknown,
};

// A day that does not follow the week: a day off, or a make-up workday.
struct CalendarDay {
    QDate date;
    bool working = false;
    QString name;

    bool operator==(const CalendarDay &) const = default;
};

// What a file of holidays gives: its days in order, each date once; the years it gives whole; and sentences for the user about
// years it gives in part, make-up workdays that are missing, events that were left out.
struct CalendarYears {
    QList<CalendarDay> days;
    QList<int> wholeYears;
    QStringList notes;
};

// Which days are worked. A year that nobody gave is unknown, never guessed from the week.
class WorkCalendar {
public:
    WorkCalendar() = default;
    explicit WorkCalendar(const CalendarYears &years) { add(years); }

    // A whole year replaces what was known of it; single days of other years are added to theirs.
    void add(const CalendarYears &years);

    DayKind kindOf(QDate date) const;
    std::optional<bool> isWorkday(QDate date) const;
    bool knowsYear(int year) const { return m_years.contains(year); }

    // The holiday that a day off belongs to, or that a make-up workday makes up for, where the file gave it.
    QString nameOf(QDate date) const { return m_days.value(date).name; }

    // All that is known, to be kept and added again.
    CalendarYears years() const;

private:
    QMap<QDate, CalendarDay> m_days;
    QSet<int> m_years;
};

}  // namespace hk

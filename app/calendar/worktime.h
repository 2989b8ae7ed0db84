// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "calendar/workcalendar.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>
#include <QTime>

namespace hk {

// A time of the day at which the office is open, the end not included.
struct OfficeSlot {
    QTime from;
    QTime to;

    bool operator==(const OfficeSlot &) const = default;
};

// 08:30–12:00 and 14:00–17:30
QList<OfficeSlot> usualOfficeHours();

// Counts in working days and in open hours of the office, in the campus' time zone. Moments are UTC milliseconds. Every answer
// that would need a year the calendar does not know is an error that names the year.
class WorkTime {
    Q_DECLARE_TR_FUNCTIONS(hk::WorkTime)

public:
    explicit WorkTime(WorkCalendar calendar) : m_calendar(std::move(calendar)), m_hours(usualOfficeHours()) { }
    // Refuses slots that are empty, overlap or do not lie within a day; sorts them.
    static Result<WorkTime> of(WorkCalendar calendar, QList<OfficeSlot> hours);

    const WorkCalendar &calendar() const { return m_calendar; }
    const QList<OfficeSlot> &hours() const { return m_hours; }

    // The n-th working day after `date` (before it for n < 0); `date` itself does not count. n = 0 gives `date`.
    Result<QDate> addWorkdays(QDate date, int n) const;
    // Working days after `first` up to and with `last`: the inverse of addWorkdays for n >= 0. Zero when last <= first.
    Result<int> workdaysBetween(QDate first, QDate last) const;
    // When a limit of n >= 1 working days ends that begins at `moment`: at the close of office of the n-th working day after it.
    Result<qint64> closeAfterWorkdays(qint64 moment, int n) const;

    Result<bool> isOpen(qint64 moment) const;
    // Whole minutes of open office from one moment to a later one; zero when `to` is not later.
    Result<qint64> openMinutesBetween(qint64 from, qint64 to) const;
    // The moment at which that many minutes of open office have passed. Zero or less gives `from`.
    Result<qint64> addOpenMinutes(qint64 from, qint64 minutes) const;

private:
    struct OpenSpan {
        qint64 from;
        qint64 to;
    };
    Result<bool> isWorkday(QDate date) const;
    Result<QList<OpenSpan>> openSpans(QDate date) const;

    WorkCalendar m_calendar;
    QList<OfficeSlot> m_hours;
};

}  // namespace hk

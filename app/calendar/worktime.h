// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "calendar/officedays.h"

#include <QCoreApplication>
#include <QDate>
#include <QList>

#include <memory>

namespace hk {

// 08:30–12:00 and 14:00–17:30
QList<OfficeSlot> usualOfficeHours();

// Counts in working days and in open hours of the office, in the campus' time zone. Moments are UTC milliseconds. Every answer
// that would need a year the calendar does not know is an error that names the year.
class WorkTime {
    Q_DECLARE_TR_FUNCTIONS(hk::WorkTime)

public:
    explicit WorkTime(WorkCalendar calendar);
    // Refuses slots that are empty, overlap or do not lie within a day; sorts them.
    static Result<WorkTime> of(WorkCalendar calendar, QList<OfficeSlot> hours, QList<OfficePeriod> periods = {});

    const WorkCalendar &calendar() const { return m_calendar; }
    const QList<OfficeSlot> &hours() const { return m_hours; }
    const QList<OfficePeriod> &periods() const { return m_periods; }

    // The n-th working day after `date` (before it for n < 0); `date` itself does not count. n = 0 gives `date`.
    Result<QDate> addWorkdays(QDate date, int n) const;
    // Working days after `first` up to and with `last`: the inverse of addWorkdays for n >= 0. Zero when last <= first.
    Result<int> workdaysBetween(QDate first, QDate last) const;
    // When a limit of n >= 1 working days ends that begins at `moment`: at the close of office of the n-th working day after it.
    Result<qint64> closeAfterWorkdays(qint64 moment, int n) const;

    // How often the office closed on a working day after `from` up to and with `to`. Zero when `to` is not later.
    Result<qint64> closesBetween(qint64 from, qint64 to) const;
    // The n-th close of office on a working day after `from`, for n >= 1: the least `to` with closesBetween(from, to) = n.
    Result<qint64> closeAfter(qint64 from, qint64 n) const;

    Result<bool> isOpen(qint64 moment) const;
    // The beginning of the next day; needs no calendar.
    qint64 nextMidnight(qint64 moment) const;
    // Whole minutes of open office from one moment to a later one; zero when `to` is not later.
    Result<qint64> openMinutesBetween(qint64 from, qint64 to) const;
    // The moment at which that many minutes of open office have passed. Zero or less gives `from`.
    Result<qint64> addOpenMinutes(qint64 from, qint64 minutes) const;
    // The same of milliseconds, where no part of a minute may get lost between two spans.
    Result<qint64> openBetween(qint64 from, qint64 to) const;
    Result<qint64> addOpen(qint64 from, qint64 milliseconds) const;

private:
    static Result<QList<OfficeSlot>> checked(QList<OfficeSlot> hours);
    Result<bool> isWorkday(QDate date) const;
    Error missing(int year) const;

    WorkCalendar m_calendar;
    QList<OfficeSlot> m_hours;
    QList<OfficePeriod> m_periods;
    std::shared_ptr<const OfficeDays> m_days;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/worktime.h"

#include "base/clock.h"

#include <algorithm>

namespace hk {

namespace {

constexpr qint64 minuteInMilliseconds = 60 * 1000;

}  // namespace

QList<OfficeSlot> usualOfficeHours()
{
    return {{QTime(8, 30), QTime(12, 0)}, {QTime(14, 0), QTime(17, 30)}};
}

WorkTime::WorkTime(WorkCalendar calendar)
    : m_calendar(std::move(calendar)),
      m_hours(usualOfficeHours()),
      m_days(std::make_shared<const OfficeDays>(m_calendar, m_hours, m_periods))
{
}

Result<QList<OfficeSlot>> WorkTime::checked(QList<OfficeSlot> hours)
{
    std::sort(hours.begin(), hours.end(), [](const OfficeSlot &a, const OfficeSlot &b) { return a.from < b.from; });
    if (hours.isEmpty())
        return Error{tr("The office needs at least one time at which it is open.")};
    for (qsizetype i = 0; i < hours.size(); ++i) {
        if (!hours.at(i).from.isValid() || !hours.at(i).to.isValid() || hours.at(i).to <= hours.at(i).from)
            return Error{tr("Office hours must end later on the same day than they begin.")};
        if (i > 0 && hours.at(i).from < hours.at(i - 1).to)
            return Error{tr("Two of the office hours overlap.")};
    }
    return hours;
}

Result<WorkTime> WorkTime::of(WorkCalendar calendar, QList<OfficeSlot> hours, QList<OfficePeriod> periods)
{
    WorkTime time(std::move(calendar));
    HK_TRY(time.m_hours, checked(std::move(hours)));
    for (OfficePeriod &period : periods) {
        if (!period.first.isValid() || !period.last.isValid() || period.last < period.first)
            return Error{tr("A period of other office hours must not end before it begins.")};
        HK_TRY(period.hours, checked(std::move(period.hours)));
    }
    time.m_periods = std::move(periods);
    time.m_days = std::make_shared<const OfficeDays>(time.m_calendar, time.m_hours, time.m_periods);
    return time;
}

Result<bool> WorkTime::isWorkday(QDate date) const
{
    if (!date.isValid())
        return Error{tr("This is not a valid date.")};
    if (const auto workday = m_calendar.isWorkday(date))
        return *workday;
    return missing(date.year());
}

Error WorkTime::missing(int year) const
{
    return Error{tr("The work calendar of %1 is missing. Import that year's holidays in Settings.").arg(year)};
}

Result<QDate> WorkTime::addWorkdays(QDate date, int n) const
{
    const int step = n < 0 ? -1 : 1;
    while (n != 0) {
        date = date.addDays(step);
        HK_TRY(const bool workday, isWorkday(date));
        if (workday)
            n -= step;
    }
    return date;
}

Result<int> WorkTime::workdaysBetween(QDate first, QDate last) const
{
    int count = 0;
    for (QDate date = first.addDays(1); date <= last; date = date.addDays(1)) {
        HK_TRY(const bool workday, isWorkday(date));
        count += workday ? 1 : 0;
    }
    return count;
}

Result<qint64> WorkTime::closeAfterWorkdays(qint64 moment, int n) const
{
    HK_TRY(const QDate date, addWorkdays(campusDate(moment), n));
    const QTime close = OfficeDays::hoursOn(date, true, m_hours, m_periods).last().to;
    return QDateTime(date, close, campusTimeZone()).toMSecsSinceEpoch();
}

Result<qint64> WorkTime::closesBetween(qint64 from, qint64 to) const
{
    if (to <= from)
        return qint64(0);
    if (const auto count = m_days->closesBetween(from, to))
        return *count;
    return missing(m_days->missingYear(from));
}

Result<qint64> WorkTime::closeAfter(qint64 from, qint64 n) const
{
    if (const auto close = m_days->closeAfter(from, n))
        return *close;
    return missing(m_days->missingYear(from));
}

Result<bool> WorkTime::isOpen(qint64 moment) const
{
    if (const auto open = m_days->isOpen(moment))
        return *open;
    return missing(m_days->missingYear(moment));
}

qint64 WorkTime::nextMidnight(qint64 moment) const
{
    if (const auto midnight = m_days->nextMidnight(moment))
        return *midnight;
    return campusDate(moment).addDays(1).startOfDay(campusTimeZone()).toMSecsSinceEpoch();
}

Result<qint64> WorkTime::openBetween(qint64 from, qint64 to) const
{
    if (to <= from)
        return qint64(0);
    if (const auto open = m_days->openBetween(from, to))
        return *open;
    return missing(m_days->missingYear(from));
}

Result<qint64> WorkTime::openMinutesBetween(qint64 from, qint64 to) const
{
    HK_TRY(const qint64 open, openBetween(from, to));
    return open / minuteInMilliseconds;
}

Result<qint64> WorkTime::addOpenMinutes(qint64 from, qint64 minutes) const
{
    // No calendar reaches further than the years it was made for; the bound keeps the product within 64 bits.
    return addOpen(from, std::min<qint64>(minutes, 1'000'000'000) * minuteInMilliseconds);
}

Result<qint64> WorkTime::addOpen(qint64 from, qint64 milliseconds) const
{
    if (milliseconds <= 0)
        return from;
    if (const auto moment = m_days->openAfter(from, milliseconds))
        return *moment;
    return missing(m_days->missingYear(from));
}

}  // namespace hk

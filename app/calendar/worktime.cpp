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
    return time;
}

Result<bool> WorkTime::isWorkday(QDate date) const
{
    if (!date.isValid())
        return Error{tr("This is not a valid date.")};
    if (const auto workday = m_calendar.isWorkday(date))
        return *workday;
    return Error{tr("The work calendar of %1 is missing. Import that year's holidays in Settings.").arg(date.year())};
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
    return closeOn(date);
}

Result<qint64> WorkTime::closesBetween(qint64 from, qint64 to) const
{
    qint64 count = 0;
    if (to <= from)
        return count;
    const QDate first = campusDate(from);
    const QDate last = campusDate(to);
    for (QDate date = first; date <= last; date = date.addDays(1)) {
        HK_TRY(const bool workday, isWorkday(date));
        // Only at the ends does the hour matter.
        const bool within = workday && (date != first || closeOn(date) > from) && (date != last || closeOn(date) <= to);
        count += within ? 1 : 0;
    }
    return count;
}

Result<qint64> WorkTime::closeAfter(qint64 from, qint64 n) const
{
    const QDate first = campusDate(from);
    for (QDate date = first;; date = date.addDays(1)) {
        HK_TRY(const bool workday, isWorkday(date));
        if (!workday || (date == first && closeOn(date) <= from))
            continue;
        if (--n <= 0)
            return closeOn(date);
    }
}

// The hours of a day; on one that is not worked, those of an opening for once, or none.
const QList<OfficeSlot> &WorkTime::hoursOn(QDate date, bool workday) const
{
    static const QList<OfficeSlot> closed;
    for (auto period = m_periods.crbegin(); period != m_periods.crend(); ++period) {
        if (period->onDaysOff != workday && period->first <= date && date <= period->last)
            return period->hours;
    }
    return workday ? m_hours : closed;
}

qint64 WorkTime::closeOn(QDate date) const
{
    return QDateTime(date, hoursOn(date, true).last().to, campusTimeZone()).toMSecsSinceEpoch();
}

// The office's open times on a day, as moments; none on a day on which it is closed.
Result<QList<WorkTime::OpenSpan>> WorkTime::openSpans(QDate date) const
{
    QList<OpenSpan> spans;
    HK_TRY(const bool workday, isWorkday(date));
    const QList<OfficeSlot> &hours = hoursOn(date, workday);
    if (hours.isEmpty())
        return spans;
    const QTimeZone zone = campusTimeZone();
    for (const OfficeSlot &slot : hours)
        spans += {QDateTime(date, slot.from, zone).toMSecsSinceEpoch(), QDateTime(date, slot.to, zone).toMSecsSinceEpoch()};
    return spans;
}

Result<bool> WorkTime::isOpen(qint64 moment) const
{
    HK_TRY(const QList<OpenSpan> spans, openSpans(campusDate(moment)));
    return std::any_of(spans.begin(), spans.end(),
                       [moment](const OpenSpan &span) { return span.from <= moment && moment < span.to; });
}

Result<qint64> WorkTime::openBetween(qint64 from, qint64 to) const
{
    qint64 open = 0;
    if (to <= from)
        return open;
    const QDate last = campusDate(to);
    for (QDate date = campusDate(from); date <= last; date = date.addDays(1)) {
        HK_TRY(const QList<OpenSpan> spans, openSpans(date));
        for (const OpenSpan &span : spans)
            open += std::max<qint64>(0, std::min(span.to, to) - std::max(span.from, from));
    }
    return open;
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
    qint64 left = milliseconds;
    qint64 moment = from;
    for (QDate date = campusDate(from); left > 0; date = date.addDays(1)) {
        HK_TRY(const QList<OpenSpan> spans, openSpans(date));
        for (const OpenSpan &span : spans) {
            const qint64 start = std::max(span.from, from);
            if (left <= 0 || start >= span.to)
                continue;
            const qint64 spent = std::min(left, span.to - start);
            moment = start + spent;
            left -= spent;
        }
    }
    return moment;
}

}  // namespace hk

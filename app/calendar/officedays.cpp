// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/officedays.h"

#include "base/clock.h"

#include <algorithm>

namespace hk {

namespace {

constexpr qint64 usualDay = qint64(24) * 60 * 60 * 1000;

// What is asked of years that nobody entered is found as fast as the rest, and said to be missing.
constexpr int yearsBefore = 8;
constexpr int yearsAfter = 1;

// Whether clocks are put forward or back in that year. Asking the time zone about each day is slow.
bool putsClocks(const QTimeZone &zone, int year)
{
    return !zone.transitions(QDate(year, 1, 1).startOfDay(zone), QDate(year + 1, 1, 1).startOfDay(zone)).isEmpty();
}

}  // namespace

OfficeDays::OfficeDays(const WorkCalendar &calendar, const QList<OfficeSlot> &hours, const QList<OfficePeriod> &periods)
{
    const CalendarYears years = calendar.years();
    QList<int> known = years.wholeYears;
    for (const CalendarDay &day : years.days)
        known += day.date.year();
    if (known.isEmpty())
        return;
    const auto [first, last] = std::minmax_element(known.cbegin(), known.cend());
    m_first = QDate(*first - yearsBefore, 1, 1);
    const QDate end(*last + 1 + yearsAfter, 1, 1);
    m_days.reserve(std::size_t(m_first.daysTo(end)) + 1);
    const QTimeZone zone = campusTimeZone();
    bool steady = false;
    Day day;
    day.begin = m_first.startOfDay(zone).toMSecsSinceEpoch();
    for (QDate date = m_first; date < end; date = date.addDays(1)) {
        if (date.dayOfYear() == 1)
            steady = !putsClocks(zone, date.year());
        const std::optional<bool> workday = calendar.isWorkday(date);
        const qint64 next = steady ? day.begin + usualDay : date.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        day.known = workday.has_value();
        day.workday = workday.value_or(false);
        day.firstOpen = int(m_open.size());
        if (day.known)
            addOpenings(date, day, hoursOn(date, day.workday, hours, periods), next - day.begin);
        m_days.push_back(day);
        for (std::size_t i = std::size_t(day.firstOpen); i < m_open.size(); ++i)
            day.openBefore += m_open[i].to - m_open[i].from;
        day.closesBefore += day.workday ? 1 : 0;
        day.unknownBefore += day.known ? 0 : 1;
        day.begin = next;
    }
    day.known = day.workday = false;
    day.firstOpen = int(m_open.size());
    m_days.push_back(day);
}

void OfficeDays::addOpenings(QDate date, Day &day, const QList<OfficeSlot> &hours, qint64 length)
{
    const auto moment = [&](QTime time) {
        // Asking the time zone is slow, and needed only on a day on which the clocks are put.
        return length == usualDay ? day.begin + time.msecsSinceStartOfDay()
                                  : QDateTime(date, time, campusTimeZone()).toMSecsSinceEpoch();
    };
    for (const OfficeSlot &slot : hours)
        m_open.push_back({moment(slot.from), moment(slot.to)});
    if (day.workday)
        day.close = m_open.back().to;
}

const QList<OfficeSlot> &OfficeDays::hoursOn(QDate date, bool workday, const QList<OfficeSlot> &hours,
                                             const QList<OfficePeriod> &periods)
{
    static const QList<OfficeSlot> closed;
    for (auto period = periods.crbegin(); period != periods.crend(); ++period) {
        if (period->onDaysOff != workday && period->first <= date && date <= period->last)
            return period->hours;
    }
    return workday ? hours : closed;
}

std::optional<OfficeDays::Index> OfficeDays::dayOf(qint64 moment) const
{
    if (m_days.empty() || moment < m_days.front().begin || moment >= m_days.back().begin)
        return std::nullopt;
    // A day has 24 hours but for two a year, so the guess is off by one at most.
    Index day = std::min(Index((moment - m_days.front().begin) / usualDay), m_days.size() - 2);
    while (m_days[day].begin > moment)
        --day;
    while (m_days[day + 1].begin <= moment)
        ++day;
    return day;
}

bool OfficeDays::allKnown(Index first, Index last) const
{
    return m_days[last].known && m_days[first].unknownBefore == m_days[last].unknownBefore;
}

qint64 OfficeDays::closesUntil(Index day, qint64 moment) const
{
    return m_days[day].closesBefore + (m_days[day].workday && m_days[day].close <= moment ? 1 : 0);
}

qint64 OfficeDays::openUntil(Index day, qint64 moment) const
{
    qint64 open = m_days[day].openBefore;
    for (int i = m_days[day].firstOpen; i < m_days[day + 1].firstOpen; ++i)
        open += std::max<qint64>(0, std::min(m_open[Index(i)].to, moment) - m_open[Index(i)].from);
    return open;
}

std::optional<qint64> OfficeDays::closesBetween(qint64 from, qint64 to) const
{
    const auto first = dayOf(from);
    const auto last = dayOf(to);
    if (!first || !last || !allKnown(*first, *last))
        return std::nullopt;
    return closesUntil(*last, to) - closesUntil(*first, from);
}

std::optional<qint64> OfficeDays::closeAfter(qint64 from, qint64 count) const
{
    const auto first = dayOf(from);
    if (!first)
        return std::nullopt;
    const qint64 wanted = closesUntil(*first, from) + std::max<qint64>(1, count);
    const auto after = std::partition_point(m_days.begin() + std::ptrdiff_t(*first) + 1, m_days.end(),
                                            [wanted](const Day &day) { return day.closesBefore < wanted; });
    if (after == m_days.end() || !allKnown(*first, Index(after - m_days.begin()) - 1))
        return std::nullopt;
    return (after - 1)->close;
}

std::optional<qint64> OfficeDays::openBetween(qint64 from, qint64 to) const
{
    const auto first = dayOf(from);
    const auto last = dayOf(to);
    if (!first || !last || !allKnown(*first, *last))
        return std::nullopt;
    return openUntil(*last, to) - openUntil(*first, from);
}

std::optional<qint64> OfficeDays::openAfter(qint64 from, qint64 milliseconds) const
{
    const auto first = dayOf(from);
    if (!first)
        return std::nullopt;
    const qint64 wanted = openUntil(*first, from) + milliseconds;
    const auto after = std::partition_point(m_days.begin() + std::ptrdiff_t(*first) + 1, m_days.end(),
                                            [wanted](const Day &day) { return day.openBefore < wanted; });
    if (after == m_days.end() || !allKnown(*first, Index(after - m_days.begin()) - 1))
        return std::nullopt;
    const Day &day = *(after - 1);
    qint64 left = wanted - day.openBefore;
    for (int i = day.firstOpen; i < after->firstOpen; ++i) {
        const Open &open = m_open[Index(i)];
        if (left <= open.to - open.from)
            return open.from + left;
        left -= open.to - open.from;
    }
    return std::nullopt;
}

std::optional<bool> OfficeDays::isOpen(qint64 moment) const
{
    const auto day = dayOf(moment);
    if (!day || !m_days[*day].known)
        return std::nullopt;
    const auto begin = m_open.begin() + m_days[*day].firstOpen;
    const auto end = m_open.begin() + m_days[*day + 1].firstOpen;
    return std::any_of(begin, end, [moment](const Open &open) { return open.from <= moment && moment < open.to; });
}

std::optional<qint64> OfficeDays::nextMidnight(qint64 moment) const
{
    const auto day = dayOf(moment);
    return day ? std::optional(m_days[*day + 1].begin) : std::nullopt;
}

int OfficeDays::missingYear(qint64 from) const
{
    const auto day = dayOf(from);
    if (!day)
        return campusDate(from).year();
    const auto unknown =
        std::find_if(m_days.begin() + std::ptrdiff_t(*day), m_days.end(), [](const Day &each) { return !each.known; });
    return m_first.addDays(unknown - m_days.begin()).year();
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar/workcalendar.h"

#include <algorithm>

namespace hk {

void WorkCalendar::add(const CalendarYears &years)
{
    for (const int year : years.wholeYears) {
        m_years.insert(year);
        m_days.removeIf([year](const auto &day) { return day.key().year() == year; });
    }
    for (const CalendarDay &day : years.days)
        m_days.insert(day.date, day);
}

DayKind WorkCalendar::kindOf(QDate date) const
{
    const auto day = m_days.constFind(date);
    if (day != m_days.constEnd())
        return day->working ? DayKind::MakeUpWorkday : DayKind::Holiday;
    if (!date.isValid() || !knowsYear(date.year()))
        return DayKind::Unknown;
    return date.dayOfWeek() >= Qt::Saturday ? DayKind::Weekend : DayKind::Workday;
}

std::optional<bool> WorkCalendar::isWorkday(QDate date) const
{
    const DayKind kind = kindOf(date);
    if (kind == DayKind::Unknown)
        return std::nullopt;
    return kind == DayKind::Workday || kind == DayKind::MakeUpWorkday;
}

CalendarYears WorkCalendar::years() const
{
    CalendarYears years{m_days.values(), m_years.values(), {}};
    std::sort(years.wholeYears.begin(), years.wholeYears.end());
    return years;
}

}  // namespace hk

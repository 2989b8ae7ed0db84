// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/teachingdays.h"

namespace hk::mentoring {

bool TeachingDays::isWorked(QDate day) const
{
    return m_calendar.isWorkday(day).value_or(day.dayOfWeek() < Qt::Saturday);
}

bool TeachingDays::isTaught(QDate day) const
{
    return isWorked(day) && (m_terms.all().isEmpty() || m_terms.teachingWeek(day));
}

int TeachingDays::taughtBetween(QDate first, QDate last) const
{
    int days = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days += isTaught(day) ? 1 : 0;
    return days;
}

int TeachingDays::workedBetween(QDate first, QDate last) const
{
    int days = 0;
    for (QDate day = first; day <= last; day = day.addDays(1))
        days += isWorked(day) ? 1 : 0;
    return days;
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/measure.h"

#include "base/clock.h"

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr qint64 hourInMilliseconds = qint64(60) * 60 * 1000;

}  // namespace

qint64 amountOf(Limit limit)
{
    switch (limit.unit) {
    case Unit::Hours:
    case Unit::WorkingHours:
        return limit.amount * hourInMilliseconds;
    case Unit::Days:
        return limit.amount * 24 * hourInMilliseconds;
    case Unit::WorkingDays:
        break;
    }
    return limit.amount;
}

qint64 countedFrom(const WorkTime &work, Unit unit, qint64 moment)
{
    return unit == Unit::WorkingDays ? work.nextMidnight(moment) : moment;
}

Result<qint64> amountBetween(const WorkTime &work, Unit unit, qint64 from, qint64 to)
{
    if (unit == Unit::WorkingDays)
        return work.closesBetween(from, to);
    if (unit == Unit::WorkingHours)
        return work.openBetween(from, to);
    return std::max<qint64>(0, to - from);
}

Result<qint64> momentAfter(const WorkTime &work, Unit unit, qint64 from, qint64 amount)
{
    if (amount <= 0)
        return from;
    if (unit == Unit::WorkingDays)
        return work.closeAfter(from, amount);
    if (unit == Unit::WorkingHours)
        return work.addOpen(from, amount);
    return from + amount;
}

Result<qint64> postponed(const WorkTime &work, Unit unit, qint64 promised, qint64 amount)
{
    if (unit != Unit::WorkingDays || amount <= 0)
        return momentAfter(work, unit, promised, amount);
    const QDateTime then = campusTime(promised);
    HK_TRY(const QDate date, work.addWorkdays(then.date(), int(amount)));
    return QDateTime(date, then.time(), campusTimeZone()).toMSecsSinceEpoch();
}

}  // namespace hk::tickets

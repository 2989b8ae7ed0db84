// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/presence.h"

#include <algorithm>

namespace hk::duty {

namespace {

bool hasTeaching(const DaySpan &period, const Terms &terms)
{
    for (QDate day = period.first; day <= period.last; day = day.addDays(1)) {
        if (terms.teachingWeek(day))
            return true;
    }
    return false;
}

int daysOf(const DaySpan &span)
{
    return std::max<int>(0, int(span.first.daysTo(span.last)) + 1);
}

DaySpan thereIn(const DaySpan &period, const PresentPerson &person)
{
    return {person.from.isValid() ? std::max(period.first, person.from) : period.first,
            person.to.isValid() ? std::min(period.last, person.to) : period.last};
}

// A share of the amount for a share of the days; percent are not shared.
int amountFor(const PresenceTarget &target, const DaySpan &period, const DaySpan &there)
{
    if (target.measure == QLatin1String("cover") || daysOf(there) == daysOf(period))
        return target.amount;
    return (target.amount * daysOf(there) + daysOf(period) - 1) / daysOf(period);
}

}  // namespace

std::optional<TargetPeriod> targetPeriodOf(const QString &code)
{
    if (code == QLatin1String("week"))
        return TargetPeriod::Week;
    if (code == QLatin1String("month"))
        return TargetPeriod::Month;
    if (code == QLatin1String("quarter"))
        return TargetPeriod::Quarter;
    return std::nullopt;
}

DaySpan periodOf(TargetPeriod period, QDate day)
{
    if (period == TargetPeriod::Week)
        return {mondayOf(day), mondayOf(day).addDays(6)};
    const int month = period == TargetPeriod::Month ? day.month() : (day.month() - 1) / 3 * 3 + 1;
    const QDate first(day.year(), month, 1);
    return {first, first.addMonths(period == TargetPeriod::Month ? 1 : 3).addDays(-1)};
}

DaySpan periodBefore(TargetPeriod period, QDate day)
{
    return periodOf(period, periodOf(period, day).first.addDays(-1));
}

Standing standingOf(int done, int amount, const DaySpan &period, QDate today)
{
    if (done >= amount)
        return Standing::Met;
    if (today > period.last)
        return Standing::Owed;
    // The last quarter of a period is little.
    const int left = int(std::max(today, period.first).daysTo(period.last)) + 1;
    return left * 4 > daysOf(period) ? Standing::Due : Standing::Owed;
}

QList<PresenceLine> presenceLines(const QList<PresenceTarget> &targets, const QList<PresentPerson> &people,
                                  const QList<PresenceDeed> &deeds, const Terms &terms, QDate period, QDate today)
{
    QList<PresenceLine> lines;
    for (int target = 0; target < int(targets.size()); ++target) {
        const PresenceTarget &rule = targets[target];
        const DaySpan span = periodOf(rule.period, period);
        const bool isAsked = terms.all().isEmpty() || rule.measure == QLatin1String("cover") || hasTeaching(span, terms);
        for (int person = 0; person < int(people.size()); ++person) {
            const PresentPerson &who = people[person];
            if (who.roleType != rule.roleType || rule.measure == QLatin1String("cover"))
                continue;
            PresenceLine line{target, person, span};
            line.done = int(std::count_if(deeds.begin(), deeds.end(), [&](const PresenceDeed &deed) {
                return deed.person == who.id && deed.measure == rule.measure && span.holds(deed.day);
            }));
            const DaySpan there = thereIn(span, who);
            if (isAsked && daysOf(there) > 0) {
                const int amount = amountFor(rule, span, there);
                line.asked = amount;
                line.owed = std::max(0, amount - line.done);
                line.daysLeft = today > there.last ? 0 : int(std::max(today, there.first).daysTo(there.last)) + 1;
                line.standing = standingOf(line.done, amount, there, today);
            }
            lines.append(line);
        }
    }
    return lines;
}

int coverPercent(int wanted, int taken)
{
    return wanted <= 0 ? 100 : int(qint64(std::min(taken, wanted)) * 100 / wanted);
}

std::optional<int> weeksSince(const std::optional<QDate> &visited, QDate today)
{
    if (!visited)
        return std::nullopt;
    return int(mondayOf(*visited).daysTo(mondayOf(today)) / 7);
}

Standing visitStanding(const std::optional<int> &weeks, int limit)
{
    if (!weeks || *weeks >= limit)
        return Standing::Owed;
    return *weeks + 1 >= limit ? Standing::Due : Standing::Met;
}

}  // namespace hk::duty

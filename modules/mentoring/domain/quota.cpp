// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/quota.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace hk::mentoring {

namespace {

bool counts(const CountedTalk &talk, const Pair &pair, QDate month)
{
    const QuotaRule &rule = pair.rule;
    return talk.day.month() == month && (rule.groupCounts || !talk.group) && (rule.onlineCounts || !talk.online)
        && pair.meets(talk.day.first(), talk.day.last());
}

// How many talks count, and the last day that one of them takes; 0 where none does.
struct LaidOut {
    int talks = 0;
    int lastDay = 0;

    // More talks are better; of as many the earlier end, which leaves most to the month after.
    bool isBetterThan(const LaidOut &other) const { return talks != other.talks ? talks > other.talks : lastDay < other.lastDay; }
};

// Lays the talks of a month out so that as many as can be keep their distance. Day by day: a known day is taken or not, a vague
// talk goes to any day of its part. Of vague ones that fit a day the one whose time ends first goes first: the other fits later as
// well. `before`: the last day taken in the months before, counted from this month's first, which is 1.
class Layout {
public:
    Layout(const QList<CountedTalk> &talks, int leastDays, int length, int before)
        : m_least(leastDays), m_length(length), m_before(std::max(before, 1 - leastDays))
    {
        for (const CountedTalk &talk : talks) {
            if (!talk.day.isVague())
                m_isKnown.at(size_t(talk.day.first().day())) = true;
            else
                ++m_vague.at(talk.day.part() == MonthPart::Whole ? wholeMonth : size_t(talk.day.first().day() - 1) / 10);
        }
    }

    LaidOut most() { return from(1, m_before, m_vague); }

private:
    static constexpr size_t wholeMonth = 3;
    using Left = std::array<int, 4>;

    LaidOut from(int day, int last, const Left &left)
    {
        if (day > m_length)
            return {};
        // A day is as free as it will be once the distance is kept.
        const int gap = std::min(day - last, m_least);
        const qint64 state = ((((qint64(day) * 64 + gap) * 64 + left[0]) * 64 + left[1]) * 64 + left[2]) * 64 + left[3];
        if (const auto known = m_known.constFind(state); known != m_known.constEnd())
            return *known;
        LaidOut best = from(day + 1, last, left);
        if (day - last >= m_least) {
            if (m_isKnown.at(size_t(day))) {
                best = taking(day, left, best);
            } else if (const size_t part = std::min<size_t>(size_t(day - 1) / 10, 2);
                       left.at(part) > 0 || left.at(wholeMonth) > 0) {
                Left rest = left;
                --rest.at(left.at(part) > 0 ? part : wholeMonth);
                best = taking(day, rest, best);
            }
        }
        m_known.insert(state, best);
        return best;
    }

    // The better one of this and of taking the day.
    LaidOut taking(int day, const Left &rest, const LaidOut &otherwise)
    {
        const LaidOut later = from(day + 1, day, rest);
        const LaidOut taken{later.talks + 1, later.talks > 0 ? later.lastDay : day};
        return taken.isBetterThan(otherwise) ? taken : otherwise;
    }

    int m_least;
    int m_length;
    int m_before;
    std::array<bool, 32> m_isKnown = {};
    Left m_vague = {};
    QHash<qint64, LaidOut> m_known;
};

LaidOut layOut(const Pair &pair, QDate month);

// The last day before the month that a talk which counts takes, where it is near enough to matter.
QDate lastCountedBefore(const Pair &pair, QDate month)
{
    const QDate nearest = month.addDays(1 - pair.rule.leastDays);
    const bool reaches = std::any_of(pair.talks.begin(), pair.talks.end(), [&](const CountedTalk &talk) {
        return talk.day.first() < month && talk.day.last() >= nearest && counts(talk, pair, talk.day.month());
    });
    if (!reaches || month <= schoolYearBegins(month))
        return {};
    // A month without a talk that counts may lie between.
    const QDate before = month.addMonths(-1);
    const LaidOut laidOut = layOut(pair, before);
    return laidOut.talks > 0 ? before.addDays(laidOut.lastDay - 1) : lastCountedBefore(pair, before);
}

LaidOut layOut(const Pair &pair, QDate month)
{
    QList<CountedTalk> talks;
    std::copy_if(pair.talks.begin(), pair.talks.end(), std::back_inserter(talks),
                 [&](const CountedTalk &talk) { return counts(talk, pair, month); });
    const QDate before = lastCountedBefore(pair, month);
    const int least = pair.rule.leastDays;
    return Layout(talks, least, month.daysInMonth(), before.isValid() ? int(month.daysTo(before)) + 1 : 1 - least).most();
}

// Days of the month to this one that count for the share of a pair.
int daysTo(QDate day, QDate month, const TeachingDays &days, bool taught)
{
    if (taught)
        return days.taughtBetween(month, day);
    return int(month.daysTo(day)) + 1;
}

int roundedShare(int part, int whole)
{
    return (2 * part + whole) / (2 * whole);
}

int roomFor(const Pair &pair, QDate from, QDate month, const TeachingDays &days)
{
    const int least = std::max(1, pair.rule.leastDays);
    QDate next = from;
    if (pair.rule.leastDays > 0) {
        if (const QDate before = lastCountedBefore(pair, month); before.isValid())
            next = std::max(next, before.addDays(least));
        for (const CountedTalk &talk : pair.talks) {
            if (counts(talk, pair, month) && !talk.day.isVague())
                next = std::max(next, talk.day.first().addDays(least));
        }
    }
    int room = 0;
    for (QDate day = next; day <= lastOfMonth(month); day = day.addDays(1)) {
        if (!days.isWorked(day) || !pair.holds(day))
            continue;
        ++room;
        day = day.addDays(least - 1);
    }
    return room;
}

}  // namespace

bool Pair::holds(QDate day) const
{
    return std::any_of(times.begin(), times.end(), [day](const PairedTime &time) { return time.holds(day); });
}

bool Pair::meets(QDate first, QDate last) const
{
    return std::any_of(times.begin(), times.end(), [&](const PairedTime &time) { return time.meets(first, last); });
}

// In August nobody teaches.
QDate schoolYearBegins(QDate month)
{
    constexpr int august = 8;
    return {month.month() >= august ? month.year() : month.year() - 1, august, 1};
}

int countedTalks(const Pair &pair, QDate month)
{
    if (pair.rule.leastDays > 0)
        return layOut(pair, month).talks;
    return int(
        std::count_if(pair.talks.begin(), pair.talks.end(), [&](const CountedTalk &talk) { return counts(talk, pair, month); }));
}

Quota quotaOf(const Pair &pair, QDate day, const TeachingDays &days)
{
    const QDate month(day.year(), day.month(), 1);
    const QDate end = lastOfMonth(month);
    const int taught = days.taughtBetween(month, end);
    Quota quota{0, countedTalks(pair, month)};
    if (taught == 0 && !pair.rule.vacationCounts)
        return quota;
    const int whole = daysTo(end, month, days, taught > 0);
    // What is due by a day is the month's number times the days gone by: of two that follow one another each owes what falls due
    // in its own time, and neither needs to know of the other.
    const auto dueBy = [&](QDate each) {
        return each < month ? 0 : roundedShare(pair.rule.meetings * daysTo(each, month, days, taught > 0), whole);
    };
    for (QDate each = month; each <= end; each = each.addDays(1))
        quota.required += pair.holds(each) ? dueBy(each) - dueBy(each.addDays(-1)) : 0;
    return quota;
}

Outlook outlookOf(const Pair &pair, const Quota &quota, QDate day, QDate today, const TeachingDays &days)
{
    const QDate month(day.year(), day.month(), 1);
    const QDate end = lastOfMonth(month);
    const QDate from = std::max(today, month);
    Outlook outlook{quota};
    for (QDate each = from; each <= end; each = each.addDays(1))
        outlook.daysLeft += days.isWorked(each) && pair.holds(each) ? 1 : 0;
    outlook.possible = roomFor(pair, from, month, days);
    if (quota.owed() == 0)
        return outlook;
    if (end < today || quota.owed() > outlook.possible) {
        outlook.standing = Standing::Late;
        return outlook;
    }
    outlook.standing = Standing::Open;
    if (today <= month)
        return outlook;
    int all = 0;
    int gone = 0;
    for (QDate each = month; each <= end; each = each.addDays(1)) {
        const bool isDue = days.isTaught(each) && pair.holds(each);
        all += isDue ? 1 : 0;
        gone += isDue && each < today ? 1 : 0;
    }
    if (all > 0 && quota.required * gone / all > quota.held)
        outlook.standing = Standing::Behind;
    return outlook;
}

}  // namespace hk::mentoring

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

// Lays the talks of a month out so that as many as can be keep their distance. Day by day: a known day is taken or not, a vague
// talk goes to any day of its part. Of vague ones that fit a day the one whose time ends first goes first: the other fits later as
// well.
class Layout {
public:
    Layout(const QList<CountedTalk> &talks, int leastDays, int length) : m_least(leastDays), m_length(length)
    {
        for (const CountedTalk &talk : talks) {
            if (!talk.day.isVague())
                m_isKnown.at(size_t(talk.day.first().day())) = true;
            else
                ++m_vague.at(talk.day.part() == MonthPart::Whole ? wholeMonth : size_t(talk.day.first().day() - 1) / 10);
        }
    }

    int most() { return from(1, 1 - m_least, m_vague); }

private:
    static constexpr size_t wholeMonth = 3;
    using Left = std::array<int, 4>;

    int from(int day, int last, const Left &left)
    {
        if (day > m_length)
            return 0;
        // A day is as free as it will be once the distance is kept.
        const int gap = std::min(day - last, m_least);
        const qint64 state = ((((qint64(day) * 64 + gap) * 64 + left[0]) * 64 + left[1]) * 64 + left[2]) * 64 + left[3];
        if (const auto known = m_known.constFind(state); known != m_known.constEnd())
            return *known;
        int best = from(day + 1, last, left);
        if (day - last >= m_least) {
            if (m_isKnown.at(size_t(day))) {
                best = std::max(best, 1 + from(day + 1, day, left));
            } else if (const size_t part = std::min<size_t>(size_t(day - 1) / 10, 2);
                       left.at(part) > 0 || left.at(wholeMonth) > 0) {
                Left rest = left;
                --rest.at(left.at(part) > 0 ? part : wholeMonth);
                best = std::max(best, 1 + from(day + 1, day, rest));
            }
        }
        m_known.insert(state, best);
        return best;
    }

    int m_least;
    int m_length;
    std::array<bool, 32> m_isKnown = {};
    Left m_vague = {};
    QHash<qint64, int> m_known;
};

// A part of a whole, in days of the month.
struct Share {
    qsizetype pair = 0;
    int days = 0;
    int part = 0;  // talks times days
    QDate until = {};  // the later one takes what is left over
};

QDate lastHeldDay(const Pair &pair, QDate month)
{
    for (QDate day = lastOfMonth(month); day >= month; day = day.addDays(-1)) {
        if (pair.holds(day))
            return day;
    }
    return {};
}

// Days of the month on which the pair is one, as its rule counts them.
int daysOf(const Pair &pair, QDate month, const TeachingDays &days, bool taught)
{
    int count = 0;
    for (QDate day = month; day <= lastOfMonth(month); day = day.addDays(1))
        count += pair.holds(day) && (!taught || days.isTaught(day)) ? 1 : 0;
    return count;
}

int roundedShare(int part, int whole)
{
    return (2 * part + whole) / (2 * whole);
}

int roomFor(const Pair &pair, QDate from, QDate month, const TeachingDays &days)
{
    const int least = std::max(1, pair.rule.leastDays);
    QDate next = from;
    for (const CountedTalk &talk : pair.talks) {
        if (pair.rule.leastDays > 0 && counts(talk, pair, month) && !talk.day.isVague())
            next = std::max(next, talk.day.first().addDays(least));
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

int countedTalks(const Pair &pair, QDate month)
{
    QList<CountedTalk> talks;
    std::copy_if(pair.talks.begin(), pair.talks.end(), std::back_inserter(talks),
                 [&](const CountedTalk &talk) { return counts(talk, pair, month); });
    if (pair.rule.leastDays <= 0)
        return int(talks.size());
    return Layout(talks, pair.rule.leastDays, month.daysInMonth()).most();
}

QList<Quota> quotasOf(const QList<Pair> &pairs, QDate day, const TeachingDays &days)
{
    const QDate month(day.year(), day.month(), 1);
    const int taught = days.taughtBetween(month, lastOfMonth(month));
    const int whole = taught > 0 ? taught : month.daysInMonth();
    QList<Quota> quotas;
    QList<Share> shares;
    int together = 0;
    int given = 0;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const Pair &pair = pairs.at(i);
        const bool isDue = taught > 0 || pair.rule.vacationCounts;
        const int part = isDue ? pair.rule.meetings * daysOf(pair, month, days, taught > 0) : 0;
        together += part;
        quotas.append({part / whole, countedTalks(pair, month)});
        given += part / whole;
        shares.append({i, whole, part % whole, lastHeldDay(pair, month)});
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const Share &a, const Share &b) { return a.part != b.part ? a.part > b.part : a.until > b.until; });
    for (int rest = roundedShare(together, whole) - given; const Share &share : std::as_const(shares)) {
        if (rest-- <= 0)
            break;
        ++quotas[share.pair].required;
    }
    return quotas;
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/domain/quota.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <functional>
#include <numeric>

using namespace hk;
using namespace hk::mentoring;

namespace {

// A talk as two numbers, which shrink well: a day of the month, and how much of it is known.
using Drawn = std::pair<int, int>;

rc::Gen<std::vector<Drawn>> drawnTalks(int most)
{
    return rc::gen::resize(most,
                           rc::gen::container<std::vector<Drawn>>(rc::gen::pair(rc::gen::inRange(1, 29), rc::gen::inRange(0, 8))));
}

CountedTalk talkOf(QDate month, const Drawn &drawn)
{
    const QDate day(month.year(), month.month(), drawn.first);
    if (drawn.second < 5)
        return {TalkDay(day), drawn.second == 4, drawn.second == 3};
    const MonthPart part = drawn.second == 7 ? MonthPart::Whole
        : drawn.first <= 10                  ? MonthPart::Early
        : drawn.first <= 20                  ? MonthPart::Middle
                                             : MonthPart::Late;
    return {TalkDay(month.year(), month.month(), part)};
}

Pair pairOf(QDate month, const std::vector<Drawn> &drawn, int leastDays)
{
    Pair pair;
    pair.times = {PairedTime{}};
    pair.rule.leastDays = leastDays;
    for (const Drawn &each : drawn)
        pair.talks << talkOf(month, each);
    return pair;
}

QDate monthOf(int number)
{
    return QDate(2026, 1, 1).addMonths(number);
}

// Every way to choose days, the slow way.
int exhaustive(const QList<CountedTalk> &talks, int leastDays)
{
    QList<QDate> taken;
    const std::function<int(qsizetype)> from = [&](qsizetype at) -> int {
        if (at == talks.size())
            return 0;
        int best = from(at + 1);
        const TalkDay &day = talks.at(at).day;
        for (QDate each = day.first(); each <= day.last(); each = each.addDays(1)) {
            const bool fits =
                std::all_of(taken.begin(), taken.end(), [&](QDate other) { return std::abs(other.daysTo(each)) >= leastDays; });
            if (!fits)
                continue;
            taken << each;
            best = std::max(best, 1 + from(at + 1));
            taken.removeLast();
        }
        return best;
    };
    return from(0);
}

}  // namespace

// What holds of any talks, rules and changes of mentor.
class MentorPropertiesTest : public QObject {
    Q_OBJECT
private slots:
    void asManyAsCanHaveKeptTheDistance()
    {
        QVERIFY(rc::check("the layout is as good as every other", [] {
            const QDate month = monthOf(*rc::gen::inRange(0, 30));
            const int least = *rc::gen::inRange(1, 16);
            const Pair pair = pairOf(month, *drawnTalks(5), least);
            QList<CountedTalk> counted;
            std::copy_if(pair.talks.begin(), pair.talks.end(), std::back_inserter(counted),
                         [](const CountedTalk &talk) { return !talk.group; });
            RC_PRE(counted.size() <= 4);
            RC_ASSERT(countedTalks(pair, month) == exhaustive(counted, least));
        }));
    }

    // Two months side by side: no two days of what counts are nearer than the rule says, and the first one is not made poorer.
    void theNextMonthKeepsTheDistance()
    {
        QVERIFY(rc::check("a month after another counts what it would alone, or less for what is too near", [] {
            const QDate month = monthOf(*rc::gen::inRange(0, 30));
            const QDate next = month.addMonths(1);
            const int least = *rc::gen::inRange(1, 16);
            Pair both = pairOf(month, *drawnTalks(2), least);
            const Pair second = pairOf(next, *drawnTalks(2), least);
            const int alone = countedTalks(second, next);
            const int first = countedTalks(both, month);
            both.talks += second.talks;
            RC_ASSERT(countedTalks(both, month) == first);
            RC_ASSERT(countedTalks(both, next) <= alone);
            // Those that count keep their distance, so at most one of them is too near.
            RC_ASSERT(countedTalks(both, next) >= alone - 1);
            if (schoolYearBegins(next) != next) {
                QList<CountedTalk> counted;
                std::copy_if(both.talks.begin(), both.talks.end(), std::back_inserter(counted),
                             [](const CountedTalk &talk) { return !talk.group; });
                RC_ASSERT(first + countedTalks(both, next) <= exhaustive(counted, least));
            }
        }));
    }

    void fartherApartNeverCountsMore()
    {
        QVERIFY(rc::check("a longer distance counts no more talks, a further talk no fewer", [] {
            const QDate month = monthOf(*rc::gen::inRange(0, 30));
            std::vector<Drawn> drawn = *drawnTalks(10);
            const int least = *rc::gen::inRange(0, 20);
            const int now = countedTalks(pairOf(month, drawn, least), month);
            RC_ASSERT(countedTalks(pairOf(month, drawn, least + 1), month) <= now);
            RC_ASSERT(now <= int(drawn.size()));
            drawn.push_back(*rc::gen::pair(rc::gen::inRange(1, 29), rc::gen::inRange(0, 8)));
            RC_ASSERT(countedTalks(pairOf(month, drawn, least), month) >= now);
        }));
    }

    // However often the mentor changes, the student is owed the same.
    void changesOfMentorShareTheSame()
    {
        QVERIFY(rc::check("shares of a month add up", [] {
            const QDate month = monthOf(*rc::gen::inRange(0, 30));
            const int meetings = *rc::gen::inRange(0, 9);
            std::vector<int> cuts = *rc::gen::resize(5, rc::gen::container<std::vector<int>>(rc::gen::inRange(2, 29)));
            std::sort(cuts.begin(), cuts.end());
            cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());
            QList<Pair> pairs;
            QDate from;
            for (const int cut : cuts) {
                const QDate next(month.year(), month.month(), cut);
                pairs << Pair{{.meetings = meetings}, {{from, next.addDays(-1)}}, {}};
                from = next;
            }
            pairs << Pair{{.meetings = meetings}, {{from, {}}}, {}};
            QList<Quota> quotas;
            for (const Pair &pair : std::as_const(pairs))
                quotas << quotaOf(pair, month, TeachingDays());
            const int together =
                std::accumulate(quotas.begin(), quotas.end(), 0, [](int sum, const Quota &quota) { return sum + quota.required; });
            RC_ASSERT(together == meetings);
            RC_ASSERT(std::all_of(quotas.begin(), quotas.end(), [](const Quota &quota) { return quota.required >= 0; }));
        }));
    }

    void whatIsOwedAndWhatItTakes()
    {
        QVERIFY(rc::check("owed, done and late fit together", [] {
            const QDate month = monthOf(*rc::gen::inRange(0, 30));
            const Pair pair = pairOf(month, *drawnTalks(4), *rc::gen::inRange(0, 10));
            const QDate today = month.addDays(*rc::gen::inRange(-20, 60));
            const TeachingDays days;
            const Quota quota = quotaOf(pair, month, days);
            const Outlook outlook = outlookOf(pair, quota, month, today, days);
            RC_ASSERT(quota.owed() == std::max(0, quota.required - quota.held));
            RC_ASSERT((outlook.standing == Standing::Done) == (quota.owed() == 0));
            RC_ASSERT(outlook.possible <= outlook.daysLeft);
            if (today > lastOfMonth(month))
                RC_ASSERT(outlook.daysLeft == 0 && (quota.owed() == 0 || outlook.standing == Standing::Late));
            if (quota.owed() > outlook.possible)
                RC_ASSERT(outlook.standing == Standing::Late);
        }));
    }
};

QTEST_GUILESS_MAIN(MentorPropertiesTest)
#include "test_mentorproperties.moc"

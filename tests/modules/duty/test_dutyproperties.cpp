// SPDX-License-Identifier: GPL-3.0-or-later
#include "modules/duty/rotasample.h"

#include <QElapsedTimer>

#include <rapidcheck.h>

#include <cstdio>

using namespace hk::test;

namespace {

// What somebody may not, or would like, as numbers that shrink well: day, what it is.
using Traits = std::vector<std::pair<int, int>>;

RotaOrder orderOf(int people, int days, int wanted, int posts, const std::vector<Traits> &traits, const std::vector<int> &holidays)
{
    RotaOrder order;
    const QDate monday(2026, 9, 7);
    for (int day = 0; day < days; ++day) {
        for (int post = 0; post < posts; ++post)
            order.shifts.append({post, monday.addDays(day), wanted, weekKind(monday.addDays(day))});
    }
    for (const int day : holidays) {
        for (RotaShift &shift : order.shifts) {
            if (monday.daysTo(shift.day) == day % days)
                shift.kind = ShiftDay::Holiday;
        }
    }
    for (int person = 0; person < people; ++person) {
        RotaPerson who{QString(QChar(u'A' + person))};
        for (const auto &[at, what] : traits[size_t(person) % traits.size()]) {
            const QDate day = monday.addDays(at % days);
            if (what % 4 == 0)
                who.absences.append({day, day.addDays(what % 3)});
            else if (what % 4 == 3 && posts > 1)
                who.posts.insert(at % posts);
            else
                who.wishes.append({{day, day}, what % 4 == 1});
        }
        order.people.append(who);
    }
    return order;
}

auto traits()
{
    return rc::gen::resize(4,
                           rc::gen::nonEmpty(rc::gen::container<std::vector<Traits>>(rc::gen::resize(
                               4, rc::gen::container<Traits>(rc::gen::pair(rc::gen::inRange(0, 14), rc::gen::inRange(0, 12)))))));
}

auto holidays()
{
    return rc::gen::resize(3, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 14)));
}

void keepsTheRules(const RotaOrder &order, const RotaPlan &plan)
{
    RC_ASSERT(brokenRules(order, plan.seats).isEmpty());
    RC_ASSERT(plan.cost == costOf(order, plan.seats));
    int places = 0;
    for (const RotaShift &shift : order.shifts)
        places += shift.people;
    int empty = 0;
    for (const RotaGap &gap : plan.gaps) {
        empty += gap.missing;
        RC_ASSERT(gap.people.size() == order.people.size());
        for (const Hindered &hindered : gap.people)
            RC_ASSERT(hindered.why != Hindrance::None);
        RC_ASSERT(!gap.proof || gap.able < gap.needed);
    }
    RC_ASSERT(int(plan.seats.size()) + empty == places);
}

bool neverBreaksARule()
{
    return rc::check("no rota breaks a hard rule, and every empty place has its reasons", [] {
        const int people = *rc::gen::inRange(1, 12);
        const int days = *rc::gen::inRange(1, 15);
        const int wanted = *rc::gen::inRange(1, 3);
        const int posts = *rc::gen::inRange(1, 4);
        RotaOrder order = orderOf(people, days, wanted, posts, *traits(), *holidays());
        order.restDays = *rc::gen::inRange(1, 4);
        keepsTheRules(order, drawUpRota(order));
    });
}

bool asGoodAsAllWays()
{
    return rc::check("a rota of few people and days is as good as an exhaustive search's", [] {
        const int people = *rc::gen::inRange(1, 5);
        const int days = *rc::gen::inRange(1, 7);
        const RotaOrder order = orderOf(people, days, 1, 1, *traits(), *holidays());
        const RotaPlan plan = drawUpRota(order);
        keepsTheRules(order, plan);
        RC_ASSERT(plan.cost == BruteForce(order).least());
        RC_ASSERT(plan.isBest);
    });
}

bool asGoodForTwoWeeks()
{
    return rc::check("so it is up to five people and fourteen days", [] {
        const int people = *rc::gen::inRange(3, 6);
        const int days = *rc::gen::inRange(10, 15);
        const RotaOrder order = orderOf(people, days, 1, 1, *traits(), *holidays());
        const RotaPlan plan = drawUpRota(order);
        keepsTheRules(order, plan);
        RC_ASSERT(plan.cost == DayByDay(order).least());
    });
}

// Not checked many times: each is a whole term of a school.
bool noWorseThanThePlanted()
{
    bool good = true;
    for (const quint32 seed : {1u, 2u, 3u}) {
        const PlantedTerm term = plantedTerm(seed);
        QElapsedTimer timer;
        timer.start();
        const RotaPlan plan = drawUpRota(term.order);
        const qint64 planted = costOf(term.order, term.plan);
        const bool holds = brokenRules(term.order, term.plan).isEmpty() && brokenRules(term.order, plan.seats).isEmpty()
            && plan.gaps.isEmpty() && plan.cost <= planted;
        std::printf("a term of 60 people and 8 buildings: %lld against %lld planted, %lld ms, %d gaps: %s\n", (long long)plan.cost,
                    (long long)planted, (long long)timer.elapsed(), int(plan.gaps.size()), holds ? "OK" : "FAILED");
        good = good && holds;
    }
    return good;
}

}  // namespace

int main()
{
    bool good = neverBreaksARule();
    good = asGoodAsAllWays() && good;
    good = asGoodForTwoWeeks() && good;
    good = noWorseThanThePlanted() && good;
    return good ? 0 : 1;
}

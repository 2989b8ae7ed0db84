// SPDX-License-Identifier: GPL-3.0-or-later
// A rota of 60 people and 8 buildings for a term, beside a plan that somebody made: how long it takes, and what each costs. It has
// to take less than 10 seconds on two cores, keep every hard rule and cost no more.
#include "modules/duty/rotasample.h"

#include <QElapsedTimer>

#include <cstdio>

int main()
{
    constexpr qint64 mostMilliseconds = 10'000;
    bool good = true;
    for (const int wanted : {1, 2, 3}) {
        const hk::test::PlantedTerm term = hk::test::plantedTerm(7, 60, 8, 126, wanted);
        QElapsedTimer timer;
        timer.start();
        const hk::duty::RotaPlan plan = hk::duty::drawUpRota(term.order);
        const qint64 took = timer.elapsed();
        const qint64 planted = hk::duty::costOf(term.order, term.plan);
        const bool holds = took < mostMilliseconds && plan.cost <= planted && plan.gaps.isEmpty()
            && hk::duty::brokenRules(term.order, plan.seats).isEmpty();
        std::printf("%d a shift: %lld ms, cost %lld, planted %lld, %d gaps%s\n", wanted, static_cast<long long>(took),
                    static_cast<long long>(plan.cost), static_cast<long long>(planted), int(plan.gaps.size()),
                    holds ? "" : "  TOO MUCH");
        good = good && holds;
    }
    return good ? 0 : 1;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/rota.h"

#include "duty/domain/rotaproblem.h"

#include <algorithm>
#include <future>

namespace hk::duty {

namespace {

RotaBoard boardOf(const RotaProblem &problem, const std::vector<int> &holders)
{
    RotaBoard board(problem);
    for (int seat = 0; seat < problem.seats(); ++seat) {
        if (holders[size_t(seat)] != RotaBoard::nobody)
            board.seat(seat, holders[size_t(seat)]);
    }
    return board;
}

// Two beginnings at a time: the machines of offices have two cores at least.
std::vector<int> annealed(const RotaProblem &problem, const std::function<bool()> &cancelled)
{
    constexpr quint32 seeds[] = {20260901, 20270301};
    auto other = std::async(std::launch::async, [&] { return annealRota(problem, seeds[1], cancelled); });
    std::vector<int> one = annealRota(problem, seeds[0], cancelled);
    std::vector<int> two = other.get();
    return boardOf(problem, one).cost() <= boardOf(problem, two).cost() ? one : two;
}

RotaPlan planOf(const RotaOrder &order, const RotaProblem &problem, const RotaBoard &board)
{
    RotaPlan plan;
    plan.cost = board.cost();
    plan.loads.resize(order.people.size());
    for (int seat = 0; seat < problem.seats(); ++seat) {
        const int person = board.holder(seat);
        if (person == RotaBoard::nobody)
            continue;
        const int shift = problem.shiftOf(seat);
        plan.seats.append({shift, person});
        RotaLoad &load = plan.loads[person];
        ++load.shifts;
        load.weekends += problem.kindOf(shift) == ShiftDay::Weekend;
        load.holidays += problem.kindOf(shift) == ShiftDay::Holiday;
        plan.against += problem.wish(person, shift) > 0;
        plan.asWished += problem.wish(person, shift) < 0;
    }
    std::sort(plan.seats.begin(), plan.seats.end(),
              [](const RotaSeat &a, const RotaSeat &b) { return std::pair(a.shift, a.person) < std::pair(b.shift, b.person); });
    plan.gaps = gapsOf(order, problem, board);
    return plan;
}

QString ruleText(const RotaOrder &order, const RotaSeat &seat, const char *what)
{
    return QStringLiteral("%1 %2: %3")
        .arg(order.people[seat.person].name, order.shifts[seat.shift].day.toString(Qt::ISODate), QLatin1String(what));
}

}  // namespace

RotaPlan drawUpRota(const RotaOrder &order, const std::function<bool()> &cancelled)
{
    const RotaProblem problem(order);
    std::vector<int> holders = annealed(problem, cancelled);
    const auto verdict = searchAllRotas(problem, boardOf(problem, holders).cost(), cancelled);
    if (verdict && verdict->isBetter)
        holders = verdict->holders;
    RotaPlan plan = planOf(order, problem, boardOf(problem, holders));
    plan.isBest = verdict.has_value() || problem.seats() == 0;
    return plan;
}

qint64 costOf(const RotaOrder &order, const QList<RotaSeat> &seats)
{
    const RotaProblem problem(order);
    std::vector<RotaLoad> loads;
    for (int person = 0; person < problem.people(); ++person)
        loads.push_back(problem.before(person));
    qint64 cost = RotaWeights::gap * (problem.seats() - seats.size());
    for (const RotaSeat &seat : seats) {
        RotaLoad &load = loads[size_t(seat.person)];
        ++load.shifts;
        load.weekends += problem.kindOf(seat.shift) == ShiftDay::Weekend;
        load.holidays += problem.kindOf(seat.shift) == ShiftDay::Holiday;
        cost += qint64(order.weights.wish) * problem.wish(seat.person, seat.shift);
    }
    for (const RotaLoad &load : loads)
        cost += qint64(order.weights.shifts) * load.shifts * load.shifts
            + qint64(order.weights.weekends) * load.weekends * load.weekends
            + qint64(order.weights.holidays) * load.holidays * load.holidays;
    return cost;
}

QStringList brokenRules(const RotaOrder &order, const QList<RotaSeat> &seats)
{
    const RotaProblem problem(order);
    QStringList broken;
    QHash<int, int> taken;
    for (const RotaSeat &seat : seats) {
        const Hindrance why = problem.hindrance(seat.person, seat.shift);
        if (why != Hindrance::None)
            broken << ruleText(order, seat,
                               why == Hindrance::OtherPost    ? "may not be there"
                                   : why == Hindrance::Absent ? "is absent"
                                                              : "has another duty near");
        if (++taken[seat.shift] > order.shifts[seat.shift].people)
            broken << ruleText(order, seat, "is one too many");
    }
    for (qsizetype i = 0; i < seats.size(); ++i) {
        for (qsizetype j = i + 1; j < seats.size(); ++j) {
            const qint64 apart = std::abs(order.shifts[seats[i].shift].day.daysTo(order.shifts[seats[j].shift].day));
            if (seats[i].person == seats[j].person && apart <= std::max(1, order.restDays))
                broken << ruleText(order, seats[j], "is on duty twice in a row");
        }
    }
    return broken;
}

}  // namespace hk::duty

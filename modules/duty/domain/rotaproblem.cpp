// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/rotaproblem.h"

#include <algorithm>
#include <numeric>

namespace hk::duty {

namespace {

Hindrance hindranceOf(const RotaPerson &person, const RotaShift &shift, int rest)
{
    if (!person.posts.isEmpty() && !person.posts.contains(shift.post))
        return Hindrance::OtherPost;
    if (std::any_of(person.absences.begin(), person.absences.end(), [&](const DaySpan &span) { return span.holds(shift.day); }))
        return Hindrance::Absent;
    for (int step = -rest; step <= rest && !person.taken.isEmpty(); ++step) {
        if (person.taken.contains(shift.day.addDays(step)))
            return Hindrance::OtherDuty;
    }
    return Hindrance::None;
}

// One wish against a duty outweighs those for it.
int wishOf(const RotaPerson &person, const RotaShift &shift)
{
    int wish = 0;
    for (const RotaWish &each : person.wishes) {
        if (!each.days.holds(shift.day) || (each.weekday != 0 && each.weekday != shift.day.dayOfWeek())
            || (each.post >= 0 && each.post != shift.post))
            continue;
        if (!each.isFor)
            return 1;
        wish = -1;
    }
    return wish;
}

// What n² grows by when one more is added, and by one less.
qint64 oneMore(int count)
{
    return 2 * qint64(count) + 1;
}
qint64 oneLess(int count)
{
    return 1 - 2 * qint64(count);
}

}  // namespace

RotaProblem::RotaProblem(const RotaOrder &order)
    : m_people(int(order.people.size())), m_rest(std::max(1, order.restDays)), m_weights(order.weights)
{
    QDate first;
    QDate last;
    for (const RotaShift &shift : order.shifts) {
        first = first.isValid() ? std::min(first, shift.day) : shift.day;
        last = last.isValid() ? std::max(last, shift.day) : shift.day;
    }
    m_days = first.isValid() ? int(first.daysTo(last)) + 1 : 0;
    for (int shift = 0; shift < int(order.shifts.size()); ++shift) {
        const RotaShift &said = order.shifts[shift];
        m_day.push_back(int(first.daysTo(said.day)));
        m_kind.push_back(said.kind);
        m_shiftOf.insert(m_shiftOf.end(), size_t(std::max(0, said.people)), shift);
    }
    m_inOrder.resize(m_shiftOf.size());
    std::iota(m_inOrder.begin(), m_inOrder.end(), 0);
    std::stable_sort(m_inOrder.begin(), m_inOrder.end(), [&](int a, int b) {
        return std::pair(dayOf(shiftOf(a)), shiftOf(a)) < std::pair(dayOf(shiftOf(b)), shiftOf(b));
    });
    m_candidates.resize(m_day.size());
    m_hindrance.reserve(size_t(m_people) * m_day.size());
    for (int person = 0; person < m_people; ++person) {
        const RotaPerson &who = order.people[person];
        m_before.push_back(who.before);
        for (int shift = 0; shift < shifts(); ++shift) {
            const Hindrance why = hindranceOf(who, order.shifts[shift], m_rest);
            m_hindrance.push_back(why);
            m_wish.push_back(qint8(wishOf(who, order.shifts[shift])));
            if (why == Hindrance::None)
                m_candidates[size_t(shift)].push_back(person);
        }
    }
}

RotaBoard::RotaBoard(const RotaProblem &problem)
    : m_problem(problem),
      m_holder(size_t(problem.seats()), nobody),
      m_seatOn(size_t(problem.people()) * size_t(problem.days()), nobody)
{
    const RotaWeights &weights = problem.weights();
    for (int person = 0; person < problem.people(); ++person) {
        const RotaLoad &load = m_load.emplace_back(problem.before(person));
        m_cost += qint64(weights.shifts) * load.shifts * load.shifts + qint64(weights.weekends) * load.weekends * load.weekends
            + qint64(weights.holidays) * load.holidays * load.holidays;
    }
    m_cost += RotaWeights::gap * problem.seats();
    m_empty.resize(size_t(problem.seats()));
    std::iota(m_empty.begin(), m_empty.end(), 0);
    m_placeOfEmpty = m_empty;
}

int RotaBoard::counted(int person, ShiftDay kind) const
{
    const RotaLoad &load = m_load[size_t(person)];
    return kind == ShiftDay::Weekend ? load.weekends : kind == ShiftDay::Holiday ? load.holidays : 0;
}

int RotaBoard::seatNear(int person, int day, int except, int other) const
{
    const int last = std::min(m_problem.days() - 1, day + m_problem.rest());
    for (int near = std::max(0, day - m_problem.rest()); near <= last; ++near) {
        const int seat = seatOn(person, near);
        if (seat != nobody && seat != except && seat != other)
            return seat;
    }
    return nobody;
}

void RotaBoard::seatsNear(int person, int day, std::vector<int> &found) const
{
    found.clear();
    const int last = std::min(m_problem.days() - 1, day + m_problem.rest());
    for (int near = std::max(0, day - m_problem.rest()); near <= last; ++near) {
        if (const int seat = seatOn(person, near); seat != nobody)
            found.push_back(seat);
    }
}

qint64 RotaBoard::costOfTaking(int person, int shift) const
{
    const RotaWeights &weights = m_problem.weights();
    const ShiftDay kind = m_problem.kindOf(shift);
    qint64 cost = weights.shifts * oneMore(m_load[size_t(person)].shifts) + qint64(weights.wish) * m_problem.wish(person, shift);
    if (kind != ShiftDay::Ordinary)
        cost += (kind == ShiftDay::Weekend ? weights.weekends : weights.holidays) * oneMore(counted(person, kind));
    return cost;
}

qint64 RotaBoard::costOfLeaving(int person, int shift) const
{
    const RotaWeights &weights = m_problem.weights();
    const ShiftDay kind = m_problem.kindOf(shift);
    qint64 cost = weights.shifts * oneLess(m_load[size_t(person)].shifts) - qint64(weights.wish) * m_problem.wish(person, shift);
    if (kind != ShiftDay::Ordinary)
        cost += (kind == ShiftDay::Weekend ? weights.weekends : weights.holidays) * oneLess(counted(person, kind));
    return cost;
}

qint64 RotaBoard::costOfExchange(int seat, int other) const
{
    const int one = holder(seat);
    const int two = holder(other);
    const int from = m_problem.shiftOf(seat);
    const int to = m_problem.shiftOf(other);
    const RotaWeights &weights = m_problem.weights();
    qint64 cost = qint64(weights.wish)
        * (m_problem.wish(one, to) + m_problem.wish(two, from) - m_problem.wish(one, from) - m_problem.wish(two, to));
    if (m_problem.kindOf(from) == m_problem.kindOf(to))
        return cost;
    const auto moved = [&](ShiftDay kind, int giver, int taker) -> qint64 {
        if (kind == ShiftDay::Ordinary)
            return 0;
        return (kind == ShiftDay::Weekend ? weights.weekends : weights.holidays)
            * (oneLess(counted(giver, kind)) + oneMore(counted(taker, kind)));
    };
    return cost + moved(m_problem.kindOf(from), one, two) + moved(m_problem.kindOf(to), two, one);
}

void RotaBoard::seat(int seat, int person)
{
    const int shift = m_problem.shiftOf(seat);
    m_cost += costOfTaking(person, shift) - RotaWeights::gap;
    RotaLoad &load = m_load[size_t(person)];
    ++load.shifts;
    load.weekends += m_problem.kindOf(shift) == ShiftDay::Weekend;
    load.holidays += m_problem.kindOf(shift) == ShiftDay::Holiday;
    m_holder[size_t(seat)] = person;
    seatOn(person, m_problem.dayOf(shift)) = seat;
    const int place = m_placeOfEmpty[size_t(seat)];
    const int last = m_empty.back();
    m_empty[size_t(place)] = last;
    m_placeOfEmpty[size_t(last)] = place;
    m_empty.pop_back();
}

void RotaBoard::clear(int seat)
{
    const int shift = m_problem.shiftOf(seat);
    const int person = holder(seat);
    m_cost += costOfLeaving(person, shift) + RotaWeights::gap;
    RotaLoad &load = m_load[size_t(person)];
    --load.shifts;
    load.weekends -= m_problem.kindOf(shift) == ShiftDay::Weekend;
    load.holidays -= m_problem.kindOf(shift) == ShiftDay::Holiday;
    m_holder[size_t(seat)] = nobody;
    seatOn(person, m_problem.dayOf(shift)) = nobody;
    m_placeOfEmpty[size_t(seat)] = int(m_empty.size());
    m_empty.push_back(seat);
}

}  // namespace hk::duty

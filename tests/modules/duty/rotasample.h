// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/rota.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <random>

namespace hk::test {

using namespace hk::duty;

inline ShiftDay weekKind(QDate day)
{
    return day.dayOfWeek() >= 6 ? ShiftDay::Weekend : ShiftDay::Ordinary;
}

// One shift a day, from a Monday on.
inline RotaOrder dailyOrder(int people, int days, int wanted = 1)
{
    RotaOrder order;
    const QDate monday(2026, 9, 7);
    for (int day = 0; day < days; ++day)
        order.shifts.append({0, monday.addDays(day), wanted, weekKind(monday.addDays(day)), QStringLiteral("3号楼 夜班")});
    for (int person = 0; person < people; ++person)
        order.people.append({QString(QChar(u'A' + person))});
    return order;
}

// Every way to fill the places, tried by brute force: the least cost with the fewest places empty. Knows nothing of the program's
// search.
class BruteForce {
public:
    explicit BruteForce(const RotaOrder &order) : m_order(order)
    {
        for (int shift = 0; shift < int(order.shifts.size()); ++shift) {
            for (int i = 0; i < order.shifts[shift].people; ++i)
                m_places.append(shift);
        }
    }
    qint64 least()
    {
        m_best = costOf(m_order, {});
        walk(0);
        return m_best;
    }

private:
    bool fits(int person, int shift) const
    {
        const RotaPerson &who = m_order.people[person];
        const QDate day = m_order.shifts[shift].day;
        if (!who.posts.isEmpty() && !who.posts.contains(m_order.shifts[shift].post))
            return false;
        for (const DaySpan &span : who.absences) {
            if (day >= span.first && day <= span.last)
                return false;
        }
        for (const RotaSeat &seat : m_seats) {
            if (seat.person == person && std::abs(m_order.shifts[seat.shift].day.daysTo(day)) <= m_order.restDays)
                return false;
        }
        return true;
    }
    void walk(qsizetype place)
    {
        if (place == m_places.size()) {
            m_best = std::min(m_best, costOf(m_order, m_seats));
            return;
        }
        for (int person = 0; person < int(m_order.people.size()); ++person) {
            if (!fits(person, m_places[place]))
                continue;
            m_seats.append({m_places[place], person});
            walk(place + 1);
            m_seats.removeLast();
        }
        walk(place + 1);
    }

    const RotaOrder &m_order;
    QList<int> m_places;
    QList<RotaSeat> m_seats;
    qint64 m_best = 0;
};

// The same for longer plans with one or two places a day: day after day, for every division of the duties so far, without leaving
// out what looks dear. Nothing is forgotten but what cannot matter: who was on duty before the rest days.
class DayByDay {
public:
    explicit DayByDay(const RotaOrder &order) : m_order(order) { }
    qint64 least()
    {
        // Key: duties, weekends and holidays of each person, and who was on duty on the day before.
        std::map<std::vector<int>, qint64> states{{std::vector<int>(m_order.people.size() * 3 + m_order.people.size(), 0), 0}};
        for (qsizetype shift = 0; shift < m_order.shifts.size(); ++shift)
            states = after(states, int(shift));
        qint64 best = std::numeric_limits<qint64>::max();
        for (const auto &[state, wishes] : states)
            best = std::min(best, wishes + evenness(state));
        return best;
    }

private:
    using States = std::map<std::vector<int>, qint64>;
    size_t people() const { return size_t(m_order.people.size()); }
    qint64 evenness(const std::vector<int> &state) const
    {
        qint64 cost = 0;
        for (size_t person = 0; person < people(); ++person) {
            const qint64 s = state[person * 3], w = state[person * 3 + 1], h = state[person * 3 + 2];
            cost += m_order.weights.shifts * s * s + m_order.weights.weekends * w * w + m_order.weights.holidays * h * h;
        }
        return cost;
    }
    bool may(size_t person, const RotaShift &shift) const
    {
        const RotaPerson &who = m_order.people[qsizetype(person)];
        return std::none_of(who.absences.begin(), who.absences.end(), [&](const DaySpan &s) { return s.holds(shift.day); });
    }
    qint64 wish(size_t person, const RotaShift &shift) const
    {
        qint64 cost = 0;
        for (const RotaWish &wish : m_order.people[qsizetype(person)].wishes) {
            if (wish.days.holds(shift.day))
                cost = wish.isFor ? (cost > 0 ? cost : -m_order.weights.wish) : m_order.weights.wish;
        }
        return cost;
    }
    // Which sets of people can have the day: each by its mask.
    States after(const States &states, int index) const
    {
        const RotaShift &shift = m_order.shifts[index];
        States next;
        for (const auto &[state, cost] : states) {
            for (unsigned mask = 0; mask < 1u << people(); ++mask) {
                const int taken = std::popcount(mask);
                if (taken > shift.people)
                    continue;
                std::vector<int> then = state;
                qint64 sum = cost + (shift.people - taken) * RotaWeights::gap;
                bool fits = true;
                for (size_t person = 0; person < people(); ++person) {
                    const bool has = mask >> person & 1;
                    fits = fits && !(has && (state[people() * 3 + person] || !may(person, shift)));
                    then[people() * 3 + person] = has;
                    then[person * 3] += has;
                    then[person * 3 + 1] += has && shift.kind == ShiftDay::Weekend;
                    then[person * 3 + 2] += has && shift.kind == ShiftDay::Holiday;
                    sum += has ? wish(person, shift) : 0;
                }
                if (!fits)
                    continue;
                const auto [known, isNew] = next.try_emplace(std::move(then), sum);
                if (!isNew)
                    known->second = std::min(known->second, sum);
            }
        }
        return next;
    }

    const RotaOrder &m_order;
};

// A term of a school with a plan in it that somebody made: whoever is absent, may not be somewhere or wishes something, the plan
// keeps to it.
struct PlantedTerm {
    RotaOrder order;
    QList<RotaSeat> plan;
};

inline PlantedTerm plantedTerm(quint32 seed, int people = 60, int buildings = 8, int days = 126, int wanted = 2)
{
    std::mt19937 random(seed);
    PlantedTerm term;
    const QDate first(2026, 9, 7);
    for (int person = 0; person < people; ++person)
        term.order.people.append({QStringLiteral("P%1").arg(person)});
    for (int day = 0; day < days; ++day) {
        const QDate date = first.addDays(day);
        const bool isHoliday = day >= 24 && day < 31;
        for (int building = 0; building < buildings; ++building)
            term.order.shifts.append({building, date, wanted, isHoliday ? ShiftDay::Holiday : weekKind(date)});
    }
    // Everybody in turn, as people do it by hand: as even as can be, two days apart at least.
    QList<RotaLoad> loads(people);
    QList<int> last(people, -9);
    for (int shift = 0; shift < int(term.order.shifts.size()); ++shift) {
        const int day = shift / buildings;
        const ShiftDay kind = term.order.shifts[shift].kind;
        for (int seat = 0; seat < wanted; ++seat) {
            int best = -1;
            const auto rank = [&](int person) {
                const RotaLoad &load = loads[person];
                return std::tuple(kind == ShiftDay::Holiday       ? load.holidays
                                      : kind == ShiftDay::Weekend ? load.weekends
                                                                  : 0,
                                  load.shifts);
            };
            const int from = int(random() % unsigned(people));
            for (int i = 0; i < people; ++i) {
                const int person = (from + i) % people;
                if (day - last[person] > 1 && (best < 0 || rank(person) < rank(best)))
                    best = person;
            }
            ++loads[best].shifts;
            loads[best].weekends += kind == ShiftDay::Weekend;
            loads[best].holidays += kind == ShiftDay::Holiday;
            last[best] = day;
            term.plan.append({shift, best});
        }
    }
    for (int person = 0; person < people; ++person) {
        RotaPerson &who = term.order.people[person];
        QSet<QDate> mine;
        for (const RotaSeat &seat : term.plan) {
            if (seat.person == person) {
                mine.insert(term.order.shifts[seat.shift].day);
                who.posts.insert(term.order.shifts[seat.shift].post);
            }
        }
        for (int i = 0; i < 12; ++i) {
            const QDate day = first.addDays(int(random() % unsigned(days)));
            if (mine.contains(day))
                who.wishes.append({{day, day}, true});
            else if (i < 6)
                who.absences.append({day, day});
            else
                who.wishes.append({{day, day}, false});
        }
        // Half of them stay in the few buildings that the plan has them in; the others may be sent anywhere.
        if (person % 2 == 0)
            who.posts.clear();
    }
    return term;
}

}  // namespace hk::test

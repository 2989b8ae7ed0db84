// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/rotaproblem.h"

#include <algorithm>

namespace hk::duty {

namespace {

// How many of these places can be given to different people (Kuhn 1955).
class MostPlaced {
public:
    MostPlaced(const RotaProblem &problem, const std::vector<int> &seats)
        : m_problem(problem), m_seats(seats), m_place(size_t(problem.people()), -1)
    {
    }

    int count()
    {
        int placed = 0;
        for (int seat = 0; seat < int(m_seats.size()); ++seat) {
            m_seen.assign(size_t(m_problem.people()), false);
            placed += place(seat);
        }
        return placed;
    }

private:
    bool place(int seat)
    {
        for (const int person : m_problem.candidates(m_problem.shiftOf(m_seats[size_t(seat)]))) {
            if (m_seen[size_t(person)])
                continue;
            m_seen[size_t(person)] = true;
            int &taken = m_place[size_t(person)];
            if (taken < 0 || place(taken)) {
                taken = seat;
                return true;
            }
        }
        return false;
    }

    const RotaProblem &m_problem;
    const std::vector<int> &m_seats;
    std::vector<int> m_place;
    std::vector<bool> m_seen;
};

std::vector<int> seatsWithin(const RotaProblem &problem, int first, int last)
{
    std::vector<int> found;
    for (const int seat : problem.seatsInOrder()) {
        const int day = problem.dayOf(problem.shiftOf(seat));
        if (day >= first && day <= last)
            found.push_back(seat);
    }
    return found;
}

// The shortest days around the gap in which there are more places than people for them; in as many days as one duty takes a person
// for, nobody counts twice.
void prove(const RotaOrder &order, const RotaProblem &problem, RotaGap &gap)
{
    const int day = problem.dayOf(gap.shift);
    const QDate origin = order.shifts[gap.shift].day.addDays(-day);
    for (int length = 0; length <= problem.rest(); ++length) {
        for (int first = std::max(0, day - length); first <= day; ++first) {
            const std::vector<int> seats = seatsWithin(problem, first, first + length);
            const int able = MostPlaced(problem, seats).count();
            if (able >= int(seats.size()))
                continue;
            gap.proof = DaySpan{origin.addDays(first), origin.addDays(std::min(problem.days() - 1, first + length))};
            gap.needed = int(seats.size());
            gap.able = able;
            return;
        }
    }
}

}  // namespace

QList<RotaGap> gapsOf(const RotaOrder &order, const RotaProblem &problem, const RotaBoard &board)
{
    QMap<int, int> missing;
    for (const int seat : board.emptySeats())
        ++missing[problem.shiftOf(seat)];
    QList<RotaGap> gaps;
    for (auto shift = missing.begin(); shift != missing.end(); ++shift) {
        RotaGap gap{shift.key(), shift.value(), {}};
        for (int person = 0; person < problem.people(); ++person) {
            Hindered hindered{person, problem.hindrance(person, gap.shift)};
            const int seat = board.seatNear(person, problem.dayOf(gap.shift));
            if (hindered.why == Hindrance::None && seat != RotaBoard::nobody) {
                hindered.why = Hindrance::NearDuty;
                hindered.day = order.shifts[problem.shiftOf(seat)].day;
            }
            gap.people.append(hindered);
        }
        prove(order, problem, gap);
        gaps.append(gap);
    }
    std::stable_sort(gaps.begin(), gaps.end(),
                     [&](const RotaGap &a, const RotaGap &b) { return order.shifts[a.shift].day < order.shifts[b.shift].day; });
    return gaps;
}

}  // namespace hk::duty

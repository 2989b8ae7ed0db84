// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/rotaproblem.h"

#include <algorithm>
#include <cmath>
#include <random>

namespace hk::duty {

namespace {

// Simulated annealing (Kirkpatrick, Gelatt, Vecchi 1983): one place is given to somebody else, two people change places, or an
// empty place is filled by somebody who leaves others for it. What costs more is taken too, the less often the further it cools.
class Annealing {
public:
    Annealing(const RotaProblem &problem, quint32 seed) : m_problem(problem), m_board(problem), m_random(seed) { }

    std::vector<int> run(const std::function<bool()> &cancelled);

private:
    static constexpr double hottest = 16;
    static constexpr double coldest = 0.9;
    static constexpr qint64 movesASeat = 6000;

    void fillFirst();
    void giveToAnother();
    void exchange();
    void exchangeDays();
    bool reseat(const std::vector<int> &seats, int person);
    void fill();
    bool isTaken(qint64 delta)
    {
        return delta <= 0 || (double(delta) < m_heat * 40 && std::exp(-double(delta) / m_heat) > double(m_random()) / 4294967296.0);
    }
    int below(size_t limit) { return int((quint64(m_random()) * limit) >> 32); }

    const RotaProblem &m_problem;
    RotaBoard m_board;
    std::mt19937 m_random;
    double m_heat = hottest;
    std::vector<int> m_near;
};

// Whoever costs least, the places first that the fewest can take.
void Annealing::fillFirst()
{
    std::vector<int> order = m_problem.seatsInOrder();
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return m_problem.candidates(m_problem.shiftOf(a)).size() < m_problem.candidates(m_problem.shiftOf(b)).size();
    });
    for (const int seat : order) {
        const int shift = m_problem.shiftOf(seat);
        int best = RotaBoard::nobody;
        qint64 least = 0;
        for (const int person : m_problem.candidates(shift)) {
            if (m_board.seatNear(person, m_problem.dayOf(shift)) != RotaBoard::nobody)
                continue;
            const qint64 cost = m_board.costOfTaking(person, shift);
            if (best == RotaBoard::nobody || cost < least) {
                best = person;
                least = cost;
            }
        }
        if (best != RotaBoard::nobody)
            m_board.seat(seat, best);
    }
}

void Annealing::giveToAnother()
{
    const int seat = below(size_t(m_problem.seats()));
    const int shift = m_problem.shiftOf(seat);
    const std::vector<int> &candidates = m_problem.candidates(shift);
    if (candidates.empty())
        return;
    const int person = candidates[size_t(below(candidates.size()))];
    const int holder = m_board.holder(seat);
    if (person == holder || m_board.seatNear(person, m_problem.dayOf(shift)) != RotaBoard::nobody)
        return;
    const qint64 delta = m_board.costOfTaking(person, shift)
        + (holder == RotaBoard::nobody ? -RotaWeights::gap : m_board.costOfLeaving(holder, shift));
    if (!isTaken(delta))
        return;
    if (holder != RotaBoard::nobody)
        m_board.clear(seat);
    m_board.seat(seat, person);
}

void Annealing::exchange()
{
    const int seat = below(size_t(m_problem.seats()));
    const int other = below(size_t(m_problem.seats()));
    const int one = m_board.holder(seat);
    const int two = m_board.holder(other);
    if (one == two || one == RotaBoard::nobody || two == RotaBoard::nobody)
        return;
    const int from = m_problem.shiftOf(seat);
    const int to = m_problem.shiftOf(other);
    if (!m_board.isFree(one, to, seat) || !m_board.isFree(two, from, other) || !isTaken(m_board.costOfExchange(seat, other)))
        return;
    m_board.clear(seat);
    m_board.clear(other);
    m_board.seat(other, one);
    m_board.seat(seat, two);
}

bool Annealing::reseat(const std::vector<int> &seats, int person)
{
    for (const int seat : seats) {
        if (!m_board.isFree(person, m_problem.shiftOf(seat)))
            return false;
        m_board.seat(seat, person);
    }
    return true;
}

// Two people take over all of each other's duties of a few days: where nearly everybody is on duty every other day, nothing smaller
// fits.
void Annealing::exchangeDays()
{
    const int one = below(size_t(m_problem.people()));
    const int two = below(size_t(m_problem.people()));
    const int first = below(size_t(m_problem.days()));
    const int last = std::min(m_problem.days() - 1, first + 1 + below(8));
    if (one == two)
        return;
    std::vector<int> ofOne;
    std::vector<int> ofTwo;
    for (int day = first; day <= last; ++day) {
        if (const int seat = m_board.seatAt(one, day); seat != RotaBoard::nobody)
            ofOne.push_back(seat);
        if (const int seat = m_board.seatAt(two, day); seat != RotaBoard::nobody)
            ofTwo.push_back(seat);
    }
    const auto clear = [&] {
        for (const std::vector<int> *seats : {&ofOne, &ofTwo}) {
            for (const int seat : *seats) {
                if (m_board.holder(seat) != RotaBoard::nobody)
                    m_board.clear(seat);
            }
        }
    };
    const qint64 before = m_board.cost();
    clear();
    if (reseat(ofOne, two) && reseat(ofTwo, one) && isTaken(m_board.cost() - before))
        return;
    clear();
    for (const int seat : ofOne)
        m_board.seat(seat, one);
    for (const int seat : ofTwo)
        m_board.seat(seat, two);
}

void Annealing::fill()
{
    const std::vector<int> &empty = m_board.emptySeats();
    const int seat = empty[size_t(below(empty.size()))];
    const int shift = m_problem.shiftOf(seat);
    const std::vector<int> &candidates = m_problem.candidates(shift);
    if (candidates.empty())
        return;
    const int person = candidates[size_t(below(candidates.size()))];
    m_board.seatsNear(person, m_problem.dayOf(shift), m_near);
    if (m_near.size() > 1)
        return;
    qint64 delta = 0;
    for (const int left : m_near)
        delta += m_board.costOfLeaving(person, m_problem.shiftOf(left)) + RotaWeights::gap;
    if (!isTaken(delta + m_board.costOfTaking(person, shift) - RotaWeights::gap))
        return;
    for (const int left : m_near)
        m_board.clear(left);
    m_board.seat(seat, person);
}

std::vector<int> Annealing::run(const std::function<bool()> &cancelled)
{
    fillFirst();
    std::vector<int> best = m_board.holders();
    qint64 least = m_board.cost();
    const auto keep = [&] {
        least = m_board.cost();
        best = m_board.holders();
    };
    const qint64 moves = std::clamp<qint64>(movesASeat * m_problem.seats(), 60'000, 20'000'000);
    constexpr qint64 stretch = 2048;
    for (qint64 done = 0; done < moves && m_problem.seats() > 0 && m_problem.people() > 0; done += stretch) {
        if (cancelled && cancelled())
            break;
        m_heat = hottest * std::pow(coldest / hottest, double(done) / double(moves));
        for (int i = 0; i < stretch; ++i) {
            const quint32 which = m_random() >> 29;
            if (which < 2 && !m_board.emptySeats().empty())
                fill();
            else if (which < 4)
                giveToAnother();
            else if (which < 6 && m_problem.people() > 1)
                exchangeDays();
            else
                exchange();
            // A copy of every new least would be dear while it is hot.
            if (m_heat < 4 * coldest && m_board.cost() < least)
                keep();
        }
        if (m_board.cost() < least)
            keep();
    }
    return best;
}

}  // namespace

std::vector<int> annealRota(const RotaProblem &problem, quint32 seed, const std::function<bool()> &cancelled)
{
    return Annealing(problem, seed).run(cancelled);
}

}  // namespace hk::duty

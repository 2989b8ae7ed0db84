// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/rota.h"

#include <vector>

namespace hk::duty {

// A rota as numbers: days from the first one on, shifts, a seat for each of their people, and who may take which.
class RotaProblem {
public:
    explicit RotaProblem(const RotaOrder &order);

    int people() const { return m_people; }
    int shifts() const { return int(m_day.size()); }
    int seats() const { return int(m_shiftOf.size()); }
    int days() const { return m_days; }
    int rest() const { return m_rest; }
    int shiftOf(int seat) const { return m_shiftOf[size_t(seat)]; }
    int dayOf(int shift) const { return m_day[size_t(shift)]; }
    ShiftDay kindOf(int shift) const { return m_kind[size_t(shift)]; }
    // In the order of days.
    const std::vector<int> &seatsInOrder() const { return m_inOrder; }
    bool mayTake(int person, int shift) const { return hindrance(person, shift) == Hindrance::None; }
    Hindrance hindrance(int person, int shift) const { return m_hindrance[index(person, shift)]; }
    // +1 against a wish, -1 as wished.
    int wish(int person, int shift) const { return m_wish[index(person, shift)]; }
    const std::vector<int> &candidates(int shift) const { return m_candidates[size_t(shift)]; }
    const RotaWeights &weights() const { return m_weights; }
    const RotaLoad &before(int person) const { return m_before[size_t(person)]; }

private:
    size_t index(int person, int shift) const { return size_t(person) * m_day.size() + size_t(shift); }

    int m_people = 0;
    int m_days = 0;
    int m_rest = 1;
    RotaWeights m_weights;
    std::vector<int> m_day;
    std::vector<ShiftDay> m_kind;
    std::vector<int> m_shiftOf;
    std::vector<int> m_inOrder;
    std::vector<Hindrance> m_hindrance;
    std::vector<qint8> m_wish;
    std::vector<std::vector<int>> m_candidates;
    std::vector<RotaLoad> m_before;
};

// Who sits where. Keeps the cost up to date; the hard rules are for whoever moves people to ask about.
class RotaBoard {
public:
    static constexpr int nobody = -1;

    explicit RotaBoard(const RotaProblem &problem);

    int holder(int seat) const { return m_holder[size_t(seat)]; }
    qint64 cost() const { return m_cost; }
    const std::vector<int> &holders() const { return m_holder; }
    int seatAt(int person, int day) const { return seatOn(person, day); }
    const std::vector<int> &emptySeats() const { return m_empty; }

    // The seats of the person that are too near to the day, but for these two; at most one a day.
    int seatNear(int person, int day, int except = nobody, int other = nobody) const;
    void seatsNear(int person, int day, std::vector<int> &found) const;
    bool isFree(int person, int shift, int except = nobody) const
    {
        return m_problem.mayTake(person, shift) && seatNear(person, m_problem.dayOf(shift), except) == nobody;
    }

    // What the cost would become greater by.
    qint64 costOfTaking(int person, int shift) const;
    qint64 costOfLeaving(int person, int shift) const;
    // Of two people who change seats: what evenness and wishes make of it.
    qint64 costOfExchange(int seat, int other) const;

    void seat(int seat, int person);
    void clear(int seat);

private:
    int &seatOn(int person, int day) { return m_seatOn[size_t(person) * size_t(m_problem.days()) + size_t(day)]; }
    int seatOn(int person, int day) const { return m_seatOn[size_t(person) * size_t(m_problem.days()) + size_t(day)]; }
    int counted(int person, ShiftDay kind) const;

    const RotaProblem &m_problem;
    std::vector<int> m_holder;
    std::vector<int> m_seatOn;
    std::vector<RotaLoad> m_load;  // with what was before
    std::vector<int> m_empty;
    std::vector<int> m_placeOfEmpty;  // seat -> index in m_empty
    qint64 m_cost = 0;
};

// Anneals from an empty board; the same for the same seed.
std::vector<int> annealRota(const RotaProblem &problem, quint32 seed, const std::function<bool()> &cancelled);

// For few people and days: a plan that costs less than this, or that there is none. Nothing when it would take too long to tell.
struct RotaVerdict {
    bool isBetter = false;
    std::vector<int> holders;
};
std::optional<RotaVerdict> searchAllRotas(const RotaProblem &problem, qint64 cost, const std::function<bool()> &cancelled);

// Everybody's hindrance at the places that are empty, and whether anybody could do better.
QList<RotaGap> gapsOf(const RotaOrder &order, const RotaProblem &problem, const RotaBoard &board);

}  // namespace hk::duty

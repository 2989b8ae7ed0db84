// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/domain/rotaproblem.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace hk::duty {

namespace {

constexpr int mostPeople = 6;
constexpr int mostSeats = 40;
constexpr size_t mostStates = 400'000;

// All that the rest of a plan depends on: how much everybody has by now, when they were last on duty, and whom the place before
// this one of the same shift went to, since the places of a shift are alike.
struct State {
    std::array<quint8, mostPeople> shifts{};
    std::array<quint8, mostPeople> weekends{};
    std::array<quint8, mostPeople> holidays{};
    std::array<quint8, mostPeople> last{};  // day + 1; 0 = long ago
    quint8 before = 0;  // person + 1

    bool operator==(const State &) const = default;
};

struct StateHash {
    size_t operator()(const State &state) const
    {
        quint64 hash = 1469598103934665603ULL;
        const auto take = [&hash](quint8 byte) { hash = (hash ^ byte) * 1099511628211ULL; };
        for (int i = 0; i < mostPeople; ++i) {
            take(state.shifts[size_t(i)]);
            take(state.weekends[size_t(i)]);
            take(state.holidays[size_t(i)]);
            take(state.last[size_t(i)]);
        }
        take(state.before);
        return size_t(hash ^ (hash >> 29));
    }
};

struct Reached {
    qint64 cost = 0;
    const State *from = nullptr;
    int person = RotaBoard::nobody;
};
using Layer = std::unordered_map<State, Reached, StateHash>;

// Dynamic programming over the places in the order of their days, without what cannot end below the cost to be beaten.
class AllRotas {
public:
    AllRotas(const RotaProblem &problem, qint64 cost) : m_problem(problem), m_bound(cost), m_seats(problem.seatsInOrder()) { }

    std::optional<RotaVerdict> run(const std::function<bool()> &cancelled);

private:
    void measure();
    void expand(int place, const State &state, const Reached &reached, Layer &next);
    State after(int place, State state, int person) const;
    qint64 taking(const State &state, int person, int shift) const;
    qint64 atLeast(int place, const State &state) const;
    // The least that so many more add to the sum of squares: each goes to whoever has the fewest.
    qint64 leastSquares(const std::array<quint8, mostPeople> &counts, int RotaLoad::*before, int more) const;
    std::vector<int> trace(const State &last) const;

    const RotaProblem &m_problem;
    qint64 m_bound;
    std::vector<int> m_seats;
    std::vector<Layer> m_layers;
    // Of the places from each one on: how many, by kind, and the least that wishes can make of them.
    std::vector<std::array<int, 3>> m_left;
    std::vector<qint64> m_wishesLeft;
};

void AllRotas::measure()
{
    const size_t places = m_seats.size();
    m_left.assign(places + 1, {0, 0, 0});
    m_wishesLeft.assign(places + 1, 0);
    for (size_t place = places; place-- > 0;) {
        const int shift = m_problem.shiftOf(m_seats[place]);
        m_left[place] = m_left[place + 1];
        ++m_left[place][0];
        m_left[place][1] += m_problem.kindOf(shift) == ShiftDay::Weekend;
        m_left[place][2] += m_problem.kindOf(shift) == ShiftDay::Holiday;
        int wish = m_problem.candidates(shift).empty() ? 0 : 1;
        for (const int person : m_problem.candidates(shift))
            wish = std::min(wish, m_problem.wish(person, shift));
        m_wishesLeft[place] = m_wishesLeft[place + 1] + qint64(m_problem.weights().wish) * wish;
    }
}

qint64 AllRotas::leastSquares(const std::array<quint8, mostPeople> &counts, int RotaLoad::*before, int more) const
{
    std::array<int, mostPeople> have{};
    for (int person = 0; person < m_problem.people(); ++person)
        have[size_t(person)] = counts[size_t(person)] + m_problem.before(person).*before;
    qint64 sum = 0;
    for (; more > 0; --more) {
        int &fewest = *std::min_element(have.begin(), have.begin() + m_problem.people());
        sum += 2 * fewest + 1;
        ++fewest;
    }
    return sum;
}

qint64 AllRotas::atLeast(int place, const State &state) const
{
    const auto &left = m_left[size_t(place)];
    const RotaWeights &weights = m_problem.weights();
    return weights.shifts * leastSquares(state.shifts, &RotaLoad::shifts, left[0])
        + weights.weekends * leastSquares(state.weekends, &RotaLoad::weekends, left[1])
        + weights.holidays * leastSquares(state.holidays, &RotaLoad::holidays, left[2]) + m_wishesLeft[size_t(place)];
}

qint64 AllRotas::taking(const State &state, int person, int shift) const
{
    const size_t who = size_t(person);
    const RotaLoad &before = m_problem.before(person);
    const RotaWeights &weights = m_problem.weights();
    qint64 cost =
        weights.shifts * (2 * qint64(state.shifts[who] + before.shifts) + 1) + qint64(weights.wish) * m_problem.wish(person, shift);
    if (m_problem.kindOf(shift) == ShiftDay::Weekend)
        cost += weights.weekends * (2 * qint64(state.weekends[who] + before.weekends) + 1);
    if (m_problem.kindOf(shift) == ShiftDay::Holiday)
        cost += weights.holidays * (2 * qint64(state.holidays[who] + before.holidays) + 1);
    return cost;
}

// Days that no later place is near to are forgotten, so that what comes to the same is the same.
State AllRotas::after(int place, State state, int person) const
{
    const int shift = m_problem.shiftOf(m_seats[size_t(place)]);
    if (person != RotaBoard::nobody) {
        const size_t who = size_t(person);
        ++state.shifts[who];
        state.weekends[who] += m_problem.kindOf(shift) == ShiftDay::Weekend;
        state.holidays[who] += m_problem.kindOf(shift) == ShiftDay::Holiday;
        state.last[who] = quint8(m_problem.dayOf(shift) + 1);
    }
    const bool isLast = size_t(place) + 1 == m_seats.size();
    const int nextShift = isLast ? shift : m_problem.shiftOf(m_seats[size_t(place) + 1]);
    state.before = quint8(!isLast && nextShift == shift ? (person == RotaBoard::nobody ? mostPeople + 1 : person + 1) : 0);
    for (quint8 &day : state.last) {
        if (day != 0 && (isLast || int(day) - 1 < m_problem.dayOf(nextShift) - m_problem.rest()))
            day = 0;
    }
    return state;
}

void AllRotas::expand(int place, const State &state, const Reached &reached, Layer &next)
{
    const int shift = m_problem.shiftOf(m_seats[size_t(place)]);
    const auto reach = [&](int person, qint64 cost) {
        const State then = after(place, state, person);
        if (cost + atLeast(place + 1, then) >= m_bound)
            return;
        const auto [known, isNew] = next.try_emplace(then, Reached{cost, &state, person});
        if (!isNew && cost < known->second.cost)
            known->second = {cost, &state, person};
    };
    for (const int person : m_problem.candidates(shift)) {
        // Of the same shift only in the order of people; after an empty place only empty ones.
        const bool isNear =
            state.last[size_t(person)] != 0 && m_problem.dayOf(shift) - (int(state.last[size_t(person)]) - 1) <= m_problem.rest();
        if (!isNear && person + 1 > int(state.before))
            reach(person, reached.cost + taking(state, person, shift));
    }
    reach(RotaBoard::nobody, reached.cost + RotaWeights::gap);
}

std::vector<int> AllRotas::trace(const State &last) const
{
    std::vector<int> holders(m_seats.size(), RotaBoard::nobody);
    const State *state = &last;
    for (size_t place = m_seats.size(); place-- > 0;) {
        const Reached &reached = m_layers[place + 1].at(*state);
        holders[size_t(m_seats[place])] = reached.person;
        state = reached.from;
    }
    return holders;
}

std::optional<RotaVerdict> AllRotas::run(const std::function<bool()> &cancelled)
{
    if (m_problem.people() > mostPeople || m_seats.size() > mostSeats || m_problem.days() > 200 || m_seats.empty())
        return std::nullopt;
    measure();
    // An empty board has the cost of all its places empty.
    const qint64 none = RotaBoard(m_problem).cost() - RotaWeights::gap * m_problem.seats();
    m_layers.resize(m_seats.size() + 1);
    m_layers[0].emplace(State{}, Reached{none});
    for (size_t place = 0; place < m_seats.size(); ++place) {
        for (const auto &[state, reached] : m_layers[place])
            expand(int(place), state, reached, m_layers[place + 1]);
        if (m_layers[place + 1].size() > mostStates || (cancelled && cancelled()))
            return std::nullopt;
        if (m_layers[place + 1].empty())
            return RotaVerdict{};
    }
    const Layer &ends = m_layers.back();
    const auto best =
        std::min_element(ends.begin(), ends.end(), [](const auto &a, const auto &b) { return a.second.cost < b.second.cost; });
    return RotaVerdict{true, trace(best->first)};
}

}  // namespace

std::optional<RotaVerdict> searchAllRotas(const RotaProblem &problem, qint64 cost, const std::function<bool()> &cancelled)
{
    return AllRotas(problem, cost).run(cancelled);
}

}  // namespace hk::duty

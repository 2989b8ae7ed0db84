// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterplan.h"

namespace hk::roster {

// Decides who gets which bed. A bed counts as taken when, after the moves of the file, someone it does not move is in it; of two
// rows for one bed the earlier holds. Who is refused stays, which may refuse whoever wanted that bed in turn.
class BedClaims {
public:
    BedClaims(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets);
    void settle();

private:
    bool active(int row) const;
    bool leaves(int student) const;
    void claim(int row);
    void refuseTaken(int row, int occupant);
    void refuse(int row, const QString &reason);
    void checkRooms();

    RosterPlan &m_plan;
    const RosterSnapshot &m_snapshot;
    const std::vector<Sheet> &m_sheets;
    QHash<QString, int> m_occupants;  // bed -> student
    QHash<int, int> m_rowOf;  // student -> row
    QHash<QString, int> m_claims;  // bed -> row
    std::vector<int> m_stayers;  // students whose rows were refused
};

// How a row compares with where the student lives: moves, open bed filled, booking begun, other first day.
void decideStay(const RosterRow &row, const KnownStudent &student, const RosterSnapshot &snapshot, RowDecision &decision);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterplan.h"

namespace hk::roster {

// Decides who gets which bed. A bed counts as taken when, after the moves of the file, someone it does not move is in it, and a
// booked bed belongs to whom it is booked for; of two
// rows for one bed the earlier holds. Who is refused stays, which may refuse whoever wanted that bed in turn.
class BedClaims {
public:
    // `gone` are students whose stay is to end although the file has no row for them.
    BedClaims(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets, const QSet<int> &gone);
    void settle();

private:
    static QString bedOf(const RosterRow &row);
    QString bedOf(const KnownStay &stay) const;
    bool active(int row) const;
    bool takes(int row) const;
    bool leaves(int student) const;
    bool givesBookingUp(int student, const QString &bed) const;
    void claim(int row);
    void holdAgainst(const QString &bed, int student, bool booked);
    void refuseTaken(int row, int occupant);
    void refuseBooked(int row, int student);
    void refuse(int row, const QString &reason);
    void checkRooms();
    void tellBookings();

    RosterPlan &m_plan;
    const RosterSnapshot &m_snapshot;
    const std::vector<Sheet> &m_sheets;
    const QSet<int> &m_gone;
    QHash<QString, int> m_occupants;  // bed -> student
    QHash<QString, int> m_bookings;  // bed -> student
    QHash<int, int> m_rowOf;  // student -> row
    QHash<QString, int> m_claims;  // bed -> row
    std::vector<int> m_stayers;  // students whose rows were refused
};

// How a row compares with where the student lives: moves, open bed filled, booking begun, other first day.
void decideStay(const RosterRow &row, const KnownStudent &student, const RosterSnapshot &snapshot, RowDecision &decision);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/bedclaims.h"

#include "roster/exchange/problemat.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct ClaimText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterPlan)
};

}  // namespace

void decideStay(const RosterRow &row, const KnownStudent &student, const RosterSnapshot &snapshot, RowDecision &decision)
{
    decision.moves = decision.fillsBed = decision.startsBooked = decision.fromChanges = false;
    if (!row.hasRoom())
        return;
    const auto fits = [&](const KnownStay &stay) {
        const Place place = snapshot.placeOf(stay);
        return stay.room >= 0 && place.building == row.building.code && place.room == row.room
            && (row.bed.isEmpty() || place.bed.isEmpty() || place.bed == row.bed);
    };
    if (fits(student.stay)) {
        const qint64 bed = student.stay.bedId != 0 ? student.stay.bedId : snapshot.bedOf(row);
        const QString free = snapshot.historyEnd(student, bed);
        decision.fillsBed = student.stay.bed.isEmpty() && !row.bed.isEmpty();
        // Whoever was in the bed since the stay began was in it at the same time, were it filled in from the first day.
        decision.moves =
            decision.fillsBed && !student.stay.from.isEmpty() && (snapshot.residents.contains(bed) || free > student.stay.from);
        decision.fillsBed = decision.fillsBed && !decision.moves;
        decision.fromChanges = !decision.moves && !row.from.isEmpty() && row.from != student.stay.from && row.from >= free
            && !student.formerFrom.contains(row.from);
    } else if (student.stay.room < 0 && fits(student.booked)) {
        decision.startsBooked = true;
    } else {
        decision.moves = true;
    }
}

QString BedClaims::bedOf(const RosterRow &row)
{
    return row.hasRoom() && !row.bed.isEmpty() ? bedKey(row.building.code, row.room, row.bed) : QString();
}

QString BedClaims::bedOf(const KnownStay &stay) const
{
    const Place place = m_snapshot.placeOf(stay);
    return place.bed.isEmpty() ? QString() : bedKey(place.building, place.room, place.bed);
}

BedClaims::BedClaims(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets, const QSet<int> &gone)
    : m_plan(plan), m_snapshot(snapshot), m_sheets(sheets), m_gone(gone)
{
    for (int student = 0; student < int(snapshot.students.size()); ++student) {
        const KnownStudent &known = snapshot.students[size_t(student)];
        if (const QString bed = bedOf(known.stay); !bed.isEmpty())
            m_occupants.insert(bed, student);
        if (const QString bed = bedOf(known.booked); !bed.isEmpty())
            m_bookings.insert(bed, student);
    }
    for (int row = 0; row < int(plan.rows.size()); ++row) {
        RowDecision &decision = plan.decisions[size_t(row)];
        if (active(row) && decision.student >= 0) {
            const KnownStudent &student = snapshot.students[size_t(decision.student)];
            decideStay(plan.rows[size_t(row)], student, snapshot, decision);
            m_rowOf.insert(decision.student, row);
            if (decision.startsBooked && plan.rows[size_t(row)].bed.isEmpty())
                plan.rows[size_t(row)].bed = student.booked.bed;
        }
    }
}

bool BedClaims::active(int row) const
{
    return !m_plan.rows[size_t(row)].refused && m_plan.decisions[size_t(row)].counts();
}

// The row puts somebody into a bed who is not in it yet.
bool BedClaims::takes(int row) const
{
    const RowDecision &decision = m_plan.decisions[size_t(row)];
    return decision.student < 0 || decision.moves || decision.fillsBed || decision.startsBooked;
}

bool BedClaims::leaves(int student) const
{
    if (m_gone.contains(student))
        return true;
    const int row = m_rowOf.value(student, -1);
    return row >= 0 && active(row) && m_plan.decisions[size_t(row)].moves;
}

// Who is given another place does not need the booked one.
bool BedClaims::givesBookingUp(int student, const QString &bed) const
{
    const int row = m_rowOf.value(student, -1);
    return row >= 0 && active(row) && m_plan.decisions[size_t(row)].moves && bedOf(m_plan.rows[size_t(row)]) != bed;
}

void BedClaims::settle()
{
    for (int row = 0; row < int(m_plan.rows.size()); ++row) {
        if (active(row))
            claim(row);
    }
    // Whoever was refused keeps the old bed, so the row that counted on it falls too.
    while (!m_stayers.empty()) {
        const int student = m_stayers.back();
        m_stayers.pop_back();
        const KnownStudent &known = m_snapshot.students[size_t(student)];
        holdAgainst(bedOf(known.stay), student, false);
        holdAgainst(bedOf(known.booked), student, true);
    }
    checkRooms();
    tellBookings();
}

void BedClaims::holdAgainst(const QString &bed, int student, bool booked)
{
    const int claimant = bed.isEmpty() ? -1 : m_claims.value(bed, -1);
    if (claimant < 0 || !active(claimant) || m_plan.decisions[size_t(claimant)].student == student)
        return;
    if (!booked)
        refuseTaken(claimant, student);
    else if (takes(claimant))
        refuseBooked(claimant, student);
}

void BedClaims::claim(int row)
{
    const QString bed = bedOf(m_plan.rows[size_t(row)]);
    if (bed.isEmpty())
        return;
    const int occupant = m_occupants.value(bed, -1);
    if (occupant >= 0 && occupant != m_plan.decisions[size_t(row)].student && !leaves(occupant)) {
        refuseTaken(row, occupant);
        return;
    }
    const int booked = m_bookings.value(bed, -1);
    if (booked >= 0 && booked != m_plan.decisions[size_t(row)].student && takes(row) && !givesBookingUp(booked, bed)) {
        refuseBooked(row, booked);
        return;
    }
    if (const auto holder = m_claims.constFind(bed); holder != m_claims.constEnd() && active(*holder)) {
        const RosterRow &other = m_plan.rows[size_t(*holder)];
        refuse(row,
               ClaimText::tr("The bed already belongs to %1 in %2; a bed has one resident.")
                   .arg(other.name, rowInWords(m_sheets, other, m_plan.rows[size_t(row)])));
        return;
    }
    m_claims.insert(bed, row);
}

void BedClaims::refuseTaken(int row, int occupant)
{
    const KnownStudent &student = m_snapshot.students[size_t(occupant)];
    refuse(row, ClaimText::tr("%1 (%2) lives in this bed, and the file does not move them out.").arg(student.name, student.number));
}

void BedClaims::refuseBooked(int row, int student)
{
    const KnownStudent &other = m_snapshot.students[size_t(student)];
    refuse(row, ClaimText::tr("The bed is booked for %1 (%2).").arg(other.name, other.number));
}

void BedClaims::refuse(int row, const QString &reason)
{
    RosterRow &person = m_plan.rows[size_t(row)];
    person.refused = true;
    m_plan.problems.append(problemAt(m_sheets, person, row, Severity::Error, person.bedColumn, reason, placeText(person.place())));
    const int student = m_plan.decisions[size_t(row)].student;
    if (student >= 0 && m_plan.decisions[size_t(row)].moves)
        m_stayers.push_back(student);
}

// Beds may have names beyond the count of places ("A" beside "1"); the count decides, and the later row waits for a bed.
void BedClaims::checkRooms()
{
    QHash<NameKey, int> taken;
    for (int student = 0; student < int(m_snapshot.students.size()); ++student) {
        const KnownStay &stay = m_snapshot.students[size_t(student)].stay;
        if (stay.room >= 0 && !stay.bed.isEmpty() && !leaves(student)) {
            const Place place = m_snapshot.placeOf(stay);
            ++taken[{place.building, place.room}];
        }
    }
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        const RowDecision &decision = m_plan.decisions[size_t(index)];
        if (!active(index) || bedOf(row).isEmpty())
            continue;
        // Whoever stays in the bed they have has been counted.
        if (decision.student >= 0 && !decision.moves && !decision.fillsBed && !decision.startsBooked)
            continue;
        const NameKey key(row.building.code, row.room);
        const int known = m_snapshot.roomByNumber.value(key, -1);
        const auto capacity = known >= 0       ? m_snapshot.rooms[size_t(known)].capacity
            : m_plan.newCapacity.contains(key) ? std::optional(m_plan.newCapacity.value(key))
                                               : std::nullopt;
        if (!capacity || ++taken[key] <= *capacity)
            continue;
        --taken[key];
        m_plan.problems.append(problemAt(m_sheets, row, index, Severity::Warning, row.bedColumn,
                                         ClaimText::tr("Room %1 has %n bed(s), and all are taken.", nullptr, *capacity)
                                             .arg(placeText({row.building.code, row.room, {}})),
                                         row.bed));
        row.bed.clear();
    }
}

// A stay elsewhere takes the booking's place.
void BedClaims::tellBookings()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        const RosterRow &row = m_plan.rows[size_t(index)];
        const RowDecision &decision = m_plan.decisions[size_t(index)];
        if (!active(index) || decision.student < 0 || !decision.moves)
            continue;
        const KnownStay &booked = m_snapshot.students[size_t(decision.student)].booked;
        if (booked.room >= 0)
            m_plan.problems.append(
                problemAt(m_sheets, row, index, Severity::Note, row.bedColumn,
                          ClaimText::tr("The booking of %1 is cancelled.").arg(placeText(m_snapshot.placeOf(booked)))));
    }
}

}  // namespace hk::roster

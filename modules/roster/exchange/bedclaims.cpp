// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/bedclaims.h"

#include "roster/exchange/problemat.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct ClaimText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterPlan)
};

QString bedOf(const RosterRow &row)
{
    return row.hasRoom() && !row.bed.isEmpty() ? bedKey(row.building.code, row.room, row.bed) : QString();
}

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
        decision.fillsBed = student.stay.bed.isEmpty() && !row.bed.isEmpty();
        decision.fromChanges = !row.from.isEmpty() && row.from != student.stay.from && !student.formerFrom.contains(row.from);
    } else if (student.stay.room < 0 && fits(student.booked)) {
        decision.startsBooked = true;
    } else {
        decision.moves = true;
    }
}

BedClaims::BedClaims(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets)
    : m_plan(plan), m_snapshot(snapshot), m_sheets(sheets)
{
    for (int student = 0; student < int(snapshot.students.size()); ++student) {
        const KnownStay &stay = snapshot.students[size_t(student)].stay;
        if (stay.room < 0 || stay.bed.isEmpty())
            continue;
        const Place place = snapshot.placeOf(stay);
        m_occupants.insert(bedKey(place.building, place.room, place.bed), student);
    }
    for (int row = 0; row < int(plan.rows.size()); ++row) {
        RowDecision &decision = plan.decisions[size_t(row)];
        if (active(row) && decision.student >= 0) {
            decideStay(plan.rows[size_t(row)], snapshot.students[size_t(decision.student)], snapshot, decision);
            m_rowOf.insert(decision.student, row);
        }
    }
}

bool BedClaims::active(int row) const
{
    return !m_plan.rows[size_t(row)].refused && m_plan.decisions[size_t(row)].counts();
}

bool BedClaims::leaves(int student) const
{
    const int row = m_rowOf.value(student, -1);
    return row >= 0 && active(row) && m_plan.decisions[size_t(row)].moves;
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
        const Place place = m_snapshot.placeOf(m_snapshot.students[size_t(student)].stay);
        const int claimant = m_claims.value(bedKey(place.building, place.room, place.bed), -1);
        if (claimant >= 0 && active(claimant) && m_plan.decisions[size_t(claimant)].student != student)
            refuseTaken(claimant, student);
    }
    checkRooms();
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

void BedClaims::refuse(int row, const QString &reason)
{
    RosterRow &person = m_plan.rows[size_t(row)];
    person.refused = true;
    m_plan.problems.append(problemAt(m_sheets, person, row, Severity::Error, person.bedColumn, reason, placeText(person.place())));
    const int student = m_plan.decisions[size_t(row)].student;
    if (student >= 0 && m_plan.decisions[size_t(row)].moves && !m_snapshot.students[size_t(student)].stay.bed.isEmpty())
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

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/staydays.h"

#include <algorithm>

namespace hk::roster {

namespace {

// By the row and the student's own history alone.
QString ownFirstDay(const RosterRow &row, const RowDecision &decision, const RosterSnapshot &snapshot, const QString &today)
{
    if (decision.student < 0)
        return row.from;
    const KnownStudent &student = snapshot.students[size_t(decision.student)];
    if (decision.startsBooked)
        return row.from.isEmpty() ? std::min(student.booked.from, today) : row.from;
    // A file that still tells the day of a former stay has only kept that column.
    const bool stale = row.from == student.stay.from || student.formerFrom.contains(row.from)
        || row.from < std::max(student.stay.from, student.lastEnd);
    if (student.stay.room < 0)
        return row.from.isEmpty() || !stale ? row.from : today;
    return row.from.isEmpty() || stale ? today : row.from;
}

}  // namespace

QString lastDayOf(const KnownStay &stay, const QString &today)
{
    return std::max(today, stay.from);
}

std::vector<QString> firstDays(const RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<int> &gone,
                               const QString &today)
{
    std::vector<QString> days(plan.rows.size());
    QHash<int, QString> ends;  // student -> the day on which the stay is over that this import ends
    QHash<int, int> waiting;  // student -> the row that takes the bed
    for (const int student : gone)
        ends.insert(student, lastDayOf(snapshot.students[size_t(student)].stay, today));
    std::vector<int> risen;
    for (int index = 0; index < int(plan.rows.size()); ++index) {
        const RosterRow &row = plan.rows[size_t(index)];
        const RowDecision &decision = plan.decisions[size_t(index)];
        if (row.refused || !decision.counts() || (!decision.moves && !decision.startsBooked))
            continue;
        QString &day = days[size_t(index)];
        day = ownFirstDay(row, decision, snapshot, today);
        const qint64 bed = snapshot.bedOf(row);
        const int resident = bed == 0 ? -1 : snapshot.residents.value(bed, -1);
        if (resident >= 0 && resident != decision.student)
            waiting.insert(resident, index);
        if (day.isEmpty())
            continue;
        day = std::max(day, resident >= 0 ? ends.value(resident) : QString());
        if (decision.student >= 0) {
            const KnownStudent &student = snapshot.students[size_t(decision.student)];
            day = std::max({day, student.stay.from, snapshot.historyEnd(student, bed)});
        } else if (bed != 0) {
            day = std::max(day, snapshot.bedEnds.value(bed));
        }
        risen.push_back(index);
    }
    // Who waits for a bed waits for the day on which its resident's next stay begins; in a ring all begin on the last of these
    // days.
    while (!risen.empty()) {
        const int index = risen.back();
        risen.pop_back();
        const int student = plan.decisions[size_t(index)].student;
        const int next = student < 0 ? -1 : waiting.value(student, -1);
        if (next < 0 || days[size_t(next)].isEmpty() || days[size_t(next)] >= days[size_t(index)])
            continue;
        days[size_t(next)] = days[size_t(index)];
        risen.push_back(next);
    }
    return days;
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rosterwrite.h"

#include "base/clock.h"
#include "base/text.h"
#include "base/uid.h"
#include "roster/exchange/importstatements.h"
#include "roster/exchange/staydays.h"
#include "storage/rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::roster {

namespace {

struct WriteText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterImporter)
};

constexpr int operationsAUnit = 500;

}  // namespace

RosterWrite::RosterWrite(Writer &writer, const RosterPlan &plan, RosterSnapshot &snapshot, std::vector<int> gone,
                         const JobControl &control)
    : m_writer(writer),
      m_plan(plan),
      m_snapshot(snapshot),
      m_gone(std::move(gone)),
      m_control(control),
      m_today(campusDate(writer.now()).toString(Qt::ISODate)),
      m_firstDays(firstDays(plan, snapshot, m_gone, m_today)),
      m_statements(std::make_shared<Statements>(writer)),
      m_studentIds(plan.rows.size(), 0),
      m_roomOf(plan.rows.size(), -1),
      m_bedOf(plan.rows.size(), 0)
{
}

Result<void> RosterWrite::run()
{
    HK_CHECK(writePlaces());
    HK_CHECK(writeStudents());
    HK_CHECK(endStays());
    HK_CHECK(beginStays());
    m_control.tell(int(m_plan.rows.size()) * 2, int(m_plan.rows.size()) * 2);
    return {};
}

// Told about half of the steps while places and students are written, about the rest for the stays.
Result<void> RosterWrite::step()
{
    ++m_steps;
    if (m_steps % 256 != 0)
        return {};
    if (m_control.isCancelled())
        return Error{WriteText::tr("The import was cancelled. Nothing has changed.")};
    m_control.tell(m_steps, int(m_plan.rows.size()) * 2);
    return {};
}

Result<void> RosterWrite::count()
{
    if (++m_operations % operationsAUnit == 0)
        return m_writer.nextUnit();
    return {};
}

QByteArray RosterWrite::uid()
{
    return makeUid(m_writer.now());
}

bool RosterWrite::places(size_t index) const
{
    const RowDecision &decision = m_plan.decisions[index];
    return !m_plan.rows[index].refused && decision.counts() && (decision.moves || decision.fillsBed || decision.startsBooked);
}

Result<void> RosterWrite::writeStudents()
{
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        HK_CHECK(step());
        const RosterRow &row = m_plan.rows[index];
        const RowDecision &decision = m_plan.decisions[index];
        if (row.refused || !decision.counts())
            continue;
        if (decision.student < 0) {
            HK_CHECK(insertStudent(row, index));
            continue;
        }
        m_studentIds[index] = m_snapshot.students[size_t(decision.student)].id;
        if (decision.changesPerson())
            HK_CHECK(updateStudent(row, decision));
    }
    return {};
}

Result<void> RosterWrite::insertStudent(const RosterRow &row, size_t index)
{
    HK_TRY(const qint64 collegeId, college(row.values[College]));
    HK_TRY(const qint64 majorId, major(collegeId, row.values[Major]));
    HK_TRY(const qint64 classId, studentClass(collegeId, majorId, row.values[StudentClass], row.values[Grade]));
    Statement &insert = m_statements->insertStudent;
    const QByteArray rowUid = uid();
    insert.bind(rowUid)
        .bind(row.number)
        .bind(row.name)
        .bind(keyOrNull(collegeId))
        .bind(keyOrNull(majorId))
        .bind(keyOrNull(classId));
    insert.bind(row.values[Grade].isEmpty() ? QVariant() : QVariant(row.values[Grade].toInt()));
    insert.bind(row.values[StudentStatus].isEmpty() ? QStringLiteral("enrolled") : row.values[StudentStatus]);
    for (const StudentValue value : {Gender, Ethnicity, PoliticalStatus, Phone, SecondPhone, CardNumber, Counsellor, Mentor,
                                     EmergencyContact, EmergencyPhone, HomeRegion, StudentNote})
        insert.bind(textOrNull(row.values[value]));
    const Entity &student = *m_writer.catalogue().entity("student");
    HK_TRY(const QVariant identity,
           sealed(m_writer, student, *student.field("identity_number"), rowUid, textOrNull(row.values[IdentityNumber])));
    insert.bind(identity);
    HK_CHECK(insert.run());
    m_studentIds[index] = insert.lastId();
    return count();
}

Result<void> RosterWrite::updateStudent(const RosterRow &row, const RowDecision &decision)
{
    const KnownStudent &known = m_snapshot.students[size_t(decision.student)];
    QVariantMap values;
    if (decision.renames)
        values.insert(QStringLiteral("name"), row.name);
    for (int value = 0; value < StudentValueCount; ++value) {
        if (!decision.changed[size_t(value)] || value == College || value == Major || value == StudentClass)
            continue;
        const QString field = QString::fromLatin1(studentFields()[size_t(value)]);
        values.insert(field, value == Grade ? QVariant(row.values[Grade].toInt()) : QVariant(row.values[size_t(value)]));
    }
    if (decision.changed[College] || decision.changed[Major] || decision.changed[StudentClass]) {
        const auto now = [&](StudentValue value) { return row.values[value].isEmpty() ? known.values[value] : row.values[value]; };
        HK_TRY(const qint64 collegeId, college(now(College)));
        HK_TRY(const qint64 majorId, major(collegeId, now(Major)));
        HK_TRY(const qint64 classId, studentClass(collegeId, majorId, now(StudentClass), now(Grade)));
        values.insert(QStringLiteral("college_id"), keyOrNull(collegeId));
        values.insert(QStringLiteral("major_id"), keyOrNull(majorId));
        values.insert(QStringLiteral("class_id"), keyOrNull(classId));
    }
    HK_CHECK(updateRow(m_writer, "student", known.id, values));
    return count();
}

Result<void> RosterWrite::endStays()
{
    const auto end = [this](const KnownStay &stay, const QString &day, const char *reason) -> Result<void> {
        Statement &statement = m_statements->endStay;
        HK_CHECK(statement.bind(day).bind(QString::fromLatin1(reason)).bind(stay.id).run());
        return count();
    };
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        const RowDecision &decision = m_plan.decisions[index];
        if (!places(index) || !decision.moves || decision.student < 0)
            continue;
        const KnownStudent &student = m_snapshot.students[size_t(decision.student)];
        // The former stay ends when the new one begins.
        if (student.stay.room >= 0)
            HK_CHECK(end(student.stay, m_firstDays[index], "transfer"));
        if (student.booked.room >= 0) {
            HK_CHECK(deleteRow(m_writer, "residency", student.booked.id));
            HK_CHECK(count());
        }
    }
    for (const int index : m_gone) {
        const KnownStay &stay = m_snapshot.students[size_t(index)].stay;
        HK_CHECK(end(stay, lastDayOf(stay, m_today), "check_out"));
    }
    return {};
}

Result<void> RosterWrite::beginStays()
{
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        HK_CHECK(step());
        const RosterRow &row = m_plan.rows[index];
        const RowDecision &decision = m_plan.decisions[index];
        if (row.refused || !decision.counts() || decision.action == ImportAction::Same)
            continue;
        if (!decision.moves) {
            HK_CHECK(changeStay(row, decision));
            continue;
        }
        const KnownStudent *student = decision.student < 0 ? nullptr : &m_snapshot.students[size_t(decision.student)];
        const bool transfer = student && student->stay.room >= 0;
        Statement &begin = m_statements->beginStay;
        const qint64 room = m_snapshot.rooms[size_t(m_roomOf[index])].id;
        begin.bind(uid()).bind(m_studentIds[index]).bind(room).bind(keyOrNull(m_bedOf[index]));
        begin.bind(textOrNull(m_firstDays[index])).bind(transfer ? QStringLiteral("transfer") : QStringLiteral("check_in"));
        begin.bind(m_studentIds[index]).bind(room);
        HK_CHECK(begin.run());
        HK_CHECK(count());
    }
    return {};
}

Result<void> RosterWrite::changeStay(const RosterRow &row, const RowDecision &decision)
{
    if (!decision.fillsBed && !decision.startsBooked && !decision.fromChanges)
        return {};
    const KnownStudent &student = m_snapshot.students[size_t(decision.student)];
    const auto index = size_t(&row - m_plan.rows.data());
    const KnownStay &stay = decision.startsBooked ? student.booked : student.stay;
    QVariantMap values;
    if (m_bedOf[index] != 0 && stay.bed.isEmpty())
        values.insert(QStringLiteral("bed_id"), m_bedOf[index]);
    if (decision.startsBooked) {
        values.insert(QStringLiteral("state"), QStringLiteral("active"));
        values.insert(QStringLiteral("from_date"), textOrNull(m_firstDays[index]));
        // The room is full: the booked bed stays open.
        if (m_bedOf[index] == 0 && !stay.bed.isEmpty())
            values.insert(QStringLiteral("bed_id"), QVariant());
    }
    if (decision.fromChanges)
        values.insert(QStringLiteral("from_date"), row.from);
    HK_CHECK(updateRow(m_writer, "residency", stay.id, values));
    return count();
}

}  // namespace hk::roster

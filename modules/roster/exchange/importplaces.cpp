// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/uid.h"
#include "module/cellclean.h"
#include "roster/exchange/importstatements.h"
#include "roster/exchange/rosterwrite.h"
#include "storage/rows.h"
#include "storage/sqlfile.h"

namespace hk::roster {

namespace {

const QString &importQuery(const char *name)
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/rosterimport.sql"));
    return file[QLatin1String(name)];
}

}  // namespace

RosterWrite::Statements::Statements(Writer &writer)
    : insertFloor(writer.statement(importQuery("insertFloor"))),
      insertRoom(writer.statement(importQuery("insertRoom"))),
      insertBed(writer.statement(importQuery("insertBed"))),
      insertStudent(writer.statement(importQuery("insertStudent"))),
      endStay(writer.statement(importQuery("endStay"))),
      beginStay(writer.statement(importQuery("beginStay")))
{
}

Result<void> RosterWrite::writePlaces()
{
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        const RosterRow &row = m_plan.rows[index];
        if (places(index) && row.bed.size() == 1 && row.bed.at(0).isLetter())
            m_lettered.insert({row.building.code, row.room});
    }
    for (size_t index = 0; index < m_plan.rows.size(); ++index) {
        if (!places(index))
            continue;
        HK_TRY(const int found, room(m_plan.rows[index]));
        m_roomOf[index] = found;
        if (m_plan.rows[index].bed.isEmpty())
            continue;
        HK_TRY(const qint64 bedId, bed(found, m_plan.rows[index].bed));
        m_bedOf[index] = bedId;
    }
    return {};
}

Result<qint64> RosterWrite::community(const QString &name)
{
    if (name.isEmpty())
        return qint64(0);
    if (const qint64 known = m_snapshot.communities.value(comparable(name)))
        return known;
    HK_TRY(const qint64 id, insertRow(m_writer, "community", {{QStringLiteral("name"), name}}));
    m_snapshot.communities.insert(comparable(name), id);
    HK_CHECK(count());
    return id;
}

Result<int> RosterWrite::building(const RosterRow &row)
{
    if (const int known = m_snapshot.buildingByCode.value(row.building.code, -1); known >= 0)
        return known;
    HK_TRY(const qint64 communityId, community(row.community));
    HK_TRY(const qint64 id,
           insertRow(m_writer, "building",
                     {{QStringLiteral("code"), row.building.code},
                      {QStringLiteral("name"), row.building.name},
                      {QStringLiteral("community_id"), keyOrNull(communityId)}}));
    m_snapshot.addBuilding({id, row.building.code, row.building.name, {}, row.community});
    HK_CHECK(count());
    return int(m_snapshot.buildings.size()) - 1;
}

Result<int> RosterWrite::room(const RosterRow &row)
{
    const NameKey key(row.building.code, row.room);
    if (const int known = m_snapshot.roomByNumber.value(key, -1); known >= 0)
        return known;
    HK_TRY(const int buildingIndex, building(row));
    const qint64 buildingId = m_snapshot.buildings[size_t(buildingIndex)].id;
    qint64 floorId = 0;
    if (const auto number = floorOfRoom(row.room)) {
        floorId = m_snapshot.floors.value({buildingIndex, *number});
        if (floorId == 0) {
            HK_CHECK(m_statements->insertFloor.bind(uid()).bind(buildingId).bind(*number).run());
            floorId = m_statements->insertFloor.lastId();
            m_snapshot.floors.insert({buildingIndex, *number}, floorId);
            HK_CHECK(count());
        }
    }
    const int capacity = m_plan.newCapacity.value(key, 0);
    HK_CHECK(m_statements->insertRoom.bind(uid())
                 .bind(buildingId)
                 .bind(keyOrNull(floorId))
                 .bind(row.room)
                 .bind(capacity > 0 ? QVariant(capacity) : QVariant())
                 .run());
    const int index = int(m_snapshot.rooms.size());
    m_snapshot.addRoom(
        {m_statements->insertRoom.lastId(), buildingIndex, row.room, capacity > 0 ? std::optional(capacity) : std::nullopt});
    HK_CHECK(count());
    const bool lettered = m_lettered.contains(key);
    for (int number = 1; number <= capacity; ++number)
        HK_CHECK(bed(index, lettered ? QString(QChar(u'A' + number - 1)) : QString::number(number)));
    return index;
}

Result<qint64> RosterWrite::bed(int room, const QString &number)
{
    if (const qint64 known = m_snapshot.beds.value({room, number}))
        return known;
    HK_CHECK(m_statements->insertBed.bind(uid()).bind(m_snapshot.rooms[size_t(room)].id).bind(number).run());
    const qint64 id = m_statements->insertBed.lastId();
    m_snapshot.beds.insert({room, number}, id);
    HK_CHECK(count());
    return id;
}

Result<qint64> RosterWrite::college(const QString &name)
{
    if (name.isEmpty())
        return qint64(0);
    if (const qint64 known = m_snapshot.colleges.value(comparable(name)))
        return known;
    HK_TRY(const qint64 id, insertRow(m_writer, "college", {{QStringLiteral("name"), name}}));
    m_snapshot.colleges.insert(comparable(name), id);
    HK_CHECK(count());
    return id;
}

Result<qint64> RosterWrite::major(qint64 college, const QString &name)
{
    if (name.isEmpty())
        return qint64(0);
    if (college == 0)
        return m_snapshot.onlyMajor(name).value_or(0);
    const QPair<qint64, QString> key(college, comparable(name));
    if (const qint64 known = m_snapshot.majors.value(key))
        return known;
    HK_TRY(const qint64 id,
           insertRow(m_writer, "major", {{QStringLiteral("college_id"), college}, {QStringLiteral("name"), name}}));
    m_snapshot.majors.insert(key, id);
    HK_CHECK(count());
    return id;
}

Result<qint64> RosterWrite::studentClass(qint64 college, qint64 major, const QString &name, const QString &grade)
{
    if (name.isEmpty())
        return qint64(0);
    const QPair<qint64, QString> key(college, comparable(name));
    if (const qint64 known = m_snapshot.classes.value(key))
        return known;
    HK_TRY(const qint64 id,
           insertRow(m_writer, "student_class",
                     {{QStringLiteral("college_id"), keyOrNull(college)},
                      {QStringLiteral("major_id"), keyOrNull(major)},
                      {QStringLiteral("name"), name},
                      {QStringLiteral("grade"), grade.isEmpty() ? QVariant() : QVariant(grade.toInt())}}));
    m_snapshot.classes.insert(key, id);
    HK_CHECK(count());
    return id;
}

}  // namespace hk::roster

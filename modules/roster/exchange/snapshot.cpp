// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/snapshot.h"

#include "module/cellclean.h"
#include "module/textpool.h"
#include "storage/rows.h"
#include "storage/sqlfile.h"

#include <algorithm>

namespace hk::roster {

namespace {

const SqlFile &snapshotQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/rostersnapshot.sql"));
    return file;
}

// Runs a query and hands each of its rows on.
template <class Take> Result<void> eachRow(Reader &reader, QLatin1String query, Take take)
{
    Statement statement = reader.statement(snapshotQueries()[query]);
    HK_CHECK(statement.run());
    while (statement.next())
        take(statement);
    return {};
}

Result<void> readPlaces(Reader &reader, RosterSnapshot &snapshot, QHash<qint64, int> &roomById, QHash<qint64, QString> &bedById)
{
    QHash<qint64, int> buildingById;
    HK_CHECK(eachRow(reader, QLatin1String("communities"),
                     [&](const Statement &row) { snapshot.communities.insert(comparable(row.text(1)), row.integer(0)); }));
    HK_CHECK(eachRow(reader, QLatin1String("buildings"), [&](const Statement &row) {
        buildingById.insert(row.integer(0), int(snapshot.buildings.size()));
        snapshot.addBuilding({row.integer(0), row.text(1), row.text(2), row.text(3), row.text(4)});
    }));
    HK_CHECK(eachRow(reader, QLatin1String("floors"), [&](const Statement &row) {
        snapshot.floors.insert({buildingById.value(row.integer(1), -1), int(row.integer(2))}, row.integer(0));
    }));
    HK_CHECK(eachRow(reader, QLatin1String("rooms"), [&](const Statement &row) {
        const int building = buildingById.value(row.integer(1), -1);
        if (building < 0)
            return;
        roomById.insert(row.integer(0), int(snapshot.rooms.size()));
        snapshot.addRoom({row.integer(0), building, row.text(2), row.isNull(3) ? std::nullopt : std::optional(int(row.integer(3))),
                          row.isNull(4) ? snapshot.buildings[size_t(building)].gender : row.text(4)});
    }));
    return eachRow(reader, QLatin1String("beds"), [&](const Statement &row) {
        bedById.insert(row.integer(0), row.text(2));
        snapshot.beds.insert({roomById.value(row.integer(1), -1), row.text(2)}, row.integer(0));
    });
}

Result<void> readStudies(Reader &reader, RosterSnapshot &snapshot)
{
    HK_CHECK(eachRow(reader, QLatin1String("colleges"),
                     [&](const Statement &row) { snapshot.colleges.insert(comparable(row.text(1)), row.integer(0)); }));
    HK_CHECK(eachRow(reader, QLatin1String("majors"), [&](const Statement &row) {
        snapshot.majors.insert({row.integer(1), comparable(row.text(2))}, row.integer(0));
    }));
    return eachRow(reader, QLatin1String("classes"), [&](const Statement &row) {
        snapshot.classes.insert({row.integer(1), comparable(row.text(2))}, row.integer(0));
    });
}

void noteEnd(RosterSnapshot &snapshot, KnownStudent &student, qint64 bed, const QString &day)
{
    student.lastEnd = std::max(student.lastEnd, day);
    if (bed == 0 || day.isEmpty())
        return;
    QString &last = snapshot.bedEnds[bed];
    last = std::max(last, day);
}

}  // namespace

QString bedKey(const QString &building, const QString &room, const QString &bed)
{
    return building + QLatin1Char('\n') + room + QLatin1Char('\n') + bed;
}

Place RosterSnapshot::placeOf(const KnownStay &stay) const
{
    if (stay.room < 0)
        return {};
    const KnownRoom &room = rooms[size_t(stay.room)];
    return {buildings[size_t(room.building)].code, room.number, stay.bed};
}

qint64 RosterSnapshot::bedOf(const RosterRow &row) const
{
    const int room = row.bed.isEmpty() ? -1 : roomByNumber.value({row.building.code, row.room}, -1);
    return room < 0 ? 0 : beds.value({room, row.bed});
}

QString RosterSnapshot::historyEnd(const KnownStudent &student, qint64 bed) const
{
    return std::max(student.lastEnd, bed == 0 ? QString() : bedEnds.value(bed));
}

std::optional<qint64> RosterSnapshot::onlyMajor(const QString &name) const
{
    std::optional<qint64> only;
    const QString wanted = comparable(name);
    for (auto major = majors.cbegin(); major != majors.cend(); ++major) {
        if (major.key().second != wanted)
            continue;
        if (only)
            return std::nullopt;
        only = major.value();
    }
    return only;
}

void RosterSnapshot::addBuilding(KnownBuilding building)
{
    const int index = int(buildings.size());
    buildingByCode.insert(building.code, index);
    buildingByName.insert(comparable(building.name), index);
    buildings.push_back(std::move(building));
}

void RosterSnapshot::addRoom(KnownRoom room)
{
    roomByNumber.insert({buildings[size_t(room.building)].code, room.number}, int(rooms.size()));
    rooms.push_back(std::move(room));
}

void RosterSnapshot::addStudent(KnownStudent student)
{
    studentByNumber.insert(student.number, int(students.size()));
    students.push_back(std::move(student));
}

Result<RosterSnapshot> readSnapshot(Reader &reader, bool withIdentities)
{
    RosterSnapshot snapshot;
    QHash<qint64, int> roomById;
    QHash<qint64, QString> bedById;
    QHash<qint64, int> studentById;
    TextPool pool;
    HK_CHECK(readPlaces(reader, snapshot, roomById, bedById));
    HK_CHECK(readStudies(reader, snapshot));
    QHash<qint64, QString> identities;
    if (withIdentities) {
        HK_TRY(identities, readSecrets(reader, "student", "identity_number"));
    }
    HK_CHECK(eachRow(reader, QLatin1String("students"), [&](const Statement &row) {
        KnownStudent student;
        student.id = row.integer(0);
        student.number = row.text(1);
        student.name = row.text(2);
        for (int value = 0; value < StudentValueCount; ++value)
            student.values[size_t(value)] = pool.shared(row.text(3 + value));
        student.values[IdentityNumber] = identities.value(student.id);
        studentById.insert(student.id, int(snapshot.students.size()));
        snapshot.addStudent(std::move(student));
    }));
    HK_CHECK(eachRow(reader, QLatin1String("residencies"), [&](const Statement &row) {
        const int index = studentById.value(row.integer(1), -1);
        if (index < 0)
            return;
        KnownStudent &student = snapshot.students[size_t(index)];
        const QString state = row.text(5);
        const KnownStay stay{row.integer(0), roomById.value(row.integer(2), -1),
                             row.integer(3), bedById.value(row.integer(3)),
                             row.text(4),    row.integer(7) != 0};
        if (state == QStringLiteral("active")) {
            student.stay = stay;
            if (stay.bedId != 0)
                snapshot.residents.insert(stay.bedId, index);
        } else if (state == QStringLiteral("booked")) {
            student.booked = stay;
        } else {
            if (!stay.from.isEmpty())
                student.formerFrom.append(stay.from);
            noteEnd(snapshot, student, stay.bedId, row.text(6));
        }
    }));
    return snapshot;
}

}  // namespace hk::roster

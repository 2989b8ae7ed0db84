// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QVariantMap>

#include <optional>

namespace hk::roster {

// Beds of a place: `beds` in all, of them taken, free (nobody lives there, has booked or claims it) and blocked (out of use and
// empty).
struct BedCounts {
    int beds = 0;
    int taken = 0;
    int free = 0;
    int blocked = 0;
    int booked = 0;
};

// Rooms whose number tells no floor stand together as if on one of this key, the last of their building.
inline constexpr qint64 withoutFloor = -1;

struct FloorNode {
    qint64 id = 0;
    int number = 0;  // nothing of `withoutFloor`
    QString partyGroup;
    QString leagueGroup;
    BedCounts counts;
};

struct BuildingNode {
    qint64 id = 0;
    qint64 community = 0;  // 0 = none
    QString code;
    QString name;
    QString gender;
    QString manager;
    BedCounts counts;
    QList<FloorNode> floors;  // the highest first
};

struct CommunityNode {
    qint64 id = 0;  // 0 = buildings of no community
    QString name;
    QList<BuildingNode> buildings;
};

// The buildings and nothing else, for a choice.
struct NamedPlace {
    qint64 id = 0;
    QString name;
};
Result<QList<NamedPlace>> buildingNames(Reader &reader);

// All communities, buildings and floors with their figures.
Result<QList<CommunityNode>> placeTree(Reader &reader);

// Who holds a bed, or will.
struct Occupant {
    qint64 residency = 0;
    QString state;  // active, booked, contested
    QString from;
    qint64 student = 0;
    QString number;
    QString name;
    QString gender;
    QString status;
    QString college;
    QString className;
};

struct BedCell {
    qint64 id = 0;  // 0 = residents of the room whose bed is open
    QString number;
    QString state;  // usable, blocked, repair
    QList<Occupant> occupants;
};

struct RoomCard {
    qint64 id = 0;
    qint64 building = 0;
    qint64 floor = 0;  // 0 = none
    QString number;
    QString place;  // "3-502"
    std::optional<int> capacity;
    QString type;
    QString usage;
    QString gender;  // its own, else the building's
    QString note;
    QList<BedCell> beds;

    int taken() const;
    int places() const;
};

// The rooms of a floor with their beds and residents, in order of their numbers; one query.
Result<QList<RoomCard>> roomsOfFloor(Reader &reader, qint64 building, qint64 floor);
Result<std::optional<RoomCard>> roomCard(Reader &reader, qint64 room);

struct FreeBed {
    qint64 id = 0;
    QString number;
};
Result<QList<FreeBed>> freeBeds(Reader &reader, qint64 room);

// The key of the place; made when there is none.
// With the floor that its number tells.
Result<qint64> findOrMakeRoom(Writer &writer, qint64 building, const QString &number, std::optional<int> capacity = {});
Result<qint64> findOrMakeBed(Writer &writer, qint64 room, const QString &number);

// What is wrong with the values of a place, by field, each as a sentence.
QMap<QByteArray, QString> placeProblems(const QVariantMap &values);
// Writes a community, building, floor, room or bed; a new one when `id` is 0; the key. Refuses what placeProblems() finds.
Result<qint64> savePlace(Writer &writer, const QByteArray &entity, qint64 id, const QVariantMap &values);

// Deletes a community, building, floor, room or bed; refused with a sentence while something stands on it.
Result<void> deletePlace(Writer &writer, const QByteArray &entity, qint64 id);

}  // namespace hk::roster

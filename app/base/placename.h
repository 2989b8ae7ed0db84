// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace hk {

// A building as people name it. A bare number is its code ("三号楼", "3#", "03" are all "3", called "3号楼"); any other name keeps
// its words ("南苑3栋" has the code "南苑3"; "紫荆公寓" is its own code).
struct BuildingName {
    QString code;
    QString name;

    bool operator==(const BuildingName &) const = default;
};

// Where a bed stands, as people name it: building code, room number, bed number; what is not known is empty.
struct PlaceName {
    QString building;
    QString room;
    QString bed;
    QString buildingName = {};  // in full, when the text itself named the building

    bool operator==(const PlaceName &other) const { return building == other.building && room == other.room && bed == other.bed; }
};

// Reads an address as people write it: "3-502-2", "3-502", "南苑3栋502-2", "3#502", "3号楼502室2床", "412/2", "A412",
// "3-0412". A building that the text does not name is `knownBuilding` (a code). Nothing when it is no address.
std::optional<PlaceName> parsePlace(const QString &text, const QString &knownBuilding = {});

// What the address would be if letters that look like digits (O, I, l) were these digits; nothing when that does not help.
std::optional<PlaceName> suggestPlace(const QString &text, const QString &knownBuilding = {});

// "3号楼", "3栋", "三号楼", "3#", "南苑3栋", "女生公寓2号楼". Nothing for an empty text.
std::optional<BuildingName> parseBuilding(const QString &text);

// "502", "502室", "0502" -> "502"; nothing when it is no room number.
std::optional<QString> parseRoom(const QString &text);

// "2号床", "2床", "02", "二号床" -> "2"; "A床" -> "A"; nothing when it is no bed.
std::optional<QString> parseBed(const QString &text);

// The floor that a room number tells ("502" -> 5, "1203" -> 12); nothing when it does not.
std::optional<int> floorOfRoom(const QString &room);

// A room written with its building's number in front ("3502" in building 3) without it; nothing when it is not written so.
std::optional<QString> roomWithoutBuilding(const QString &room, const QString &building);

// "3-502-2", as much of it as is known.
QString placeText(const PlaceName &place);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"
#include "roster/domain/place.h"

#include <array>

namespace hk::roster {

// What a roster may say of a student besides number and name; the order of `studentFields()`.
enum StudentValue : quint8 {
    Gender,
    Ethnicity,
    PoliticalStatus,
    College,
    Major,
    StudentClass,
    Grade,
    Phone,
    SecondPhone,
    CardNumber,
    Counsellor,
    Mentor,
    EmergencyContact,
    EmergencyPhone,
    HomeRegion,
    IdentityNumber,  // encrypted: the snapshot knows it only when it was asked for
    StudentStatus,
    StudentNote,
    StudentValueCount
};

using StudentValues = std::array<QString, StudentValueCount>;

// The names of these values as import fields. College, major and class are references in the data, all others have their column.
const std::array<QByteArray, StudentValueCount> &studentFields();

// A person as a file has them, cleaned. An empty value says nothing about what is known.
struct RosterRow {
    int sheet = 0;
    int row = 0;
    int column = 0;  // of a pivoted sheet: the resident's cell
    int numberColumn = 0;  // where problems are shown
    int nameColumn = 0;
    int roomColumn = 0;
    int bedColumn = 0;
    int majorColumn = 0;
    QString number;
    QString name;
    StudentValues values;
    QString community;
    BuildingName building;
    QString room;
    QString bed;
    bool roomNamesBuilding = false;  // the building stood in the room's own cell
    QString from;  // ISO day
    bool booked = false;  // the file says that the student has not moved in yet
    bool refused = false;  // a problem of its own says why

    bool hasRoom() const { return !building.code.isEmpty() && !room.isEmpty(); }
    Place place() const { return {building.code, room, bed, building.name}; }
};

// The persons of a file; `problems` name the row they belong to as their item.
struct RosterRows {
    std::vector<RosterRow> rows;
    QList<ImportProblem> problems;
};

}  // namespace hk::roster

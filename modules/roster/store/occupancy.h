// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDate>
#include <QList>

#include <optional>

namespace hk::roster {

enum class OccupancyBy : quint8 { All, Building, Floor, Gender, College, Grade };

// How full a group is. Places have beds; colleges and grades have no beds, but students of whom so many live in.
struct OccupancyRow {
    QString name;  // "3号楼"; of genders the code; empty = not known
    qint64 id = 0;  // of the building, floor or college
    std::optional<int> beds;
    int taken = 0;
    std::optional<int> free;
    std::optional<int> blocked;
    std::optional<int> students;  // of a college or grade, those who left without a bed not counted

    // Taken ÷ beds, or ÷ students; nothing when there are none.
    std::optional<double> rate() const;
};

Result<QList<OccupancyRow>> occupancy(Reader &reader, OccupancyBy by);
Result<OccupancyRow> occupancyOfAll(Reader &reader);

// Rooms whose residents come from several colleges.
struct MixedRoom {
    qint64 room = 0;
    QString place;
    int residents = 0;
    QString colleges;
};
Result<QList<MixedRoom>> mixedRooms(Reader &reader);

// Floors, and those with a party or league group.
struct GroupCoverage {
    int floors = 0;
    int covered = 0;
    int party = 0;
    int league = 0;
};
Result<GroupCoverage> groupCoverage(Reader &reader);

// The figures of the desk page for a day and for the same weekday before.
struct Moves {
    int checkIns = 0;
    int transfers = 0;
    int checkOuts = 0;
};
struct DeskFigures {
    int residents = 0;
    int residentsLastWeek = 0;
    Moves movesThisWeek;  // Monday until today
    Moves movesLastWeek;  // Monday until the same weekday
    int freeBeds = 0;
    int beds = 0;
    int notArrived = 0;
    int notLeft = 0;
    QList<int> residentsByWeek;  // eight weeks, the last one today
    QList<int> movesByWeek;  // all moves, the last one this week until today
};
Result<DeskFigures> deskFigures(Reader &reader, const QDate &today);

}  // namespace hk::roster

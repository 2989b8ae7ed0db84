// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/scope.h"
#include "storage/connection.h"

#include <QDate>
#include <QList>

#include <optional>

namespace hk::roster {

enum class OccupancyBy : quint8 { All, Building, Floor, Gender, College, Grade };

// How full a group is. Places have beds; colleges and grades have no beds, but students of whom so many live in.
struct OccupancyRow {
    QString name;  // "3号楼"; of genders the code; empty = not known
    qint64 id = 0;  // of the building, floor or college; 0 = rooms that stand on no known floor
    std::optional<int> beds;
    int taken = 0;
    std::optional<int> free;
    std::optional<int> blocked;
    std::optional<int> students;  // of a college or grade, those who left without a bed not counted

    // Taken ÷ beds, or ÷ students; nothing when there are none.
    std::optional<double> rate() const;
};

// Places of the buildings looked at, people of the colleges looked at.
Result<QList<OccupancyRow>> occupancy(Reader &reader, OccupancyBy by, const Scope &scope = {});
Result<OccupancyRow> occupancyOfAll(Reader &reader, const Scope &scope = {});

// Rooms whose residents come from several colleges.
struct MixedRoom {
    qint64 room = 0;
    QString place;
    int residents = 0;
    QString colleges;
};
Result<QList<MixedRoom>> mixedRooms(Reader &reader, const Scope &scope = {});

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
    int freeBeds = 0;  // of the buildings looked at, whatever the colleges
    int freeBedsLastWeek = 0;  // with the beds and bookings that there are today
    QList<int> residentsByWeek;  // eight weeks, the last one today
    QList<int> movesByWeek;  // all moves, the last one this week until today
};
Result<DeskFigures> deskFigures(Reader &reader, const QDate &today, const Scope &scope = {});

}  // namespace hk::roster

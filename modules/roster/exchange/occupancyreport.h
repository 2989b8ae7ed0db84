// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/occupancy.h"

#include <QDate>
#include <QStringList>

namespace hk::roster {

enum class FiguresBy : quint8 { Building, Floor, Gender, College, Grade, MixedRooms };

// What the occupancy page shows, read in one go.
struct OccupancyFigures {
    FiguresBy by = FiguresBy::Building;
    QList<OccupancyRow> rows;
    OccupancyRow all;
    QList<OccupancyRow> genders;
    QList<MixedRoom> mixed;
};

Result<OccupancyFigures> readOccupancy(Reader &reader, FiguresBy by, const Scope &scope);

// The figures as a table: titles, and cells in words; the first column is the group's name.
struct FigureTable {
    QString title;
    QStringList titles;
    std::vector<bool> numeric;
    QList<QStringList> rows;
    QList<qint64> rooms;  // of each row, where a row is a room
};
FigureTable figureTable(const OccupancyFigures &figures);
// People have no beds of their own: their groups are counted in students.
bool isOfPeople(FiguresBy by);
QString groupName(FiguresBy by, const OccupancyRow &row);
QString percentText(const OccupancyRow &row);

// What stands on the sheet that explains.
struct ReportNotes {
    QDate day;
    QString scope;  // buildings and colleges in words; empty = everything
    QString author;
};
// The table as an .xlsx with real numbers; how many rows it has.
Result<int> writeFigures(const QString &path, const FigureTable &table, const ReportNotes &notes);

}  // namespace hk::roster

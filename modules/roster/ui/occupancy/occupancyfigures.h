// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/occupancy.h"
#include "widgets/chart/chartview.h"
#include "widgets/workbench.h"

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

// `scope` limits buildings, floors and mixed rooms to those buildings; people's groups are the school's.
Result<OccupancyFigures> readOccupancy(Reader &reader, FiguresBy by, const QList<ScopeChoice> &scope);

// The figures as a table: titles, and cells in words; the first column is the group's name.
struct FigureTable {
    QString title;
    QStringList titles;
    std::vector<bool> numeric;
    QList<QStringList> rows;
    QList<qint64> rooms;  // of each row, where a row is a room
};
FigureTable figureTable(const OccupancyFigures &figures);
ChartData figureChart(const OccupancyFigures &figures);

// The table as an .xlsx with real numbers.
Result<void> writeFigures(const QString &path, const FigureTable &table, const QDate &day);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/occupancyreport.h"

#include "sheets/writer.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct FigureText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Occupancy)
public:
    static QString gender(const QString &code)
    {
        if (code == QLatin1String("male"))
            return tr("men's buildings");
        if (code == QLatin1String("female"))
            return tr("women's buildings");
        return code == QLatin1String("mixed") ? tr("mixed buildings") : tr("not known");
    }

    static QString titleOf(FiguresBy by)
    {
        switch (by) {
        case FiguresBy::Building:
            return tr("Building");
        case FiguresBy::Floor:
            return tr("Floor");
        case FiguresBy::Gender:
            return tr("Gender");
        case FiguresBy::College:
            return tr("College");
        case FiguresBy::Grade:
            return tr("Grade");
        case FiguresBy::MixedRooms:
            break;
        }
        return tr("Room");
    }
};

OccupancyBy storeGroup(FiguresBy by)
{
    switch (by) {
    case FiguresBy::Floor:
        return OccupancyBy::Floor;
    case FiguresBy::Gender:
        return OccupancyBy::Gender;
    case FiguresBy::College:
        return OccupancyBy::College;
    case FiguresBy::Grade:
        return OccupancyBy::Grade;
    default:
        return OccupancyBy::Building;
    }
}

QString countText(const std::optional<int> &count)
{
    return count ? QString::number(*count) : QString();
}

}  // namespace

Result<OccupancyFigures> readOccupancy(Reader &reader, FiguresBy by, const Scope &scope)
{
    OccupancyFigures figures;
    figures.by = by;
    HK_TRY(figures.rows, occupancy(reader, storeGroup(by), scope));
    HK_TRY(figures.all, occupancyOfAll(reader, scope));
    HK_TRY(figures.genders, occupancy(reader, OccupancyBy::Gender, scope));
    HK_TRY(figures.mixed, mixedRooms(reader, scope));
    return figures;
}

bool isOfPeople(FiguresBy by)
{
    return by == FiguresBy::College || by == FiguresBy::Grade;
}

QString groupName(FiguresBy by, const OccupancyRow &row)
{
    if (by == FiguresBy::Gender)
        return FigureText::gender(row.name);
    return row.name.isEmpty() ? FigureText::tr("not known") : row.name;
}

QString percentText(const OccupancyRow &row)
{
    return row.rate() ? QString::number(*row.rate() * 100, 'f', 1) : QString();
}

FigureTable figureTable(const OccupancyFigures &figures)
{
    FigureTable table;
    table.titles = {FigureText::titleOf(figures.by)};
    if (figures.by == FiguresBy::MixedRooms) {
        table.title = FigureText::tr("Rooms of several colleges");
        table.titles << FigureText::tr("Residents") << FigureText::tr("Colleges");
        table.numeric = {false, true, false};
        for (const MixedRoom &room : figures.mixed) {
            table.rows.append(
                {room.place, QString::number(room.residents), QString(room.colleges).replace(u',', FigureText::tr(", "))});
            table.rooms.append(room.room);
        }
        return table;
    }
    table.title = FigureText::tr("Occupancy by %1").arg(FigureText::titleOf(figures.by).toLower());
    if (isOfPeople(figures.by)) {
        table.titles << FigureText::tr("Students") << FigureText::tr("Living in") << FigureText::tr("Living in (%)");
        table.numeric = {false, true, true, true};
        for (const OccupancyRow &row : figures.rows)
            table.rows.append({groupName(figures.by, row), countText(row.students), QString::number(row.taken), percentText(row)});
        return table;
    }
    table.titles << FigureText::tr("Beds") << FigureText::tr("Taken") << FigureText::tr("Free") << FigureText::tr("Out of use")
                 << FigureText::tr("Taken (%)");
    table.numeric = {false, true, true, true, true, true};
    for (const OccupancyRow &row : figures.rows)
        table.rows.append({groupName(figures.by, row), countText(row.beds), QString::number(row.taken), countText(row.free),
                           countText(row.blocked), percentText(row)});
    return table;
}

Result<int> writeFigures(const QString &path, const FigureTable &table, const ReportNotes &notes)
{
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(path));
    std::vector<SheetColumn> columns;
    for (qsizetype i = 0; i < table.titles.size(); ++i)
        columns.push_back({table.titles.at(i), table.numeric[size_t(i)] ? ColumnKind::Number : ColumnKind::Text, 0});
    HK_CHECK(writer->beginTable(table.title, columns));
    for (const QStringList &row : table.rows)
        HK_CHECK(writer->addRow(row));
    const int rows = int(table.rows.size());
    HK_CHECK(writer->addNotes(FigureText::tr("About"),
                              {{FigureText::tr("Figures"), table.title},
                               {FigureText::tr("Of"), notes.scope.isEmpty() ? FigureText::tr("everything") : notes.scope},
                               {FigureText::tr("Rows"), QString::number(rows)},
                               {FigureText::tr("As of"), notes.day.toString(Qt::ISODate)},
                               {FigureText::tr("Made by"), notes.author}}));
    HK_CHECK(writer->close());
    return rows;
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/cellclean.h"
#include "module/refusedsheets.h"
#include "module/sheetlayout.h"
#include "roster/exchange/rosterfields.h"
#include "roster/exchange/rostermemory.h"

#include <QMap>

#include <algorithm>

namespace hk::roster {

namespace {

// What a pivoted sheet says of a room and its residents; each resident has a row now.
QList<QByteArray> fieldsOfPivoted(const SheetLayout &layout)
{
    QList<QByteArray> fields{"number", "name", "class", "phone", "community", "building", "room", "bed"};
    for (const QByteArray &field : studentFields()) {
        if (columnOf(layout, field) >= 0 && !fields.contains(field))
            fields.append(field);
    }
    return fields;
}

// The fields of the columns; an empty one is left out of the import.
QList<QByteArray> fieldsFor(const SheetLayout &layout)
{
    if (layout.pivoted)
        return fieldsOfPivoted(layout);
    QList<QByteArray> fields(layout.mapping.begin(), layout.mapping.end());
    fields.resize(qsizetype(layout.headers.size()));
    // What the sheet's title said has to stand in the row now.
    if (!fields.contains("building"))
        fields.append("building");
    return fields;
}

QString fieldValue(const RosterRow &row, const QByteArray &field)
{
    const QMap<QByteArray, QString> own{{"number", row.number},          {"name", row.name}, {"community", row.community},
                                        {"building", row.building.name}, {"room", row.room}, {"bed", row.bed}};
    if (own.contains(field))
        return own.value(field);
    const auto &names = studentFields();
    const auto found = std::find(names.begin(), names.end(), field);
    return found == names.end() ? QString() : row.values[size_t(found - names.begin())];
}

// A mapped cell, whole without the rows above it, the title and the other rows of its building.
QString wholeCell(const QByteArray &field, const QString &text, const RosterRow &read, const RosterRow &understood, bool bedApart)
{
    const bool blank = saysNothing(text);
    if (field == "from_date" && !read.from.isEmpty())
        return read.from;
    if (field == "building" || field == "community")
        return blank ? fieldValue(read, field) : text;
    if (field != "room" && field != "place")
        return text;
    if (blank)
        return read.room;
    // "3502" may be room 502 of building 3: the other rows told, and they are not here any more.
    const bool ambiguous = !read.roomNamesBuilding && understood.hasRoom()
        && (understood.room != read.room || roomWithoutBuilding(understood.room, understood.building.code));
    return ambiguous ? placeText({understood.building.code, understood.room, bedApart ? QString() : read.bed}) : text;
}

// The cells of the row as they stand; those under a merged area show what it shows.
QStringList cellsFor(const Sheet &sheet, const SheetLayout &layout, const MergedAreas &merged, const RosterRow &read,
                     const RosterRow &understood)
{
    QStringList cells;
    const QList<QByteArray> fields = fieldsFor(layout);
    for (int column = 0; column < int(fields.size()); ++column) {
        if (layout.pivoted || column >= int(layout.headers.size())) {
            cells.append(fieldValue(read, fields[column]));
            continue;
        }
        const CellRange *area = merged.areaAt(read.row, column);
        const QString text = area ? cellAt(sheet, area->firstRow, area->firstColumn).text : cellAt(sheet, read.row, column).text;
        cells.append(fields[column].isEmpty() ? text : wholeCell(fields[column], text, read, understood, fields.contains("bed")));
    }
    return cells;
}

}  // namespace

SheetLayout refusedLayout(const SheetLayout &layout)
{
    return hk::refusedLayout(layout, fieldsFor(layout), rosterFields());
}

Result<void> writeRefusedRows(const RosterMemory &memory, const std::vector<SheetLayout> &layouts, const QString &path)
{
    const Refusals refusals = refusalsIn(memory.plan.problems);
    QMap<int, std::vector<int>> refused;  // sheet -> rows
    for (int row = 0; row < int(memory.plan.rows.size()); ++row) {
        if (memory.plan.rows[size_t(row)].refused)
            refused[memory.plan.rows[size_t(row)].sheet].push_back(row);
    }
    std::vector<RefusedSheet> sheets;
    for (auto part = refused.cbegin(); part != refused.cend(); ++part) {
        const SheetLayout &layout = layouts[size_t(part.key())];
        const Sheet &sheet = memory.sheets[size_t(part.key())];
        const MergedAreas merged(sheet.info.merged);
        RefusedSheet written{sheet.info.name, refusedLayout(layout), {}};
        for (const int row : *part)
            written.rows.push_back({cellsFor(sheet, layout, merged, memory.read.rows[size_t(row)], memory.plan.rows[size_t(row)]),
                                    refusals.reasons.value(row), layout.pivoted ? QList<CellMark>() : refusals.marks.value(row)});
        sheets.push_back(std::move(written));
    }
    return writeRefusedSheets(sheets, path);
}

}  // namespace hk::roster

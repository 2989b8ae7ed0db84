// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/sheetlayout.h"
#include "roster/exchange/rosterfields.h"
#include "roster/exchange/rostermemory.h"
#include "sheets/writer.h"

#include <QCoreApplication>
#include <QMap>

namespace hk::roster {

namespace {

struct RefusedText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RefusedRows)
};

QString fieldTitle(const QByteArray &name)
{
    for (const ImportField &field : rosterFields()) {
        if (field.name == name)
            return field.title;
    }
    return {};
}

std::vector<SheetColumn> columnsFor(const SheetLayout &layout)
{
    std::vector<SheetColumn> columns;
    if (layout.pivoted) {
        for (const char *name : {"number", "name", "class", "phone", "building", "room", "bed"})
            columns.push_back({fieldTitle(name)});
    } else {
        for (const QString &header : layout.headers)
            columns.push_back({header});
        // What the sheet's title said has to stand in the row now.
        columns.push_back({fieldTitle("building")});
    }
    columns.push_back({RefusedText::tr("Reason")});
    return columns;
}

// The cells of the row as they stand; those under a merged area show what it shows.
QStringList cellsFor(const Sheet &sheet, const SheetLayout &layout, const MergedAreas &merged, const RosterRow &row)
{
    if (layout.pivoted)
        return {row.number, row.name, row.values[StudentClass], row.values[Phone], row.building.name, row.room, row.bed};
    QStringList cells;
    for (int column = 0; column < int(layout.headers.size()); ++column) {
        const CellRange *area = merged.areaAt(row.row, column);
        const QByteArray field = column < int(layout.mapping.size()) ? layout.mapping[size_t(column)] : QByteArray();
        QString text = area ? cellAt(sheet, area->firstRow, area->firstColumn).text : cellAt(sheet, row.row, column).text;
        // Read without its building and without the rows above it, a room needs to be whole.
        if (text.isEmpty() && field == "room")
            text = row.room;
        cells.append(text);
    }
    cells.append(columnOf(layout, "building") >= 0 ? QString() : row.building.name);
    return cells;
}

}  // namespace

Result<void> writeRefusedRows(const RosterMemory &memory, const std::vector<SheetLayout> &layouts, const QString &path)
{
    QHash<int, QStringList> reasons;
    QHash<int, QList<CellMark>> marks;
    for (const ImportProblem &problem : memory.plan.problems) {
        if (problem.severity != Severity::Error || problem.item < 0)
            continue;
        reasons[problem.item].append(problem.reason);
        marks[problem.item].append({problem.column, problem.reason});
    }
    QMap<int, std::vector<int>> refused;  // sheet -> rows
    for (int row = 0; row < int(memory.plan.rows.size()); ++row) {
        if (memory.plan.rows[size_t(row)].refused)
            refused[memory.plan.rows[size_t(row)].sheet].push_back(row);
    }
    HK_TRY(const std::unique_ptr<WorkbookWriter> writer, WorkbookWriter::create(path));
    for (auto part = refused.cbegin(); part != refused.cend(); ++part) {
        const SheetLayout &layout = layouts[size_t(part.key())];
        const Sheet &sheet = memory.sheets[size_t(part.key())];
        const MergedAreas merged(sheet.info.merged);
        HK_CHECK(writer->beginTable(sheet.info.name, columnsFor(layout)));
        for (const int row : *part) {
            QStringList cells = cellsFor(sheet, layout, merged, memory.plan.rows[size_t(row)]);
            cells.append(reasons.value(row).join(QLatin1Char(' ')));
            HK_CHECK(writer->addRow(cells, layout.pivoted ? QList<CellMark>() : marks.value(row)));
        }
    }
    return writer->close();
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

namespace hk {

// What an importer knows of the sheets it reads.
struct LayoutRules {
    std::vector<ImportField> fields;
    // Fields that name another person than the row's own (counsellor, emergency contact).
    QList<QByteArray> people = {};
    // One of these beside columns headed by beds makes a pivoted sheet; empty: the importer knows no pivoted sheets.
    QList<QByteArray> pivotKeys = {};
    // The building that a sheet's name or title names; empty when none.
    std::function<QString(const QString &text)> building = {};
    // A last word on a mapping: what is remembered, what only the importer can tell, what the cells below a header say.
    std::function<void(const Sheet &sheet, SheetLayout &layout)> refine = {};
};

// In a pivoted sheet the columns of residents are mapped to this and the bed: "occupant:2".
inline constexpr char occupantField[] = "occupant:";

// Finds header, data and footer of a sheet and maps its columns; `used` and `note` say whether and why it is left out.
SheetLayout detectLayout(const Sheet &sheet, int index, const LayoutRules &rules);

// The same when a person has set something: headers are read anew, columns are mapped when there is no mapping yet.
SheetLayout completeLayout(const Sheet &sheet, const SheetLayout &set, const LayoutRules &rules);

// What rows there are between header and end.
enum class RowKind : quint8 {
    Blank,
    Thing,  // has something in a mapped column
    Section,  // one text across the sheet, such as a building over its rows
    Footer,  // totals, signatures, remarks
    Header,  // the header once more, as printed on every page
};
RowKind rowKind(const Sheet &sheet, const SheetLayout &layout, int row);

// The texts above the header, in order.
QStringList titleTexts(const Sheet &sheet, const SheetLayout &layout);

// The same for sheets with the same headers: under it a mapping is remembered.
QByteArray layoutSignature(const SheetLayout &layout);

// The column of a field, or -1.
int columnOf(const SheetLayout &layout, const QByteArray &field);

// A cell by position; an empty one beyond the edge.
const Cell &cellAt(const Sheet &sheet, int row, int column);

// Finds the cell that a merged area shows: its first one.
class MergedAreas {
public:
    explicit MergedAreas(const QList<CellRange> &areas);
    // The area over this cell, or null.
    const CellRange *areaAt(int row, int column) const;
    // The column has areas of several rows.
    bool isMergedDown(int column) const;

private:
    std::vector<CellRange> m_areas;  // by first row
    int m_tallest = 1;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace hk {

enum class CellKind : quint8 { Empty, Text, Number, Date, DateTime, Time, Boolean, Error };

// A cell as the program reads it. `text` is its one written form: text as it stands, numbers in shortest round-trip form,
// dates 2026-09-01, moments 2026-09-01T08:30:00, times 08:30:00, TRUE / FALSE, errors as #N/A.
struct Cell {
    CellKind kind = CellKind::Empty;
    QString text;

    bool operator==(const Cell &) const = default;
};

using CellRow = std::vector<Cell>;

// A rectangle of cells, all four edges included, counted from 0.
struct CellRange {
    int firstRow = 0;
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;

    bool operator==(const CellRange &) const = default;
};

// "A1", "AB12"; rows and columns from 0.
QString cellName(int row, int column);
// "A", "AB"
QString columnName(int column);
// "A1:L1"
QString rangeName(const CellRange &range);

}  // namespace hk

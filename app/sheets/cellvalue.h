// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cell.h"

namespace hk {

// Makers of cells, so that every format writes a value in the same form. Empty text makes an empty cell.
Cell textCell(const QString &text);
// Shortest form that reads back as the same number, without an exponent where a person would write none: 202612345678, 0.1, 1e+22.
Cell numberCell(double number);
Cell booleanCell(bool value);
// An error by the code that .xls stores: 0x2a is #N/A.
Cell errorCell(int code);

// Drops the empty cells at the end of a row.
void trimRow(CellRow &row);

// What one reading may hand out before the file counts as too large: positions of cells and characters of text. Files of a few
// kilobytes can ask for billions of both.
class CellBudget {
public:
    // False when it is used up.
    bool take(const CellRow &row);
    // The same for positions alone, where a file spans many with few bytes.
    bool takeCells(qint64 count);

private:
    qint64 m_cells = 40'000'000;
    qint64 m_characters = 400'000'000;
};

constexpr int maximumRows = 1'048'576;
constexpr int maximumColumns = 16'384;

}  // namespace hk

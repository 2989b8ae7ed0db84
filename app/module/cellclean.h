// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cell.h"

#include <QString>

namespace hk {

// A cell's text without the apostrophe and the blanks that offices leave around it.
QString cellWords(const Cell &cell);

// Words that stand for an empty cell: "/", "—", "无", "空", "N/A".
bool saysNothing(const QString &text);

// What became of a value. `fault` is empty when it is good; else a sentence, and `value` is empty unless it could be read all the
// same.
struct Cleaned {
    QString value;
    QString fault = {};
    QString suggestion = {};
};

// A student number: floats and full-width digits made whole, blanks taken out, O read as 0 between digits.
Cleaned cleanStudentNumber(const Cell &cell);

// "张　三" -> "张三"; Latin names keep single blanks; every kind of middle dot becomes "·".
QString cleanName(const QString &text);

// One or two phone numbers of a cell.
struct CleanedPhones {
    QString first;
    QString second;
    QString fault = {};
};
CleanedPhones cleanPhones(const Cell &cell);

// Whole numbers that were stored as floats, as text: "202612345678.0", "2.02612345678E+11". The text itself when it is
// none; empty when digits were lost.
QString wholeNumber(const QString &text);

// An address or a name for comparing: half width, without blanks, lower case.
QString comparable(const QString &text);

}  // namespace hk

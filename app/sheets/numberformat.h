// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cell.h"

namespace hk {

// What a number format makes of a number: Date, DateTime, Time, or Number for everything else.
CellKind kindOfFormat(const QString &code);
// The same for the formats that files name by number alone; 27–36 and 50–58 as Excel in Chinese has them.
CellKind kindOfBuiltinFormat(int id);

// A stored day count as the date, moment or time that its format shows. A number that is no day of the calendar stays a number;
// a time of 24 hours and more is a duration, 30:15:00.
Cell dateCell(double serial, CellKind kind, bool date1904);

}  // namespace hk

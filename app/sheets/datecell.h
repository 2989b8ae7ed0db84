// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cell.h"

#include <optional>

namespace hk {

// What a number format makes of a number. Elapsed counts hours past a day ([h]:mm).
enum class DateShape : quint8 { None, Date, DateTime, Time, Elapsed };

// Of a format code such as yyyy"年"m"月"d"日" or [$-804]h:mm; quoted text, colours and conditions count for nothing.
DateShape dateShapeOfCode(const QString &code);
// Of a format that is known by its number alone, those of Chinese Excel included.
DateShape dateShapeOfBuiltIn(int formatId);

// The cell that a spreadsheet shows for a serial day number; a plain number where the serial is no date, as is the 29th of February
// 1900 that Excel invented. With the day of a time of day other than midnight a Date becomes a DateTime, so that nothing is lost.
Cell dateCell(double serial, DateShape shape, bool since1904);

// The serial number of a written date (2026-09-01) or moment (2026-09-01T08:30:00) in the 1900 system; nothing unless it is
// written exactly so and a spreadsheet can hold it.
std::optional<double> dateSerial(const QString &text);
std::optional<double> dateTimeSerial(const QString &text);

}  // namespace hk

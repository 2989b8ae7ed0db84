// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/cell.h"

#include <optional>
#include <string_view>

namespace hk {

struct CellPlace {
    int row = 0;
    int column = 0;
};

// The column of "AB12" from 0, or -1 when it is none; quick, as every cell of a sheet asks.
int columnOf(const char *reference);

// "B7" or "$B$7", from 0; nothing when it is no cell of a sheet (XFD1048576 is the last).
std::optional<CellPlace> cellPlace(std::string_view reference);
// "A1:L1", or a single cell.
std::optional<CellRange> cellRange(std::string_view reference);

}  // namespace hk

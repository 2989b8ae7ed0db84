// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterrow.h"

namespace hk::roster {

// A problem at a cell of the row that is `item`; the value is what the cell says, or `value` where the cell itself is empty
// under a merged one.
ImportProblem problemAt(const std::vector<Sheet> &sheets, const RosterRow &row, int item, Severity severity, int column,
                        const QString &reason, const QString &value = {});

// "row 11", or "row 11 of 3号楼" when it stands in another sheet.
QString rowInWords(const std::vector<Sheet> &sheets, const RosterRow &row, const RosterRow &seenFrom);

}  // namespace hk::roster

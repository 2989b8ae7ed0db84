// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterplan.h"

namespace hk::roster {

// What the importer keeps of a file in its ImportPlan.
struct RosterMemory {
    std::vector<Sheet> sheets;
    RosterRows read;  // as the file has them
    RosterPlan plan;  // as the data had it when planned
    std::vector<int> rowOfItem;  // item -> row, for all but the gone
    QStringList goneNumbers;  // by item, from the first gone one on
    int firstGone = 0;
    bool layoutsSet = false;  // a person set them, so they are worth remembering
};

// The refused rows of a plan as an .xlsx, each in its sheet's own columns, with the reasons behind.
Result<void> writeRefusedRows(const RosterMemory &memory, const std::vector<SheetLayout> &layouts, const QString &path);

// The headers and the mapping of a sheet's table in that file.
SheetLayout refusedLayout(const SheetLayout &layout);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rostermemory.h"

namespace hk::roster {

// Turns a plan into what people see of it: an item for each person with what changes in words, and the problems beside them.
void listItems(ImportPlan &plan, RosterMemory &memory, const RosterSnapshot &snapshot, const Catalogue &catalogue);

// The figures of a plan.
Batch countedBatch(const RosterPlan &plan);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/ledgerplan.h"

namespace hk::tickets {

// What the importer keeps of a file in its ImportPlan.
struct LedgerMemory {
    std::vector<Sheet> sheets;
    LedgerRows read;  // as the file has them
    LedgerPlan plan;  // as the data had it when planned
    std::vector<int> rowOfItem;  // item -> row
    bool layoutsSet = false;  // a person set them, so they are worth remembering
};

// The things found in the file, in words, and its problems by item.
void listItems(ImportPlan &plan, LedgerMemory &memory);
Batch countedBatch(const LedgerPlan &plan);

// The value of a field as people read it, in a list or a ledger.
QString shownValue(LedgerField field, const QVariant &value);

}  // namespace hk::tickets

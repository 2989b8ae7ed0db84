// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/undo/inverse.h"

namespace hk {

// Takes rows of entities that only grow back and brings them back, each by a further row (catalogue/entity.h, Reversal).

// The row that the operation inserted counts no more.
Result<void> reverseRow(Writer &writer, const Operation &inserted);
// It counts again: the latest row that took it back is taken back itself.
Result<void> restoreRow(Writer &writer, const Operation &inserted);

// Before the row that they belong to goes: the account's rows that count no more, and those that took them back, go with it. One
// that still counts, or is somebody else's, stays, and with it what it belongs to.
Result<void> dropTakenBack(Writer &writer, const Operation &inserted);
// They come back after the unit's own rows have.
Result<void> bringTakenBack(Writer &writer, qint64 unit, const std::vector<Operation> &operations);

}  // namespace hk

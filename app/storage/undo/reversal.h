// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/undo/inverse.h"

namespace hk {

// Takes rows of entities that only grow back and brings them back, each by a further row (catalogue/entity.h, Reversal).

// The row that the operation inserted counts no more.
Result<void> reverseRow(Writer &writer, const Operation &inserted);
// It counts again: the latest row that took it back is taken back itself.
Result<void> restoreRow(Writer &writer, const Operation &inserted);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

namespace hk::tickets {

// What the module gives out as files: the figures of a week, the public sheet, the ledger, the deadlines.
Command reportCommand();

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

namespace hk::duty {

// Invented people, shifts, logs and registers around today; places and students are the roster's.
Result<void> writeDutyDemo(Writer &writer, DemoSize size);

}  // namespace hk::duty

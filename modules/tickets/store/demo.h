// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

namespace hk::tickets {

// Invented tickets of the last weeks in all stages; large: 50,000 over a year and more, 5,000 of them open.
Result<void> writeTicketDemo(Writer &writer, DemoSize size);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

namespace hk::roster {

// An invented school, always the same but for its dates, which follow the writer's clock: buildings full of students, some moves,
// bookings and departures, posts and groups.
Result<void> writeRosterDemo(Writer &writer, DemoSize size);

}  // namespace hk::roster

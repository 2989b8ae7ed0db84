// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

namespace hk::tickets {
class TicketIntake;
}

namespace hk::duty {

// duty: plan, rota, logs, handovers, presence. `tickets` null: not installed.
Command dutyCommand(const tickets::TicketIntake *tickets);
// report duty
Command dutyReportCommand();

}  // namespace hk::duty

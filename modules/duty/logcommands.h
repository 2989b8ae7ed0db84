// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

namespace hk::tickets {
class TicketIntake;
}

namespace hk::duty {

// duty log …, duty handover …: the verb and what follows it.
Result<CommandAnswer> runLog(Database &database, const QStringList &arguments, const tickets::TicketIntake *tickets);
Result<CommandAnswer> runHandover(Database &database, const QStringList &arguments);

}  // namespace hk::duty

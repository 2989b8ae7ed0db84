// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

#include <vector>

namespace hk::tickets {

// The module's verbs of the command line.
std::vector<Command> ticketCommands();
// A limit and how it comes about, without a data file.
Command dueCommand();

}  // namespace hk::tickets

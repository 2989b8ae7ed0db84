// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

#include <vector>

namespace hk::roster {

// The module's verbs of the command line.
std::vector<Command> rosterCommands();
// The files of students.
Command fileCommand();

}  // namespace hk::roster

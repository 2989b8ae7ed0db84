// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

#include <vector>

namespace hk::mentoring {

// "meeting …" writes talks down, lists and shows them, pairs mentors and students; "quota" tells what is owed in a month; "follow"
// lists follow-ups and takes their steps.
std::vector<Command> mentoringCommands();
Command quotaCommand();
Command followCommand();

}  // namespace hk::mentoring

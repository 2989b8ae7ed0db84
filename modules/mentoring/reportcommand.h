// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/command.h"

namespace hk::mentoring {

// "report mentoring|booklet|talk|talks": the figures, a mentor's booklet, the form of a talk, and the calendar of those to come.
Command reportCommand();

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"
#include "tickets/store/steps.h"

namespace hk::tickets {

// The step that takes a ticket from one stage to another; a ticket that nobody has accepted yet is accepted on the way. None: no
// step leads there, or more is to be said than one dialog asks for.
std::optional<EventKind> stepTowards(Stage from, Stage to);

// Why a ticket cannot go there, as a sentence.
QString noWayTo(Stage from, Stage to);

// Takes the tickets all the way with the step that stepTowards() names, all or none, in the writer's one unit.
Result<void> takeTowards(Writer &writer, const QList<qint64> &tickets, Stage to, const Step &step);

}  // namespace hk::tickets

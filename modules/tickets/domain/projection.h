// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

// What a ticket is at a moment, by all its events, whatever their order. Escalation by a clock is no event: it follows from the
// clocks, at the very moment at which one warns or is due; what happened at that moment went first. Events that lie ahead of `now`,
// of a desk whose clock is fast, have happened. The rules and hours may be others on another day; no pause is lost by that.
TicketState project(const QList<Event> &events, const Policies &policies, const WorkTimes &works, qint64 now);

}  // namespace hk::tickets

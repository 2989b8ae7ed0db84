// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

// What a ticket's course came to, in the one way in which ticket_state and all figures count it.

// Whether all clocks of this kind were kept; nothing while one is open, and of a limit in days that no calendar knows.
std::optional<bool> wasKept(const TicketState &state, ClockKind kind);
// How long a level had a ticket that is closed, in minutes of open office: the time in which its clocks of resolution ran. Of
// imported history, which has no clocks, from the opening to the end.
std::optional<qint64> minutesAt(Level level, const TicketState &state, const WorkTimes &works);

}  // namespace hk::tickets

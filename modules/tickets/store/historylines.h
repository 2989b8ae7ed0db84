// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/ticketview.h"

namespace hk::tickets {

// The history as people read it, the oldest first: every step, those that were taken back marked, and what the clocks did by
// themselves.
Result<std::vector<HistoryLine>> historyLines(Reader &reader, const QList<Event> &events, const TicketState &state);

}  // namespace hk::tickets

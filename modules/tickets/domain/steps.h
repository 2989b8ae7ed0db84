// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

// What a person may do next.
QList<EventKind> stepsFrom(const TicketState &state);

// Whether this step may be written now, with the sentence that says why not. What has happened elsewhere is never refused, only
// what a person is about to do.
Result<void> mayHappen(const TicketState &state, const Event &event);

// Nobody judges his own work.
bool mayFollowUp(const TicketState &state, const QString &person);

}  // namespace hk::tickets

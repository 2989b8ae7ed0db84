// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

enum class Severity { Overdue, Due, Warning, Plan, Waiting, Done };

// What a card says about the ticket's time, and how it is coloured; colour is never the only sign.
struct DeadlineWords {
    QString text;
    Severity severity = Severity::Plan;
};

// Of what is due first; of a ticket that waits how long, and of a resolved one since when the follow-up is owed. Working days are
// counted by the clock's own calendar.
DeadlineWords deadlineWords(const TicketState &state, const WorkTimes &works, qint64 now);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

// How a clock came to what it shows, a sentence a step: when and why it started, what ran on which day, days off by name, when it
// stood and why, the extension, and what follows.
QStringList explain(const ClockState &clock, const WorkTimes &works);

// A limit without a ticket, in the same steps.
struct ExplainedLimit {
    qint64 due = 0;
    QStringList steps;
};
Result<ExplainedLimit> explainLimit(Limit limit, const WorkTime &work, qint64 openedAt);

}  // namespace hk::tickets

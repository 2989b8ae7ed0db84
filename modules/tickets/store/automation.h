// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/automation.h"
#include "tickets/store/rules.h"

namespace hk::tickets {

// Does to a ticket what a school's automatic actions say, by further steps of the unit that brought it about. Each action goes
// once, also where one brings about another. What is imported or pulled passes by here and starts nothing.
Result<void> actOn(Writer &writer, const Rules &rules, qint64 ticket, const QList<Occurrence> &occurrences);

// Those that an action awaits whose clock has warned or run out, so far as the account may work on them.
Result<QList<qint64>> ticketsToActOn(Reader &reader, qint64 now);
// Does it. The steps stand at the moment of the clock and have the same names on every desk, so that two desks take them once.
Result<void> actByClocks(Writer &writer, qint64 ticket);

// A reminder that an action has written for whoever answers for the ticket.
struct Reminder {
    qint64 id = 0;  // of the step; grows with its arrival here
    qint64 ticket = 0;
    QString rule;
};
// Those that arrived after this one, for the account's person; of the last fourteen days.
Result<QList<Reminder>> remindersAfter(Reader &reader, qint64 told, qint64 now);

}  // namespace hk::tickets

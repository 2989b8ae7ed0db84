// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "tickets/domain/ticketstate.h"
#include "tickets/store/rules.h"

namespace hk::tickets {

// A ticket's events as they were written, also those that were taken back. Departments by their uid.
Result<QList<Event>> eventsOf(Reader &reader, qint64 ticket);
// The event of a row that begins with its ticket and holds, from the second column on, what `events` of history.sql answers.
Event eventFrom(const Statement &row);
// Writes it as it is, asking nothing; its key. A uid that it has is kept: some steps have a name that is the same on every desk.
Result<qint64> writeEvent(Writer &writer, qint64 ticket, const Event &event);
Result<TicketState> stateOf(Reader &reader, const Rules &rules, qint64 ticket, qint64 now);

// Works out ticket_state anew for the tickets that a write touched, or for all open ones when it touched a rule, an office's hours
// or the work calendar (SchemaSource::derive).
Result<void> deriveStates(Writer &writer, const ChangeSet &changes);
// The same for those that time alone has changed; how many. Asked at opening and when the next change falls due.
Result<int> advanceStates(Writer &writer);
// When time alone changes a ticket next.
Result<std::optional<qint64>> nextChange(Reader &reader);

}  // namespace hk::tickets

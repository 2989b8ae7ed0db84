// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/connection.h"
#include "tickets/domain/event.h"

#include <QVariantMap>

namespace hk::tickets {

struct NewTicket;

// What a person does to a ticket: an event, and the fields of the ticket that change with it in the same unit.
struct Step {
    EventKind kind = EventKind::Commented;
    QString text = {};
    QString person = {};  // who takes it over, helps, was asked
    QString category = {};
    QString priority = {};
    qint64 department = 0;
    qint64 ticket = 0;  // merged into
    std::optional<Level> level = {};
    std::optional<qint64> until = {};
    std::optional<int> rating = {};
    std::optional<bool> solved = {};
    std::optional<qint64> at = {};  // else now
};

// What a unit of this step is called in the change log: "tickets.dispatched".
QByteArray verbOf(EventKind kind);

// Refuses, with a sentence, what the history does not allow now. `by` is the account's name, else "desk" in words. Who dispatches
// or starts what nobody has accepted accepts it by that.
Result<void> takeStep(Writer &writer, qint64 ticket, const Step &step);
// One step for several, all or none; what cannot take it is named in the error.
Result<void> takeSteps(Writer &writer, const QList<qint64> &tickets, const Step &step);
// The answer of the follow-up; a rating of 1 or 2, or not solved, opens the next round.
Result<void> followUp(Writer &writer, qint64 ticket, const Step &step);

// A further ticket of the same place and complainant for a part of the report; its key.
Result<qint64> splitTicket(Writer &writer, qint64 ticket, const QString &words, const QString &category);
Result<void> linkTickets(Writer &writer, qint64 ticket, qint64 other);
Result<void> unlinkTickets(Writer &writer, qint64 ticket, qint64 other);

// Takes in a report of what another ticket is about already: it is merged into that, with its own reporter and words, or tied to it
// where that is closed. Answers the key of the one that goes on.
Result<qint64> joinReport(Writer &writer, const NewTicket &report, qint64 existing);

// Title, words, place, private, complainant, check list: ordinary fields, which no clock looks at.
Result<void> editTicket(Writer &writer, qint64 ticket, const QVariantMap &values);
// The row that names who reported it; 0 = nobody is named, or the account may not know.
Result<qint64> complainantRow(Reader &reader, qint64 ticket);
Result<void> setComplainant(Writer &writer, qint64 ticket, const QVariantMap &values);
Result<qint64> addTicketFile(Writer &writer, qint64 ticket, const FileReference &file);
// Only what nobody has worked on: opened in error. All else is declined, with a reason.
Result<void> deleteTicket(Writer &writer, qint64 ticket);

}  // namespace hk::tickets

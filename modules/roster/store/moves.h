// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDate>
#include <QString>

namespace hk::roster {

// A bed that someone is to get: on which day, and why.
struct Move {
    qint64 room = 0;
    qint64 bed = 0;  // 0 = still open
    QDate date;
    QString note = {};  // free words beside the reason
    QString genderReason = {};  // why someone of another gender may live there
};

// Each is one step that is undone as a whole, and changes nothing when it refuses. A refusal is a sentence that says why.
// Their units' verbs: roster.checkIn, roster.checkOut, roster.transfer, roster.swap, roster.book, roster.cancelBooking.

// The key of the residency. A booking of the same bed becomes it; a booking of another bed must be cancelled first.
Result<qint64> checkIn(Writer &writer, qint64 student, const Move &move);
// Keeps a bed until the student comes on the move's date.
Result<qint64> book(Writer &writer, qint64 student, const Move &move);
Result<void> cancelBooking(Writer &writer, qint64 student);
// Ends where the student lives. The note is added to the residency's.
Result<void> checkOut(Writer &writer, qint64 student, const QDate &date, const QString &note = {});
// Ends where the student lives, and begins the new place on the same day.
Result<qint64> transfer(Writer &writer, qint64 student, const Move &move);
// Two students change beds on a day.
Result<void> swapBeds(Writer &writer, qint64 first, qint64 second, const QDate &date, const QString &note = {},
                      const QString &genderReason = {});

// Why the student should not live in the room, when gender does not suit; empty when it does. Asks for an override before a move.
Result<QString> genderObjection(Reader &reader, qint64 student, qint64 room);

}  // namespace hk::roster

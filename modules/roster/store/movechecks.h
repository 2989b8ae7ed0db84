// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/moves.h"

#include <optional>

namespace hk::roster {

// Where a student lives, or will: what a move needs to know of a residency.
struct Stay {
    qint64 id = 0;
    qint64 room = 0;
    qint64 bed = 0;
    QDate from;
    QString genderReason;
};

Result<std::optional<Stay>> activeStay(Reader &reader, qint64 student);
Result<std::optional<Stay>> bookedStay(Reader &reader, qint64 student);
// The active one; refuses when there is none, or when it began after the day.
Result<Stay> stayToEnd(Reader &reader, qint64 student, const QDate &day);

// What stands in the way of a move, each as a sentence.
Result<void> checkDate(const QDate &date);
Result<void> checkPerson(Reader &reader, qint64 student);
// The room is open, the bed is in it, usable and free, the room has a place, the gender suits. `leaving` = the stay that ends with
// the move.
Result<void> checkTarget(Reader &reader, qint64 student, const Move &move, const std::optional<Stay> &leaving = {});
Result<void> checkGender(Reader &reader, qint64 student, const Move &move);
// Nobody was in the bed until after the move's date, nor the student elsewhere.
Result<void> checkBedFreeSince(Reader &reader, const Move &move);
Result<void> checkAfterHistory(Reader &reader, qint64 student, const Move &move);

// The day on which the last one left the bed; invalid = nobody ever did.
Result<QDate> lastEndOfBed(Reader &reader, qint64 bed);
Result<QDate> lastEndOfStudent(Reader &reader, qint64 student);
// The move with the reason that was given for the same room before, unless it brings its own.
Move withReasonOf(const Move &move, const std::optional<Stay> &stay);

Error livesAlready(Reader &reader, qint64 student);
Error bookedElsewhere(Reader &reader, qint64 student);
Error nothingBooked();
Error samePlace();

}  // namespace hk::roster

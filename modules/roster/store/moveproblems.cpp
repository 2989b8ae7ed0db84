// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/moveproblems.h"

#include "roster/store/movechecks.h"

namespace hk::roster {

namespace {

QString sentence(const Result<void> &answer)
{
    return answer.ok() ? QString() : answer.error().message;
}

// Who stays where decides whether this move is the right one at all. Answers the stay or booking that the move goes on from.
Result<std::optional<Stay>> checkStay(Reader &reader, MoveKind kind, qint64 student, const Move &move, MoveProblems &problems)
{
    HK_TRY(const std::optional<Stay> stay, activeStay(reader, student));
    if (kind == MoveKind::Transfer || kind == MoveKind::CheckOut) {
        const QDate day = move.date.isValid() || !stay ? move.date : stay->from;
        const Result<Stay> ended = stayToEnd(reader, student, day);
        if (!ended.ok())
            (stay ? problems.date : problems.student) = ended.error().message;
        if (stay && kind == MoveKind::Transfer && move.room != 0 && stay->room == move.room && stay->bed == move.bed)
            problems.place = samePlace().message;
        return stay;
    }
    if (stay)
        problems.student = livesAlready(reader, student).message;
    HK_TRY(const std::optional<Stay> booking, bookedStay(reader, student));
    const bool another =
        booking && (kind == MoveKind::Book || booking->room != move.room || (booking->bed != 0 && booking->bed != move.bed));
    if (another && move.room != 0)
        problems.place = bookedElsewhere(reader, student).message;
    if (problems.student.isEmpty())
        problems.student = sentence(checkPerson(reader, student));
    return booking;
}

}  // namespace

Result<MoveProblems> moveProblems(Reader &reader, MoveKind kind, qint64 student, const Move &move)
{
    MoveProblems problems;
    std::optional<Stay> before;
    if (student != 0) {
        HK_TRY(before, checkStay(reader, kind, student, move, problems));
    }
    const std::optional<Stay> leaving = kind == MoveKind::Transfer ? before : std::nullopt;
    if (move.room == 0 || kind == MoveKind::CheckOut)
        return problems;
    Move anyGender = move;
    anyGender.genderReason = QStringLiteral("-");
    if (problems.place.isEmpty())
        problems.place = sentence(checkTarget(reader, student, anyGender, leaving));
    if (student == 0)
        return problems;
    if (problems.place.isEmpty())
        problems.gender = sentence(checkGender(reader, student, withReasonOf(move, before)));
    if (problems.date.isEmpty() && move.date.isValid() && problems.place.isEmpty() && problems.student.isEmpty()
        && kind != MoveKind::Book)
        problems.date =
            sentence(kind == MoveKind::CheckIn ? checkAfterHistory(reader, student, move) : checkBedFreeSince(reader, move));
    return problems;
}

}  // namespace hk::roster

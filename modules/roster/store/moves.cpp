// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/moves.h"

#include "roster/store/movechecks.h"
#include "storage/rows.h"

namespace hk::roster {

namespace {

const QString active = QStringLiteral("active");
const QString booked = QStringLiteral("booked");
const QString checkInReason = QStringLiteral("check_in");
const QString transferReason = QStringLiteral("transfer");

QVariant writtenOrNull(const QString &text)
{
    return text.trimmed().isEmpty() ? QVariant() : QVariant(text.trimmed());
}

Result<qint64> begin(Writer &writer, qint64 student, const Move &move, const QString &state, const QString &reason)
{
    return insertRow(writer, "residency",
                     {{QStringLiteral("student_id"), student},
                      {QStringLiteral("room_id"), move.room},
                      {QStringLiteral("bed_id"), move.bed == 0 ? QVariant() : QVariant(move.bed)},
                      {QStringLiteral("from_date"), move.date.isValid() ? QVariant(move.date.toString(Qt::ISODate)) : QVariant()},
                      {QStringLiteral("state"), state},
                      {QStringLiteral("reason"), reason},
                      {QStringLiteral("gender_reason"), writtenOrNull(move.genderReason)},
                      {QStringLiteral("note"), writtenOrNull(move.note)}});
}

Result<void> end(Writer &writer, const Stay &stay, const QDate &date, const QString &reason, const QString &note = {})
{
    QVariantMap values{{QStringLiteral("state"), QStringLiteral("ended")},
                       {QStringLiteral("to_date"), date.toString(Qt::ISODate)},
                       {QStringLiteral("end_reason"), reason}};
    if (!note.trimmed().isEmpty()) {
        HK_TRY(const QVariantMap row, readRow(writer, "residency", stay.id));
        QStringList notes{row.value(QStringLiteral("note")).toString(), note.trimmed()};
        notes.removeAll(QString());
        values.insert(QStringLiteral("note"), notes.join(QStringLiteral("; ")));
    }
    return updateRow(writer, "residency", stay.id, values);
}

// The reason counts for whom the room does not suit; who stays in the room keeps the one that was given before.
Result<Move> swapMove(Reader &reader, qint64 student, const Stay &before, const Stay &after, const Move &common)
{
    Move move{after.room, after.bed, common.date, common.note, {}};
    HK_TRY(const QString objection, genderObjection(reader, student, move.room));
    if (!objection.isEmpty())
        move.genderReason = common.genderReason;
    move = withReasonOf(move, before);
    HK_CHECK(checkGender(reader, student, move));
    return move;
}

}  // namespace

Result<qint64> checkIn(Writer &writer, qint64 student, const Move &move)
{
    HK_CHECK(checkDate(move.date));
    HK_TRY(const std::optional<Stay> current, activeStay(writer, student));
    if (current)
        return livesAlready(writer, student);
    HK_TRY(const std::optional<Stay> booking, bookedStay(writer, student));
    // A booking of a room alone is met by any of its beds.
    if (booking && (booking->room != move.room || (booking->bed != 0 && booking->bed != move.bed)))
        return bookedElsewhere(writer, student);
    HK_CHECK(checkPerson(writer, student));
    HK_CHECK(checkTarget(writer, student, withReasonOf(move, booking)));
    HK_CHECK(checkAfterHistory(writer, student, move));
    if (!booking)
        return begin(writer, student, move, active, checkInReason);
    QVariantMap values{{QStringLiteral("state"), active}, {QStringLiteral("from_date"), move.date.toString(Qt::ISODate)}};
    if (booking->bed == 0 && move.bed != 0)
        values.insert(QStringLiteral("bed_id"), move.bed);
    if (const QVariant note = writtenOrNull(move.note); !note.isNull())
        values.insert(QStringLiteral("note"), note);
    if (const QVariant reason = writtenOrNull(move.genderReason); !reason.isNull())
        values.insert(QStringLiteral("gender_reason"), reason);
    HK_CHECK(updateRow(writer, "residency", booking->id, values));
    return booking->id;
}

Result<qint64> book(Writer &writer, qint64 student, const Move &move)
{
    HK_CHECK(checkDate(move.date));
    HK_TRY(const std::optional<Stay> booking, bookedStay(writer, student));
    if (booking)
        return bookedElsewhere(writer, student);
    HK_TRY(const std::optional<Stay> current, activeStay(writer, student));
    if (current)
        return livesAlready(writer, student);
    HK_CHECK(checkPerson(writer, student));
    HK_CHECK(checkTarget(writer, student, move));
    return begin(writer, student, move, booked, checkInReason);
}

Result<void> cancelBooking(Writer &writer, qint64 student)
{
    HK_TRY(const std::optional<Stay> booking, bookedStay(writer, student));
    if (!booking)
        return nothingBooked();
    return deleteRow(writer, "residency", booking->id);
}

Result<void> checkOut(Writer &writer, qint64 student, const QDate &date, const QString &note)
{
    HK_CHECK(checkDate(date));
    HK_TRY(const Stay stay, stayToEnd(writer, student, date));
    return end(writer, stay, date, QStringLiteral("check_out"), note);
}

Result<qint64> transfer(Writer &writer, qint64 student, const Move &wanted)
{
    HK_CHECK(checkDate(wanted.date));
    HK_TRY(const Stay stay, stayToEnd(writer, student, wanted.date));
    if (stay.room == wanted.room && stay.bed == wanted.bed)
        return samePlace();
    const Move move = withReasonOf(wanted, stay);
    HK_CHECK(checkTarget(writer, student, move, stay));
    HK_CHECK(checkBedFreeSince(writer, move));
    HK_CHECK(end(writer, stay, move.date, transferReason));
    return begin(writer, student, move, active, transferReason);
}

Result<void> swapBeds(Writer &writer, qint64 first, qint64 second, const QDate &date, const QString &note,
                      const QString &genderReason)
{
    HK_CHECK(checkDate(date));
    if (first == second)
        return samePlace();
    HK_TRY(const Stay one, stayToEnd(writer, first, date));
    HK_TRY(const Stay other, stayToEnd(writer, second, date));
    if (one.room == other.room && one.bed == other.bed)
        return samePlace();
    const Move common{0, 0, date, note, genderReason};
    HK_TRY(const Move firstMove, swapMove(writer, first, one, other, common));
    HK_TRY(const Move secondMove, swapMove(writer, second, other, one, common));
    // Both ends come before both beginnings, so that no bed ever has two residents.
    HK_CHECK(end(writer, one, date, transferReason));
    HK_CHECK(end(writer, other, date, transferReason));
    HK_TRY(const qint64 moved, begin(writer, first, firstMove, active, transferReason));
    Q_UNUSED(moved)
    HK_TRY(const qint64 alsoMoved, begin(writer, second, secondMove, active, transferReason));
    Q_UNUSED(alsoMoved)
    return {};
}

}  // namespace hk::roster

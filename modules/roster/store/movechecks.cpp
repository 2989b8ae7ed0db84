// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/movechecks.h"

#include "roster/store/queries.h"
#include "roster/store/students.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct MoveText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Moves)
public:
    static Error noDate() { return {tr("Please give the day.")}; }
    static Error noStudent() { return {tr("This student is no longer in the data.")}; }
    static Error noRoom() { return {tr("This room is no longer in the data.")}; }
    static Error left(const QString &name) { return {tr("%1 has left the school and cannot get a bed.").arg(name)}; }
    static Error livesIn(const QString &name, const QString &place)
    {
        return {tr("%1 already lives in %2. Transfer instead.").arg(name, place)};
    }
    static Error bookedFor(const QString &name, const QString &place)
    {
        return {tr("The bed %2 is booked for %1. Check in there, or cancel the booking first.").arg(name, place)};
    }
    static Error nothingBooked() { return {tr("No bed is booked for this student.")}; }
    static Error livesNowhere() { return {tr("This student does not live in any room now.")}; }
    static Error samePlace() { return {tr("That is where the student lives already.")}; }
    static Error beforeStart(const QDate &from)
    {
        return {tr("The day is before the move-in on %1.").arg(from.toString(Qt::ISODate))};
    }
    static Error roomClosed(const QString &room) { return {tr("The room %1 is closed or under repair.").arg(room)}; }
    static Error roomFull(const QString &room) { return {tr("The room %1 has no place left.").arg(room)}; }
    static Error bedElsewhere() { return {tr("The bed is in another room.")}; }
    static Error bedBlocked() { return {tr("The bed is blocked or under repair.")}; }
    static Error bedTaken(const QString &name) { return {tr("The bed is taken by %1.").arg(name)}; }
    static Error bedBooked(const QString &name) { return {tr("The bed is booked for %1.").arg(name)}; }
    static Error bedTakenUntil(const QDate &day)
    {
        return {tr("Somebody lived in the bed until %1.").arg(day.toString(Qt::ISODate))};
    }
    static Error studentElsewhereUntil(const QDate &day)
    {
        return {tr("The student lived elsewhere until %1.").arg(day.toString(Qt::ISODate))};
    }
    static QString forMen(const QString &room) { return tr("The room %1 is for men. To go on, give a reason.").arg(room); }
    static QString forWomen(const QString &room) { return tr("The room %1 is for women. To go on, give a reason.").arg(room); }
};

Result<std::optional<Stay>> stayOf(Reader &reader, QLatin1String query, qint64 student)
{
    Statement stay = reader.statement(residencyQueries()[query]);
    stay.bind(student);
    HK_CHECK(stay.run());
    if (!stay.next())
        return std::optional<Stay>();
    return std::optional(
        Stay{stay.integer(0), stay.integer(1), stay.integer(2), QDate::fromString(stay.text(3), Qt::ISODate), stay.text(4)});
}

Result<QDate> lastEnd(Reader &reader, QLatin1String query, qint64 id)
{
    HK_TRY(const QVariant day, reader.single(residencyQueries()[query], {id}));
    return QDate::fromString(day.toString(), Qt::ISODate);
}

Result<void> checkBed(Reader &reader, qint64 student, const Move &move)
{
    Statement bed = reader.statement(residencyQueries()[QLatin1String("bedFor")]);
    bed.bind(move.bed);
    HK_CHECK(bed.run());
    if (!bed.next() || bed.integer(0) != move.room)
        return MoveText::bedElsewhere();
    if (bed.text(1) != QLatin1String("usable"))
        return MoveText::bedBlocked();
    Statement holder = reader.statement(residencyQueries()[QLatin1String("holderOfBed")]);
    holder.bind(move.bed);
    HK_CHECK(holder.run());
    while (holder.next()) {
        if (holder.integer(0) == student)
            continue;
        return holder.text(2) == QLatin1String("active") ? MoveText::bedTaken(holder.text(1)) : MoveText::bedBooked(holder.text(1));
    }
    return {};
}

}  // namespace

Result<std::optional<Stay>> activeStay(Reader &reader, qint64 student)
{
    return stayOf(reader, QLatin1String("activeOfStudent"), student);
}

Result<std::optional<Stay>> bookedStay(Reader &reader, qint64 student)
{
    return stayOf(reader, QLatin1String("bookedOfStudent"), student);
}

Result<Stay> stayToEnd(Reader &reader, qint64 student, const QDate &day)
{
    HK_TRY(const std::optional<Stay> stay, activeStay(reader, student));
    if (!stay)
        return MoveText::livesNowhere();
    if (stay->from.isValid() && day < stay->from)
        return MoveText::beforeStart(stay->from);
    return *stay;
}

Result<void> checkDate(const QDate &date)
{
    if (!date.isValid())
        return MoveText::noDate();
    return {};
}

Result<void> checkPerson(Reader &reader, qint64 student)
{
    Statement person = reader.statement(residencyQueries()[QLatin1String("studentFor")]);
    person.bind(student);
    HK_CHECK(person.run());
    if (!person.next())
        return MoveText::noStudent();
    if (person.text(1) == QLatin1String("left"))
        return MoveText::left(person.text(2));
    return {};
}

Result<void> checkTarget(Reader &reader, qint64 student, const Move &move, const std::optional<Stay> &leaving)
{
    Statement room = reader.statement(residencyQueries()[QLatin1String("roomFor")]);
    room.bind(move.room);
    HK_CHECK(room.run());
    if (!room.next())
        return MoveText::noRoom();
    const QString usage = room.text(0);
    if (usage == QLatin1String("repair") || usage == QLatin1String("closed"))
        return MoveText::roomClosed(room.text(4));
    if (move.bed != 0)
        HK_CHECK(checkBed(reader, student, move));
    const qint64 staying = room.integer(3) - (leaving && leaving->room == move.room ? 1 : 0);
    if (!room.isNull(2) && staying >= room.integer(2))
        return MoveText::roomFull(room.text(4));
    return checkGender(reader, student, move);
}

Result<QString> genderObjection(Reader &reader, qint64 student, qint64 roomId)
{
    Statement person = reader.statement(residencyQueries()[QLatin1String("studentFor")]);
    person.bind(student);
    HK_CHECK(person.run());
    Statement room = reader.statement(residencyQueries()[QLatin1String("roomFor")]);
    room.bind(roomId);
    HK_CHECK(room.run());
    if (!person.next() || !room.next() || person.isNull(0) || room.isNull(1))
        return QString();
    const QString suits = room.text(1);
    if (suits == QLatin1String("mixed") || suits == person.text(0))
        return QString();
    return suits == QLatin1String("male") ? MoveText::forMen(room.text(4)) : MoveText::forWomen(room.text(4));
}

Result<void> checkGender(Reader &reader, qint64 student, const Move &move)
{
    HK_TRY(const QString objection, genderObjection(reader, student, move.room));
    if (!objection.isEmpty() && move.genderReason.trimmed().isEmpty())
        return Error{objection};
    return {};
}

Result<QDate> lastEndOfBed(Reader &reader, qint64 bed)
{
    return lastEnd(reader, QLatin1String("lastEndOfBed"), bed);
}

Result<QDate> lastEndOfStudent(Reader &reader, qint64 student)
{
    return lastEnd(reader, QLatin1String("lastEndOfStudent"), student);
}

Move withReasonOf(const Move &move, const std::optional<Stay> &stay)
{
    Move whole = move;
    if (stay && stay->room == move.room && move.genderReason.trimmed().isEmpty())
        whole.genderReason = stay->genderReason;
    return whole;
}

Result<void> checkBedFreeSince(Reader &reader, const Move &move)
{
    if (move.bed == 0)
        return {};
    HK_TRY(const QDate until, lastEndOfBed(reader, move.bed));
    if (until.isValid() && move.date < until)
        return MoveText::bedTakenUntil(until);
    return {};
}

Result<void> checkAfterHistory(Reader &reader, qint64 student, const Move &move)
{
    HK_TRY(const QDate until, lastEndOfStudent(reader, student));
    if (until.isValid() && move.date < until)
        return MoveText::studentElsewhereUntil(until);
    return checkBedFreeSince(reader, move);
}

Error livesAlready(Reader &reader, qint64 student)
{
    const auto summary = studentSummary(reader, student);
    if (!summary.ok())
        return summary.error();
    return *summary ? MoveText::livesIn((*summary)->name, (*summary)->place) : MoveText::noStudent();
}

Error bookedElsewhere(Reader &reader, qint64 student)
{
    const auto summary = studentSummary(reader, student);
    if (!summary.ok())
        return summary.error();
    return *summary ? MoveText::bookedFor((*summary)->name, (*summary)->place) : MoveText::noStudent();
}

Error nothingBooked()
{
    return MoveText::nothingBooked();
}

Error samePlace()
{
    return MoveText::samePlace();
}

}  // namespace hk::roster

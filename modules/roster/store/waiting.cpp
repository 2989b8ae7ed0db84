// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/waiting.h"

#include "roster/store/movechecks.h"
#include "storage/rows.h"
#include "storage/sqlfile.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

const SqlFile &waitingQueries()
{
    static const SqlFile file(QStringLiteral(":/hallkeeper/roster/store/queries/waiting.sql"));
    return file;
}

QDate dayIn(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

struct WaitingText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Waiting)
public:
    static Error livesElsewhere()
    {
        return {tr("This student lives in another bed now. Check out there first; nothing was changed.")};
    }
};

struct Rival {
    qint64 id = 0;
    QDate from;
    bool livedThere = false;
};

// Others who hold or claim the bed.
Result<QList<Rival>> rivalsFor(Reader &reader, qint64 residency, qint64 bed)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("rivals")]);
    query.bind(QStringLiteral(":bed"), bed).bind(QStringLiteral(":residency"), residency);
    HK_CHECK(query.run());
    QList<Rival> rivals;
    while (query.next())
        rivals.append({query.integer(0), dayIn(query, 1), query.text(2) == QLatin1String("active")});
    return rivals;
}

// A claim that never held ends as it began, and takes no night: nobody moved out, so the end has no reason.
Result<void> endClaim(Writer &writer, qint64 residency, const QDate &from, const QDate &day)
{
    const QString date = (from.isValid() ? from : day).toString(Qt::ISODate);
    return updateRow(writer, "residency", residency,
                     {{QStringLiteral("state"), QStringLiteral("ended")},
                      {QStringLiteral("from_date"), date},
                      {QStringLiteral("to_date"), date},
                      {QStringLiteral("end_reason"), QVariant()}});
}

// Who lived there leaves.
Result<void> endRivals(Writer &writer, const QList<Rival> &rivals, const QDate &day)
{
    for (const Rival &rival : rivals) {
        if (!rival.livedThere) {
            HK_CHECK(endClaim(writer, rival.id, rival.from, day));
            continue;
        }
        const QDate end = rival.from.isValid() && rival.from > day ? rival.from : day;
        HK_CHECK(updateRow(writer, "residency", rival.id,
                           {{QStringLiteral("state"), QStringLiteral("ended")},
                            {QStringLiteral("to_date"), end.toString(Qt::ISODate)},
                            {QStringLiteral("end_reason"), QStringLiteral("check_out")}}));
    }
    return {};
}

}  // namespace

Result<WaitingList> waitingForBed(Reader &reader, const QString &gender, int limit, const Scope &scope)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("waiting")]);
    const bool one = gender == QLatin1String("male") || gender == QLatin1String("female");
    bindColleges(query, scope);
    query.bind(QStringLiteral(":gender"), one ? QVariant(gender) : QVariant()).bind(QStringLiteral(":limit"), limit);
    HK_CHECK(query.run());
    WaitingList list;
    while (query.next()) {
        list.students.append({query.integer(0), query.text(1), query.text(2), query.text(3), query.text(4), query.text(5),
                              query.integer(6), query.integer(7), query.text(8)});
        list.total = int(query.integer(9));
    }
    return list;
}

Result<void> giveBed(Writer &writer, qint64 student, const Move &move)
{
    HK_TRY(const std::optional<Stay> stay, activeStay(writer, student));
    if (!stay) {
        HK_TRY(const std::optional<Stay> booking, bookedStay(writer, student));
        if (booking && booking->room != move.room)
            HK_CHECK(cancelBooking(writer, student));
        HK_TRY(const qint64 begun, checkIn(writer, student, move));
        Q_UNUSED(begun)
        return {};
    }
    HK_TRY(const QDate until, lastEndOfBed(writer, move.bed));
    const bool hadAnother = until.isValid() && (!stay->from.isValid() || until > stay->from);
    if (stay->room != move.room || stay->bed != 0 || hadAnother) {
        HK_TRY(const qint64 begun, transfer(writer, student, move));
        Q_UNUSED(begun)
        return {};
    }
    const Move whole = withReasonOf(move, stay);
    HK_CHECK(checkTarget(writer, student, whole, stay));
    QVariantMap values{{QStringLiteral("bed_id"), move.bed}};
    if (!whole.genderReason.trimmed().isEmpty())
        values.insert(QStringLiteral("gender_reason"), whole.genderReason.trimmed());
    return updateRow(writer, "residency", stay->id, values);
}

Result<QList<ContestedBed>> contestedBeds(Reader &reader, const Scope &scope)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("contested")]);
    bindScope(query, scope);
    HK_CHECK(query.run());
    QList<ContestedBed> beds;
    while (query.next()) {
        const qint64 bed = query.integer(1);
        if (bed == 0 || beds.isEmpty() || beds.last().bed != bed)
            beds.append({bed, query.integer(0), {}, query.text(3), {}});
        ContestedBed &claimed = beds.last();
        const QDate from = dayIn(query, 4);
        claimed.names << query.text(2);
        if (from.isValid() && (!claimed.from.isValid() || from < claimed.from))
            claimed.from = from;
    }
    return beds;
}

Result<void> settleContest(Writer &writer, qint64 residency, const QDate &day)
{
    HK_TRY(const QVariantMap claim, readRow(writer, "residency", residency));
    const qint64 bed = claim.value(QStringLiteral("bed_id")).toLongLong();
    const qint64 student = claim.value(QStringLiteral("student_id")).toLongLong();
    HK_TRY(QList<Rival> rivals, rivalsFor(writer, residency, bed));
    HK_TRY(const std::optional<Stay> lives, activeStay(writer, student));
    if (lives && lives->id != residency) {
        // Of two beds that one student was given, this one holds; where the bed has others who claim it, the student has found
        // another one since.
        if (!rivals.isEmpty())
            return WaitingText::livesElsewhere();
        rivals.append({lives->id, lives->from, true});
    }
    HK_CHECK(endRivals(writer, rivals, day));
    QDate from = QDate::fromString(claim.value(QStringLiteral("from_date")).toString(), Qt::ISODate);
    HK_TRY(const QDate bedFree, lastEndOfBed(writer, bed));
    HK_TRY(const QDate studentFree, lastEndOfStudent(writer, student));
    for (const QDate &since : {bedFree, studentFree}) {
        if (since.isValid() && (!from.isValid() || from < since))
            from = since;
    }
    return updateRow(writer, "residency", residency,
                     {{QStringLiteral("state"), QStringLiteral("active")},
                      {QStringLiteral("from_date"), from.isValid() ? QVariant(from.toString(Qt::ISODate)) : QVariant()},
                      {QStringLiteral("to_date"), QVariant()},
                      {QStringLiteral("end_reason"), QVariant()}});
}

Result<void> withdrawClaim(Writer &writer, qint64 residency, const QDate &day)
{
    HK_TRY(const QVariantMap claim, readRow(writer, "residency", residency));
    return endClaim(writer, residency, QDate::fromString(claim.value(QStringLiteral("from_date")).toString(), Qt::ISODate), day);
}

Result<QList<EndingPost>> postsEnding(Reader &reader, const QDate &first, const QDate &last, const Scope &scope)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("postsEnding")]);
    bindBuildings(query, scope);
    query.bind(QStringLiteral(":first"), first.toString(Qt::ISODate)).bind(QStringLiteral(":last"), last.toString(Qt::ISODate));
    HK_CHECK(query.run());
    QList<EndingPost> posts;
    while (query.next())
        posts.append({query.integer(0), query.text(1), query.text(2), query.text(3), dayIn(query, 4)});
    return posts;
}

Result<bool> hasStudents(Reader &reader)
{
    HK_TRY(const QVariant some, reader.single(waitingQueries()[QLatin1String("students")]));
    return some.toInt() != 0;
}

}  // namespace hk::roster

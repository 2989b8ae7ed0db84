// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/waiting.h"

#include "roster/store/movechecks.h"
#include "storage/rows.h"
#include "storage/sqlfile.h"

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

}  // namespace

Result<WaitingList> waitingForBed(Reader &reader, const QString &gender, int limit)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("waiting")]);
    const bool one = gender == QLatin1String("male") || gender == QLatin1String("female");
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
    if (stay->room != move.room || stay->bed != 0) {
        HK_TRY(const qint64 begun, transfer(writer, student, move));
        Q_UNUSED(begun)
        return {};
    }
    HK_CHECK(checkTarget(writer, student, move, stay));
    return updateRow(writer, "residency", stay->id, {{QStringLiteral("bed_id"), move.bed}});
}

Result<QList<ContestedClaim>> contestedClaims(Reader &reader)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("contested")]);
    HK_CHECK(query.run());
    QList<ContestedClaim> claims;
    while (query.next())
        claims.append({query.integer(0), query.integer(1), query.text(2), query.text(3), dayIn(query, 4)});
    return claims;
}

Result<void> settleContest(Writer &writer, qint64 residency, const QDate &day)
{
    HK_TRY(const QVariantMap claim, readRow(writer, "residency", residency));
    const qint64 bed = claim.value(QStringLiteral("bed_id")).toLongLong();
    Statement query = writer.statement(waitingQueries()[QLatin1String("rivals")]);
    query.bind(QStringLiteral(":bed"), bed).bind(QStringLiteral(":residency"), residency);
    HK_CHECK(query.run());
    QList<std::pair<qint64, QDate>> rivals;
    while (query.next())
        rivals.append({query.integer(0), dayIn(query, 1)});
    for (const auto &[rival, from] : rivals) {
        const QDate end = from.isValid() && from > day ? from : day;
        HK_CHECK(updateRow(writer, "residency", rival,
                           {{QStringLiteral("state"), QStringLiteral("ended")},
                            {QStringLiteral("to_date"), end.toString(Qt::ISODate)},
                            {QStringLiteral("end_reason"), QStringLiteral("check_out")}}));
    }
    return updateRow(writer, "residency", residency,
                     {{QStringLiteral("state"), QStringLiteral("active")},
                      {QStringLiteral("to_date"), QVariant()},
                      {QStringLiteral("end_reason"), QVariant()}});
}

Result<QList<EndingPost>> postsEnding(Reader &reader, const QDate &first, const QDate &last)
{
    Statement query = reader.statement(waitingQueries()[QLatin1String("postsEnding")]);
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

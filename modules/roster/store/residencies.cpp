// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/residencies.h"

#include "roster/store/queries.h"

namespace hk::roster {

namespace {

QDate dateAt(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

Result<QList<Residency>> residenciesFrom(Statement query)
{
    HK_CHECK(query.run());
    QList<Residency> found;
    while (query.next()) {
        found.append({query.integer(0), query.integer(1), query.text(2), query.text(3), query.integer(4), query.integer(5),
                      query.text(6), dateAt(query, 7), dateAt(query, 8), query.text(9), query.text(10), query.text(11),
                      query.text(12)});
    }
    return found;
}

Result<QList<Residency>> residenciesOf(Reader &reader, QLatin1String name, const QVariant &value)
{
    return residenciesFrom(std::move(reader.statement(residencyQueries()[name]).bind(value)));
}

Result<QList<Residency>> residentsOn(Reader &reader, QLatin1String name, const QString &place, qint64 id, const QDate &day)
{
    Statement query = reader.statement(residencyQueries()[name]);
    query.bind(place, id).bind(QStringLiteral(":day"), day.toString(Qt::ISODate));
    return residenciesFrom(std::move(query));
}

}  // namespace

Result<QList<Residency>> residenciesOfStudent(Reader &reader, qint64 student)
{
    return residenciesOf(reader, QLatin1String("ofStudent"), student);
}

Result<QList<Residency>> residenciesOfBed(Reader &reader, qint64 bed)
{
    return residenciesOf(reader, QLatin1String("ofBed"), bed);
}

Result<QList<Residency>> residenciesOfRoom(Reader &reader, qint64 room)
{
    return residenciesOf(reader, QLatin1String("ofRoom"), room);
}

Result<QList<Residency>> residentsOfRoomOn(Reader &reader, qint64 room, const QDate &day)
{
    return residentsOn(reader, QLatin1String("inRoomOn"), QStringLiteral(":room"), room, day);
}

Result<QList<Residency>> residentsOfBedOn(Reader &reader, qint64 bed, const QDate &day)
{
    return residentsOn(reader, QLatin1String("inBedOn"), QStringLiteral(":bed"), bed, day);
}

Result<QList<Residency>> notArrived(Reader &reader, const QDate &today)
{
    return residenciesOf(reader, QLatin1String("notArrived"), today.toString(Qt::ISODate));
}

Result<QList<Residency>> notLeft(Reader &reader)
{
    return residenciesFrom(reader.statement(residencyQueries()[QLatin1String("notLeft")]));
}

}  // namespace hk::roster

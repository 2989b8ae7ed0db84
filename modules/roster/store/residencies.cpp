// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/residencies.h"

#include "roster/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct StayText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Residencies)
public:
    static Error endBeforeStart() { return {tr("The end is before the beginning.")}; }
    static Error stillThere() { return {tr("Who lives there has no last day yet. Check out instead.")}; }
    static Error elsewhere(const Residency &stay)
    {
        return {tr("In these days the student lived in %1 (%2).").arg(stay.place, daysOf(stay))};
    }
    static Error another(const Residency &stay)
    {
        return {tr("In these days %1 lived in the bed (%2).").arg(stay.name, daysOf(stay))};
    }

private:
    static QString daysOf(const Residency &stay)
    {
        const QString to = stay.to.isValid() ? stay.to.toString(Qt::ISODate) : tr("today");
        return tr("%1 to %2").arg(stay.from.toString(Qt::ISODate), to);
    }
};

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
                      query.text(12), query.text(13)});
    }
    return found;
}

// No other stay of the student or in the bed in the same days.
Result<void> checkBesides(Reader &reader, qint64 residency, const QVariantMap &row)
{
    Statement query = reader.statement(residencyQueries()[QLatin1String("besides")]);
    const std::pair<const char *, const char *> places[] = {
        {":student", "student_id"}, {":bed", "bed_id"}, {":from", "from_date"}, {":to", "to_date"}};
    for (const auto &[place, field] : places)
        query.bind(QLatin1String(place), row.value(QLatin1String(field)));
    query.bind(QStringLiteral(":id"), residency);
    HK_TRY(const QList<Residency> others, residenciesFrom(std::move(query)));
    if (others.isEmpty())
        return {};
    const Residency &other = others.first();
    return other.student == row.value(QStringLiteral("student_id")).toLongLong() ? StayText::elsewhere(other)
                                                                                 : StayText::another(other);
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

Result<QList<Residency>> notArrived(Reader &reader, const QDate &today, const Scope &scope)
{
    Statement query = reader.statement(residencyQueries()[QLatin1String("notArrived")]);
    bindScope(query, scope);
    query.bind(QStringLiteral(":today"), today.toString(Qt::ISODate));
    return residenciesFrom(std::move(query));
}

Result<QList<Residency>> notLeft(Reader &reader, const Scope &scope)
{
    Statement query = reader.statement(residencyQueries()[QLatin1String("notLeft")]);
    bindScope(query, scope);
    return residenciesFrom(std::move(query));
}

Result<void> editResidency(Writer &writer, qint64 residency, const QVariantMap &values)
{
    HK_TRY(QVariantMap row, readRow(writer, "residency", residency));
    row.insert(values);
    const QString from = row.value(QStringLiteral("from_date")).toString();
    const QString to = row.value(QStringLiteral("to_date")).toString();
    const QString state = row.value(QStringLiteral("state")).toString();
    if (!from.isEmpty() && !to.isEmpty() && to < from)
        return StayText::endBeforeStart();
    if (state == QLatin1String("active") && !to.isEmpty())
        return StayText::stillThere();
    const bool daysChange = values.contains(QStringLiteral("from_date")) || values.contains(QStringLiteral("to_date"));
    const bool lived = state == QLatin1String("active") || state == QLatin1String("ended");
    // Days that are not known cannot be compared, and a stay of no night is in nobody's way.
    if (daysChange && lived && !from.isEmpty() && (state == QLatin1String("active") || to > from))
        HK_CHECK(checkBesides(writer, residency, row));
    return updateRow(writer, "residency", residency, values);
}

}  // namespace hk::roster

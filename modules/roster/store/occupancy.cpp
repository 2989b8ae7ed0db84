// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/occupancy.h"

#include "roster/store/queries.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

constexpr int weeksShown = 8;

struct OccupancyText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Occupancy)
public:
    static QString withoutFloor(const QString &building) { return tr("%1, no floor").arg(building); }
};

QLatin1String occupancyQuery(OccupancyBy by)
{
    switch (by) {
    case OccupancyBy::Building:
        return QLatin1String("building");
    case OccupancyBy::Floor:
        return QLatin1String("floor");
    case OccupancyBy::Gender:
        return QLatin1String("gender");
    case OccupancyBy::College:
        return QLatin1String("college");
    case OccupancyBy::Grade:
        return QLatin1String("grade");
    case OccupancyBy::All:
        break;
    }
    return QLatin1String("all");
}

std::optional<int> countAt(const Statement &row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(int(row.integer(column)));
}

// People who moved in on the same day, and left on the same day or live here still. Days as ISO text, which sorts as days do.
struct Stays {
    QString from;
    QString to;
    int people = 0;
};

Result<QList<Stays>> residentsSince(Reader &reader, const QDate &day, const Scope &scope)
{
    Statement query = reader.statement(occupancyQueries()[QLatin1String("residentsSince")]);
    bindScope(query, scope);
    query.bind(QStringLiteral(":day"), day.toString(Qt::ISODate));
    HK_CHECK(query.run());
    QList<Stays> stays;
    while (query.next())
        stays.append({query.text(0), query.text(1), int(query.integer(2))});
    return stays;
}

int residentsOn(const QList<Stays> &stays, const QDate &day)
{
    const QString date = day.toString(Qt::ISODate);
    int people = 0;
    for (const Stays &stay : stays) {
        if (stay.from <= date && (stay.to.isEmpty() || stay.to > date))
            people += stay.people;
    }
    return people;
}

struct FreeBeds {
    int now = 0;
    int onDay = 0;
};

Result<FreeBeds> freeBedsSince(Reader &reader, const QDate &day, const Scope &scope)
{
    Statement query = reader.statement(occupancyQueries()[QLatin1String("freeSince")]);
    bindBuildings(query, scope);
    query.bind(QStringLiteral(":day"), day.toString(Qt::ISODate));
    HK_CHECK(query.run());
    return query.next() ? FreeBeds{int(query.integer(0)), int(query.integer(1))} : FreeBeds{};
}

Result<Moves> movesBetween(Reader &reader, const QDate &first, const QDate &last, const Scope &scope)
{
    Statement query = reader.statement(occupancyQueries()[QLatin1String("moves")]);
    bindScope(query, scope);
    query.bind(QStringLiteral(":first"), first.toString(Qt::ISODate)).bind(QStringLiteral(":last"), last.toString(Qt::ISODate));
    HK_CHECK(query.run());
    if (!query.next())
        return Moves{};
    return Moves{int(query.integer(0)), int(query.integer(1)), int(query.integer(2))};
}

}  // namespace

std::optional<double> OccupancyRow::rate() const
{
    const int whole = beds.value_or(students.value_or(0));
    return whole == 0 ? std::nullopt : std::optional(double(taken) / whole);
}

Result<QList<OccupancyRow>> occupancy(Reader &reader, OccupancyBy by, const Scope &scope)
{
    Statement query = reader.statement(occupancyQueries()[occupancyQuery(by)]);
    if (by == OccupancyBy::College || by == OccupancyBy::Grade)
        bindColleges(query, scope);
    else
        bindBuildings(query, scope);
    HK_CHECK(query.run());
    QList<OccupancyRow> rows;
    while (query.next()) {
        const bool noFloor = by == OccupancyBy::Floor && query.isNull(6);
        rows.append({noFloor ? OccupancyText::withoutFloor(query.text(0)) : query.text(0), query.integer(6), countAt(query, 1),
                     int(query.integer(2)), countAt(query, 3), countAt(query, 4), countAt(query, 5)});
    }
    return rows;
}

Result<OccupancyRow> occupancyOfAll(Reader &reader, const Scope &scope)
{
    HK_TRY(const QList<OccupancyRow> rows, occupancy(reader, OccupancyBy::All, scope));
    return rows.value(0);
}

Result<QList<MixedRoom>> mixedRooms(Reader &reader, const Scope &scope)
{
    Statement query = reader.statement(occupancyQueries()[QLatin1String("mixedRooms")]);
    bindBuildings(query, scope);
    HK_CHECK(query.run());
    QList<MixedRoom> rooms;
    while (query.next())
        rooms.append({query.integer(0), query.text(1), int(query.integer(2)), query.text(3)});
    return rooms;
}

Result<DeskFigures> deskFigures(Reader &reader, const QDate &today, const Scope &scope)
{
    DeskFigures figures;
    HK_TRY(const QList<Stays> stays, residentsSince(reader, today.addDays(-7 * (weeksShown - 1)), scope));
    for (int week = weeksShown - 1; week >= 0; --week) {
        const QDate day = today.addDays(-7 * week);
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        HK_TRY(const Moves moves, movesBetween(reader, monday, week == 0 ? day : monday.addDays(6), scope));
        figures.residentsByWeek.append(residentsOn(stays, day));
        figures.movesByWeek.append(moves.checkIns + moves.transfers + moves.checkOuts);
        if (week == 0)
            figures.movesThisWeek = moves;
    }
    const QDate lastWeek = today.addDays(-7);
    HK_TRY(figures.movesLastWeek, movesBetween(reader, lastWeek.addDays(1 - lastWeek.dayOfWeek()), lastWeek, scope));
    figures.residents = figures.residentsByWeek.at(weeksShown - 1);
    figures.residentsLastWeek = figures.residentsByWeek.at(weeksShown - 2);
    HK_TRY(const FreeBeds free, freeBedsSince(reader, lastWeek, scope));
    figures.freeBeds = free.now;
    figures.freeBedsLastWeek = free.onDay;
    return figures;
}

}  // namespace hk::roster

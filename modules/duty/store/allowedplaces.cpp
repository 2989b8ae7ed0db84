// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/allowedplaces.h"

#include "duty/store/queries.h"
#include "storage/rows.h"

namespace hk::duty {

namespace {

struct AllowedRow {
    qint64 id = 0;
    qint64 building = 0;
    qint64 post = 0;
};

Result<QList<AllowedRow>> allowedRows(Reader &reader, qint64 person)
{
    Statement rows = reader.statement(planQueries()[QLatin1String("allowedOf")]);
    HK_CHECK(rows.bind(person).run());
    QList<AllowedRow> found;
    while (rows.next())
        found.append({rows.integer(0), rows.integer(1), rows.integer(2)});
    return found;
}

}  // namespace

Result<AllowedPlaces> allowedPlaces(Reader &reader, qint64 person)
{
    HK_TRY(const QList<AllowedRow> rows, allowedRows(reader, person));
    AllowedPlaces places;
    for (const AllowedRow &row : rows) {
        if (row.building != 0)
            places.buildings.insert(row.building);
        else
            places.posts.insert(row.post);
    }
    return places;
}

Result<void> setAllowedPlaces(Writer &writer, qint64 person, const AllowedPlaces &places)
{
    HK_TRY(const QList<AllowedRow> rows, allowedRows(writer, person));
    AllowedPlaces added = places;
    for (const AllowedRow &row : rows) {
        const bool stays = row.building != 0 ? added.buildings.remove(row.building) : added.posts.remove(row.post);
        if (!stays)
            HK_CHECK(deleteRow(writer, "duty_allowed", row.id));
    }
    const auto add = [&](const char *field, qint64 place) {
        return insertRow(writer, "duty_allowed", {{QStringLiteral("person_id"), person}, {QLatin1String(field), place}});
    };
    for (const qint64 building : std::as_const(added.buildings))
        HK_CHECK(add("building_id", building));
    for (const qint64 post : std::as_const(added.posts))
        HK_CHECK(add("post_id", post));
    return {};
}

}  // namespace hk::duty

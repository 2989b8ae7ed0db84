// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/places.h"

#include "roster/domain/place.h"
#include "roster/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>
#include <QHash>

namespace hk::roster {

namespace {

struct PlaceText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Places)
public:
    static QString noCommunity() { return tr("Other buildings"); }
    static QString capacity() { return tr("Please give a number from 0 to 1000."); }
    static QString floors() { return tr("Please give a number from 1 to 200."); }
    static Error standsInTheWay()
    {
        return {tr("Rooms, beds, residencies or posts still belong to this place, so it cannot be deleted. Nothing was changed.")};
    }
};

Result<QHash<qint64, QList<FloorNode>>> floorsByBuilding(Reader &reader)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("floors")]);
    HK_CHECK(query.run());
    QHash<qint64, QList<FloorNode>> floors;
    while (query.next()) {
        floors[query.integer(1)].append(
            {query.isNull(0) ? withoutFloor : query.integer(0),
             int(query.integer(2)),
             query.text(3),
             query.text(4),
             {int(query.integer(5)), int(query.integer(6)), int(query.integer(7)), int(query.integer(8)), int(query.integer(9))}});
    }
    return floors;
}

// The first column of the first row, 0 when there is none.
Result<qint64> placeKey(Writer &writer, QLatin1String name, const QList<QVariant> &values)
{
    HK_TRY(const QVariant id, writer.single(placeQueries()[name], values));
    return id.toLongLong();
}

Result<qint64> findOrMakeFloor(Writer &writer, qint64 building, int number)
{
    HK_TRY(const qint64 found, placeKey(writer, QLatin1String("floorOf"), {building, number}));
    if (found != 0)
        return found;
    return insertRow(writer, "floor", {{QStringLiteral("building_id"), building}, {QStringLiteral("number"), number}});
}

}  // namespace

Result<QList<NamedPlace>> buildingNames(Reader &reader)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("buildingNames")]);
    HK_CHECK(query.run());
    QList<NamedPlace> buildings;
    while (query.next())
        buildings.append({query.integer(0), query.text(1)});
    return buildings;
}

Result<QList<CommunityNode>> placeTree(Reader &reader)
{
    HK_TRY(auto floors, floorsByBuilding(reader));
    QList<CommunityNode> tree;
    QHash<qint64, qsizetype> position;
    Statement communities = reader.statement(placeQueries()[QLatin1String("communities")]);
    HK_CHECK(communities.run());
    while (communities.next()) {
        position.insert(communities.integer(0), tree.size());
        tree.append({communities.integer(0), communities.text(1), {}});
    }
    CommunityNode others{0, PlaceText::noCommunity(), {}};
    Statement query = reader.statement(placeQueries()[QLatin1String("buildings")]);
    HK_CHECK(query.run());
    while (query.next()) {
        const qint64 id = query.integer(0);
        const qint64 community = query.integer(10);
        const BuildingNode building{
            id,
            community,
            query.text(1),
            query.text(2),
            query.text(3),
            query.text(4),
            {int(query.integer(5)), int(query.integer(6)), int(query.integer(7)), int(query.integer(8)), int(query.integer(9))},
            floors.value(id)};
        CommunityNode &parent = position.contains(community) ? tree[position.value(community)] : others;
        parent.buildings.append(building);
    }
    if (!others.buildings.isEmpty())
        tree.append(others);
    return tree;
}

Result<qint64> findOrMakeRoom(Writer &writer, qint64 building, const QString &number, std::optional<int> capacity)
{
    HK_TRY(const qint64 found, placeKey(writer, QLatin1String("roomOf"), {building, number}));
    if (found != 0)
        return found;
    QVariantMap values{{QStringLiteral("building_id"), building}, {QStringLiteral("number"), number}};
    if (const auto floor = floorOfRoom(number)) {
        HK_TRY(const qint64 floorId, findOrMakeFloor(writer, building, *floor));
        values.insert(QStringLiteral("floor_id"), floorId);
    }
    if (capacity)
        values.insert(QStringLiteral("capacity"), *capacity);
    return insertRow(writer, "room", values);
}

Result<qint64> findOrMakeBed(Writer &writer, qint64 room, const QString &number)
{
    HK_TRY(const qint64 found, placeKey(writer, QLatin1String("bedOf"), {room, number}));
    if (found != 0)
        return found;
    return insertRow(writer, "bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), number}});
}

QMap<QByteArray, QString> placeProblems(const QVariantMap &values)
{
    QMap<QByteArray, QString> wrong;
    const auto outside = [&values](const QString &field, int least, int most) {
        const QVariant value = values.value(field);
        return !value.isNull() && (value.toInt() < least || value.toInt() > most);
    };
    if (outside(QStringLiteral("capacity"), 0, 1000))
        wrong.insert("capacity", PlaceText::capacity());
    if (outside(QStringLiteral("floors"), 1, 200))
        wrong.insert("floors", PlaceText::floors());
    return wrong;
}

Result<qint64> savePlace(Writer &writer, const QByteArray &entity, qint64 id, const QVariantMap &values)
{
    if (const QMap<QByteArray, QString> problems = placeProblems(values); !problems.isEmpty())
        return Error{problems.first()};
    if (id == 0)
        return insertRow(writer, entity, values);
    HK_CHECK(updateRow(writer, entity, id, values));
    return id;
}

Result<void> deletePlace(Writer &writer, const QByteArray &entity, qint64 id)
{
    auto deleted = deleteRow(writer, entity, id);
    if (!deleted.ok() && deleted.error().detail.contains(QLatin1String("FOREIGN KEY")))
        return PlaceText::standsInTheWay();
    return deleted;
}

}  // namespace hk::roster

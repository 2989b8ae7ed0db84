// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/placechoices.h"

#include "base/text.h"
#include "roster/domain/place.h"
#include "roster/store/places.h"
#include "roster/store/queries.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::PlaceChoices)
public:
    static QString noAddress() { return tr("Please write building, room and bed, such as 3-502-2."); }
    static QString noRoom(const QString &place) { return tr("There is no room %1.").arg(place); }
    static QString severalRooms(const QString &room)
    {
        return tr("Several buildings have a room %1. Please write the building too.").arg(room);
    }
    static QString noBed(const QString &room, const QString &bed) { return tr("The room %1 has no bed %2.").arg(room, bed); }
};

struct RoomFound {
    qint64 id = 0;
    QString place;
};

Result<QList<RoomFound>> roomsFrom(Statement query)
{
    HK_CHECK(query.run());
    QList<RoomFound> rooms;
    while (query.next())
        rooms.append({query.integer(0), query.text(1)});
    return rooms;
}

Result<QList<RoomFound>> roomsNumbered(Reader &reader, const QString &building, const QString &room, int limit)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("roomsNumbered")]);
    query.bind(QStringLiteral(":room"), room)
        .bind(QStringLiteral(":building"), building.isEmpty() ? QVariant() : QVariant(building))
        .bind(QStringLiteral(":limit"), limit);
    return roomsFrom(std::move(query));
}

Result<QList<RoomFound>> roomsBeginning(Reader &reader, const QString &building, const QString &room, int limit)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("roomsNumberedFrom")]);
    query.bind(QStringLiteral(":room"), room.isNull() ? QStringLiteral("") : room)
        .bind(QStringLiteral(":past"), room + QString::fromUcs4(U"\U0010FFFF"))
        .bind(QStringLiteral(":building"), building.isEmpty() ? QVariant() : QVariant(building))
        .bind(QStringLiteral(":limit"), limit);
    return roomsFrom(std::move(query));
}

// Rooms that may have free beds are asked for in plenty, since most are full.
constexpr int roomsLookedThrough = 400;

Result<void> addFreeBeds(Reader &reader, const QList<RoomFound> &rooms, const QString &bed, int limit, QList<PlaceChoice> &choices)
{
    for (const RoomFound &room : rooms) {
        if (choices.size() >= limit)
            break;
        HK_TRY(const QList<FreeBed> beds, freeBeds(reader, room.id));
        for (const FreeBed &free : beds) {
            if (free.number.startsWith(bed) && choices.size() < limit)
                choices.append({room.id, free.id, room.place + u'-' + free.number});
        }
    }
    return {};
}

}  // namespace

Result<QList<PlaceChoice>> freePlaces(Reader &reader, const QString &typed, int limit)
{
    QList<PlaceChoice> choices;
    const QString text = toHalfWidth(typed).trimmed();
    if (const std::optional<Place> whole = parsePlace(text)) {
        HK_TRY(QList<RoomFound> rooms, roomsNumbered(reader, whole->building, whole->room, roomsLookedThrough));
        if (rooms.isEmpty()) {
            HK_TRY(rooms, roomsBeginning(reader, whole->building, whole->room, roomsLookedThrough));
        }
        HK_CHECK(addFreeBeds(reader, rooms, whole->bed, limit, choices));
        if (!choices.isEmpty())
            return choices;
    }
    const qsizetype dash = text.indexOf(u'-');
    const std::optional<BuildingName> building = parseBuilding(dash < 0 ? text : text.left(dash));
    if (text.isEmpty() || building) {
        const QString room = dash < 0 ? QString() : text.mid(dash + 1).section(u'-', 0, 0);
        HK_TRY(const QList<RoomFound> rooms,
               roomsBeginning(reader, building ? building->code : QString(), room, roomsLookedThrough));
        HK_CHECK(addFreeBeds(reader, rooms, {}, limit, choices));
    }
    return choices;
}

Result<PlaceMeant> placeMeant(Reader &reader, const QString &typed)
{
    const std::optional<Place> place = parsePlace(toHalfWidth(typed).trimmed());
    if (!place || place->room.isEmpty())
        return PlaceMeant{{}, ChoiceText::noAddress()};
    HK_TRY(const QList<RoomFound> rooms, roomsNumbered(reader, place->building, place->room, 2));
    if (rooms.isEmpty())
        return PlaceMeant{{}, ChoiceText::noRoom(placeText({place->building, place->room, {}}))};
    if (rooms.size() > 1)
        return PlaceMeant{{}, ChoiceText::severalRooms(place->room)};
    PlaceChoice choice{rooms.first().id, 0, rooms.first().place};
    if (place->bed.isEmpty())
        return PlaceMeant{choice, {}};
    HK_TRY(const QVariant bed, reader.single(placeQueries()[QLatin1String("bedOf")], {choice.room, place->bed}));
    if (bed.isNull())
        return PlaceMeant{{}, ChoiceText::noBed(choice.place, place->bed)};
    choice.bed = bed.toLongLong();
    choice.place += u'-' + place->bed;
    return PlaceMeant{choice, {}};
}

Result<PlaceChoice> placeOf(Reader &reader, qint64 room, qint64 bed)
{
    HK_TRY(const std::optional<RoomCard> card, roomCard(reader, room));
    if (!card)
        return PlaceChoice{};
    PlaceChoice choice{room, 0, card->place};
    for (const BedCell &cell : card->beds) {
        if (cell.id == bed && bed != 0)
            choice = {room, bed, card->place + u'-' + cell.number};
    }
    return choice;
}

}  // namespace hk::roster

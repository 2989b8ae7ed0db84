// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/places.h"

#include "base/placename.h"
#include "base/placetext.h"
#include "base/text.h"
#include "storage/sqlfile.h"

#include <QRegularExpression>

namespace hk {

namespace {

const SqlFile &placeQueries()
{
    static const SqlFile queries(QStringLiteral(":/hallkeeper/module/queries/places.sql"));
    return queries;
}

Result<qint64> keyFound(Reader &reader, const char *query, const QList<QVariant> &values)
{
    HK_TRY(const QVariant key, reader.single(placeQueries()[QLatin1String(query)], values));
    return key.toLongLong();
}

// "502" alone, where there is one.
Result<std::optional<Place>> onlyRoom(Reader &reader, const QString &number)
{
    Statement rooms = reader.statement(placeQueries()[QLatin1String("roomsNumbered")]);
    HK_CHECK(rooms.bind(number).run());
    QList<Place> found;
    while (rooms.next())
        found += Place{rooms.integer(1), rooms.integer(2), rooms.integer(0), {}};
    return found.size() == 1 ? std::optional(found.first()) : std::nullopt;
}

Result<std::optional<Place>> roomMeant(Reader &reader, const QString &text)
{
    const auto name = parsePlace(text);
    if (!name || name->room.isEmpty())
        return std::optional<Place>();
    if (name->building.isEmpty())
        return onlyRoom(reader, name->room);
    HK_TRY(const qint64 building, buildingNamed(reader, name->building));
    Statement room = reader.statement(placeQueries()[QLatin1String("roomNumbered")]);
    HK_CHECK(room.bind(building).bind(name->room).run());
    if (!room.next())
        return std::optional<Place>();
    return std::optional(Place{building, room.integer(1), room.integer(0), {}});
}

// "3号楼 5层 走廊": what follows stays as words. Two numbers are told apart by something between them: "12层" is no floor of 1.
Result<std::optional<Place>> floorMeant(Reader &reader, const QString &text)
{
    static const QRegularExpression floors(
        QStringLiteral("^(.+?)(?:[\\s-]+|(?<!\\d)(?=\\d)|(?<![一二三四五六七八九十])(?=[一二三四五六七八九十]))"
                       "(\\d{1,2}|[一二三四五六七八九十]{1,3})(?:层|[Ff])\\s*(.*)$"));
    const auto match = floors.match(text);
    if (!match.hasMatch())
        return std::optional<Place>();
    HK_TRY(const qint64 building, buildingNamed(reader, match.captured(1)));
    bool isNumber = false;
    int number = match.captured(2).toInt(&isNumber);
    if (!isNumber)
        number = chineseNumber(match.captured(2)).value_or(0);
    HK_TRY(const qint64 floor, keyFound(reader, "floorNumbered", {building, number}));
    return floor == 0 ? std::optional<Place>() : std::optional(Place{building, floor, 0, match.captured(3)});
}

}  // namespace

Result<qint64> buildingNamed(Reader &reader, const QString &words)
{
    const auto name = parseBuilding(words);
    for (const QString &text : {words, name ? name->code : QString(), name ? name->name : QString()}) {
        if (text.isEmpty())
            continue;
        Statement query = reader.statement(placeQueries()[QLatin1String("buildingCoded")]);
        HK_CHECK(query.bind(QStringLiteral(":text"), text).run());
        if (query.next())
            return query.integer(0);
    }
    return 0;
}

Result<Place> placeMeant(Reader &reader, const QString &text)
{
    const QString words = squeezed(toHalfWidth(text));
    HK_TRY(const auto room, roomMeant(reader, words));
    if (room)
        return *room;
    HK_TRY(const auto floor, floorMeant(reader, words));
    if (floor)
        return *floor;
    HK_TRY(const qint64 whole, words.isEmpty() ? Result<qint64>(0) : buildingNamed(reader, words));
    if (whole != 0)
        return Place{whole, 0, 0, {}};
    // A building, and where in it: "3号楼 洗衣房".
    const QString first = words.section(u' ', 0, 0);
    HK_TRY(const qint64 building, first == words ? Result<qint64>(0) : buildingNamed(reader, first));
    if (building != 0)
        return Place{building, 0, 0, words.section(u' ', 1)};
    return Place{0, 0, 0, squeezed(text)};
}

Result<QString> placeText(Reader &reader, const Place &place)
{
    const char *query = place.room != 0 ? "roomWords" : place.floor != 0 ? "floorWords" : "buildingWords";
    const qint64 row = place.room != 0 ? place.room : place.floor != 0 ? place.floor : place.building;
    QString words;
    if (row != 0) {
        HK_TRY(const QVariant known, reader.single(placeQueries()[QLatin1String(query)], {row}));
        words = known.toString();
    }
    return (words + u' ' + place.text).trimmed();
}

Result<Place> wholePlace(Reader &reader, Place place)
{
    if (place.room != 0) {
        Statement room = reader.statement(placeQueries()[QLatin1String("roomParts")]);
        HK_CHECK(room.bind(place.room).run());
        if (room.next()) {
            place.building = room.integer(0);
            place.floor = room.integer(1);
        }
    } else if (place.floor != 0) {
        HK_TRY(place.building, keyFound(reader, "buildingOfFloor", {place.floor}));
    }
    place.text = squeezed(place.text);
    return place;
}

}  // namespace hk

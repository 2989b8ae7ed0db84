// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/places.h"
#include "roster/store/queries.h"

#include <QCollator>

#include <algorithm>

namespace hk::roster {

namespace {

Occupant occupantAt(const Statement &row)
{
    return {row.integer(11), row.text(12), row.text(13), row.integer(14), row.text(15),
            row.text(16),    row.text(17), row.text(18), row.text(19),    row.text(20)};
}

RoomCard roomAt(const Statement &row)
{
    return {row.integer(0),
            row.integer(21),
            row.integer(22),
            row.text(1),
            row.text(2),
            row.isNull(3) ? std::nullopt : std::optional(int(row.integer(3))),
            row.text(4),
            row.text(5),
            row.text(6),
            row.text(7),
            {}};
}

BedCell &bedOf(RoomCard &card, qint64 id, const QString &number, const QString &state)
{
    const auto found = std::find_if(card.beds.begin(), card.beds.end(), [&](const BedCell &bed) { return bed.id == id; });
    if (found != card.beds.end())
        return *found;
    card.beds.append({id, number, state, {}});
    return card.beds.last();
}

// A row for each bed and each of its holders; rooms, beds and holders in the order people count them.
Result<QList<RoomCard>> cardsFrom(Statement query)
{
    HK_CHECK(query.run());
    QList<RoomCard> cards;
    QHash<qint64, qsizetype> position;
    while (query.next()) {
        const qint64 room = query.integer(0);
        if (!position.contains(room)) {
            position.insert(room, cards.size());
            cards.append(roomAt(query));
        }
        RoomCard &card = cards[position.value(room)];
        if (query.isNull(8) && query.isNull(11))
            continue;
        BedCell &bed = bedOf(card, query.integer(8), query.text(9), query.text(10));
        if (!query.isNull(11))
            bed.occupants.append(occupantAt(query));
    }
    QCollator natural(QLocale::c());
    natural.setNumericMode(true);
    std::sort(cards.begin(), cards.end(),
              [&](const RoomCard &a, const RoomCard &b) { return natural.compare(a.number, b.number) < 0; });
    for (RoomCard &card : cards) {
        std::sort(card.beds.begin(), card.beds.end(), [&](const BedCell &a, const BedCell &b) {
            return (a.id == 0) != (b.id == 0) ? b.id == 0 : natural.compare(a.number, b.number) < 0;
        });
    }
    return cards;
}

}  // namespace

int RoomCard::taken() const
{
    int count = 0;
    for (const BedCell &bed : beds)
        count += int(std::count_if(bed.occupants.begin(), bed.occupants.end(),
                                   [](const Occupant &occupant) { return occupant.state == QLatin1String("active"); }));
    return count;
}

int RoomCard::places() const
{
    const auto known = std::count_if(beds.begin(), beds.end(), [](const BedCell &bed) { return bed.id != 0; });
    return std::max(capacity.value_or(0), int(known));
}

Result<QList<RoomCard>> roomsOfFloor(Reader &reader, qint64 building, qint64 floor)
{
    const bool none = floor == withoutFloor;
    Statement query = reader.statement(placeQueries()[none ? QLatin1String("bedsWithoutFloor") : QLatin1String("bedsOfFloor")]);
    query.bind(none ? QStringLiteral(":building") : QStringLiteral(":floor"), none ? building : floor);
    return cardsFrom(std::move(query));
}

Result<std::optional<RoomCard>> roomCard(Reader &reader, qint64 room)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("bedsOfRoom")]);
    query.bind(QStringLiteral(":room"), room);
    HK_TRY(const QList<RoomCard> cards, cardsFrom(std::move(query)));
    return cards.isEmpty() ? std::nullopt : std::optional(cards.first());
}

Result<QList<FreeBed>> freeBeds(Reader &reader, qint64 room)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("bedsFree")]);
    query.bind(room);
    HK_CHECK(query.run());
    QList<FreeBed> beds;
    while (query.next())
        beds.append({query.integer(0), query.text(1)});
    return beds;
}

}  // namespace hk::roster

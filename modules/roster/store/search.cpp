// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/search.h"

#include "base/text.h"
#include "roster/domain/place.h"
#include "roster/store/posts.h"
#include "roster/store/queries.h"
#include "roster/store/students.h"
#include "storage/rows.h"
#include "storage/searchindex.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hk::roster {

namespace {

struct SearchWords {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Search)
public:
    static QString students() { return tr("Students"); }
    static QString rooms() { return tr("Rooms"); }
    static QString buildings() { return tr("Buildings"); }
    static QString posts() { return tr("Posts"); }
    static QString residents(int taken, int places) { return tr("%1 of %2 beds taken").arg(taken).arg(places); }
};

struct FoundRoom {
    qint64 id = 0;
    QString place;
    QString building;
    QString room;
    int places = 0;
    int taken = 0;
};

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QString choiceTitle(const Catalogue &catalogue, const char *entityName, const char *fieldName, const QString &code)
{
    const Entity *entity = catalogue.entity(entityName);
    const Field *field = entity == nullptr ? nullptr : entity->field(fieldName);
    const Choice *choice = field == nullptr ? nullptr : choiceOf(*field, code);
    return choice == nullptr ? code : entity->titleText(*choice);
}

SearchHit studentHit(const StudentSummary &student)
{
    QStringList about{student.place, student.className};
    about.removeAll(QString());
    return {"student",
            student.id,
            SearchWords::students(),
            student.name,
            QStringList(QStringList{student.number} + about).join(QStringLiteral(" · ")),
            {{QStringLiteral("kind"), QStringLiteral("student")},
             {QStringLiteral("number"), student.number},
             {QStringLiteral("name"), student.name},
             {QStringLiteral("building"), orNull(student.building)},
             {QStringLiteral("room"), orNull(student.room)},
             {QStringLiteral("bed"), orNull(student.bed)}}};
}

SearchHit roomHit(const FoundRoom &room)
{
    return {"room",
            room.id,
            SearchWords::rooms(),
            room.place,
            SearchWords::residents(room.taken, room.places),
            {{QStringLiteral("kind"), QStringLiteral("room")},
             {QStringLiteral("number"), QJsonValue()},
             {QStringLiteral("name"), QJsonValue()},
             {QStringLiteral("building"), room.building},
             {QStringLiteral("room"), room.room},
             {QStringLiteral("bed"), QJsonValue()}}};
}

Result<QList<FoundRoom>> searchedRoomsFrom(Statement query)
{
    HK_CHECK(query.run());
    QList<FoundRoom> rooms;
    while (query.next()) {
        rooms.append({query.integer(0), query.text(1), query.text(2), query.text(3), int(query.integer(4)), int(query.integer(5))});
    }
    return rooms;
}

Result<QList<FoundRoom>> roomsMeant(Reader &reader, const Place &place, int limit)
{
    Statement query = reader.statement(placeQueries()[QLatin1String("roomsNumbered")]);
    query.bind(QStringLiteral(":room"), place.room)
        .bind(QStringLiteral(":building"), place.building.isEmpty() ? QVariant() : QVariant(place.building))
        .bind(QStringLiteral(":limit"), limit);
    return searchedRoomsFrom(std::move(query));
}

// Still typing: "3-50" shows 501 to 509 of building 3.
Result<QList<FoundRoom>> roomsBegun(Reader &reader, const QString &text, int limit)
{
    static const QRegularExpression begun(QStringLiteral("^(.+)[-#]([0-9A-Za-z]{1,4})$"));
    const auto match = begun.match(text);
    const auto building = match.hasMatch() ? parseBuilding(match.captured(1)) : std::nullopt;
    if (!building)
        return QList<FoundRoom>{};
    const QString room = match.captured(2).toUpper();
    Statement query = reader.statement(placeQueries()[QLatin1String("roomsNumberedFrom")]);
    // A letter may follow the digits: 502A.
    query.bind(QStringLiteral(":room"), room)
        .bind(QStringLiteral(":past"), room + QString::fromUcs4(U"\U0010FFFF"))
        .bind(QStringLiteral(":building"), building->code)
        .bind(QStringLiteral(":limit"), limit);
    return searchedRoomsFrom(std::move(query));
}

// "3502" may be room 502 of building 3; "502" a room of any.
Result<QList<FoundRoom>> roomsOfNumber(Reader &reader, const QString &number, int limit)
{
    HK_TRY(QList<FoundRoom> rooms, roomsMeant(reader, {{}, number, {}}, limit));
    for (int split = 1; split <= 2 && number.size() - split >= 3; ++split) {
        if (const auto room = roomWithoutBuilding(number, number.left(split))) {
            HK_TRY(const QList<FoundRoom> more, roomsMeant(reader, {number.left(split), *room, {}}, limit));
            rooms += more;
        }
    }
    return rooms;
}

// Gathers students, each once, up to the limit.
class StudentHits {
public:
    StudentHits(Reader &reader, int limit) : m_reader(reader), m_limit(limit) { }

    void add(qint64 student)
    {
        if (m_students.size() < m_limit && !m_students.contains(student))
            m_students.append(student);
    }

    Result<void> addMatches(const QString &text)
    {
        HK_TRY(const auto matches, searchRows(m_reader, "student", text, m_limit));
        for (const SearchMatch &match : matches)
            add(match.id);
        return {};
    }

    Result<void> addResidents(const QList<FoundRoom> &rooms, const QString &bed)
    {
        for (const FoundRoom &room : rooms) {
            Statement query = m_reader.statement(placeQueries()[QLatin1String("residentsOfRoom")]);
            query.bind(room.id);
            HK_CHECK(query.run());
            while (query.next()) {
                if (bed.isEmpty() || query.text(1) == bed)
                    add(query.integer(0));
            }
        }
        return {};
    }

    Result<QList<SearchHit>> hits() const
    {
        QList<SearchHit> found;
        if (m_students.isEmpty())
            return found;
        HK_TRY(const auto summaries, studentSummaries(m_reader, m_students));
        for (const StudentSummary &summary : summaries)
            found.append(studentHit(summary));
        return found;
    }

private:
    Reader &m_reader;
    int m_limit;
    QList<qint64> m_students;
};

SearchHit buildingHit(qint64 id, const QString &name, const QString &community)
{
    return {"building",
            id,
            SearchWords::buildings(),
            name,
            community,
            {{QStringLiteral("kind"), QStringLiteral("building")},
             {QStringLiteral("number"), QJsonValue()},
             {QStringLiteral("name"), QJsonValue()},
             {QStringLiteral("building"), name},
             {QStringLiteral("room"), QJsonValue()},
             {QStringLiteral("bed"), QJsonValue()}}};
}

// Buildings by their own name, and those of a community by its name.
Result<QList<SearchHit>> buildingHits(Reader &reader, const QString &text, int limit)
{
    QList<SearchHit> hits;
    HK_TRY(const auto buildings, searchRows(reader, "building", text, limit));
    for (const SearchMatch &match : buildings) {
        HK_TRY(const QString title, rowTitle(reader, "building", match.id));
        hits.append(buildingHit(match.id, title, {}));
    }
    HK_TRY(const auto communities, searchRows(reader, "community", text, limit));
    for (const SearchMatch &match : communities) {
        Statement query = reader.statement(placeQueries()[QLatin1String("buildingsOfCommunity")]);
        query.bind(match.id);
        HK_CHECK(query.run());
        while (query.next() && hits.size() < limit) {
            const auto isIt = [&query](const SearchHit &hit) { return hit.id == query.integer(0); };
            if (std::none_of(hits.begin(), hits.end(), isIt))
                hits.append(buildingHit(query.integer(0), query.text(1), query.text(2)));
        }
    }
    return hits;
}

// Those who hold a post and are no students.
Result<QList<SearchHit>> postHits(Reader &reader, const QString &text, int limit)
{
    QList<SearchHit> hits;
    HK_TRY(const auto matches, searchRows(reader, "post", text, limit));
    for (const SearchMatch &match : matches) {
        HK_TRY(const std::optional<Post> post, postOf(reader, match.id));
        if (!post)
            continue;
        QStringList about{choiceTitle(reader.catalogue(), "post", "kind", post->kind), post->place, post->zone};
        about.removeAll(QString());
        hits.append({"post",
                     post->id,
                     SearchWords::posts(),
                     post->holder,
                     about.join(QStringLiteral(" · ")),
                     {{QStringLiteral("kind"), QStringLiteral("post")},
                      {QStringLiteral("number"), QJsonValue()},
                      {QStringLiteral("name"), post->holder},
                      {QStringLiteral("building"), QJsonValue()},
                      {QStringLiteral("room"), QJsonValue()},
                      {QStringLiteral("bed"), QJsonValue()}}});
    }
    return hits;
}

}  // namespace

Result<QList<SearchHit>> searchRoster(Reader &reader, const SearchQuery &query)
{
    const QString text = squeezed(toHalfWidth(query.text));
    if (text.isEmpty())
        return QList<SearchHit>{};
    const bool digits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    std::optional<Place> place = digits ? std::nullopt : parsePlace(text);
    if (place && place->room.isEmpty())
        place.reset();

    StudentHits students(reader, query.limit);
    QList<FoundRoom> rooms;
    if (!digits) {
        if (place) {
            HK_TRY(rooms, roomsMeant(reader, *place, query.limit));
        }
        if (rooms.isEmpty()) {
            place.reset();
            HK_TRY(rooms, roomsBegun(reader, text, query.limit));
        }
        HK_CHECK(students.addResidents(rooms, place ? place->bed : QString()));
        HK_CHECK(students.addMatches(text));
    } else {
        // A bare number is a student's or a phone's sooner than a room's.
        HK_CHECK(students.addMatches(text));
        if (digits && text.size() >= 3 && text.size() <= 6) {
            HK_TRY(rooms, roomsOfNumber(reader, text, query.limit));
            HK_CHECK(students.addResidents(rooms, {}));
        }
    }
    HK_TRY(QList<SearchHit> hits, students.hits());
    for (const FoundRoom &room : rooms)
        hits.append(roomHit(room));
    HK_TRY(const QList<SearchHit> buildings, buildingHits(reader, text, query.limit));
    HK_TRY(const QList<SearchHit> posts, postHits(reader, text, query.limit));
    return hits + buildings + posts;
}

}  // namespace hk::roster

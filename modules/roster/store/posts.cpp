// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/posts.h"

#include "roster/store/queries.h"
#include "storage/rows.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct PostText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::Posts)
public:
    static Error noHolder() { return {tr("A post needs either a student or a person's name.")}; }
    static Error noBuilding() { return {tr("A building chief needs a building.")}; }
    static Error noFloor() { return {tr("A floor chief needs a floor.")}; }
    static Error noRoom() { return {tr("A room leader needs a room.")}; }
    static Error noZone() { return {tr("Please say which zone it is.")}; }
    static Error beforeStart() { return {tr("A post cannot end before it begins.")}; }
    static Error endedAlready() { return {tr("This post has ended already.")}; }
};

QDate postDate(const Statement &row, int column)
{
    return QDate::fromString(row.text(column), Qt::ISODate);
}

Result<QList<Post>> postsFrom(Statement query)
{
    HK_CHECK(query.run());
    QList<Post> posts;
    while (query.next()) {
        // post_list names the building and floor that a room or floor stands in.
        posts.append({query.integer(0), query.text(1), query.text(2), query.integer(3), query.text(4), query.text(5),
                      query.integer(6), query.integer(7), query.integer(8), query.text(9), query.text(10), postDate(query, 11),
                      postDate(query, 12)});
    }
    return posts;
}

bool blank(const QVariantMap &values, const char *field)
{
    const QVariant value = values.value(QLatin1String(field));
    return value.isNull() || value.toString().trimmed().isEmpty();
}

Result<void> checkPost(const QVariantMap &values)
{
    if (blank(values, "student_id") == blank(values, "person"))
        return PostText::noHolder();
    const QString kind = values.value(QStringLiteral("kind")).toString();
    if (kind == QLatin1String("building_chief") && blank(values, "building_id"))
        return PostText::noBuilding();
    if (kind == QLatin1String("floor_chief") && blank(values, "floor_id"))
        return PostText::noFloor();
    if (kind == QLatin1String("room_leader") && blank(values, "room_id"))
        return PostText::noRoom();
    if (kind == QLatin1String("zone") && blank(values, "zone"))
        return PostText::noZone();
    return {};
}

}  // namespace

Result<QList<Post>> postsOn(Reader &reader, const QDate &day)
{
    Statement query = reader.statement(postQueries()[QLatin1String("onDay")]);
    query.bind(QStringLiteral(":day"), day.toString(Qt::ISODate));
    return postsFrom(std::move(query));
}

Result<QList<Post>> postsOfStudent(Reader &reader, qint64 student)
{
    return postsFrom(std::move(reader.statement(postQueries()[QLatin1String("ofStudent")]).bind(student)));
}

Result<QList<Post>> postsOfRoom(Reader &reader, qint64 room, const QDate &day)
{
    Statement query = reader.statement(postQueries()[QLatin1String("ofRoom")]);
    query.bind(QStringLiteral(":room"), room).bind(QStringLiteral(":day"), day.toString(Qt::ISODate));
    return postsFrom(std::move(query));
}

Result<QList<Post>> overlappingPosts(Reader &reader, const QVariantMap &values, qint64 id)
{
    Statement query = reader.statement(postQueries()[QLatin1String("overlapping")]);
    const std::pair<const char *, const char *> places[] = {
        {":kind", "kind"}, {":building", "building_id"}, {":floor", "floor_id"}, {":room", "room_id"},
        {":zone", "zone"}, {":from", "from_date"},       {":to", "to_date"}};
    for (const auto &[place, field] : places)
        query.bind(QLatin1String(place), values.value(QLatin1String(field)));
    query.bind(QStringLiteral(":id"), id);
    return postsFrom(std::move(query));
}

Result<qint64> addPost(Writer &writer, const QVariantMap &values)
{
    HK_CHECK(checkPost(values));
    return insertRow(writer, "post", values);
}

Result<void> endPost(Writer &writer, qint64 post, const QDate &day)
{
    HK_TRY(const QVariantMap row, readRow(writer, "post", post));
    const QDate from = QDate::fromString(row.value(QStringLiteral("from_date")).toString(), Qt::ISODate);
    const QDate to = QDate::fromString(row.value(QStringLiteral("to_date")).toString(), Qt::ISODate);
    if (from.isValid() && day < from)
        return PostText::beforeStart();
    if (to.isValid() && to <= day)
        return PostText::endedAlready();
    return updateRow(writer, "post", post, {{QStringLiteral("to_date"), day.toString(Qt::ISODate)}});
}

}  // namespace hk::roster

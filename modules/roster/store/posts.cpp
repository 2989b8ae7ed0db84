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
    static QString noHolder() { return tr("Choose a student, or write a name beside."); }
    static QString twoHolders() { return tr("Either a student or a name, not both."); }
    static QString noBuilding() { return tr("A building chief needs a building."); }
    static QString noFloor() { return tr("A floor chief needs a floor."); }
    static QString noRoom() { return tr("A room leader needs a room."); }
    static QString noZone() { return tr("Please say which zone it is."); }
    static QString beforeStart() { return tr("The end is before the beginning."); }
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

// A holder who is yet to be written down is none the less there.
bool blank(const QVariantMap &values, const char *field)
{
    const QVariant value = values.value(QLatin1String(field));
    return value.isNull() || (value.userType() == QMetaType::QString && value.toString().trimmed().isEmpty());
}

}  // namespace

Result<std::optional<Post>> postOf(Reader &reader, qint64 post)
{
    HK_TRY(const QList<Post> found, postsFrom(std::move(reader.statement(postQueries()[QLatin1String("one")]).bind(post))));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
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

QMap<QByteArray, QString> postProblems(const QVariantMap &values)
{
    QMap<QByteArray, QString> wrong;
    const bool student = !blank(values, "student_id");
    const bool person = !blank(values, "person");
    if (student && person)
        wrong.insert("person", PostText::twoHolders());
    else if (!student && !person)
        wrong.insert("student_id", PostText::noHolder());
    const QString kind = values.value(QStringLiteral("kind")).toString();
    const auto needs = [&](const char *wanted, const char *field, const QString &words) {
        if (kind == QLatin1String(wanted) && blank(values, field))
            wrong.insert(field, words);
    };
    needs("building_chief", "building_id", PostText::noBuilding());
    needs("floor_chief", "floor_id", PostText::noFloor());
    needs("room_leader", "room_id", PostText::noRoom());
    needs("zone", "zone", PostText::noZone());
    const QString from = values.value(QStringLiteral("from_date")).toString();
    const QString to = values.value(QStringLiteral("to_date")).toString();
    if (!from.isEmpty() && !to.isEmpty() && to < from)
        wrong.insert("to_date", PostText::beforeStart());
    return wrong;
}

Result<qint64> savePost(Writer &writer, qint64 post, const QVariantMap &values)
{
    QVariantMap whole;
    if (post != 0) {
        HK_TRY(whole, readRow(writer, "post", post));
    }
    whole.insert(values);
    if (const QMap<QByteArray, QString> problems = postProblems(whole); !problems.isEmpty())
        return Error{problems.first()};
    if (post == 0)
        return insertRow(writer, "post", values);
    HK_CHECK(updateRow(writer, "post", post, values));
    return post;
}

Result<void> endPost(Writer &writer, qint64 post, const QDate &day)
{
    HK_TRY(const QVariantMap row, readRow(writer, "post", post));
    const QDate from = QDate::fromString(row.value(QStringLiteral("from_date")).toString(), Qt::ISODate);
    const QDate to = QDate::fromString(row.value(QStringLiteral("to_date")).toString(), Qt::ISODate);
    if (from.isValid() && day < from)
        return Error{PostText::beforeStart()};
    if (to.isValid() && to <= day)
        return PostText::endedAlready();
    return updateRow(writer, "post", post, {{QStringLiteral("to_date"), day.toString(Qt::ISODate)}});
}

}  // namespace hk::roster

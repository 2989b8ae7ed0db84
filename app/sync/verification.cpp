// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/verification.h"

#include "sync/outbox.h"

#include <QSet>

#include <functional>

namespace hk {

namespace {

using Visit = std::function<void(const QByteArray &uid, qint64 version)>;

// The rows of an entity that are the server's and live here.
Result<void> eachRow(Reader &reader, const Entity &entity, const Visit &visit)
{
    // scan: all rows are compared, once a week
    Statement query = reader.statement(
        QStringLiteral(
            "SELECT s.uid, s.version FROM sync_row s JOIN main.%1 r ON r.id = s.row_id WHERE s.entity = ? AND s.version > 0")
            .arg(QString::fromLatin1(entity.table)));
    HK_CHECK(query.bind(QString::fromLatin1(entity.name)).run());
    while (query.next())
        visit(query.bytes(0), query.integer(1));
    return {};
}

Result<bool> isWhole(Reader &reader)
{
    HK_TRY(const int waiting, waitingUnits(reader));
    HK_TRY(const QVariant held, reader.single(QStringLiteral("SELECT count(*) FROM sync_held")));
    return waiting == 0 && held.toInt() == 0;
}

}  // namespace

Result<std::optional<QList<wire::EntityBuckets>>> bucketsHere(Reader &reader)
{
    HK_TRY(const bool whole, isWhole(reader));
    if (!whole)
        return std::optional<QList<wire::EntityBuckets>>();
    QList<wire::EntityBuckets> all;
    for (const auto &entity : reader.catalogue().entities()) {
        wire::EntityBuckets here{entity->name, {}};
        wire::Bucket sum;
        HK_CHECK(eachRow(reader, *entity, [&](const QByteArray &uid, qint64 version) {
            const wire::Bucket one{1, wire::bucketHash(uid, version)};
            here.buckets[wire::bucketOf(uid)].add(one);
            sum.add(one);
        }));
        here.buckets.insert(wire::allBuckets, sum);
        all << here;
    }
    return std::optional(all);
}

Result<KnownVersions> versionsHere(Reader &reader, const QByteArray &entity)
{
    KnownVersions here;
    if (const Entity *known = reader.catalogue().entity(entity))
        HK_CHECK(eachRow(reader, *known, [&here](const QByteArray &uid, qint64 version) { here.insert(uid, version); }));
    return here;
}

QList<wire::FeedRow> differencesOf(const KnownVersions &here, const QByteArray &entity, int bucket,
                                   const QList<wire::FeedRow> &rows)
{
    QList<wire::FeedRow> differences;
    QSet<QByteArray> shown;
    for (const wire::FeedRow &row : rows) {
        shown.insert(row.row);
        if (here.value(row.row) != row.version)
            differences << row;
    }
    for (auto row = here.begin(); row != here.end(); ++row) {
        if (wire::bucketOf(row.key()) == bucket && !shown.contains(row.key()))
            differences.append({wire::FeedKind::Exit, entity, row.key(), 0, {}});
    }
    return differences;
}

}  // namespace hk

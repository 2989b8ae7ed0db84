// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/verify.h"

#include "server/tablesql.h"

namespace hk::server {

namespace {

Result<wire::EntityBuckets> bucketsOf(Postgres &postgres, const Entity &entity)
{
    // The same hash as `bucketHash`.
    HK_TRY(
        const Rows rows,
        postgres.run("SELECT get_byte(uuid_send(id), 15), count(*), bit_xor(('x' || left(md5(replace(id::text, '-', '') || ' ' || "
                     "version), 16))::bit(64)::bigint) FROM "
                     + tableOf(entity) + " GROUP BY 1"));
    wire::EntityBuckets buckets{entity.name, {}};
    wire::Bucket sum;
    for (int i = 0; i < rows.size(); ++i) {
        const wire::Bucket one{rows.number(i, 1), quint64(rows.number(i, 2))};
        buckets.buckets.insert(int(rows.number(i, 0)), one);
        sum.add(one);
    }
    buckets.buckets.insert(wire::allBuckets, sum);
    return buckets;
}

// Nothing was written since, in anybody's sight: what desk and server have can be held against each other.
Result<bool> standsStill(Postgres &postgres, const wire::Cursor &cursor)
{
    const QList<Value> place{QByteArray::number(cursor.transaction), numberValue(cursor.sequence)};
    HK_TRY(const Rows moved,
           postgres.run("SELECT 1 WHERE EXISTS (SELECT 1 FROM hk.sync_row s WHERE s.school = 1 AND (s.xid, s.seq) > ($1::xid8, "
                        "$2::bigint)) OR EXISTS (SELECT 1 FROM hk.sync_exit s WHERE s.school = 1 AND (s.xid, s.seq) > ($1::xid8, "
                        "$2::bigint))",
                        place));
    return moved.isEmpty();
}

Result<QList<wire::FeedRow>> rowsOfBucket(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                          const Entity &entity, int bucket)
{
    HK_TRY(const Rows rows,
           postgres.run("SELECT id FROM " + tableOf(entity) + " WHERE get_byte(uuid_send(id), 15) = $1", {numberValue(bucket)}));
    QList<std::pair<QByteArray, QByteArray>> names;
    for (int i = 0; i < rows.size(); ++i)
        names.append({entity.name, uidOfUuid(rows.text(i, 0))});
    return standingOf(postgres, declarations.catalogue, asker, names);
}

}  // namespace

Result<Answer<wire::VerifyAnswer>> verify(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                          const wire::VerifyRequest &request)
{
    Answer<wire::VerifyAnswer> answer;
    HK_TRY(Transaction transaction, Transaction::begin(postgres, " ISOLATION LEVEL REPEATABLE READ READ ONLY"));
    HK_CHECK(setRights(postgres, asker));
    HK_TRY(answer.value.page.cursor.epoch, epochOf(postgres));
    if (!request.at.cursor || request.at.cursor->epoch != answer.value.page.cursor.epoch)
        return Answer<wire::VerifyAnswer>::refused(409, "epoch");
    answer.value.page.cursor = *request.at.cursor;
    HK_TRY(const bool still, standsStill(postgres, *request.at.cursor));
    answer.value.moved = !still;
    for (const wire::EntityBuckets &known : request.sums) {
        const Entity *entity = still ? declarations.catalogue.entity(known.entity) : nullptr;
        if (!entity)
            continue;
        HK_TRY(const wire::EntityBuckets here, bucketsOf(postgres, *entity));
        if (here.buckets.value(wire::allBuckets) != known.buckets.value(wire::allBuckets))
            answer.value.differing << here;
    }
    const Entity *asked = still && request.bucket >= 0 ? declarations.catalogue.entity(request.entity) : nullptr;
    if (asked) {
        HK_TRY(answer.value.page.rows, rowsOfBucket(postgres, declarations, asker, *asked, request.bucket));
    }
    HK_CHECK(transaction.commit());
    return answer;
}

}  // namespace hk::server

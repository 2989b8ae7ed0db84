// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/buckets.h"

#include "sync/wire/codec.h"
#include "sync/wire/document.h"
#include "sync/wire/fields.h"

#include <QCryptographicHash>

#include <limits>

namespace hk::wire {

namespace {

constexpr qsizetype mostEntities = 200;
constexpr qint64 mostCount = std::numeric_limits<qint64>::max();

QJsonObject objectOf(const EntityBuckets &entity)
{
    QJsonArray buckets;
    for (auto bucket = entity.buckets.begin(); bucket != entity.buckets.end(); ++bucket)
        buckets.append(QJsonObject{{QStringLiteral("bucket"), bucket.key()},
                                   {QStringLiteral("count"), bucket->count},
                                   {QStringLiteral("hash"), QString::number(bucket->hash)}});
    return {{QStringLiteral("entity"), QString::fromLatin1(entity.entity)}, {QStringLiteral("buckets"), buckets}};
}

QJsonArray arrayOf(const QList<EntityBuckets> &entities)
{
    QJsonArray array;
    for (const EntityBuckets &entity : entities)
        array.append(objectOf(entity));
    return array;
}

QString readBuckets(const QJsonValue &value, EntityBuckets &entity)
{
    Fields fields(value);
    entity.entity = fields.word("entity");
    fields.list("buckets", bucketCount + 1, [&](const QJsonValue &item) {
        Fields one(item);
        const int number = int(one.integer("bucket", allBuckets, bucketCount - 1));
        const Bucket bucket{one.integer("count", 0, mostCount), one.decimal("hash")};
        entity.buckets.insert(number, bucket);
        return one.fault();
    });
    return fields.fault();
}

QString readVerifyRequest(const QJsonValue &value, VerifyRequest &request)
{
    Fields fields(value);
    const QString fault = readPullRequest(fields.object("at"), request.at);
    fields.list("sums", mostEntities, [&](const QJsonValue &item) { return readBuckets(item, request.sums.emplace_back()); });
    if (fields.has("entity")) {
        request.entity = fields.word("entity");
        request.bucket = int(fields.integer("bucket", 0, bucketCount - 1));
    }
    return fields.ok() ? fault : fields.fault();
}

QString readVerifyAnswer(const QJsonValue &value, VerifyAnswer &answer)
{
    Fields fields(value);
    answer.moved = fields.truth("moved");
    fields.list("differing", mostEntities,
                [&](const QJsonValue &item) { return readBuckets(item, answer.differing.emplace_back()); });
    const QString fault = readPullAnswer(fields.object("page"), answer.page);
    return fields.ok() ? fault : fields.fault();
}

}  // namespace

int bucketOf(const QByteArray &row)
{
    return row.isEmpty() ? 0 : int(uchar(row.back()));
}

quint64 bucketHash(const QByteArray &row, qint64 version)
{
    const QByteArray digest =
        QCryptographicHash::hash(row.toHex() + ' ' + QByteArray::number(version), QCryptographicHash::Md5).left(8);
    return digest.toHex().toULongLong(nullptr, 16);
}

QByteArray encode(const VerifyRequest &request)
{
    QJsonObject object{{QStringLiteral("at"), pullRequestObject(request.at)}, {QStringLiteral("sums"), arrayOf(request.sums)}};
    if (request.bucket >= 0) {
        object.insert(QStringLiteral("entity"), QString::fromLatin1(request.entity));
        object.insert(QStringLiteral("bucket"), request.bucket);
    }
    return textOf(object);
}

QByteArray encode(const VerifyAnswer &answer)
{
    return textOf({{QStringLiteral("moved"), answer.moved},
                   {QStringLiteral("differing"), arrayOf(answer.differing)},
                   {QStringLiteral("page"), pullAnswerObject(answer.page)}});
}

Result<VerifyRequest> decodeVerifyRequest(const QByteArray &text)
{
    return decoded<VerifyRequest>(text, readVerifyRequest);
}

Result<VerifyAnswer> decodeVerifyAnswer(const QByteArray &text)
{
    return decoded<VerifyAnswer>(text, readVerifyAnswer);
}

}  // namespace hk::wire

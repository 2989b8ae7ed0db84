// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sync/wire/messages.h"

namespace hk::wire {

// Whether a desk has what the server has: the rows of an entity fall into 256 buckets by the last byte of their name, each with a
// count and the exclusive or of a hash of name and version. Only what differs travels.
constexpr const char *bucketsFeature = "buckets";

struct Bucket {
    qint64 count = 0;
    quint64 hash = 0;

    void add(const Bucket &other)
    {
        count += other.count;
        hash ^= other.hash;
    }
    bool operator==(const Bucket &) const = default;
};

constexpr int bucketCount = 256;
int bucketOf(const QByteArray &row);
// The first eight bytes of MD5 of "name version", which SQL says as well.
quint64 bucketHash(const QByteArray &row, qint64 version);

// Under this number a bucket sums up the others.
constexpr int allBuckets = -1;

struct EntityBuckets {
    QByteArray entity;
    QHash<int, Bucket> buckets;  // those that have rows; under `allBuckets` all of them together
};

struct VerifyRequest {
    PullRequest at;  // where the desk has read to
    QList<EntityBuckets> sums;  // of every entity that the desk knows
    // Else the rows of one bucket are asked for.
    QByteArray entity;
    int bucket = -1;
};

struct VerifyAnswer {
    bool moved = false;  // the feed has gone on since: nothing was compared
    QList<EntityBuckets> differing;  // all buckets of the entities whose sums differ
    PullAnswer page;  // the rows of the bucket that was asked for
};

QByteArray encode(const VerifyRequest &request);
QByteArray encode(const VerifyAnswer &answer);
Result<VerifyRequest> decodeVerifyRequest(const QByteArray &text);
Result<VerifyAnswer> decodeVerifyAnswer(const QByteArray &text);

}  // namespace hk::wire

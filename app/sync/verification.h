// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/wire/buckets.h"

#include <QHash>

namespace hk {

// What the desk has of the server's, for `VerifyRequest`: the rows that came from it and live here. Nothing while something waits
// to be sent or to find its place, for then the desk is ahead, or behind, on purpose.
Result<std::optional<QList<wire::EntityBuckets>>> bucketsHere(Reader &reader);

// The same rows of one entity, by uid, with their versions.
using KnownVersions = QHash<QByteArray, qint64>;
Result<KnownVersions> versionsHere(Reader &reader, const QByteArray &entity);

// Of the rows of one bucket as the server has them: those that are missing or older here, and as exits those that the desk has and
// the server does not show.
QList<wire::FeedRow> differencesOf(const KnownVersions &here, const QByteArray &entity, int bucket,
                                   const QList<wire::FeedRow> &rows);

}  // namespace hk

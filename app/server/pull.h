// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/signin.h"

namespace hk::server {

// The name of this database's history: another after it was put back from a backup or promoted.
Result<QByteArray> epochOf(Postgres &postgres);

// What a desk is to show of rows that it named itself: as they are now, deleted, or nothing that is the asker's. Runs
// in the caller's transaction, after setRights; fields above the asker's classes are left out.
Result<QList<wire::FeedRow>> standingOf(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                        const QList<std::pair<QByteArray, QByteArray>> &rows);

// The first transaction that the feed has not shown whole: past the newest that stands in it, and not what the database would give
// out next, which a crash may take back.
Result<quint64> feedEnd(Postgres &postgres);

// As a condition on hk.sync_row s: its rows that the asker may see.
QByteArray reachedLines(const Catalogue &catalogue, const Asker &asker);

// Whether the feed has anything past the request's cursor that concerns the asker.
Result<bool> hasNews(Postgres &postgres, const Declarations &declarations, const Asker &asker, const wire::PullRequest &request);

Result<Answer<wire::PullAnswer>> pull(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                      const wire::PullRequest &request);

}  // namespace hk::server

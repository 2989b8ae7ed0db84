// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/signin.h"
#include "sync/wire/snapshot.h"

namespace hk::server {

// The next page of all that the asker may see, by entity and uid. Each page is read for itself: no snapshot of the database is
// held between two of them, and what changes meanwhile stands in the feed from the place that the first page named.
Result<Answer<wire::SnapshotAnswer>> snapshot(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                              const wire::SnapshotRequest &request);

}  // namespace hk::server

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/wire/messages.h"

namespace hk {

struct Arrived {
    int rows = 0;  // written or removed
    int held = 0;  // waiting until another row has made room
};

// Writes rows as the server has them, in a job of UnitKind::Pulled: in any order of arrival, leaving alone what steps that wait to
// be sent have written.
Result<Arrived> takeIn(Writer &writer, const QList<wire::FeedRow> &rows);

// Rows here that refer to rows that have not come: none on a desk that has caught up.
Result<int> orphans(Reader &reader);

}  // namespace hk

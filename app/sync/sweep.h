// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/deskstate.h"

namespace hk {

// The feed is read once more from its beginning when what it says may have changed behind the cursor: the account's rights, the
// tables here, the server's history. What comes is marked as seen; what was not seen at the end is no longer the account's.

// Only the state: the caller stores it before it reads on.
void beginSweep(DeskState &state, const QString &why);
Result<void> markSeen(Writer &writer, const QList<wire::FeedRow> &rows, qint64 sweep);
// Rows of the server's that this reading has not met, as exits.
Result<QList<wire::FeedRow>> unseenRows(Reader &reader, qint64 sweep);

// What the server takes away from one table, counted until the desk has everything.
struct Removal {
    QByteArray entity;
    qint64 removed = 0;
    qint64 stood = 0;  // rows of the table before
};
// Counts what these lines would remove here; the first table that would lose more than anybody deletes in a day. A server that
// answers wrongly must not empty a desk unasked.
Result<std::optional<Removal>> countRemovals(Writer &writer, const QList<wire::FeedRow> &rows);
Result<void> forgetRemovals(Writer &writer);

}  // namespace hk

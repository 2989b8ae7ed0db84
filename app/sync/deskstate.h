// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/wire/snapshot.h"

namespace hk {

// How far a first synchronisation has come, and how many rows there were and will be.
struct SnapshotState {
    wire::SnapshotPlace place;
    qint64 rows = 0;
    qint64 total = 0;
};

// Where a desk stands with its server; kept in the data file, so that any stop goes on from there.
struct DeskState {
    QString server;
    QString account;  // whose rows the file holds
    QByteArray device;  // uid of this desk
    QByteArray nonce;  // handed in with the next push
    QByteArray epoch;  // the server's history that it knows
    std::optional<wire::Cursor> cursor;  // none: the feed is read from its beginning
    qint64 caughtUpAt = 0;  // UTC milliseconds; 0: never yet
    qint64 wholeAt = 0;  // by the server's clock: then, or since the reading began then, nothing was missed; 0: not known
    qint64 verifiedAt = 0;  // by the server's clock: when all of it was last compared; 0: never
    QByteArray sight;  // names what the account may see; as the server last said
    QString schema;  // the tables with which the feed was read
    qint64 sweep = 0;  // counts readings of the feed from its beginning
    QString sweepFor;  // why one is going on: "sight", "schema" or "epoch"; empty: none is
    std::optional<SnapshotState> snapshot;  // a first synchronisation is under way
    QByteArray accountUid;  // of the account at the server; empty: not told yet
};

Result<std::optional<DeskState>> deskState(Reader &reader);
Result<void> storeDeskState(Writer &writer, const DeskState &state);

// The newest migration of every owner that has tables in this file.
Result<QHash<QString, int>> schemaHere(Reader &reader);

// The server knows another history of this desk: the file was copied, or put back from a backup. The desk goes on under a new
// name, and what waits is numbered anew.
Result<void> renameDesk(Writer &writer);
// The server was put back to before this unit: it and those after it are offered again.
Result<void> offerAgain(Writer &writer, qint64 number);

}  // namespace hk

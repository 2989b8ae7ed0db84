// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/wire/messages.h"

namespace hk {

// Where a desk stands with its server; kept in the data file, so that any stop goes on from there.
struct DeskState {
    QString server;
    QString account;  // whose rows the file holds
    QByteArray device;  // uid of this desk
    QByteArray nonce;  // handed in with the next push
    std::optional<wire::Cursor> cursor;
    qint64 caughtUpAt = 0;  // UTC milliseconds; 0: never yet
};

Result<std::optional<DeskState>> deskState(Reader &reader);
Result<void> storeDeskState(Writer &writer, const DeskState &state);

// The server knows another history of this desk: the file was copied, or put back from a backup. The desk goes on under a new
// name, and what waits is numbered anew.
Result<void> renameDesk(Writer &writer);
// The server was put back to before this unit: it and those after it are offered again.
Result<void> offerAgain(Writer &writer, qint64 number);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "sync/filelist.h"
#include "sync/wire/messages.h"

namespace hk {

// The steps taken here that the server has not answered: the unsent end of the change table.

struct OutboxLimits {
    int units = 500;
    qint64 bytes = 4 * 1024 * 1024;  // about: of what the change table holds of them
    qint64 operations = 3000;  // so that the next ones are made ready while the server takes these
    qint64 fileBytes = 64 * 1024 * 1024;  // of the files that they name, which go first
    qint64 after = 0;  // past the step of this number, which is on its way
};

// Steps as they go over the line: a list in JSON, without its brackets.
struct Outgoing {
    QByteArray units;
    qint64 last = 0;  // number; 0: nothing waits
    bool more = false;
    QList<NamedFile> files = {};  // that they name
};

// Numbers new steps and answers the first ones that wait, oldest first, with rows named as the server knows them.
Result<Outgoing> nextUnits(Writer &writer, const OutboxLimits &limits);
// Writes down what the server said.
Result<void> settleUnits(Writer &writer, const QList<wire::UnitResult> &results);
// Steps that the server has not answered yet.
Result<int> waitingUnits(Reader &reader);

// What waiting steps have written, by entity and key: pulled rows must not blink it away.
struct WaitingRow {
    QSet<QString> fields;  // all, when the row was made here
    bool removed = false;
};
Result<QHash<QByteArray, QHash<qint64, WaitingRow>>> waitingRows(Reader &reader);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/searchkeys.h"
#include "sync/inbox.h"
#include "sync/wire/snapshot.h"

namespace hk {

// A page of a first synchronisation, made ready for the file while the page before it is being written.
struct SnapshotPage {
    struct Part {
        const Entity *entity = nullptr;  // none: this desk is without the module that knows it
        std::vector<const Field *> fields;  // of the wire's; none: this program does not know it
        QList<QByteArray> uids;
        std::vector<RowKeys> keys;  // by which its rows are found, where they are
    };
    wire::SnapshotAnswer answer;
    std::vector<Part> parts;  // beside the answer's
    int rows = 0;
};

// On any thread. A value that its field cannot hold is an error.
Result<SnapshotPage> readSnapshot(const Catalogue &catalogue, wire::SnapshotAnswer answer);

// Writes its rows as `takeIn` does those of the feed: those that are new here by few statements. `sweep` is the reading of the
// server's rows that has seen them.
Result<Arrived> takeIn(Writer &writer, const SnapshotPage &page, qint64 sweep);

}  // namespace hk

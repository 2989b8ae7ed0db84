// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QStringList>

namespace hk {

// An import as the data remember it.
struct Batch {
    qint64 id = 0;
    QString kind;  // "roster"
    QString file;  // name without its folder
    QByteArray hash;  // SHA-256 of the file
    qint64 at = 0;  // UTC milliseconds
    int rows = 0;
    int inserted = 0;
    int updated = 0;
    int unchanged = 0;
    int refused = 0;
    bool undone = false;
};

// Writes the batch's row and answers its id; give it to the units that follow (Writer::setBatch).
Result<qint64> beginBatch(Writer &writer, const Batch &batch);
Result<void> finishBatch(Writer &writer, const Batch &batch);
Result<QList<Batch>> batches(Reader &reader);
Result<std::optional<Batch>> batchNumbered(Reader &reader, qint64 id);
// The latest import of the same bytes that was not undone, if any.
Result<std::optional<Batch>> batchOfFile(Reader &reader, const QByteArray &hash);

// What taking an import back would do, or has done.
struct BatchUndo {
    int undone = 0;  // operations taken back
    int kept = 0;  // rows that stay, because later work stands on them
    QStringList lostEdits;  // later edits by hand of its rows, in words
};
// Tries it and leaves everything as it was.
QFuture<Result<BatchUndo>> previewBatchUndo(Database &database, qint64 batch);
QFuture<Result<BatchUndo>> undoBatch(Database &database, qint64 batch);

}  // namespace hk

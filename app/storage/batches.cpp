// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batches.h"

#include "base/uid.h"

namespace hk {

namespace {

const QString batchColumns = QStringLiteral("id, kind, file, hash, at, rows, inserted, updated, unchanged, refused, undone");

Batch batchFrom(const Statement &row)
{
    Batch batch;
    batch.id = row.integer(0);
    batch.kind = row.text(1);
    batch.file = row.text(2);
    batch.hash = row.bytes(3);
    batch.at = row.integer(4);
    batch.rows = int(row.integer(5));
    batch.inserted = int(row.integer(6));
    batch.updated = int(row.integer(7));
    batch.unchanged = int(row.integer(8));
    batch.refused = int(row.integer(9));
    batch.undone = row.integer(10) != 0;
    return batch;
}

}  // namespace

Result<qint64> beginBatch(Writer &writer, const Batch &batch)
{
    Statement insert =
        writer.statement(QStringLiteral("INSERT INTO batch (uid, kind, file, hash, at, account) VALUES (?, ?, ?, ?, ?, ?)"));
    insert.bind(makeUid(writer.now())).bind(batch.kind).bind(batch.file.isNull() ? QStringLiteral("") : batch.file);
    insert.bind(batch.hash.isEmpty() ? QVariant() : QVariant(batch.hash)).bind(writer.now());
    const QByteArray &account = writer.viewer().account;
    insert.bind(account.isEmpty() ? QVariant() : QVariant(account));
    HK_CHECK(insert.run());
    return insert.lastId();
}

Result<void> finishBatch(Writer &writer, const Batch &batch)
{
    Statement update = writer.statement(
        QStringLiteral("UPDATE batch SET rows = ?, inserted = ?, updated = ?, unchanged = ?, refused = ? WHERE id = ?"));
    update.bind(batch.rows).bind(batch.inserted).bind(batch.updated).bind(batch.unchanged).bind(batch.refused).bind(batch.id);
    return update.run();
}

Result<QList<Batch>> batches(Reader &reader)
{
    if (!reader.viewer().may(Deed::Import))
        return QList<Batch>{};
    Statement query =
        reader.statement(QStringLiteral("SELECT %1 FROM batch WHERE kind <> 'edit' ORDER BY id DESC").arg(batchColumns));
    HK_CHECK(query.run());
    QList<Batch> found;
    while (query.next())
        found.append(batchFrom(query));
    return found;
}

Result<std::optional<Batch>> batchNumbered(Reader &reader, qint64 id)
{
    if (!reader.viewer().may(Deed::Import))
        return std::optional<Batch>();
    Statement query = reader.statement(QStringLiteral("SELECT %1 FROM batch WHERE id = ?").arg(batchColumns));
    HK_CHECK(query.bind(id).run());
    return query.next() ? std::optional(batchFrom(query)) : std::nullopt;
}

Result<std::optional<Batch>> batchOfFile(Reader &reader, const QByteArray &hash)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT %1 FROM batch WHERE hash = ? AND undone = 0 ORDER BY id DESC LIMIT 1").arg(batchColumns));
    query.bind(hash);
    HK_CHECK(query.run());
    std::optional<Batch> found;
    if (query.next())
        found = batchFrom(query);
    return found;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rowkeys.h"

namespace hk {

namespace {

QString tableOf(const Entity &entity)
{
    return QString::fromLatin1(entity.table);
}

// The next key of the table, as SQLite would give it to the next row.
Result<qint64> takeKey(Writer &writer, const Entity &entity)
{
    Statement take = writer.statement(QStringLiteral("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = ?"));
    HK_CHECK(take.bind(tableOf(entity)).run());
    if (take.affected() == 0) {
        Statement first = writer.statement(QStringLiteral("INSERT INTO sqlite_sequence (name, seq) VALUES (?, 1)"));
        HK_CHECK(first.bind(tableOf(entity)).run());
    }
    HK_TRY(const QVariant key, writer.single(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = ?"), {tableOf(entity)}));
    return key.toLongLong();
}

}  // namespace

Result<void> rememberKey(Writer &writer, const Entity &entity, const QByteArray &uid, qint64 key)
{
    Statement insert = writer.statement(QStringLiteral("INSERT INTO sync_row (entity, uid, row_id) VALUES (?, ?, ?) "
                                                       "ON CONFLICT (entity, uid) DO UPDATE SET row_id = excluded.row_id"));
    return insert.bind(QString::fromLatin1(entity.name)).bind(uid).bind(key).run();
}

Result<qint64> keyOf(Reader &reader, const Entity &entity, const QByteArray &uid)
{
    // A row that was made anew under its old uid has another key than the one that is remembered.
    Statement living = reader.statement(QStringLiteral("SELECT id FROM main.%1 WHERE uid = ?").arg(tableOf(entity)));
    HK_CHECK(living.bind(uid).run());
    if (living.next())
        return living.integer(0);
    Statement known = reader.statement(QStringLiteral("SELECT row_id FROM sync_row WHERE entity = ? AND uid = ?"));
    HK_CHECK(known.bind(QString::fromLatin1(entity.name)).bind(uid).run());
    return known.next() ? known.integer(0) : 0;
}

Result<qint64> keyFor(Writer &writer, const Entity &entity, const QByteArray &uid)
{
    HK_TRY(qint64 key, keyOf(writer, entity, uid));
    if (key == 0) {
        HK_TRY(key, takeKey(writer, entity));
        HK_CHECK(rememberKey(writer, entity, uid, key));
    }
    return key;
}

Result<QByteArray> uidOf(Reader &reader, const Entity &entity, qint64 key)
{
    Statement living = reader.statement(QStringLiteral("SELECT uid FROM main.%1 WHERE id = ?").arg(tableOf(entity)));
    HK_CHECK(living.bind(key).run());
    if (living.next())
        return living.bytes(0);
    for (const QString &sql :
         {QStringLiteral("SELECT uid FROM sync_row WHERE row_id = ? AND entity = ?"),
          QStringLiteral("SELECT row_uid FROM change WHERE row_id = ? AND entity = ? ORDER BY id DESC LIMIT 1")}) {
        Statement gone = reader.statement(sql);
        HK_CHECK(gone.bind(key).bind(QString::fromLatin1(entity.name)).run());
        if (gone.next())
            return gone.bytes(0);
    }
    return QByteArray();
}

}  // namespace hk

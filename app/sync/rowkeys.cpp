// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/rowkeys.h"

#include <functional>

namespace hk {

namespace {

QString tableOf(const Entity &entity)
{
    return QString::fromLatin1(entity.table);
}

// Runs a query whose text ends in a list of places over all uids, a hundred at a time; each line answers uid and key.
Result<void> eachKnown(Reader &reader, const QString &sql, const QList<QVariant> &before, const QList<QByteArray> &uids,
                       const std::function<void(const QByteArray &, qint64)> &found)
{
    constexpr qsizetype atOnce = 100;
    const QString places = QStringLiteral("?, ").repeated(atOnce).chopped(2);
    Statement query = reader.statement(sql.arg(places));
    for (qsizetype first = 0; first < uids.size(); first += atOnce) {
        for (const QVariant &value : before)
            query.bind(value);
        for (qsizetype i = first; i < first + atOnce; ++i)
            query.bind(i < uids.size() ? QVariant(uids.at(i)) : QVariant());
        HK_CHECK(query.run());
        while (query.next())
            found(query.bytes(0), query.integer(1));
    }
    return {};
}

}  // namespace

Result<qint64> takeKeys(Writer &writer, const Entity &entity, qint64 count)
{
    Statement take = writer.statement(QStringLiteral("UPDATE sqlite_sequence SET seq = seq + ? WHERE name = ?"));
    HK_CHECK(take.bind(count).bind(tableOf(entity)).run());
    if (take.affected() == 0) {
        Statement first = writer.statement(QStringLiteral("INSERT INTO sqlite_sequence (seq, name) VALUES (?, ?)"));
        HK_CHECK(first.bind(count).bind(tableOf(entity)).run());
    }
    HK_TRY(const QVariant last, writer.single(QStringLiteral("SELECT seq FROM sqlite_sequence WHERE name = ?"), {tableOf(entity)}));
    return last.toLongLong() - count + 1;
}

Result<qint64> rememberKey(Writer &writer, const Entity &entity, const QByteArray &uid, qint64 key)
{
    Statement insert =
        writer.statement(QStringLiteral("INSERT INTO sync_row (entity, uid, row_id) VALUES (?, ?, ?) "
                                        "ON CONFLICT (entity, uid) DO UPDATE SET row_id = excluded.row_id RETURNING version"));
    HK_CHECK(insert.bind(QString::fromLatin1(entity.name)).bind(uid).bind(key).run());
    const qint64 version = insert.next() ? insert.integer(0) : 0;
    // Only its end carries an insertion out.
    while (insert.next()) { }
    return version;
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
        HK_TRY(key, takeKeys(writer, entity, 1));
        HK_CHECK(rememberKey(writer, entity, uid, key));
    }
    return key;
}

Result<void> KeyBook::settle()
{
    for (auto keys = m_keys.begin(); keys != m_keys.end(); ++keys)
        HK_CHECK(settle(*keys.key(), *keys));
    return {};
}

Result<void> KeyBook::settle(const Entity &entity, Keys &keys)
{
    const auto living = QStringLiteral("SELECT uid, id FROM main.%1 WHERE uid IN (%2)").arg(tableOf(entity), QStringLiteral("%1"));
    HK_CHECK(eachKnown(m_writer, living, {}, keys.keys(), [&](const QByteArray &uid, qint64 key) { keys[uid] = {key, true}; }));
    const auto unknown = [&keys] {
        QList<QByteArray> uids;
        for (auto key = keys.begin(); key != keys.end(); ++key) {
            if (key->key == 0)
                uids << key.key();
        }
        return uids;
    };
    // A row that was made anew under its old uid has another key than the one that is remembered.
    HK_CHECK(eachKnown(m_writer, QStringLiteral("SELECT uid, row_id FROM sync_row WHERE entity = ? AND uid IN (%1)"),
                       {QString::fromLatin1(entity.name)}, unknown(), [&](const QByteArray &uid, qint64 key) {
                           keys[uid] = {key, false};
                       }));
    const QList<QByteArray> fresh = unknown();
    if (fresh.isEmpty())
        return {};
    HK_TRY(qint64 next, takeKeys(m_writer, entity, fresh.size()));
    for (const QByteArray &uid : fresh) {
        keys[uid] = {next, false};
        HK_CHECK(rememberKey(m_writer, entity, uid, next++));
    }
    return {};
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

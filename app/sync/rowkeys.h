// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// Rows are named by their uid between desks, and by an integer key within a desk's file. A key is never given twice, so that
// references to rows that have not come yet, or that went, stay true.

// 0 when no row of this uid was ever known here.
Result<qint64> keyOf(Reader &reader, const Entity &entity, const QByteArray &uid);
// The same; a uid that was never seen gets a key for when its row comes.
Result<qint64> keyFor(Writer &writer, const Entity &entity, const QByteArray &uid);
// The keys of a whole page: named first, then looked up and given all at once.
class KeyBook {
public:
    struct Key {
        qint64 key = 0;
        bool isLiving = false;  // the row stands here
    };

    explicit KeyBook(Writer &writer) : m_writer(writer) { }
    void name(const Entity &entity, const QByteArray &uid) { m_keys[&entity].insert(uid, {}); }
    Result<void> settle();
    Key of(const Entity &entity, const QByteArray &uid) const { return m_keys.value(&entity).value(uid); }

private:
    using Keys = QHash<QByteArray, Key>;
    Result<void> settle(const Entity &entity, Keys &keys);

    Writer &m_writer;
    QHash<const Entity *, Keys> m_keys;
};

// The first of so many keys for rows that are new: the next ones of the table, as SQLite would give them.
Result<qint64> takeKeys(Writer &writer, const Entity &entity, qint64 count);

// Of a row that the server is told of, so that its answers mean this row also when it is gone here meanwhile.
// Answers the version as it was last seen, 0 for none.
Result<qint64> rememberKey(Writer &writer, const Entity &entity, const QByteArray &uid, qint64 key);
// Also of a row that is gone; empty when the key was never given.
Result<QByteArray> uidOf(Reader &reader, const Entity &entity, qint64 key);

}  // namespace hk

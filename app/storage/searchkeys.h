// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// Writes the search keys of every row that the change table names after `change`; part of every write.
Result<void> refreshSearchKeys(Writer &writer, qint64 change);
// The same for rows that came without operations, by entity; those that are gone lose theirs.
Result<void> refreshSearchKeys(Writer &writer, const QHash<QByteArray, std::vector<TouchedRow>> &rows);

// Under what a row is found.
struct RowKeys {
    QStringList keys;
    QString words;
};

// Makes them from the values of the fields that are searched; on any thread, before the row is written.
class KeyMaker {
public:
    explicit KeyMaker(const Entity &entity);
    const std::vector<const Field *> &fields() const { return m_fields; }
    RowKeys of(const QStringList &values) const;

private:
    std::vector<const Field *> m_fields;
};

// The keys of rows that are new.
struct KeyedRow {
    qint64 id = 0;
    const RowKeys *keys = nullptr;
};
Result<void> insertSearchKeys(Writer &writer, const Entity &entity, const std::vector<KeyedRow> &rows);

// Writes the keys anew of every entity whose searched fields, or the rules for them, are not those that the file remembers.
Result<void> bringSearchUpToDate(Writer &writer);
// Whether it has nothing to do.
Result<bool> isSearchUpToDate(Reader &reader);

// The key under which a phone's end is found: "~" and its digits backwards.
QString tailKey(const QString &phone);
// A code or name as the search compares it: half width, lower case, without blanks.
QString codeKey(QStringView text);

}  // namespace hk

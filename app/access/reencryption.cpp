// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/reencryption.h"

#include "access/datakeys.h"
#include "storage/files/filestore.h"

#include <algorithm>

namespace hk {

namespace {

// The same text under the school's key; nothing where there is nothing to do.
struct Anew {
    const KeyRing &ring;
    const Entity &entity;
    const Field &field;
    QSet<qint64> formerKeys;
    bool closed = false;  // something stayed under a key that is not open

    std::optional<QString> of(const QByteArray &row, const QString &stored)
    {
        if (stored.isEmpty() || !formerKeys.contains(stored.section(u':', 0, 0).toLongLong()))
            return {};
        const SecretPlace place{entity.table, row, field.name};
        const Result<QString> text = decryptText(ring, place, stored);
        const Result<QString> anew = text.ok() ? encryptText(ring, field.klass, place, *text) : text;
        closed = closed || !anew.ok();
        return anew.ok() ? std::optional(*anew) : std::nullopt;
    }
};

Result<void> rowsAnew(Writer &writer, Anew &anew)
{
    const QString table = QString::fromLatin1(anew.entity.table);
    const QString column = QString::fromLatin1(anew.field.name);
    // scan: once in a file's life
    Statement query = writer.statement(QStringLiteral("SELECT id, uid, %1 FROM main.%2 WHERE %1 <> ''").arg(column, table));
    Statement update = writer.statement(QStringLiteral("UPDATE main.%2 SET %1 = ? WHERE id = ?").arg(column, table));
    HK_CHECK(query.run());
    std::vector<std::pair<qint64, QString>> rows;
    while (query.next()) {
        if (const auto text = anew.of(query.bytes(1), query.text(2)))
            rows.emplace_back(query.integer(0), *text);
    }
    for (const auto &[id, text] : rows)
        HK_CHECK(update.bind(text).bind(id).run());
    return {};
}

Result<void> historyAnew(Writer &writer, Anew &anew, const QString &side)
{
    const QString column = QString::fromLatin1(anew.field.name);
    // scan: once in a file's life
    Statement query = writer.statement(
        QStringLiteral(
            "SELECT id, row_uid, json_extract(%1, '$.%2') FROM change WHERE entity = ? AND json_extract(%1, '$.%2') <> ''")
            .arg(side, column));
    Statement update =
        writer.statement(QStringLiteral("UPDATE change SET %1 = json_replace(%1, '$.%2', ?) WHERE id = ?").arg(side, column));
    HK_CHECK(query.bind(QString::fromLatin1(anew.entity.name)).run());
    std::vector<std::pair<qint64, QString>> changes;
    while (query.next()) {
        if (const auto text = anew.of(query.bytes(1), query.text(2)))
            changes.emplace_back(query.integer(0), *text);
    }
    for (const auto &[id, text] : changes)
        HK_CHECK(update.bind(text).bind(id).run());
    return {};
}

// Keys of the desk's own by a class of which the school has handed one.
Result<QSet<qint64>> keysToReplace(Reader &reader, FieldClass klass)
{
    HK_TRY(const QList<DataKey> keys, dataKeys(reader));
    QSet<qint64> own;
    bool handed = false;
    for (const DataKey &key : keys) {
        if (key.klass == klass && key.state.isEmpty())
            own << key.id;
        handed = handed || (key.klass == klass && key.isOfSchool() && key.isUsable());
    }
    return handed ? own : QSet<qint64>();
}

Result<bool> classAnew(Writer &writer, const KeyRing &ring, FieldClass klass)
{
    HK_TRY(const QSet<qint64> former, keysToReplace(writer, klass));
    if (former.isEmpty())
        return true;
    bool closed = false;
    for (const auto &entity : writer.catalogue().entities()) {
        for (const Field &field : entity->fields) {
            if (!field.encrypted || field.klass != klass)
                continue;
            Anew anew{ring, *entity, field, former};
            HK_CHECK(rowsAnew(writer, anew));
            HK_CHECK(historyAnew(writer, anew, QStringLiteral("before")));
            HK_CHECK(historyAnew(writer, anew, QStringLiteral("after")));
            closed = closed || anew.closed;
        }
    }
    const FileStore files(writer.dataFile());
    if (!files.encryptAnew(ring, former, klass) || closed)
        return false;
    Statement replaced =
        writer.statement(QStringLiteral("UPDATE data_key SET state = 'replaced' WHERE state IS NULL AND klass = ?"));
    HK_CHECK(replaced.bind(classWord(klass)).run());
    return true;
}

}  // namespace

Result<bool> encryptAnew(Writer &writer, const KeyRing &ring)
{
    bool whole = true;
    for (const FieldClass klass : keyClasses()) {
        HK_TRY(const bool done, classAnew(writer, ring, klass));
        whole = whole && done;
    }
    return whole;
}

Result<bool> hasKeysToReplace(Reader &reader)
{
    for (const FieldClass klass : keyClasses()) {
        HK_TRY(const QSet<qint64> own, keysToReplace(reader, klass));
        if (!own.isEmpty())
            return true;
    }
    return false;
}

}  // namespace hk

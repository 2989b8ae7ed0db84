// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/files/fileuse.h"

#include "storage/files/filestore.h"

#include <QDateTime>
#include <QFileInfo>

namespace hk {

namespace {

// Bytes come before the row that names them.
constexpr qint64 unnamedKept = 24LL * 60 * 60 * 1000;
constexpr qint64 unfinishedKept = 60LL * 60 * 1000;

Result<void> addFound(Statement query, QSet<QByteArray> &files)
{
    HK_CHECK(query.run());
    while (query.next()) {
        for (int column = 0; column < query.columns(); ++column) {
            if (const auto file = FileReference::of(query.text(column)))
                files.insert(file->sha256);
        }
    }
    return {};
}

Statement rowsOf(Reader &reader, const Entity &entity, const QString &column)
{
    // scan: all files that there are
    return reader.statement(
        QStringLiteral("SELECT %1 FROM main.%2 WHERE %1 IS NOT NULL").arg(column, QString::fromLatin1(entity.table)));
}

// What a step of the last days wrote or took away, or one that the server has not taken.
Statement historyOf(Reader &reader, const Entity &entity, const QString &column, qint64 since)
{
    // scan: all files that there were
    Statement query = reader.statement(
        QStringLiteral(
            "SELECT json_extract(c.before, '$.%1'), json_extract(c.after, '$.%1') FROM change c JOIN change_unit u ON "
            "u.id = c.unit LEFT JOIN sync_unit s ON s.unit = c.unit WHERE c.entity = ? AND (u.at > ? OR (EXISTS (SELECT 1 "
            "FROM sync_desk) AND coalesce(s.outcome, '') NOT IN ('applied', 'merged')))")
            .arg(column));
    query.bind(QString::fromLatin1(entity.name)).bind(since);
    return query;
}

Statement conflictsOf(Reader &reader, const Entity &entity, const QString &column)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT json_extract(base, '$.%1'), json_extract(mine, '$.%1'), json_extract(theirs, '$.%1') FROM "
                       "main.conflict WHERE state = 'open' AND entity = ?")
            .arg(column));
    query.bind(QString::fromLatin1(entity.name));
    return query;
}

}  // namespace

Result<QSet<QByteArray>> filesInUse(Reader &reader, qint64 now)
{
    QSet<QByteArray> files;
    for (const auto &entity : reader.catalogue().entities()) {
        for (const Field &field : entity->fields) {
            if (field.type != FieldType::File)
                continue;
            const QString column = QString::fromLatin1(field.name);
            HK_CHECK(addFound(rowsOf(reader, *entity, column), files));
            HK_CHECK(addFound(historyOf(reader, *entity, column, now - unusedFilesKept), files));
            HK_CHECK(addFound(conflictsOf(reader, *entity, column), files));
        }
    }
    return files;
}

Result<int> removeUnusedFiles(Reader &reader, qint64 now)
{
    const FileStore store(reader.dataFile());
    store.removeUnfinished(now - unfinishedKept);
    const QList<QByteArray> all = store.all();
    if (all.isEmpty())
        return 0;
    HK_TRY(const QSet<QByteArray> used, filesInUse(reader, now));
    int removed = 0;
    for (const QByteArray &file : all) {
        const bool isNew = QFileInfo(store.pathOf(file)).lastModified().toMSecsSinceEpoch() > now - unnamedKept;
        if (isNew || used.contains(file))
            continue;
        store.remove(file);
        ++removed;
    }
    return removed;
}

Result<FileFaults> checkFiles(Reader &reader, const Entity &entity)
{
    FileFaults faults;
    const FileStore store(reader.dataFile());
    HK_TRY(const QVariant bound, reader.single(QStringLiteral("SELECT 1 FROM sync_desk WHERE id = 1")));
    for (const Field &field : entity.fields) {
        if (field.type != FieldType::File)
            continue;
        QSet<QByteArray> files;
        HK_CHECK(addFound(rowsOf(reader, entity, QString::fromLatin1(field.name)), files));
        for (const QByteArray &file : files) {
            if (!store.has(file))
                faults.missing += bound.isNull() ? 1 : 0;
            else if (!store.mayOpen(file, reader.keys()))
                continue;
            else if (!store.check(file, reader.keys()).ok())
                ++faults.damaged;
        }
    }
    return faults;
}

}  // namespace hk

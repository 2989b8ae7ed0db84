// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/integrity.h"

#include "storage/files/fileuse.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct IntegrityText {
    Q_DECLARE_TR_FUNCTIONS(hk::Integrity)
public:
    static QString file() { return tr("The data file is readable from end to end"); }
    static QString references() { return tr("Every entry that another one refers to exists"); }
    static QString tables() { return tr("The tables hold what the program knows of them"); }
    static QString search() { return tr("Everything can be found by the search box"); }
    static QString files() { return tr("Every file that an entry names stands beside the data file"); }
    static QString wholeFiles() { return tr("Files open and are whole"); }
    static QString log() { return tr("The change log ends with the data as they are"); }
    static QString entries(const QString &entity, qint64 count) { return tr("%1: %2 entries").arg(entity).arg(count); }
};

Result<void> collect(Reader &reader, const QString &rule, const QString &sql, QList<IntegrityFault> &faults)
{
    Statement query = reader.statement(sql);
    HK_CHECK(query.run());
    while (query.next())
        faults.append({rule, query.text(0)});
    return {};
}

// A row may refer to one that the server keeps from this account: its name is known here, and no more.
Result<bool> isOutOfSight(Reader &reader, const QString &table, const QString &parent, qint64 row, qint64 reference)
{
    const Entity *target = reader.catalogue().entityOfTable(parent.toLatin1());
    if (!target)
        return false;
    HK_TRY(const QVariant column,
           reader.single(QStringLiteral("SELECT \"from\" FROM pragma_foreign_key_list(?) WHERE id = ?"), {table, reference}));
    HK_TRY(const QVariant known,
           reader.single(QStringLiteral("SELECT 1 FROM %1 r JOIN sync_row s ON s.row_id = r.%2 AND s.entity = ? AND s.version = 0 "
                                        "WHERE r.rowid = ?")
                             .arg(table, column.toString()),
                         {QString::fromLatin1(target->name), row}));
    return !known.isNull();
}

Result<void> checkFile(Reader &reader, QList<IntegrityFault> &faults)
{
    HK_CHECK(collect(reader, IntegrityText::file(),
                     QStringLiteral("SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'"), faults));
    Statement query = reader.statement(QStringLiteral("SELECT \"table\", parent, rowid, fkid FROM pragma_foreign_key_check"));
    HK_CHECK(query.run());
    while (query.next()) {
        HK_TRY(const bool expected, isOutOfSight(reader, query.text(0), query.text(1), query.integer(2), query.integer(3)));
        if (!expected)
            faults.append({IntegrityText::references(),
                           QStringLiteral("%1 → %2 #%3").arg(query.text(0), query.text(1)).arg(query.integer(2))});
    }
    return {};
}

Result<void> checkTable(Reader &reader, const Entity &entity, QList<IntegrityFault> &faults)
{
    QStringList known;
    Statement query = reader.statement(QStringLiteral("SELECT name FROM pragma_table_info(?)"));
    HK_CHECK(query.bind(QString::fromLatin1(entity.table)).run());
    while (query.next())
        known << query.text(0);
    for (const Field &field : entity.fields) {
        if (!known.contains(QString::fromLatin1(field.name)))
            faults.append({IntegrityText::tables(), QString::fromLatin1(entity.table + '.' + field.name)});
    }
    return {};
}

// Rows whose search text is missing, and search text of rows that are gone.
Result<void> checkSearch(Reader &reader, const Entity &entity, QList<IntegrityFault> &faults)
{
    QStringList coded;
    QStringList worded;
    for (const Field &field : entity.fields) {
        const QString filled = QStringLiteral("coalesce(%1, '') <> ''").arg(QString::fromLatin1(field.name));
        if (field.search == SearchAs::Code || field.search == SearchAs::Name)
            coded << filled;
        if (field.search == SearchAs::Text || field.search == SearchAs::Name)
            worded << filled;
    }
    const QString table = QString::fromLatin1(entity.table);
    const QString name = QString::fromLatin1(entity.name);
    const auto anyOf = [](const QStringList &filled) {
        return filled.isEmpty() ? QStringLiteral("0") : filled.join(QStringLiteral(" OR "));
    };
    // scan: a check reads everything
    HK_TRY(const QVariant lost,
           reader.single(QStringLiteral("SELECT count(*) FROM %1 t WHERE (%2) AND NOT EXISTS "
                                        "(SELECT 1 FROM search_key k WHERE k.row_id = t.id AND k.entity = '%3')")
                             .arg(table, anyOf(coded), name)));
    HK_TRY(const QVariant stale,
           reader.single(QStringLiteral("SELECT count(*) FROM search_key k WHERE k.entity = '%2' AND NOT EXISTS "
                                        "(SELECT 1 FROM %1 t WHERE t.id = k.row_id)")
                             .arg(table, name)));
    // scan: a check reads everything
    HK_TRY(const QVariant lostWords,
           reader.single(QStringLiteral("SELECT count(*) FROM %1 t WHERE (%2) AND NOT EXISTS (SELECT 1 FROM search_entity e "
                                        "JOIN search_text s ON s.rowid = t.id + (e.number << 40) WHERE e.entity = '%3')")
                             .arg(table, anyOf(worded), name)));
    HK_TRY(const QVariant staleWords,
           reader.single(QStringLiteral("SELECT count(*) FROM search_entity e CROSS JOIN search_text s WHERE e.entity = '%2' "
                                        "AND s.rowid >= e.number << 40 AND s.rowid < (e.number + 1) << 40 AND NOT EXISTS "
                                        "(SELECT 1 FROM %1 t WHERE t.id = s.rowid - (e.number << 40))")
                             .arg(table, name)));
    const qint64 wrong = lost.toLongLong() + stale.toLongLong() + lostWords.toLongLong() + staleWords.toLongLong();
    if (wrong > 0)
        faults.append({IntegrityText::search(), IntegrityText::entries(entity.titleText(), wrong)});
    return {};
}

// The last word of the change log on a row is whether it lives; of rows that the server has, the server has the last word.
Result<void> checkLog(Reader &reader, const Entity &entity, QList<IntegrityFault> &faults)
{
    // scan: a check reads everything
    HK_TRY(const QVariant wrong,
           reader.single(
               QStringLiteral(
                   "SELECT count(*) FROM (SELECT row_id, row_uid, op, max(id) FROM change WHERE entity = '%2' GROUP BY row_id) c "
                   "WHERE NOT EXISTS (SELECT 1 FROM sync_row s WHERE s.row_id = c.row_id AND s.entity = '%2') AND (c.op = "
                   "'delete') = EXISTS (SELECT 1 FROM %1 t WHERE t.id = c.row_id AND t.uid = c.row_uid)")
                   .arg(QString::fromLatin1(entity.table), QString::fromLatin1(entity.name))));
    // scan: a check reads everything
    HK_TRY(const QVariant unknown,
           reader.single(QStringLiteral("SELECT count(*) FROM %1 t WHERE NOT EXISTS (SELECT 1 FROM change c WHERE c.row_id = t.id "
                                        "AND c.entity = '%2' AND c.row_uid = t.uid) "
                                        "AND NOT EXISTS (SELECT 1 FROM sync_row s WHERE s.row_id = t.id AND s.entity = '%2')")
                             .arg(QString::fromLatin1(entity.table), QString::fromLatin1(entity.name))));
    if (wrong.toLongLong() + unknown.toLongLong() > 0)
        faults.append(
            {IntegrityText::log(), IntegrityText::entries(entity.titleText(), wrong.toLongLong() + unknown.toLongLong())});
    return {};
}

Result<void> checkStore(Reader &reader, const Entity &entity, QList<IntegrityFault> &faults)
{
    HK_TRY(const FileFaults found, checkFiles(reader, entity));
    if (found.missing > 0)
        faults.append({IntegrityText::files(), IntegrityText::entries(entity.titleText(), found.missing)});
    if (found.damaged > 0)
        faults.append({IntegrityText::wholeFiles(), IntegrityText::entries(entity.titleText(), found.damaged)});
    return {};
}

}  // namespace

Result<QList<IntegrityFault>> checkIntegrity(Reader &reader, const QList<IntegrityRule> &rules)
{
    QList<IntegrityFault> faults;
    HK_CHECK(checkFile(reader, faults));
    for (const auto &entity : reader.catalogue().entities()) {
        HK_CHECK(checkTable(reader, *entity, faults));
        HK_CHECK(checkSearch(reader, *entity, faults));
        HK_CHECK(checkLog(reader, *entity, faults));
        HK_CHECK(checkStore(reader, *entity, faults));
    }
    for (const IntegrityRule &rule : rules)
        HK_CHECK(collect(reader, rule.title, rule.sql, faults));
    return faults;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "base/uid.h"
#include "storage/contests.h"
#include "storage/rights/sightsql.h"

#include <QCoreApplication>
#include <QStringList>

namespace hk {

namespace {

struct RowError {
    Q_DECLARE_TR_FUNCTIONS(hk::Storage)
public:
    static Error gone(const Entity &entity)
    {
        return {tr("This entry (%1) no longer exists; somebody may have deleted it.").arg(entity.titleText()), {}};
    }
    static Error unknown(const QString &what) { return {tr("The program does not know this kind of entry."), what}; }
};

Result<const Entity *> entityOf(const Reader &reader, const QByteArray &name)
{
    if (const Entity *entity = reader.catalogue().entity(name))
        return entity;
    return RowError::unknown(QString::fromLatin1(name));
}

// The fields among the values, as columns; a name that is no field is a fault of the caller.
Result<QStringList> columnsAmong(const Entity &entity, const QVariantMap &values)
{
    QStringList columns;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!entity.field(it.key().toLatin1()))
            return RowError::unknown(QString::fromLatin1(entity.name) + u'.' + it.key());
        columns << it.key();
    }
    return columns;
}

// What an update writes: encrypted fields sealed, those left out whose text stays the same or is only the mark of one.
Result<QVariantMap> storedValues(Writer &writer, const Entity &entity, qint64 id, const QVariantMap &values)
{
    QVariantMap stored;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const Field &field = *entity.field(it.key().toLatin1());
        if (!field.encrypted || it.value().toString().isEmpty()) {
            stored.insert(it.key(), it.value());
            continue;
        }
        if (it.value().toString() == secretMark())
            continue;
        const Result<QString> known = readSecret(writer, entity.name, id, field.name);
        if (known.ok() && *known == it.value().toString())
            continue;
        HK_TRY(const QVariant uid,
               writer.single(QStringLiteral("SELECT uid FROM main.%1 WHERE id = ?").arg(QString::fromLatin1(entity.table)), {id}));
        HK_TRY(const QVariant cipher, sealed(writer, entity, field, uid.toByteArray(), it.value()));
        stored.insert(it.key(), cipher);
    }
    return stored;
}

Result<QByteArray> uidOfNew(Writer &writer, const Entity &entity, const QVariantMap &values)
{
    if (entity.identity.isEmpty())
        return makeUid(writer.now());
    QByteArray name = entity.name;
    for (const QByteArray &field : entity.identity)
        name += '\n' + values.value(QString::fromLatin1(field)).toString().toUtf8();
    const QByteArray uid = namedUid(name);
    // A row that had this identity once may bear it still under another value.
    HK_TRY(const QVariant taken,
           writer.single(QStringLiteral("SELECT 1 FROM main.%1 WHERE uid = ?").arg(QString::fromLatin1(entity.table)), {uid}));
    return taken.isNull() ? uid : makeUid(writer.now());
}

}  // namespace

Result<QVariantMap> readRow(Reader &reader, const QByteArray &entityName, qint64 id)
{
    HK_TRY(const Entity *entity, entityOf(reader, entityName));
    QStringList columns{QStringLiteral("uid")};
    for (const Field &field : entity->fields)
        columns << QString::fromLatin1(field.name);
    Statement query = reader.statement(QStringLiteral("SELECT %1 FROM visible_%2 WHERE id = ?")
                                           .arg(columns.join(QStringLiteral(", ")), QString::fromLatin1(entityName)));
    HK_CHECK(query.bind(id).run());
    if (!query.next())
        return RowError::gone(*entity);
    QVariantMap values;
    for (int i = 0; i < columns.size(); ++i)
        values.insert(columns.at(i), query.isNull(i) ? QVariant() : query.value(i));
    return values;
}

Result<QString> readSecret(Reader &reader, const QByteArray &entityName, qint64 id, const QByteArray &fieldName)
{
    HK_TRY(const Entity *entity, entityOf(reader, entityName));
    const Field *field = entity->field(fieldName);
    if (!field || !field->encrypted)
        return RowError::unknown(QString::fromLatin1(entityName + '.' + fieldName));
    const SightSql sights(reader.catalogue(), reader.viewer());
    // Readable as a row, and open as a class of fields.
    Statement query = reader.statement(QStringLiteral("SELECT r.uid, r.%1 FROM main.%2 r WHERE r.id = ? AND %3 AND %4")
                                           .arg(QString::fromLatin1(fieldName), QString::fromLatin1(entity->table),
                                                sights.readable(*entity), sights.open(*entity, field->klass)));
    HK_CHECK(query.bind(id).run());
    if (!query.next())
        return RowError::gone(*entity);
    return decryptText(reader.keys(), {entity->table, query.bytes(0), fieldName}, query.text(1));
}

Result<QHash<qint64, QString>> readSecrets(Reader &reader, const QByteArray &entityName, const QByteArray &fieldName)
{
    HK_TRY(const Entity *entity, entityOf(reader, entityName));
    const Field *field = entity->field(fieldName);
    if (!field || !field->encrypted)
        return RowError::unknown(QString::fromLatin1(entityName + '.' + fieldName));
    const SightSql sights(reader.catalogue(), reader.viewer());
    // scan: an import is compared with all of them
    Statement query =
        reader.statement(QStringLiteral("SELECT r.id, r.uid, r.%1 FROM main.%2 r WHERE r.%1 IS NOT NULL AND %3 AND %4")
                             .arg(QString::fromLatin1(fieldName), QString::fromLatin1(entity->table), sights.readable(*entity),
                                  sights.open(*entity, field->klass)));
    HK_CHECK(query.run());
    QHash<qint64, QString> texts;
    while (query.next()) {
        const Result<QString> text = decryptText(reader.keys(), {entity->table, query.bytes(1), fieldName}, query.text(2));
        if (text.ok() && !text->isEmpty())
            texts.insert(query.integer(0), *text);
    }
    return texts;
}

Result<QVariant> sealed(Reader &reader, const Entity &entity, const Field &field, const QByteArray &rowUid, const QVariant &value)
{
    if (!field.encrypted || value.toString().isEmpty())
        return value;
    HK_TRY(const QString stored, encryptText(reader.keys(), field.klass, {entity.table, rowUid, field.name}, value.toString()));
    return QVariant(stored);
}

Result<qint64> insertRow(Writer &writer, const QByteArray &entityName, const QVariantMap &values)
{
    HK_TRY(const Entity *entity, entityOf(writer, entityName));
    HK_TRY(QStringList columns, columnsAmong(*entity, values));
    const QStringList places(columns.size() + 1, QStringLiteral("?"));
    columns.prepend(QStringLiteral("uid"));
    HK_TRY(const QByteArray uid, uidOfNew(writer, *entity, values));
    Statement insert = writer.statement(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(QString::fromLatin1(entity->table), columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", "))));
    insert.bind(uid);
    for (auto it = values.begin(); it != values.end(); ++it) {
        HK_TRY(const QVariant stored, sealed(writer, *entity, *entity->field(it.key().toLatin1()), uid, it.value()));
        insert.bind(stored);
    }
    HK_CHECK(insert.run());
    return insert.lastId();
}

Result<void> updateRow(Writer &writer, const QByteArray &entityName, qint64 id, const QVariantMap &values)
{
    HK_TRY(const Entity *entity, entityOf(writer, entityName));
    HK_CHECK(columnsAmong(*entity, values));
    HK_TRY(const QVariantMap stored, storedValues(writer, *entity, id, values));
    const QStringList columns = stored.keys();
    if (columns.isEmpty())
        return {};
    HK_TRY(const QList<qint64> contests, contestsEndedBy(writer, *entity, id, stored));
    Statement update = writer.statement(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?")
                                            .arg(QString::fromLatin1(entity->table), columns.join(QStringLiteral(" = ?, "))));
    for (const QVariant &value : stored)
        update.bind(value);
    HK_CHECK(update.bind(id).run());
    if (update.affected() == 0)
        return RowError::gone(*entity);
    return endContests(writer, contests);
}

Result<void> deleteRow(Writer &writer, const QByteArray &entityName, qint64 id)
{
    HK_TRY(const Entity *entity, entityOf(writer, entityName));
    HK_TRY(const QList<qint64> contests, contestsEndedByDeletion(writer, *entity, id));
    Statement remove = writer.statement(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(QString::fromLatin1(entity->table)));
    HK_CHECK(remove.bind(id).run());
    if (remove.affected() == 0)
        return RowError::gone(*entity);
    return endContests(writer, contests);
}

Result<QString> rowTitle(Reader &reader, const QByteArray &entityName, qint64 id)
{
    HK_TRY(const Entity *entity, entityOf(reader, entityName));
    HK_TRY(const QVariantMap row, readRow(reader, entityName, id));
    QStringList parts;
    for (const QByteArray &name : entity->titleFields) {
        const Field *field = entity->field(name);
        const QVariant value = row.value(QString::fromLatin1(name));
        if (value.isNull())
            continue;
        if (field->isReference()) {
            HK_TRY(const QString title, rowTitle(reader, field->target, value.toLongLong()));
            parts << title;
        } else if (const Choice *choice = choiceOf(*field, value.toString())) {
            parts << entity->titleText(*choice);
        } else {
            parts << value.toString();
        }
    }
    return parts.join(u' ');
}

}  // namespace hk

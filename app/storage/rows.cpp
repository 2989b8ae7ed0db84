// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rows.h"

#include "base/uid.h"

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

Result<qint64> insertRow(Writer &writer, const QByteArray &entityName, const QVariantMap &values)
{
    HK_TRY(const Entity *entity, entityOf(writer, entityName));
    HK_TRY(QStringList columns, columnsAmong(*entity, values));
    const QStringList places(columns.size() + 1, QStringLiteral("?"));
    columns.prepend(QStringLiteral("uid"));
    Statement insert = writer.statement(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(QString::fromLatin1(entity->table), columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", "))));
    insert.bind(makeUid(writer.now()));
    for (const QVariant &value : values)
        insert.bind(value);
    HK_CHECK(insert.run());
    return insert.lastId();
}

Result<void> updateRow(Writer &writer, const QByteArray &entityName, qint64 id, const QVariantMap &values)
{
    HK_TRY(const Entity *entity, entityOf(writer, entityName));
    HK_TRY(const QStringList columns, columnsAmong(*entity, values));
    if (columns.isEmpty())
        return {};
    Statement update = writer.statement(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ?")
                                            .arg(QString::fromLatin1(entity->table), columns.join(QStringLiteral(" = ?, "))));
    for (const QVariant &value : values)
        update.bind(value);
    HK_CHECK(update.bind(id).run());
    if (update.affected() == 0)
        return RowError::gone(*entity);
    return {};
}

Result<void> deleteRow(Writer &writer, const QByteArray &entityName, qint64 id)
{
    HK_TRY(const Entity *entity, entityOf(writer, entityName));
    Statement remove = writer.statement(QStringLiteral("DELETE FROM %1 WHERE id = ?").arg(QString::fromLatin1(entity->table)));
    HK_CHECK(remove.bind(id).run());
    if (remove.affected() == 0)
        return RowError::gone(*entity);
    return {};
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo/inverse.h"

#include "storage/capture.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QStringList>

namespace hk {

namespace {

QVariant storedValue(const Entity &entity, const QString &column, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    if (column == QLatin1String("uid"))
        return QByteArray::fromHex(value.toString().toLatin1());
    const Field *field = entity.field(column.toLatin1());
    switch (field ? field->type : FieldType::Text) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
    case FieldType::Reference:
        return value.toVariant().toLongLong();
    case FieldType::Number:
        return value.toDouble();
    default:
        return value.toString();
    }
}

Error unknownEntity()
{
    return {QCoreApplication::translate("hk::Storage", "The module that wrote this entry is not installed."), {}};
}

QJsonObject objectFrom(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

Result<void> insertAgain(Writer &writer, const Entity &entity, const Operation &operation)
{
    QStringList columns{QStringLiteral("id")};
    QStringList places{QStringLiteral("?")};
    for (auto it = operation.after.begin(); it != operation.after.end(); ++it) {
        columns << it.key();
        places << QStringLiteral("?");
    }
    Statement insert = writer.statement(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
            .arg(QString::fromLatin1(entity.table), columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", "))));
    insert.bind(operation.row);
    for (auto it = operation.after.begin(); it != operation.after.end(); ++it)
        insert.bind(storedValue(entity, it.key(), it.value()));
    return insert.run();
}

Result<void> updateAgain(Writer &writer, const Entity &entity, const Operation &operation)
{
    Statement update =
        writer.statement(QStringLiteral("UPDATE %1 SET %2 = ? WHERE id = ? AND uid = ?")
                             .arg(QString::fromLatin1(entity.table), operation.after.keys().join(QStringLiteral(" = ?, "))));
    for (auto it = operation.after.begin(); it != operation.after.end(); ++it)
        update.bind(storedValue(entity, it.key(), it.value()));
    return update.bind(operation.row).bind(operation.uid).run();
}

}  // namespace

Operation Operation::inverted() const
{
    Operation inverse = *this;
    inverse.before = after;
    inverse.after = before;
    if (op == QLatin1String("insert"))
        inverse.op = QStringLiteral("delete");
    else if (op == QLatin1String("delete"))
        inverse.op = QStringLiteral("insert");
    return inverse;
}

Result<std::vector<Operation>> readOperations(Reader &reader, qint64 unit)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT id, unit, op, entity, row_id, row_uid, before, after FROM change WHERE unit = ? ORDER BY id"));
    HK_CHECK(query.bind(unit).run());
    std::vector<Operation> operations;
    while (query.next()) {
        operations.push_back({query.integer(0), query.integer(1), query.text(2), query.text(3).toLatin1(), query.integer(4),
                              query.bytes(5), objectFrom(query.text(6)), objectFrom(query.text(7))});
    }
    return operations;
}

Result<Standing> standingOf(Reader &reader, const Operation &operation)
{
    Standing standing;
    const Entity *entity = reader.catalogue().entity(operation.entity);
    if (!entity)
        return unknownEntity();
    const QString table = QString::fromLatin1(entity->table);
    Statement query =
        reader.statement(QStringLiteral("SELECT %1 FROM %2 WHERE id = ? AND uid = ?").arg(rowAsJson(*entity, table), table));
    HK_CHECK(query.bind(operation.row).bind(operation.uid).run());
    standing.exists = query.next();
    if (!standing.exists || operation.op == QLatin1String("delete"))
        return standing;
    const QJsonObject now = objectFrom(query.text(0));
    for (auto it = operation.after.begin(); it != operation.after.end(); ++it) {
        if (now.value(it.key()) != it.value())
            standing.differing << it.key();
    }
    return standing;
}

Result<void> applyOperation(Writer &writer, const Operation &operation)
{
    const Entity *entity = writer.catalogue().entity(operation.entity);
    if (!entity)
        return unknownEntity();
    if (operation.op == QLatin1String("insert"))
        return insertAgain(writer, *entity, operation);
    if (operation.op == QLatin1String("update"))
        return updateAgain(writer, *entity, operation);
    Statement remove =
        writer.statement(QStringLiteral("DELETE FROM %1 WHERE id = ? AND uid = ?").arg(QString::fromLatin1(entity->table)));
    return remove.bind(operation.row).bind(operation.uid).run();
}

}  // namespace hk

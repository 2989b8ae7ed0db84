// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/outbox.h"

#include "storage/inverse.h"
#include "sync/rowkeys.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace hk {

namespace {

// What names, uids and signs add to an operation's values on the wire.
constexpr int bytesOfOperation = 200;

// After the last step that was numbered; ids of steps only grow.
const QString &unnumbered()
{
    static const QString condition = QStringLiteral(
        "u.id > (SELECT coalesce(max(unit), 0) FROM sync_unit) AND EXISTS (SELECT 1 FROM change c WHERE c.unit = u.id)");
    return condition;
}

Result<void> numberUnits(Writer &writer)
{
    Statement number = writer.statement(
        QStringLiteral("INSERT INTO sync_unit (unit, device, number) SELECT u.id, d.device, (SELECT coalesce(max(number), 0) FROM "
                       "sync_unit s WHERE s.device = d.device) + row_number() OVER (ORDER BY u.id) FROM change_unit u CROSS JOIN "
                       "sync_desk d WHERE %1")
            .arg(unnumbered()));
    return number.run();
}

Result<QJsonObject> withUids(Reader &reader, const Entity &entity, const QJsonObject &fields)
{
    QJsonObject named;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const Field *field = entity.field(it.key().toLatin1());
        if (!field)
            continue;
        if (!field->isReference() || it.value().isNull()) {
            named.insert(it.key(), it.value());
            continue;
        }
        const Entity *target = reader.catalogue().entity(field->target);
        HK_TRY(const QByteArray uid, uidOf(reader, *target, it.value().toVariant().toLongLong()));
        named.insert(it.key(), QString::fromLatin1(uid.toHex()));
    }
    return named;
}

QJsonObject withoutNulls(QJsonObject fields)
{
    for (auto it = fields.begin(); it != fields.end();)
        it = it.value().isNull() ? fields.erase(it) : std::next(it);
    return fields;
}

wire::OperationKind kindOf(const QString &op)
{
    return op == QLatin1String("insert") ? wire::OperationKind::Insert
        : op == QLatin1String("delete")  ? wire::OperationKind::Delete
                                         : wire::OperationKind::Update;
}

Result<QList<wire::RowOperation>> outgoingOperations(Writer &writer, qint64 unit)
{
    HK_TRY(const std::vector<Operation> recorded, readOperations(writer, unit));
    QList<wire::RowOperation> operations;
    for (const Operation &operation : recorded) {
        const Entity *entity = writer.catalogue().entity(operation.entity);
        if (!entity)
            return Error{QCoreApplication::translate("hk::Sync", "The module that wrote this entry is not installed."),
                         QString::fromLatin1(operation.entity)};
        HK_CHECK(rememberKey(writer, *entity, operation.uid, operation.row));
        HK_TRY(const QJsonObject base, withUids(writer, *entity, operation.before));
        HK_TRY(const QJsonObject values, withUids(writer, *entity, operation.after));
        const wire::OperationKind kind = kindOf(operation.op);
        const bool whole = kind != wire::OperationKind::Update;
        HK_TRY(const QVariant version,
               writer.single(QStringLiteral("SELECT version FROM sync_row WHERE entity = ? AND uid = ?"),
                             {QString::fromLatin1(operation.entity), operation.uid}));
        operations.append({kind, operation.entity, operation.uid, version.toLongLong(), whole ? withoutNulls(base) : base,
                           whole ? withoutNulls(values) : values});
    }
    return operations;
}

}  // namespace

Result<QList<wire::Unit>> nextUnits(Writer &writer, const OutboxLimits &limits)
{
    HK_CHECK(numberUnits(writer));
    Statement query = writer.statement(
        QStringLiteral("SELECT s.unit, s.number, u.account, u.at, u.verb, (SELECT sum(%1 + length(CAST(coalesce(c.before, '') || "
                       "coalesce(c.after, "
                       "'') AS BLOB))) FROM change c WHERE c.unit = s.unit) FROM sync_unit s JOIN change_unit u ON u.id = s.unit "
                       "WHERE s.outcome IS NULL ORDER BY s.unit LIMIT ?")
            .arg(bytesOfOperation));
    HK_CHECK(query.bind(limits.units).run());
    QList<wire::Unit> units;
    qint64 bytes = 0;
    while (query.next()) {
        bytes += query.integer(5);
        if (!units.isEmpty() && bytes > limits.bytes)
            break;
        HK_TRY(auto done, outgoingOperations(writer, query.integer(0)));
        units.append({query.integer(1), query.bytes(2), query.integer(3), query.text(4), std::move(done)});
    }
    return units;
}

Result<void> settleUnits(Writer &writer, const QList<wire::UnitResult> &results)
{
    static const QHash<wire::Outcome, QString> words{{wire::Outcome::Applied, QStringLiteral("applied")},
                                                     {wire::Outcome::Merged, QStringLiteral("merged")},
                                                     {wire::Outcome::Conflict, QStringLiteral("conflict")},
                                                     {wire::Outcome::Rejected, QStringLiteral("rejected")}};
    Statement settle = writer.statement(QStringLiteral(
        "UPDATE sync_unit SET outcome = ?, code = ?, at = ? WHERE device = (SELECT device FROM sync_desk) AND number = ?"));
    for (const wire::UnitResult &result : results) {
        settle.bind(words.value(result.outcome)).bind(result.code.isEmpty() ? QVariant() : QVariant(result.code));
        HK_CHECK(settle.bind(writer.now()).bind(result.number).run());
    }
    return {};
}

Result<int> waitingUnits(Reader &reader)
{
    HK_TRY(const QVariant count,
           reader.single(QStringLiteral("SELECT (SELECT count(*) FROM sync_unit WHERE outcome IS NULL) + (SELECT count(*) FROM "
                                        "change_unit u WHERE %1)")
                             .arg(unnumbered())));
    return count.toInt();
}

Result<QHash<QByteArray, QHash<qint64, WaitingRow>>> waitingRows(Reader &reader)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT c.entity, c.row_id, c.op, c.after FROM change c WHERE c.unit > (SELECT coalesce(max(unit), 0) FROM "
                       "sync_unit) OR c.unit IN (SELECT unit FROM sync_unit WHERE outcome IS NULL) ORDER BY c.id"));
    HK_CHECK(query.run());
    QHash<QByteArray, QHash<qint64, WaitingRow>> rows;
    while (query.next()) {
        WaitingRow &row = rows[query.text(0).toLatin1()][query.integer(1)];
        row.removed = query.text(2) == QLatin1String("delete");
        const QStringList fields = QJsonDocument::fromJson(query.text(3).toUtf8()).object().keys();
        row.fields.unite(QSet<QString>(fields.begin(), fields.end()));
    }
    return rows;
}

}  // namespace hk

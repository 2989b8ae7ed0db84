// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo/reversal.h"

#include "storage/rows.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace hk {

namespace {

QString nameOf(const QByteArray &field)
{
    return QString::fromLatin1(field);
}

Result<void> appendReversal(Writer &writer, const Entity &entity, const QByteArray &takenBack, const QJsonValue &owner)
{
    const Reversal &reversal = *entity.reversal;
    QVariantMap values{{nameOf(reversal.kindField), reversal.kind},
                       {nameOf(reversal.targetField), QString::fromLatin1(takenBack.toHex())},
                       {nameOf(reversal.ownerField), owner.toVariant()}};
    if (!reversal.momentField.isEmpty())
        values.insert(nameOf(reversal.momentField), writer.now());
    if (!reversal.personField.isEmpty())
        values.insert(nameOf(reversal.personField), writer.viewer().name);
    HK_CHECK(insertRow(writer, entity.name, values));
    return {};
}

// Whether the account wrote the row here; what came from others stays.
Result<bool> isOwnRow(Reader &reader, const QByteArray &entity, qint64 row, const QByteArray &uid)
{
    const QByteArray &account = reader.viewer().account;
    HK_TRY(const QVariant own,
           reader.single(QStringLiteral("SELECT 1 FROM change c JOIN change_unit u ON u.id = c.unit WHERE c.row_id = ? AND "
                                        "c.entity = ? AND c.row_uid = ? AND c.op = 'insert' AND u.account IS ? LIMIT 1"),
                         {row, QString::fromLatin1(entity), uid, account.isEmpty() ? QVariant() : QVariant(account)}));
    return !own.isNull();
}

// The rows of this entity that belong to it, if they are all the account's and none of them counts. From the last on: what takes
// back comes after.
Result<std::vector<Operation>> takenBackOf(Reader &reader, const Entity &entity, qint64 owner)
{
    const Reversal &reversal = *entity.reversal;
    Statement rows = reader.statement(
        QStringLiteral("SELECT id, uid, %2, %3 FROM %1 WHERE %4 = ? ORDER BY id DESC")
            .arg(nameOf(entity.table), nameOf(reversal.kindField), nameOf(reversal.targetField), nameOf(reversal.ownerField)));
    HK_CHECK(rows.bind(owner).run());
    QSet<QByteArray> takenBack;
    std::vector<Operation> found;
    while (rows.next()) {
        const QByteArray uid = rows.bytes(1);
        const bool takesBack = rows.text(2) == reversal.kind;
        const bool counts = !takenBack.contains(uid);
        HK_TRY(const bool own, isOwnRow(reader, entity.name, rows.integer(0), uid));
        if (!own || (counts && !takesBack))
            return std::vector<Operation>{};
        if (counts)
            takenBack.insert(QByteArray::fromHex(rows.text(3).toLatin1()));
        Operation gone;
        gone.op = QStringLiteral("delete");
        gone.entity = entity.name;
        gone.row = rows.integer(0);
        gone.uid = uid;
        found.push_back(gone);
    }
    return found;
}

}  // namespace

Result<void> reverseRow(Writer &writer, const Operation &inserted)
{
    const Entity &entity = *writer.catalogue().entity(inserted.entity);
    return appendReversal(writer, entity, inserted.uid, inserted.after.value(nameOf(entity.reversal->ownerField)));
}

Result<void> restoreRow(Writer &writer, const Operation &inserted)
{
    const Entity &entity = *writer.catalogue().entity(inserted.entity);
    const Reversal &reversal = *entity.reversal;
    Statement latest = writer.statement(
        QStringLiteral(
            "SELECT r.uid FROM %1 r WHERE r.%4 = :owner AND r.%2 = :kind AND r.%3 = :target AND NOT EXISTS (SELECT 1 FROM "
            "%1 a WHERE a.%4 = :owner AND a.%2 = :kind AND a.%3 = lower(hex(r.uid))) ORDER BY r.id DESC LIMIT 1")
            .arg(nameOf(entity.table), nameOf(reversal.kindField), nameOf(reversal.targetField), nameOf(reversal.ownerField)));
    const QJsonValue owner = inserted.after.value(nameOf(reversal.ownerField));
    latest.bind(QStringLiteral(":owner"), owner.toVariant())
        .bind(QStringLiteral(":kind"), reversal.kind)
        .bind(QStringLiteral(":target"), QString::fromLatin1(inserted.uid.toHex()));
    HK_CHECK(latest.run());
    if (!latest.next())
        return Error{QCoreApplication::translate("hk::Undo", "This step was not taken back. Nothing was changed."), {}};
    return appendReversal(writer, entity, latest.bytes(0), owner);
}

Result<void> dropTakenBack(Writer &writer, const Operation &inserted)
{
    for (const auto &known : writer.catalogue().entities()) {
        const Entity &entity = *known;
        if (!entity.reversal || entity.field(entity.reversal->ownerField)->target != inserted.entity)
            continue;
        HK_TRY(const std::vector<Operation> rows, takenBackOf(writer, entity, inserted.row));
        for (const Operation &row : rows)
            HK_CHECK(applyOperation(writer, row));
    }
    return {};
}

Result<void> bringTakenBack(Writer &writer, qint64 unit, const std::vector<Operation> &operations)
{
    HK_TRY(const QVariant back,
           writer.single(QStringLiteral("SELECT max(id) FROM change_unit WHERE target = ? AND kind = 'undo'"), {unit}));
    HK_TRY(std::vector<Operation> gone, readOperations(writer, back.toLongLong()));
    std::reverse(gone.begin(), gone.end());
    for (const Operation &operation : gone) {
        const Entity *entity = writer.catalogue().entity(operation.entity);
        const bool isOwn = std::any_of(operations.begin(), operations.end(),
                                       [&operation](const Operation &own) { return own.uid == operation.uid; });
        if (entity && entity->reversal && operation.op == QLatin1String("delete") && !isOwn)
            HK_CHECK(applyOperation(writer, operation.inverted()));
    }
    return {};
}

}  // namespace hk

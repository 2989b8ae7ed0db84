// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo/reversal.h"

#include "storage/rows.h"

#include <QCoreApplication>

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

}  // namespace hk

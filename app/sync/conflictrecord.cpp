// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/conflictrecord.h"

#include "storage/rights/sightsql.h"
#include "storage/undo/unittext.h"
#include "sync/deskstate.h"
#include "sync/rowkeys.h"

#include <QJsonDocument>
#include <QStringList>

namespace hk {

namespace {

std::optional<QJsonObject> sideOf(const QString &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toUtf8());
    if (!document.isObject() || document.object().isEmpty())
        return std::nullopt;
    return document.object();
}

QVariant plainValue(const Field &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
        return value.toInteger();
    case FieldType::Number:
        return value.toDouble();
    default:
        return value.toString();
    }
}

}  // namespace

Result<QList<ConflictRecord>> openRecords(Reader &reader)
{
    HK_TRY(const auto desk, deskState(reader));
    Statement query = reader.statement(
        QStringLiteral("SELECT c.id, c.entity, c.row, c.merge_group, c.base, c.mine, c.theirs, c.mine_by, c.theirs_by, c.mine_at, "
                       "c.theirs_at, c.device, c.theirs_device FROM main.conflict c JOIN visible_conflict v ON v.id = c.id WHERE "
                       "c.state = 'open' ORDER BY c.id"));
    HK_CHECK(query.run());
    QList<ConflictRecord> records;
    while (query.next()) {
        const Entity *entity = reader.catalogue().entity(query.text(1).toLatin1());
        if (!entity)
            continue;
        const auto isHere = [&](int column) {
            const QByteArray device = QByteArray::fromHex(query.text(column).toLatin1());
            return desk && !device.isEmpty() && desk->device == device;
        };
        records.append({query.integer(0), entity, QByteArray::fromHex(query.text(2).toLatin1()), query.text(3),
                        sideOf(query.text(4)), sideOf(query.text(5)), sideOf(query.text(6)), query.text(7), query.text(8),
                        query.integer(9), query.integer(10), isHere(11), isHere(12)});
    }
    return records;
}

Result<QVariant> valueHere(Reader &reader, const ConflictRecord &record, const Field &field, const QJsonObject &side)
{
    const QJsonValue value = side.value(QString::fromLatin1(field.name));
    if (field.isReference() && value.isString()) {
        HK_TRY(const qint64 key,
               keyOf(reader, *reader.catalogue().entity(field.target), QByteArray::fromHex(value.toString().toLatin1())));
        return key == 0 ? QVariant() : QVariant(key);
    }
    if (field.encrypted && !value.toString().isEmpty()) {
        const Result<QString> text = decryptText(reader.keys(), {record.entity->table, record.uid, field.name}, value.toString());
        return QVariant(text.ok() ? *text : secretMark());
    }
    return plainValue(field, value);
}

Result<QString> wordsHere(Reader &reader, const Entity &entity, const Field &field, const QVariant &value)
{
    if (field.encrypted)
        return value.toString();
    return valueInWords(reader, entity, field, QJsonValue::fromVariant(value));
}

Result<QVariantMap> proposedValues(Reader &reader, const ConflictRecord &record)
{
    QVariantMap values;
    for (const auto &side : {record.base, record.theirs, record.mine}) {
        for (const Field &field : record.entity->fields) {
            if (!side || field.encrypted || !side->contains(QString::fromLatin1(field.name)))
                continue;
            HK_TRY(const QVariant value, valueHere(reader, record, field, *side));
            values.insert(QString::fromLatin1(field.name), value);
        }
    }
    return values;
}

Result<QString> proposedTitle(Reader &reader, const ConflictRecord &record)
{
    QStringList parts;
    for (const QByteArray &name : record.entity->titleFields) {
        const Field &field = *record.entity->field(name);
        QVariant value;
        for (const auto &side : {record.mine, record.base, record.theirs}) {
            if (value.isNull() && side) {
                HK_TRY(value, valueHere(reader, record, field, *side));
            }
        }
        HK_TRY(const QString text, wordsHere(reader, *record.entity, field, value));
        if (!text.isEmpty())
            parts << text;
    }
    return parts.join(u' ');
}

}  // namespace hk

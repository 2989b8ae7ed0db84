// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/rowvalue.h"

#include "catalogue/filereference.h"
#include "sync/wire/codec.h"

#include <cmath>

namespace hk::server {

std::optional<Value> storedValue(const Field &field, const QJsonValue &value)
{
    if (value.isNull())
        return Value();
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment: {
        const qint64 number = value.toInteger(0);
        if (!value.isDouble() || number != value.toInteger(1))
            return {};
        return numberValue(number);
    }
    case FieldType::Number:
        if (!value.isDouble() || !std::isfinite(value.toDouble()))
            return {};
        return Value(QByteArray::number(value.toDouble(), 'g', 17));
    case FieldType::Reference: {
        const QByteArray uid = wire::uidOf(value.toString());
        if (uid.isEmpty())
            return {};
        return uuidValue(uid);
    }
    case FieldType::File:
        if (!FileReference::of(value.toString()))
            return {};
        return textValue(value.toString());
    default:
        if (!value.isString())
            return {};
        return textValue(value.toString());
    }
}

QJsonValue wireValue(const Field &field, const Value &value)
{
    if (!value)
        return QJsonValue::Null;
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
        return QJsonValue(value->toLongLong());
    case FieldType::Number:
        return value->toDouble();
    case FieldType::Reference:
        return wire::uidText(uidOfUuid(*value));
    default:
        return QString::fromUtf8(*value);
    }
}

QJsonValue settled(const Field &field, const QJsonValue &value)
{
    const std::optional<Value> stored = storedValue(field, value);
    return stored ? wireValue(field, *stored) : QJsonValue(QJsonValue::Undefined);
}

QJsonObject settledOf(const Entity &entity, const QJsonObject &values)
{
    QJsonObject all;
    for (auto value = values.begin(); value != values.end(); ++value)
        all.insert(value.key(), settled(*entity.field(value.key().toLatin1()), value.value()));
    return all;
}

QJsonObject only(const QJsonObject &object, const QStringList &names)
{
    QJsonObject part;
    for (const QString &name : names)
        part.insert(name, object.value(name));
    return part;
}

}  // namespace hk::server

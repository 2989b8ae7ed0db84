// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/unittext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace hk::wire {

namespace {

void appendSign(QByteArray &text, char sign)
{
    switch (sign) {
    case '"':
    case '\\':
        text += '\\';
        text += sign;
        break;
    case '\b':
        text += "\\b";
        break;
    case '\f':
        text += "\\f";
        break;
    case '\n':
        text += "\\n";
        break;
    case '\r':
        text += "\\r";
        break;
    case '\t':
        text += "\\t";
        break;
    default:
        text += "\\u00";
        text += QByteArray(1, sign).toHex();
    }
}

void appendHex(QByteArray &text, const QByteArray &uid)
{
    text += '"';
    text += uid.toHex();
    text += '"';
}

void appendValue(QByteArray &text, const QJsonValue &value)
{
    if (value.isString()) {
        appendText(text, value.toString());
        return;
    }
    const QVariant plain = value.toVariant();
    if (plain.typeId() == QMetaType::LongLong) {
        text += QByteArray::number(plain.toLongLong());
        return;
    }
    if (value.isNull()) {
        text += "null";
        return;
    }
    // Whatever else there is, which is seldom: as a list of one, without its brackets.
    text += QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
}

const char *wordOfKind(OperationKind kind)
{
    return kind == OperationKind::Insert ? "insert" : kind == OperationKind::Update ? "update" : "delete";
}

// Names stand in the order of the alphabet, as in QJsonObject.
void appendOperation(QByteArray &text, const RowOperation &operation, Versions versions)
{
    text += '{';
    if (operation.kind != OperationKind::Insert) {
        text += "\"base\":";
        appendFields(text, operation.base);
        text += ',';
    }
    text += "\"entity\":\"";
    text += operation.entity;
    text += "\",\"op\":\"";
    text += wordOfKind(operation.kind);
    text += "\",\"row\":";
    appendHex(text, operation.row);
    if (operation.kind != OperationKind::Delete) {
        text += ",\"values\":";
        appendFields(text, operation.values);
    }
    if (operation.version > 0 && versions == Versions::Told) {
        text += ",\"version\":";
        text += QByteArray::number(operation.version);
    }
    text += '}';
}

}  // namespace

void appendText(QByteArray &text, QStringView value)
{
    text += '"';
    const QByteArray bytes = value.toUtf8();
    const char *plain = bytes.constData();
    const char *const end = plain + bytes.size();
    for (const char *at = plain; at != end; ++at) {
        const auto sign = static_cast<unsigned char>(*at);
        if (sign >= 0x20 && sign != '"' && sign != '\\')
            continue;
        text.append(plain, at - plain);
        appendSign(text, *at);
        plain = at + 1;
    }
    text.append(plain, end - plain);
    text += '"';
}

void appendFields(QByteArray &text, const QJsonObject &fields)
{
    text += '{';
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (field != fields.begin())
            text += ',';
        appendText(text, field.key());
        text += ':';
        appendValue(text, field.value());
    }
    text += '}';
}

void appendUnit(QByteArray &text, const Unit &unit, Versions versions)
{
    text += '{';
    if (!unit.account.isEmpty()) {
        text += "\"account\":";
        appendHex(text, unit.account);
        text += ',';
    }
    text += "\"at\":" + QByteArray::number(unit.at) + ",\"number\":" + QByteArray::number(unit.number) + ",\"operations\":[";
    for (qsizetype i = 0; i < unit.operations.size(); ++i) {
        if (i > 0)
            text += ',';
        appendOperation(text, unit.operations.at(i), versions);
    }
    text += "],\"verb\":";
    appendText(text, unit.verb);
    text += '}';
}

}  // namespace hk::wire

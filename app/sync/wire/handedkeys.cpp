// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/handedkeys.h"

#include "sync/wire/codec.h"
#include "sync/wire/document.h"
#include "sync/wire/fields.h"
#include "sync/wire/signing.h"

#include <algorithm>
#include <limits>

namespace hk::wire {

namespace {

constexpr int keyBytes = 32;
constexpr qsizetype mostKeys = 1000;

QString readKey(const QJsonValue &value, HandedKey &key)
{
    Fields fields(value);
    key.id = fields.integer("id", 1, std::numeric_limits<qint64>::max());
    key.uid = fields.uid("uid");
    // Fields of class Contact are not encrypted.
    const auto klass = classOfWord(QString::fromLatin1(fields.word("class")));
    if (!klass || *klass == FieldClass::Contact)
        fields.fail("class");
    key.klass = klass.value_or(FieldClass::Confidential);
    key.key = fields.bytes("key", keyBytes, keyBytes);
    return fields.fault();
}

QString readKeysRequest(const QJsonValue &value, KeysRequest &request)
{
    Fields fields(value);
    request.basic = fields.has("basic") && fields.truth("basic");
    return fields.fault();
}

QString readKeys(const QJsonValue &value, KeysAnswer &answer)
{
    Fields fields(value);
    fields.list("keys", mostKeys, [&](const QJsonValue &item) { return readKey(item, answer.keys.emplace_back()); });
    return fields.fault();
}

}  // namespace

QByteArray encode(const KeysRequest &request)
{
    return textOf({{QStringLiteral("basic"), request.basic}});
}

Result<KeysRequest> decodeKeysRequest(const QByteArray &text)
{
    return decoded<KeysRequest>(text, readKeysRequest);
}

QByteArray encode(const KeysAnswer &answer)
{
    QJsonArray keys;
    for (const HandedKey &key : answer.keys)
        keys.append(
            QJsonObject{{QStringLiteral("id"), key.id},
                        {QStringLiteral("uid"), uidText(key.uid)},
                        {QStringLiteral("class"), classWord(key.klass)},
                        {QStringLiteral("key"),
                         QString::fromLatin1(key.key.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}});
    return textOf({{QStringLiteral("keys"), keys}});
}

Result<KeysAnswer> decodeKeysAnswer(const QByteArray &text)
{
    return decoded<KeysAnswer>(text, readKeys);
}

QByteArray keysName(QList<qint64> ids)
{
    std::sort(ids.begin(), ids.end());
    QByteArrayList names;
    for (const qint64 id : ids)
        names << QByteArray::number(id);
    return hashOf(names.join(',')).toHex().left(32);
}

}  // namespace hk::wire

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/fields.h"

#include "sync/wire/codec.h"

#include <algorithm>
#include <limits>

namespace hk::wire {

namespace {

constexpr qsizetype longestWord = 63;
constexpr qsizetype mostFields = 200;

bool isWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= longestWord && text.at(0) >= u'a' && text.at(0) <= u'z'
        && std::all_of(text.begin(), text.end(),
                       [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'; });
}

bool isHexadecimal(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

// Texts with a zero character or half a character cannot be stored on both sides.
bool isStorable(const QString &text)
{
    return !text.contains(QChar(0)) && text.isValidUtf16();
}

bool isRowValue(const QJsonValue &value)
{
    return value.isNull() || value.isDouble() || (value.isString() && isStorable(value.toString()));
}

}  // namespace

Fields::Fields(const QJsonValue &value) : m_object(value.toObject())
{
    if (!value.isObject())
        m_fault = QStringLiteral("no object");
}

void Fields::fail(const char *name)
{
    if (m_fault.isEmpty())
        m_fault = QString::fromLatin1(name);
}

QJsonValue Fields::value(const char *name) const
{
    return m_object.value(QLatin1String(name));
}

bool Fields::has(const char *name) const
{
    return m_object.contains(QLatin1String(name));
}

QString Fields::text(const char *name, qsizetype longest)
{
    const QJsonValue found = value(name);
    const QString text = found.toString();
    if (!found.isString() || text.size() > longest || !isStorable(text)) {
        fail(name);
        return {};
    }
    return text;
}

qint64 Fields::integer(const char *name, qint64 least, qint64 most)
{
    // Two answers to tell "no integer" from the default.
    const QJsonValue found = value(name);
    const qint64 number = found.toInteger(0);
    if (!found.isDouble() || number != found.toInteger(1) || number < least || number > most) {
        fail(name);
        return least;
    }
    return number;
}

bool Fields::truth(const char *name)
{
    const QJsonValue found = value(name);
    if (!found.isBool())
        fail(name);
    return found.toBool();
}

QByteArray Fields::word(const char *name)
{
    const QJsonValue found = value(name);
    if (!found.isString() || !isWord(found.toString())) {
        fail(name);
        return {};
    }
    return found.toString().toLatin1();
}

QByteArray Fields::uid(const char *name)
{
    const QByteArray uid = uidOf(value(name).toString());
    if (uid.isEmpty())
        fail(name);
    return uid;
}

QByteArray Fields::optionalUid(const char *name)
{
    return has(name) ? uid(name) : QByteArray();
}

QByteArray Fields::bytes(const char *name, qsizetype least, qsizetype most)
{
    const QJsonValue found = value(name);
    const auto decoded = QByteArray::fromBase64Encoding(found.toString().toLatin1(),
                                                        QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals
                                                            | QByteArray::AbortOnBase64DecodingErrors);
    if (!found.isString() || !decoded || decoded.decoded.size() < least || decoded.decoded.size() > most) {
        fail(name);
        return {};
    }
    return decoded.decoded;
}

quint64 Fields::decimal(const char *name)
{
    const QString text = value(name).toString();
    bool read = false;
    const quint64 number = text.toULongLong(&read);
    if (!read || QString::number(number) != text)
        fail(name);
    return number;
}

QByteArray Fields::hexadecimal(const char *name)
{
    const QString text = value(name).toString();
    if (text.isEmpty() || text.size() > 64 || !isHexadecimal(text)) {
        fail(name);
        return {};
    }
    return text.toLatin1();
}

QJsonObject Fields::row(const char *name)
{
    const QJsonValue found = value(name);
    const QJsonObject fields = found.toObject();
    if (!found.isObject() || fields.size() > mostFields) {
        fail(name);
        return {};
    }
    for (auto field = fields.begin(); field != fields.end(); ++field) {
        if (!isWord(field.key()) || !isRowValue(field.value()))
            fail(name);
    }
    return ok() ? fields : QJsonObject();
}

QJsonValue Fields::object(const char *name)
{
    if (!value(name).isObject())
        fail(name);
    return value(name);
}

void Fields::list(const char *name, qsizetype most, const std::function<QString(const QJsonValue &)> &each)
{
    const QJsonValue found = value(name);
    const QJsonArray items = found.toArray();
    if (!found.isArray() || items.size() > most) {
        fail(name);
        return;
    }
    for (const QJsonValue &item : items) {
        const QString fault = each(item);
        if (fault.isEmpty())
            continue;
        if (ok())
            m_fault = QString::fromLatin1(name) + u'.' + fault;
        return;
    }
}

QJsonObject cursorObject(const Cursor &cursor)
{
    return {{QStringLiteral("epoch"), QString::fromLatin1(cursor.epoch)},
            {QStringLiteral("transaction"), QString::number(cursor.transaction)},
            {QStringLiteral("sequence"), cursor.sequence}};
}

QString readCursor(const QJsonValue &value, Cursor &cursor)
{
    Fields fields(value);
    cursor.epoch = fields.hexadecimal("epoch");
    cursor.transaction = fields.decimal("transaction");
    cursor.sequence = fields.integer("sequence", -1, std::numeric_limits<qint64>::max());
    return fields.fault();
}

}  // namespace hk::wire

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>

namespace hk::wire {

// A message as text, and back.
QByteArray textOf(const QJsonObject &object);
Result<QJsonValue> documentOf(const QByteArray &text);
Error unreadable(const QString &fault);

// `read` fills the message, or answers what it found wrong.
template <class T> Result<T> decoded(const QByteArray &text, QString (*read)(const QJsonValue &, T &))
{
    HK_TRY(const QJsonValue value, documentOf(text));
    T message;
    const QString fault = read(value, message);
    if (!fault.isEmpty())
        return unreadable(fault);
    return message;
}

}  // namespace hk::wire

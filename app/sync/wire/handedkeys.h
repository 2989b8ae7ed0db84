// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/entity.h"

#include <QByteArray>
#include <QList>

namespace hk::wire {

// What a server says that hands out its school's keys of encrypted fields.
constexpr const char *keysFeature = "keys";

// Programs before files know no key of class Basic, so it is handed to who asks.
struct KeysRequest {
    bool basic = false;
};

struct HandedKey {
    qint64 id = 0;
    QByteArray uid;
    FieldClass klass = FieldClass::Sensitive;
    QByteArray key;
};

struct KeysAnswer {
    QList<HandedKey> keys;
};

QByteArray encode(const KeysRequest &request);
Result<KeysRequest> decodeKeysRequest(const QByteArray &text);
QByteArray encode(const KeysAnswer &answer);
Result<KeysAnswer> decodeKeysAnswer(const QByteArray &text);

// Names a set of keys by their numbers, in hexadecimal; each pull answers it, so that a desk knows when to ask anew. Those of class
// Basic do not count.
QByteArray keysName(QList<qint64> ids);

}  // namespace hk::wire

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace hk {

// The name of a row on every desk: a UUIDv7 (RFC 9562) of 16 raw bytes, made at the desk. The time part only keeps new rows
// near each other; nothing may be decided by it.
QByteArray makeUid();

// The same for a given time, in milliseconds since the epoch.
QByteArray makeUid(qint64 milliseconds);

// The uid of something that has a name everywhere: made of it on two desks, it is one and the same.
QByteArray namedUid(const QByteArray &name);

// "0198b2c4-…": as PostgreSQL writes it.
QByteArray uuidText(const QByteArray &uid);
// 16 bytes of such a text, with its dashes or without; empty for anything else.
QByteArray uidOfUuid(const QByteArray &text);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace hk::wire {

// Requests of a session are signed with the desk's own Ed25519 key, so that a stolen token alone opens nothing.

struct DeviceKeys {
    QByteArray publicKey;  // 32 bytes
    QByteArray secretKey;  // 64 bytes
};

Result<DeviceKeys> makeDeviceKeys();

// What a signature covers: method, path, time in UTC milliseconds, and a hash of the body.
QByteArray signedText(const QByteArray &method, const QByteArray &path, qint64 time, const QByteArray &body);
// 64 bytes; empty when the key is none.
QByteArray sign(const QByteArray &secretKey, const QByteArray &text);
bool isSignedBy(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature);

// BLAKE2b of 32 bytes: under such a hash tokens are stored.
QByteArray hashOf(const QByteArray &bytes);
// Bytes that nobody can guess.
QByteArray randomBytes(int count);

// The names of a signed request's headers.
constexpr const char *deviceHeader = "HK-Device";
constexpr const char *timeHeader = "HK-Time";
constexpr const char *signatureHeader = "HK-Signature";

}  // namespace hk::wire

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/wire/signing.h"

#include <QCoreApplication>

#include <sodium.h>

namespace hk::wire {

namespace {

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool sodiumIsReady()
{
    return sodium_init() >= 0;
}

}  // namespace

Result<DeviceKeys> makeDeviceKeys()
{
    DeviceKeys keys{QByteArray(crypto_sign_PUBLICKEYBYTES, '\0'), QByteArray(crypto_sign_SECRETKEYBYTES, '\0')};
    if (!sodiumIsReady() || crypto_sign_keypair(raw(keys.publicKey), raw(keys.secretKey)) != 0)
        return Error{QCoreApplication::translate("hk::Wire", "A key for this desk could not be made."), {}};
    return keys;
}

QByteArray signedText(const QByteArray &method, const QByteArray &path, qint64 time, const QByteArray &body)
{
    return "hallkeeper-1\n" + method + '\n' + path + '\n' + QByteArray::number(time) + '\n' + hashOf(body).toHex();
}

QByteArray sign(const QByteArray &secretKey, const QByteArray &text)
{
    QByteArray signature(crypto_sign_BYTES, '\0');
    if (!sodiumIsReady() || secretKey.size() != crypto_sign_SECRETKEYBYTES
        || crypto_sign_detached(raw(signature), nullptr, raw(text), size_t(text.size()), raw(secretKey)) != 0)
        return {};
    return signature;
}

bool isSignedBy(const QByteArray &publicKey, const QByteArray &text, const QByteArray &signature)
{
    return sodiumIsReady() && publicKey.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES
        && crypto_sign_verify_detached(raw(signature), raw(text), size_t(text.size()), raw(publicKey)) == 0;
}

QByteArray hashOf(const QByteArray &bytes)
{
    QByteArray hash(crypto_generichash_BYTES, '\0');
    if (!sodiumIsReady() || crypto_generichash(raw(hash), size_t(hash.size()), raw(bytes), size_t(bytes.size()), nullptr, 0) != 0)
        return {};
    return hash;
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, '\0');
    if (!sodiumIsReady())
        return {};
    randombytes_buf(raw(bytes), size_t(count));
    return bytes;
}

}  // namespace hk::wire

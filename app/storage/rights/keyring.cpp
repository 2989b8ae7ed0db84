// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rights/keyring.h"

#include "base/rawbytes.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>

namespace hk {

namespace {

constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
static_assert(KeyRing::keyBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

struct FieldSecretText {
    Q_DECLARE_TR_FUNCTIONS(hk::Secrets)
public:
    static QString closed()
    {
        return tr("This field is encrypted, and its key is not open here. Please sign in with an account that may read it.");
    }
    static QString away()
    {
        return tr("This field is closed: this computer has had no contact with the server for more than 72 hours. It opens again "
                  "at the next contact with the server.");
    }
    static QString waits() { return tr("This field opens at the next contact with the server."); }
    static QString damaged() { return tr("An encrypted value is damaged or was moved here from elsewhere."); }
};

constexpr QLatin1String damagedDetail("damaged value");

Error damagedValue()
{
    return {FieldSecretText::damaged(), damagedDetail};
}

QByteArray boundTo(const SecretPlace &place, qint64 key)
{
    return place.table + '\0' + place.rowUid + '\0' + place.column + '\0' + QByteArray::number(key);
}

void makeNonce(unsigned char *nonce, const QByteArray &key, const QByteArray &bound, const QByteArray &plain)
{
    QByteArray said = bound + '\0' + plain;
    const QByteArray purpose = QByteArray("nonce of a field").leftJustified(crypto_generichash_blake2b_PERSONALBYTES, '\0', true);
    crypto_generichash_blake2b_salt_personal(nonce, size_t(nonceBytes), rawBytes(said), quint64(said.size()), rawBytes(key),
                                             size_t(key.size()), nullptr, rawBytes(purpose));
    sodium_memzero(said.data(), size_t(said.size()));
}

}  // namespace

QString closedText(KeyPause pause)
{
    switch (pause) {
    case KeyPause::Away:
        return FieldSecretText::away();
    case KeyPause::Waits:
        return FieldSecretText::waits();
    default:
        return FieldSecretText::closed();
    }
}

KeyRing::~KeyRing()
{
    for (Key &key : m_keys)
        sodium_memzero(key.key.data(), size_t(key.key.size()));
}

LogKey::LogKey(QByteArray keyUid, QByteArray bytes, qint64 firstEntry)
    : uid(std::move(keyUid)), key(std::move(bytes)), first(firstEntry)
{
}

LogKey::~LogKey()
{
    sodium_memzero(key.data(), size_t(key.size()));
}

void KeyRing::add(qint64 id, FieldClass klass, const QByteArray &key, KeyOwner owner)
{
    m_keys.insert(id, {klass, key, owner});
}

void KeyRing::pause(qint64 id, FieldClass klass, KeyPause why)
{
    m_keys.insert(id, {klass, {}, KeyOwner::School, why});
}

bool KeyRing::hasOfSchool(FieldClass klass) const
{
    return std::any_of(m_keys.cbegin(), m_keys.cend(),
                       [klass](const Key &key) { return key.klass == klass && key.owner == KeyOwner::School; });
}

std::optional<qint64> KeyRing::newest(FieldClass klass) const
{
    const KeyOwner owner = hasOfSchool(klass) ? KeyOwner::School : KeyOwner::Desk;
    std::optional<qint64> found;
    for (auto it = m_keys.cbegin(); it != m_keys.cend(); ++it) {
        if (it->klass == klass && it->owner == owner && !it->key.isEmpty() && (!found || it.key() > *found))
            found = it.key();
    }
    return found;
}

KeyPause KeyRing::pauseOf(FieldClass klass) const
{
    for (const Key &key : m_keys) {
        if (key.klass == klass && key.pause != KeyPause::None)
            return key.pause;
    }
    return KeyPause::None;
}

QByteArray KeyRing::makeKey()
{
    QByteArray key(keyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    return key;
}

Result<QString> encryptText(const KeyRing &keys, FieldClass klass, const SecretPlace &place, const QString &text)
{
    if (text.isEmpty())
        return QString();
    const auto id = keys.newest(klass);
    if (!id || sodium_init() < 0)
        return Error{closedText(keys.pauseOf(klass)), {}};
    QByteArray plain = text.toUtf8();
    const QByteArray bound = boundTo(place, *id);
    QByteArray sealed(nonceBytes + plain.size() + tagBytes, Qt::Uninitialized);
    makeNonce(rawBytes(sealed), keys.key(*id), bound, plain);
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(rawBytes(sealed) + nonceBytes, &length, rawBytes(plain), quint64(plain.size()),
                                               rawBytes(bound), quint64(bound.size()), nullptr, rawBytes(sealed),
                                               rawBytes(keys.key(*id)));
    sodium_memzero(plain.data(), size_t(plain.size()));
    return QString::number(*id) + u':' + QString::fromLatin1(sealed.toBase64());
}

bool isDamagedValue(const Error &error)
{
    return error.detail == damagedDetail;
}

Result<QString> decryptText(const KeyRing &keys, const SecretPlace &place, const QString &stored)
{
    if (stored.isEmpty())
        return QString();
    const qint64 id = stored.section(u':', 0, 0).toLongLong();
    const QByteArray key = keys.key(id);
    if (key.isEmpty())
        return Error{closedText(keys.pauseOf(id)), {}};
    const QByteArray sealed = QByteArray::fromBase64(stored.section(u':', 1).toLatin1());
    if (sealed.size() < nonceBytes + tagBytes)
        return damagedValue();
    const QByteArray bound = boundTo(place, id);
    QByteArray plain(sealed.size() - nonceBytes - tagBytes, Qt::Uninitialized);
    unsigned long long length = 0;
    const int opened = crypto_aead_xchacha20poly1305_ietf_decrypt(rawBytes(plain), &length, nullptr, rawBytes(sealed) + nonceBytes,
                                                                  quint64(sealed.size() - nonceBytes), rawBytes(bound),
                                                                  quint64(bound.size()), rawBytes(sealed), rawBytes(key));
    if (opened != 0)
        return damagedValue();
    const QString text = QString::fromUtf8(plain);
    sodium_memzero(plain.data(), size_t(plain.size()));
    return text;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/secretfile.h"

#include <QCoreApplication>
#include <QFile>

#include <sodium.h>

#include <array>

namespace hk {

namespace {

constexpr qsizetype blockSize = 64 * 1024;
const QByteArray fileMagic = QByteArrayLiteral("HKSECRET1\n");

struct SecretText {
    Q_DECLARE_TR_FUNCTIONS(hk::Backup)
public:
    static QString wrongPassphrase() { return tr("The passphrase is wrong, or the backup is damaged."); }
    static QString cutShort() { return tr("The backup is damaged: its end is missing."); }
    static QString unreadable() { return tr("The backup could not be read."); }
    static QString unwritable() { return tr("The backup could not be written. Is the disk full?"); }
};

// Key material that is wiped when it goes.
struct StreamKey {
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};
    ~StreamKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

bool deriveKey(StreamKey &key, const QString &passphrase, const QByteArray &salt)
{
    QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const int made = crypto_pwhash(key.bytes.data(), key.bytes.size(), secret.constData(), quint64(secret.size()),
                                   reinterpret_cast<const unsigned char *>(salt.constData()), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                                   crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), size_t(secret.size()));
    return made == 0;
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

}  // namespace

Result<void> encryptFile(const QString &from, const QString &to, const QString &passphrase)
{
    QFile source(from);
    QFile target(to);
    if (sodium_init() < 0 || !source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return Error{SecretText::unwritable(), {}};
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    StreamKey key;
    if (!deriveKey(key, passphrase, salt))
        return Error{SecretText::unwritable(), QStringLiteral("argon2id")};
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state, raw(header), key.bytes.data());
    bool written = target.write(fileMagic + salt + header) == fileMagic.size() + salt.size() + header.size();
    QByteArray sealed;
    do {
        const QByteArray block = source.read(blockSize);
        sealed.resize(block.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        const unsigned char tag = source.atEnd() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(&state, raw(sealed), nullptr, raw(block), quint64(block.size()), nullptr, 0,
                                                   tag);
        written = written && target.write(sealed) == sealed.size();
    } while (written && !source.atEnd());
    sodium_memzero(&state, sizeof state);
    if (!written || !target.flush())
        return Error{SecretText::unwritable(), target.errorString()};
    return {};
}

Result<void> decryptFile(const QString &from, const QString &to, const QString &passphrase)
{
    QFile source(from);
    QFile target(to);
    if (sodium_init() < 0 || !source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return Error{SecretText::unreadable(), {}};
    source.seek(fileMagic.size());
    const QByteArray salt = source.read(crypto_pwhash_SALTBYTES);
    const QByteArray header = source.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    StreamKey key;
    if (header.size() != qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES) || !deriveKey(key, passphrase, salt))
        return Error{SecretText::cutShort(), {}};
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, raw(header), key.bytes.data()) != 0)
        return Error{SecretText::wrongPassphrase(), {}};
    unsigned char tag = 0;
    QByteArray block;
    while (!source.atEnd()) {
        const QByteArray sealed = source.read(blockSize + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
            return Error{SecretText::cutShort(), {}};
        block.resize(sealed.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        if (crypto_secretstream_xchacha20poly1305_pull(&state, raw(block), nullptr, &tag, raw(sealed), quint64(sealed.size()),
                                                       nullptr, 0)
            != 0)
            return Error{SecretText::wrongPassphrase(), {}};
        if (target.write(block) != block.size())
            return Error{SecretText::unwritable(), target.errorString()};
    }
    sodium_memzero(&state, sizeof state);
    if (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL)
        return Error{SecretText::cutShort(), {}};
    return {};
}

bool isEncryptedFile(const QString &file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) && source.read(fileMagic.size()) == fileMagic;
}

}  // namespace hk

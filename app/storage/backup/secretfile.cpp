// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/secretfile.h"

#include "base/rawbytes.h"

#include <QCoreApplication>
#include <QFile>
#include <QtEndian>

#include <sodium.h>

#include <array>

namespace hk {

namespace {

constexpr qsizetype blockSize = 64 * 1024;
// Any version of such a file, and the one that is written.
const QByteArray anyMagic = QByteArrayLiteral("HKSECRET");
const QByteArray fileMagic = QByteArrayLiteral("HKSECRET2\n");
// A header that asks for more than this is forged or damaged, and would only eat the computer's memory.
constexpr quint64 mostOperations = 16;
constexpr quint64 mostMemory = quint64(1024) * 1024 * 1024;

struct SecretText {
    Q_DECLARE_TR_FUNCTIONS(hk::Backup)
public:
    static QString wrongPassphrase() { return tr("The passphrase is wrong, or the backup is damaged."); }
    static QString newer() { return tr("This backup was written by another version of the program, which this one cannot read."); }
    static QString cutShort() { return tr("The backup is damaged: its end is missing."); }
    static QString unreadable() { return tr("The backup could not be read."); }
    static QString unwritable() { return tr("The backup could not be written. Is the disk full?"); }
};

// Key material that is wiped when it goes.
struct StreamKey {
    std::array<unsigned char, crypto_secretstream_xchacha20poly1305_KEYBYTES> bytes{};
    ~StreamKey() { sodium_memzero(bytes.data(), bytes.size()); }
};

// What stands at the head of the file in the open, so that other limits can be chosen later: the work that the key takes, and its
// salt. Every block is bound to it.
struct SecretHeader {
    quint64 operations = crypto_pwhash_OPSLIMIT_INTERACTIVE;
    quint64 memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
    QByteArray salt;

    QByteArray bytes() const
    {
        QByteArray limits(2 * qsizetype(sizeof(quint64)), Qt::Uninitialized);
        qToBigEndian(operations, limits.data());
        qToBigEndian(memory, limits.data() + sizeof(quint64));
        return fileMagic + limits + salt;
    }
    bool isPlausible() const
    {
        return salt.size() == qsizetype(crypto_pwhash_SALTBYTES) && operations >= crypto_pwhash_OPSLIMIT_MIN
            && operations <= mostOperations && memory >= crypto_pwhash_MEMLIMIT_MIN && memory <= mostMemory;
    }
};

// From behind the magic on.
SecretHeader readHeader(QFile &source)
{
    SecretHeader header;
    const QByteArray limits = source.read(2 * qsizetype(sizeof(quint64)));
    if (limits.size() == 2 * qsizetype(sizeof(quint64))) {
        header.operations = qFromBigEndian<quint64>(limits.constData());
        header.memory = qFromBigEndian<quint64>(limits.constData() + sizeof(quint64));
        header.salt = source.read(crypto_pwhash_SALTBYTES);
    }
    return header;
}

bool deriveKey(StreamKey &key, const QString &passphrase, const SecretHeader &header)
{
    QByteArray secret = passphrase.normalized(QString::NormalizationForm_C).toUtf8();
    const int made = crypto_pwhash(key.bytes.data(), key.bytes.size(), secret.constData(), quint64(secret.size()),
                                   reinterpret_cast<const unsigned char *>(header.salt.constData()), header.operations,
                                   size_t(header.memory), crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(secret.data(), size_t(secret.size()));
    return made == 0;
}

}  // namespace

Result<void> encryptFile(const QString &from, const QString &to, const QString &passphrase)
{
    QFile source(from);
    QFile target(to);
    if (sodium_init() < 0 || !source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly))
        return Error{SecretText::unwritable(), {}};
    SecretHeader about;
    about.salt.resize(crypto_pwhash_SALTBYTES);
    randombytes_buf(about.salt.data(), size_t(about.salt.size()));
    const QByteArray open = about.bytes();
    StreamKey key;
    if (!deriveKey(key, passphrase, about))
        return Error{SecretText::unwritable(), QStringLiteral("argon2id")};
    crypto_secretstream_xchacha20poly1305_state state;
    QByteArray header(crypto_secretstream_xchacha20poly1305_HEADERBYTES, Qt::Uninitialized);
    crypto_secretstream_xchacha20poly1305_init_push(&state, rawBytes(header), key.bytes.data());
    bool written = target.write(open + header) == open.size() + header.size();
    QByteArray sealed;
    do {
        const QByteArray block = source.read(blockSize);
        sealed.resize(block.size() + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        const unsigned char tag = source.atEnd() ? crypto_secretstream_xchacha20poly1305_TAG_FINAL : 0;
        crypto_secretstream_xchacha20poly1305_push(&state, rawBytes(sealed), nullptr, rawBytes(block), quint64(block.size()),
                                                   rawBytes(open), quint64(open.size()), tag);
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
    if (source.read(fileMagic.size()) != fileMagic)
        return Error{SecretText::newer(), {}};
    const SecretHeader about = readHeader(source);
    const QByteArray open = about.bytes();
    const QByteArray header = source.read(crypto_secretstream_xchacha20poly1305_HEADERBYTES);
    if (header.size() != qsizetype(crypto_secretstream_xchacha20poly1305_HEADERBYTES))
        return Error{SecretText::cutShort(), {}};
    StreamKey key;
    if (!about.isPlausible() || !deriveKey(key, passphrase, about))
        return Error{SecretText::wrongPassphrase(), QStringLiteral("argon2id")};
    crypto_secretstream_xchacha20poly1305_state state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(&state, rawBytes(header), key.bytes.data()) != 0)
        return Error{SecretText::wrongPassphrase(), {}};
    unsigned char tag = 0;
    QByteArray block;
    while (!source.atEnd()) {
        const QByteArray sealed = source.read(blockSize + qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        if (sealed.size() < qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES))
            return Error{SecretText::cutShort(), {}};
        block.resize(sealed.size() - qsizetype(crypto_secretstream_xchacha20poly1305_ABYTES));
        if (crypto_secretstream_xchacha20poly1305_pull(&state, rawBytes(block), nullptr, &tag, rawBytes(sealed),
                                                       quint64(sealed.size()), rawBytes(open), quint64(open.size()))
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
    return source.open(QIODevice::ReadOnly) && source.read(anyMagic.size()) == anyMagic;
}

}  // namespace hk

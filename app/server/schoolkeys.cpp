// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/schoolkeys.h"

#include "base/clock.h"
#include "base/rawbytes.h"
#include "base/uid.h"

#include <QCoreApplication>
#include <QFile>

#include <sodium.h>

namespace hk::server {

namespace {

constexpr qsizetype keyBytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr qsizetype nonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype tagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
// Numbers grow with time and leave room between them.
constexpr qint64 numbersAMillisecond = 1024;
constexpr qint64 numberGap = 16;

struct SchoolKeyText {
    Q_DECLARE_TR_FUNCTIONS(hk::Server)
public:
    static QString none(const QString &path) { return tr("The file of the keys, “%1”, cannot be read.").arg(path); }
    static QString open(const QString &path)
    {
        return tr("The file of the keys, “%1”, may be read by others on this computer; please let only its owner read it.")
            .arg(path);
    }
    static QString strange(const QString &path) { return tr("The file of the keys, “%1”, holds no key.").arg(path); }
    static QString notMade(const QString &path) { return tr("The file of the keys, “%1”, cannot be made.").arg(path); }
    static QString other(const QString &path)
    {
        return tr("The file of the keys, “%1”, is not the one with which this database's keys were sealed. Encrypted fields open "
                  "only "
                  "with that one.")
            .arg(path);
    }
    static QString unnamed()
    {
        return tr("The configuration names no file of keys ([keys] file=…): desks cannot open each other's encrypted fields.");
    }
};

FieldClass classOf(const QByteArray &word)
{
    return classOfWord(QString::fromLatin1(word)).value_or(FieldClass::Confidential);
}

// A sealed key does not open as another one.
QByteArray boundTo(qint64 id, FieldClass klass)
{
    return "school key " + QByteArray::number(id) + ' ' + classWord(klass).toLatin1();
}

QByteArray sealed(const SealKey &seal, const QByteArray &key, const QByteArray &bound)
{
    QByteArray box(nonceBytes + key.size() + tagBytes, Qt::Uninitialized);
    randombytes_buf(box.data(), size_t(nonceBytes));
    unsigned long long length = 0;
    crypto_aead_xchacha20poly1305_ietf_encrypt(rawBytes(box) + nonceBytes, &length, rawBytes(key), quint64(key.size()),
                                               rawBytes(bound), quint64(bound.size()), nullptr, rawBytes(box),
                                               rawBytes(seal.bytes()));
    return box;
}

std::optional<QByteArray> opened(const SealKey &seal, const QByteArray &box, const QByteArray &bound)
{
    if (box.size() != nonceBytes + keyBytes + tagBytes || seal.isEmpty())
        return {};
    QByteArray key(keyBytes, Qt::Uninitialized);
    unsigned long long length = 0;
    const int done = crypto_aead_xchacha20poly1305_ietf_decrypt(rawBytes(key), &length, nullptr, rawBytes(box) + nonceBytes,
                                                                quint64(box.size() - nonceBytes), rawBytes(bound),
                                                                quint64(bound.size()), rawBytes(box), rawBytes(seal.bytes()));
    return done == 0 ? std::optional(key) : std::nullopt;
}

Result<void> addKey(Postgres &owner, const SealKey &seal, FieldClass klass)
{
    HK_TRY(const Rows newest, owner.run("SELECT coalesce(max(id), 0) FROM hk.school_key"));
    const qint64 id = std::max(newest.number(0, 0) / numberGap + 1,
                               systemNow() * numbersAMillisecond / numberGap
                                   + qint64(randombytes_uniform(uint32_t(numbersAMillisecond / numberGap))))
        * numberGap;
    QByteArray key(keyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    HK_CHECK(owner.run(
        "INSERT INTO hk.school_key (id, uid, klass, sealed) VALUES ($1, $2, $3, $4)",
        {numberValue(id), uuidValue(makeUid()), textValue(classWord(klass)), bytesValue(sealed(seal, key, boundTo(id, klass)))}));
    sodium_memzero(key.data(), size_t(key.size()));
    return {};
}

// Basic fields are not encrypted, but the files of such fields are on desks.
Result<void> addKeys(Postgres &owner, const SealKey &seal)
{
    for (const FieldClass klass : {FieldClass::Basic, FieldClass::Sensitive, FieldClass::Confidential})
        HK_CHECK(addKey(owner, seal, klass));
    return {};
}

// Schools from before files have none of class Basic.
Result<void> addBasicKey(Postgres &owner, const SealKey &seal)
{
    HK_TRY(const Rows known, owner.run("SELECT 1 FROM hk.school_key WHERE klass = $1", {textValue(classWord(FieldClass::Basic))}));
    return known.isEmpty() ? addKey(owner, seal, FieldClass::Basic) : Result<void>();
}

Result<bool> opensAll(Postgres &owner, const SealKey &seal)
{
    HK_TRY(const Rows rows, owner.run("SELECT id, klass, sealed FROM hk.school_key"));
    for (int i = 0; i < rows.size(); ++i) {
        if (!opened(seal, bytesOfHex(rows.text(i, 2)), boundTo(rows.number(i, 0), classOf(rows.text(i, 1)))))
            return false;
    }
    return true;
}

Value wordsOfClasses(const QList<FieldClass> &classes)
{
    QList<QByteArray> words;
    for (const FieldClass klass : classes)
        words << classWord(klass).toLatin1();
    return textsValue(words);
}

}  // namespace

SealKey::~SealKey()
{
    if (!m_key.isEmpty())
        sodium_memzero(m_key.data(), size_t(m_key.size()));
}

Result<SealKey> SealKey::read(const QString &path)
{
    QFile file(path);
    if (sodium_init() < 0 || !file.open(QIODevice::ReadOnly))
        return Error{SchoolKeyText::none(path), {}};
    if (file.permissions() & (QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther))
        return Error{SchoolKeyText::open(path), {}};
    QByteArray text = file.read(4096).trimmed();
    SealKey seal;
    seal.m_key = QByteArray::fromHex(text);
    const bool isKey = seal.m_key.size() == keyBytes && text.size() == 2 * keyBytes;
    sodium_memzero(text.data(), size_t(text.size()));
    if (!isKey)
        return Error{SchoolKeyText::strange(path), {}};
    return seal;
}

Result<void> SealKey::make(const QString &path)
{
    if (QFile::exists(path))
        return {};
    QFile file(path);
    if (sodium_init() < 0 || !file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return Error{SchoolKeyText::notMade(path), {}};
    QByteArray key(keyBytes, Qt::Uninitialized);
    randombytes_buf(key.data(), size_t(key.size()));
    QByteArray text = key.toHex() + '\n';
    const bool written = file.write(text) == text.size() && file.flush();
    sodium_memzero(key.data(), size_t(key.size()));
    sodium_memzero(text.data(), size_t(text.size()));
    return written ? Result<void>() : Error{SchoolKeyText::notMade(path), {}};
}

Result<void> bringSchoolKeys(Postgres &owner, const QString &file)
{
    if (file.isEmpty())
        return {};
    HK_TRY(const Rows known, owner.run("SELECT count(*) FROM hk.school_key"));
    // Keys that are there were sealed with a file that was: another one in its place would hide that it is lost.
    if (known.number(0, 0) == 0)
        HK_CHECK(SealKey::make(file));
    HK_TRY(const SealKey seal, SealKey::read(file));
    if (known.number(0, 0) == 0)
        return addKeys(owner, seal);
    HK_TRY(const bool opens, opensAll(owner, seal));
    return opens ? addBasicKey(owner, seal) : Error{SchoolKeyText::other(file), {}};
}

Result<void> rotateSchoolKeys(Postgres &owner, const QString &file)
{
    if (file.isEmpty())
        return Error{SchoolKeyText::unnamed(), {}};
    HK_TRY(const SealKey seal, SealKey::read(file));
    HK_TRY(const bool opens, opensAll(owner, seal));
    if (!opens)
        return Error{SchoolKeyText::other(file), {}};
    HK_TRY(Transaction transaction, Transaction::begin(owner));
    HK_CHECK(addKeys(owner, seal));
    return transaction.commit();
}

Result<QStringList> faultsOfSchoolKeys(Postgres &owner, const QString &file)
{
    if (file.isEmpty())
        return QStringList{SchoolKeyText::unnamed()};
    const Result<SealKey> seal = SealKey::read(file);
    if (!seal.ok())
        return QStringList{seal.error().message};
    HK_TRY(const bool opens, opensAll(owner, *seal));
    return opens ? QStringList() : QStringList{SchoolKeyText::other(file)};
}

Result<QList<wire::HandedKey>> handedKeys(Postgres &postgres, const SealKey &seal, const QList<FieldClass> &classes)
{
    QList<wire::HandedKey> keys;
    HK_TRY(const Rows rows,
           postgres.run("SELECT id, uid, klass, sealed FROM hk.school_key WHERE klass = ANY ($1::text[]) ORDER BY id",
                        {wordsOfClasses(classes)}));
    for (int i = 0; i < rows.size(); ++i) {
        const FieldClass klass = classOf(rows.text(i, 2));
        const auto key = opened(seal, bytesOfHex(rows.text(i, 3)), boundTo(rows.number(i, 0), klass));
        if (!key)
            return Error{{}, QStringLiteral("a key is sealed with another file")};
        keys.append({rows.number(i, 0), uidOfUuid(rows.text(i, 1)), klass, *key});
    }
    return keys;
}

Result<QList<qint64>> handedKeyNumbers(Postgres &postgres, const QList<FieldClass> &classes)
{
    QList<qint64> numbers;
    HK_TRY(const Rows rows, postgres.run("SELECT id FROM hk.school_key WHERE klass = ANY ($1::text[])", {wordsOfClasses(classes)}));
    for (int i = 0; i < rows.size(); ++i)
        numbers << rows.number(i, 0);
    return numbers;
}

}  // namespace hk::server

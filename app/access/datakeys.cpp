// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/datakeys.h"

#include "access/accountrows.h"
#include "access/schoolkeys.h"
#include "base/rawbytes.h"
#include "base/uid.h"

#include <QCoreApplication>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace hk {

namespace {

constexpr qsizetype saltBytes = crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceBytes = crypto_secretbox_NONCEBYTES;
constexpr unsigned long long smallPasses = 3;
constexpr size_t smallMemory = 32 * 1024 * 1024;
constexpr qsizetype keyUidBytes = 16;
constexpr qsizetype packedKeyBytes = keyUidBytes + KeyRing::keyBytes;

struct KeyText {
    Q_DECLARE_TR_FUNCTIONS(hk::Secrets)
public:
    static QString noMemory() { return tr("The keys could not be worked on: the computer is out of memory."); }
};

// What argon2id makes of a password; wiped when it goes.
class PasswordKey {
public:
    PasswordKey(const QString &password, const QByteArray &salt, PasswordWork work)
    {
        const bool small = work == PasswordWork::Small;
        QByteArray secret = password.normalized(QString::NormalizationForm_C).toUtf8();
        m_made = sodium_init() >= 0
            && crypto_pwhash(m_bytes.data(), m_bytes.size(), secret.constData(), quint64(secret.size()), rawBytes(salt),
                             small ? smallPasses : crypto_pwhash_OPSLIMIT_INTERACTIVE,
                             small ? smallMemory : crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13)
                == 0;
        sodium_memzero(secret.data(), size_t(secret.size()));
    }
    ~PasswordKey() { sodium_memzero(m_bytes.data(), m_bytes.size()); }
    PasswordKey(const PasswordKey &) = delete;
    PasswordKey &operator=(const PasswordKey &) = delete;

    bool isMade() const { return m_made; }
    const unsigned char *data() const { return m_bytes.data(); }

private:
    std::array<unsigned char, crypto_secretbox_KEYBYTES> m_bytes{};
    bool m_made = false;
};

DataKey dataKeyOf(const Statement &query)
{
    return {query.integer(0), query.bytes(1), classOfWord(query.text(2)).value_or(FieldClass::Sensitive), query.text(3)};
}

struct StoredShare {
    DataKey key;
    QByteArray sealed;
};

Result<QList<StoredShare>> sharesOf(Reader &reader, qint64 account)
{
    // scan: as many as accounts
    Statement query = reader.statement(QStringLiteral("SELECT k.id, k.uid, k.klass, k.state, s.sealed FROM data_key_share s "
                                                      "JOIN data_key k ON k.id = s.key_id WHERE s.account_id = ?"));
    HK_CHECK(query.bind(account).run());
    QList<StoredShare> shares;
    while (query.next())
        shares.append({dataKeyOf(query), query.bytes(4)});
    return shares;
}

bool isOpenDeskKey(const DataKey &key, const KeyRing &ring)
{
    return !key.isOfSchool() && !ring.key(key.id).isEmpty();
}

}  // namespace

Result<QList<DataKey>> dataKeys(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral("SELECT id, uid, klass, state FROM data_key ORDER BY id"));
    HK_CHECK(query.run());
    QList<DataKey> keys;
    while (query.next())
        keys.append(dataKeyOf(query));
    return keys;
}

Result<QByteArray> closeSecretKey(const QByteArray &secretKey, const QString &password, PasswordWork work)
{
    QByteArray stored(saltBytes + nonceBytes, Qt::Uninitialized);
    randombytes_buf(stored.data(), size_t(stored.size()));
    const PasswordKey key(password, stored.left(saltBytes), work);
    if (!key.isMade())
        return Error{KeyText::noMemory(), {}};
    QByteArray box(secretKey.size() + qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    crypto_secretbox_easy(rawBytes(box), rawBytes(secretKey), quint64(secretKey.size()), rawBytes(stored) + saltBytes, key.data());
    return stored + box;
}

Result<AccountKeys> makeAccountKeys(const QString &password)
{
    if (sodium_init() < 0)
        return Error{KeyText::noMemory(), {}};
    AccountKeys keys{QByteArray(crypto_box_PUBLICKEYBYTES, '\0'), {}};
    QByteArray secret(crypto_box_SECRETKEYBYTES, '\0');
    crypto_box_keypair(rawBytes(keys.publicKey), rawBytes(secret));
    HK_TRY(keys.secretKey, closeSecretKey(secret, password));
    sodium_memzero(secret.data(), size_t(secret.size()));
    return keys;
}

std::optional<QByteArray> openSecretKey(const QByteArray &encrypted, const QString &password, PasswordWork work)
{
    const qsizetype boxed = encrypted.size() - saltBytes - nonceBytes;
    if (boxed <= qsizetype(crypto_secretbox_MACBYTES))
        return {};
    const PasswordKey key(password, encrypted.left(saltBytes), work);
    QByteArray secret(boxed - qsizetype(crypto_secretbox_MACBYTES), Qt::Uninitialized);
    if (!key.isMade()
        || crypto_secretbox_open_easy(rawBytes(secret), rawBytes(encrypted) + saltBytes + nonceBytes, quint64(boxed),
                                      rawBytes(encrypted) + saltBytes, key.data())
            != 0)
        return {};
    return secret;
}

Result<std::shared_ptr<const KeyRing>> openKeys(Reader &reader, qint64 account, const QString &password, qint64 now)
{
    auto ring = std::make_shared<KeyRing>();
    HK_TRY(const QList<StoredShare> shares, sharesOf(reader, account));
    HK_TRY(const QList<DataKey> overdue, overdueKeys(reader, now));
    const auto isOverdue = [&overdue](const DataKey &key) {
        return std::any_of(overdue.begin(), overdue.end(), [&key](const DataKey &one) { return one.id == key.id; });
    };
    Statement query = reader.statement(QStringLiteral("SELECT public_key, secret_key FROM account WHERE id = ?"));
    HK_CHECK(query.bind(account).run());
    if (shares.isEmpty() || !query.next() || query.isNull(0)) {
        HK_CHECK(pauseClosedKeys(reader, *ring));
        return std::shared_ptr<const KeyRing>(ring);
    }
    const QByteArray publicKey = query.bytes(0);
    std::optional<QByteArray> secret = openSecretKey(query.bytes(1), password);
    if (!secret)
        return std::shared_ptr<const KeyRing>(ring);
    for (const StoredShare &share : shares) {
        if (isOverdue(share.key)) {
            ring->pause(share.key.id, share.key.klass, KeyPause::Away);
            continue;
        }
        QByteArray key(KeyRing::keyBytes, '\0');
        if (share.sealed.size() == KeyRing::keyBytes + qsizetype(crypto_box_SEALBYTES)
            && crypto_box_seal_open(rawBytes(key), rawBytes(share.sealed), quint64(share.sealed.size()), rawBytes(publicKey),
                                    rawBytes(*secret))
                == 0)
            ring->add(share.key.id, share.key.klass, key, share.key.owner());
    }
    sodium_memzero(secret->data(), size_t(secret->size()));
    HK_CHECK(pauseClosedKeys(reader, *ring));
    return std::shared_ptr<const KeyRing>(ring);
}

Result<std::shared_ptr<const KeyRing>> makeKeys(Writer &writer, const KeyRing &held)
{
    auto ring = std::make_shared<KeyRing>();
    HK_TRY(const QList<DataKey> known, dataKeys(writer));
    for (const DataKey &key : known) {
        if (const QByteArray bytes = held.key(key.id); !bytes.isEmpty())
            ring->add(key.id, key.klass, bytes, key.owner());
    }
    for (const FieldClass klass : keyClasses()) {
        if (std::any_of(known.begin(), known.end(), [klass](const DataKey &key) { return key.klass == klass; }))
            continue;
        Statement insert = writer.statement(QStringLiteral("INSERT INTO data_key (uid, klass, created_at) VALUES (?, ?, ?)"));
        HK_CHECK(insert.bind(makeUid(writer.now())).bind(classWord(klass)).bind(writer.now()).run());
        ring->add(insert.lastId(), klass, KeyRing::makeKey());
    }
    HK_CHECK(pauseClosedKeys(writer, *ring));
    return std::shared_ptr<const KeyRing>(ring);
}

const QList<FieldClass> &keyClasses()
{
    static const QList<FieldClass> classes{FieldClass::Sensitive, FieldClass::Confidential, FieldClass::Basic};
    return classes;
}

Result<bool> lacksKeys(Reader &reader)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    return !known.isEmpty() && std::any_of(keyClasses().begin(), keyClasses().end(), [&known](FieldClass klass) {
        return std::none_of(known.begin(), known.end(), [klass](const DataKey &key) { return key.klass == klass; });
    });
}

Result<std::shared_ptr<const KeyRing>> completeKeys(Writer &writer, const KeyRing &held)
{
    HK_TRY(auto ring, makeKeys(writer, held));
    HK_TRY(const QList<Account> accounts, storedAccounts(writer));
    for (const Account &account : accounts)
        HK_CHECK(shareKeys(writer, account.id, keyClassesOf(account.grants), *ring));
    return ring;
}

Result<bool> hasDataKeys(Reader &reader)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    return std::any_of(known.begin(), known.end(), [](const DataKey &key) { return !key.isOfSchool(); });
}

Result<bool> opensAllKeys(Reader &reader, const KeyRing &ring)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    return std::all_of(known.begin(), known.end(),
                       [&ring](const DataKey &key) { return !key.state.isEmpty() || isOpenDeskKey(key, ring); });
}

Result<QList<QByteArray>> sharedKeyUids(Reader &reader)
{
    // scan: as many as accounts
    Statement query =
        reader.statement(QStringLiteral("SELECT DISTINCT k.uid FROM data_key_share s JOIN data_key k ON k.id = s.key_id"));
    HK_CHECK(query.run());
    QList<QByteArray> uids;
    while (query.next())
        uids << query.bytes(0);
    return uids;
}

Result<int> unsharedKeys(Reader &reader)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    HK_TRY(const QList<QByteArray> shared, sharedKeyUids(reader));
    return int(std::count_if(known.begin(), known.end(),
                             [&shared](const DataKey &key) { return key.state.isEmpty() && !shared.contains(key.uid); }));
}

QByteArray packedWithout(const QByteArray &packed, const QList<QByteArray> &uids)
{
    QByteArray rest;
    for (qsizetype at = 0; at < packed.size(); at += packedKeyBytes) {
        if (!uids.contains(packed.mid(at, keyUidBytes)))
            rest += packed.mid(at, packedKeyBytes);
    }
    return rest;
}

Result<QByteArray> packKeys(Reader &reader, const KeyRing &ring)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    QByteArray packed;
    for (const DataKey &key : known) {
        if (isOpenDeskKey(key, ring))
            packed += key.uid + ring.key(key.id);
    }
    return packed;
}

Result<std::shared_ptr<const KeyRing>> unpackKeys(Reader &reader, const QByteArray &packed)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    auto ring = std::make_shared<KeyRing>();
    for (qsizetype at = 0; at + packedKeyBytes <= packed.size(); at += packedKeyBytes) {
        for (const DataKey &key : known) {
            if (key.isUsable() && key.uid == packed.mid(at, keyUidBytes))
                ring->add(key.id, key.klass, packed.mid(at + keyUidBytes, KeyRing::keyBytes), key.owner());
        }
    }
    HK_CHECK(pauseClosedKeys(reader, *ring));
    return std::shared_ptr<const KeyRing>(ring);
}

Result<void> shareKeys(Writer &writer, qint64 account, const QList<FieldClass> &classes, const KeyRing &held)
{
    HK_TRY(const QVariant publicKey, writer.single(QStringLiteral("SELECT public_key FROM account WHERE id = ?"), {account}));
    HK_TRY(const QList<DataKey> known, dataKeys(writer));
    Statement remove = writer.statement(QStringLiteral("DELETE FROM data_key_share WHERE account_id = ? AND key_id = ?"));
    Statement insert =
        writer.statement(QStringLiteral("INSERT OR IGNORE INTO data_key_share (key_id, account_id, sealed) VALUES (?, ?, ?)"));
    for (const DataKey &key : known) {
        if (!classes.contains(key.klass) || !key.isUsable()) {
            HK_CHECK(remove.bind(account).bind(key.id).run());
            continue;
        }
        const QByteArray bytes = held.key(key.id);
        if (bytes.isEmpty() || publicKey.isNull())
            continue;
        QByteArray sealed(bytes.size() + qsizetype(crypto_box_SEALBYTES), '\0');
        crypto_box_seal(rawBytes(sealed), rawBytes(bytes), quint64(bytes.size()), rawBytes(publicKey.toByteArray()));
        HK_CHECK(insert.bind(key.id).bind(account).bind(sealed).run());
    }
    return {};
}

}  // namespace hk

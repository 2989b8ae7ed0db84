// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/schoolkeys.h"

#include "access/accountrows.h"
#include "access/datakeys.h"
#include "access/deskkeys.h"
#include "access/keyterm.h"
#include "access/reencryption.h"

#include <QtEndian>

#include <sodium.h>

#include <algorithm>
#include <array>

namespace hk {

namespace {

const UnitSpec ownRows{.kind = UnitKind::Pulled};
const UnitSpec notes{};
// How often the time seen is written down.
constexpr qint64 noted = 10LL * 60 * 1000;

QString termName(const QString &file)
{
    return QStringLiteral("school-term/") + file;
}

QByteArray packedTerm(const KeyTerm &term)
{
    QByteArray bytes(2 * qsizetype(sizeof(qint64)), '\0');
    qToLittleEndian(term.contactAt, bytes.data());
    qToLittleEndian(term.seenAt, bytes.data() + sizeof(qint64));
    return bytes;
}

std::optional<KeyTerm> unpackedTerm(const std::optional<QByteArray> &bytes)
{
    if (!bytes || bytes->size() != 2 * qsizetype(sizeof(qint64)))
        return {};
    return KeyTerm{qFromLittleEndian<qint64>(bytes->constData()), qFromLittleEndian<qint64>(bytes->constData() + sizeof(qint64))};
}

Result<std::optional<KeyTerm>> storedTerm(Reader &reader)
{
    Statement query = reader.statement(QStringLiteral("SELECT contact_at, seen_at FROM school_key_term WHERE id = 1"));
    HK_CHECK(query.run());
    return query.next() ? std::optional(KeyTerm{query.integer(0), query.integer(1)}) : std::optional<KeyTerm>();
}

Result<void> storeTerm(Writer &writer, const KeyTerm &term)
{
    Statement store =
        writer.statement(QStringLiteral("INSERT OR REPLACE INTO school_key_term (id, contact_at, seen_at) VALUES (1, ?, ?)"));
    return store.bind(term.contactAt).bind(term.seenAt).run();
}

bool mayOpen(const Viewer &viewer, FieldClass klass)
{
    return viewer.everything
        || std::any_of(viewer.sights.begin(), viewer.sights.end(), [klass](const Sight &s) { return s.classes.contains(klass); });
}

// What the viewer's ring becomes: the school's keys anew, the desk's as they are.
Result<std::shared_ptr<const KeyRing>> ringWith(Reader &reader, const QList<SchoolKey> &handed)
{
    auto ring = std::make_shared<KeyRing>();
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    for (const DataKey &key : known) {
        const auto now = std::find_if(handed.begin(), handed.end(), [&key](const SchoolKey &h) { return h.uid == key.uid; });
        QByteArray bytes = reader.keys().key(key.id);
        if (key.isUsable() && now != handed.end() && mayOpen(reader.viewer(), key.klass))
            bytes = now->key;
        if (!bytes.isEmpty() && key.isUsable())
            ring->add(key.id, key.klass, bytes, key.owner());
    }
    HK_CHECK(pauseClosedKeys(reader, *ring));
    return std::shared_ptr<const KeyRing>(ring);
}

Result<void> writeState(Writer &writer, const QList<SchoolKey> &keys)
{
    Statement withdraw = writer.statement(QStringLiteral("UPDATE data_key SET state = 'withdrawn', sealed = NULL WHERE state IN "
                                                         "('handed', 'away')"));
    HK_CHECK(withdraw.run());
    Statement hand =
        writer.statement(QStringLiteral("INSERT INTO data_key (id, uid, klass, created_at, state) VALUES (?, ?, ?, ?, 'handed') "
                                        "ON CONFLICT (uid) DO UPDATE SET state = 'handed'"));
    for (const SchoolKey &key : keys)
        HK_CHECK(hand.bind(key.id).bind(key.uid).bind(classWord(key.klass)).bind(writer.now()).run());
    return {};
}

// To every account of the desk that may read their class.
Result<void> shareWithAccounts(Writer &writer, const QList<SchoolKey> &keys)
{
    KeyRing ring;
    for (const SchoolKey &key : keys)
        ring.add(key.id, key.klass, key.key, KeyOwner::School);
    HK_TRY(const QList<Account> accounts, storedAccounts(writer));
    for (const Account &account : accounts)
        HK_CHECK(shareKeys(writer, account.id, keyClassesOf(account.grants), ring));
    return {};
}

struct Taken {
    Viewer viewer;
    std::shared_ptr<const KeyRing> ring;
    bool guarded = false;
};

Result<Taken> takeInFile(Writer &writer, const QList<SchoolKey> &keys)
{
    Taken taken;
    taken.viewer = writer.viewer();
    HK_CHECK(writeState(writer, keys));
    HK_CHECK(storeTerm(writer, {writer.now(), writer.now()}));
    HK_TRY(taken.guarded, hasAccounts(writer));
    if (taken.guarded)
        HK_CHECK(shareWithAccounts(writer, keys));
    HK_TRY(taken.ring, ringWith(writer, keys));
    HK_TRY(const bool whole, encryptAnew(writer, *taken.ring));
    Q_UNUSED(whole)
    return taken;
}

// Without a keychain: under the password for the server, which is asked for at each start.
Result<void> sealWithPassword(Database &database, const QList<SchoolKey> &keys, const QString &password)
{
    QHash<QByteArray, QByteArray> sealed;
    for (const SchoolKey &key : keys) {
        HK_TRY(sealed[key.uid], closeSecretKey(key.key, password, PasswordWork::Small));
    }
    return database
        .write(notes,
               [sealed](Writer &writer) -> Result<void> {
                   Statement store = writer.statement(QStringLiteral("UPDATE data_key SET sealed = ? WHERE uid = ?"));
                   for (auto key = sealed.begin(); key != sealed.end(); ++key)
                       HK_CHECK(store.bind(*key).bind(key.key()).run());
                   return {};
               })
        .result();
}

bool keepInKeychain(Keychain &keychain, const QString &file, const QByteArray &packed)
{
    if (packed.isEmpty())
        return keychain.remove(schoolKeysName(file)).ok();
    if (!keychain.store(schoolKeysName(file), packed).ok())
        return false;
    const auto kept = keychain.read(schoolKeysName(file));
    return kept.ok() && *kept == packed;
}

// The keychain's record beside the file's: whoever puts back an older file does not put back the time.
void keepTermInKeychain(Keychain *keychain, const QString &file, const KeyTerm &term)
{
    if (keychain && !file.isEmpty())
        (void)keychain->store(termName(file), packedTerm(term)).ok();
}

std::optional<KeyTerm> keptTerm(Keychain *keychain, const QString &file)
{
    if (!keychain || file.isEmpty())
        return {};
    const auto entry = keychain->read(termName(file));
    return entry.ok() ? unpackedTerm(*entry) : std::nullopt;
}

// The keys whose time is limited.
Result<QList<DataKey>> timedKeys(Reader &reader)
{
    HK_TRY(QList<DataKey> keys, dataKeys(reader));
    keys.removeIf([](const DataKey &key) { return !key.isOfSchool() || !key.isUsable() || key.klass != FieldClass::Confidential; });
    return keys;
}

// By the file's record of the time, and the keychain's.
Result<QList<DataKey>> overdueKeysBy(Reader &reader, const std::optional<KeyTerm> &kept, qint64 now)
{
    HK_TRY(const auto stored, storedTerm(reader));
    if (!stored || !(kept ? stored->with(*kept) : *stored).isOver(now))
        return QList<DataKey>();
    return timedKeys(reader);
}

struct Overdue {
    KeyTerm term;
    bool changed = false;
    QList<QByteArray> gone;  // uids
    Viewer viewer;
    std::shared_ptr<const KeyRing> ring;
};

Result<Overdue> putAwayInFile(Writer &writer, const std::optional<KeyTerm> &kept)
{
    Overdue overdue;
    HK_TRY(const auto stored, storedTerm(writer));
    if (!stored)
        return overdue;
    overdue.term = kept ? stored->with(*kept) : *stored;
    const bool isOver = overdue.term.isOver(writer.now());
    overdue.changed = isOver || writer.now() > overdue.term.seenAt + noted;
    if (!overdue.changed)
        return overdue;
    overdue.term.seenAt = std::max(overdue.term.seenAt, writer.now());
    HK_CHECK(storeTerm(writer, overdue.term));
    if (!isOver)
        return overdue;
    HK_TRY(const QList<DataKey> keys, timedKeys(writer));
    Statement away = writer.statement(QStringLiteral("UPDATE data_key SET state = 'away', sealed = NULL WHERE id = ?"));
    Statement unshare = writer.statement(QStringLiteral("DELETE FROM data_key_share WHERE key_id = ?"));
    for (const DataKey &key : keys) {
        HK_CHECK(away.bind(key.id).run());
        HK_CHECK(unshare.bind(key.id).run());
        overdue.gone << key.uid;
    }
    overdue.viewer = writer.viewer();
    HK_TRY(overdue.ring, ringWith(writer, {}));
    return overdue;
}

}  // namespace

Result<void> takeSchoolKeys(Database &database, Keychain *keychain, const QList<SchoolKey> &keys, const QString &password)
{
    HK_TRY(const QString file, keychainFileName(database));
    HK_TRY(const Taken taken, database.write(ownRows, [&keys](Writer &writer) { return takeInFile(writer, keys); }).result());
    database.setKeys(taken.viewer, taken.ring);
    QByteArray packed;
    for (const SchoolKey &key : keys)
        packed += key.uid + key.key;
    const bool kept = keychain && keepInKeychain(*keychain, file, taken.guarded ? QByteArray() : packed);
    sodium_memzero(packed.data(), size_t(packed.size()));
    const qint64 now = database.clock()();
    keepTermInKeychain(keychain, file, {now, now});
    if (kept || taken.guarded || keys.isEmpty())
        return {};
    return sealWithPassword(database, keys, password);
}

Result<void> noteContact(Database &database, Keychain *keychain)
{
    const qint64 now = database.clock()();
    HK_TRY(const auto stored, database.read([](Reader &reader) { return storedTerm(reader); }).result());
    if (!stored || (now >= stored->contactAt && now < stored->contactAt + noted))
        return {};
    HK_CHECK(database.write(notes, [now](Writer &writer) { return storeTerm(writer, {now, now}); }).result());
    HK_TRY(const QString file, keychainFileName(database));
    keepTermInKeychain(keychain, file, {now, now});
    return {};
}

Result<void> closeOverdueKeys(Database &database, Keychain *keychain)
{
    if (database.isReadOnly())
        return {};
    HK_TRY(const auto stored, database.read([](Reader &reader) { return storedTerm(reader); }).result());
    if (!stored)
        return {};
    HK_TRY(const QString file, keychainFileName(database));
    const auto kept = keptTerm(keychain, file);
    HK_TRY(const Overdue overdue, database.write(notes, [kept](Writer &writer) { return putAwayInFile(writer, kept); }).result());
    if (overdue.changed)
        keepTermInKeychain(keychain, file, overdue.term);
    if (overdue.gone.isEmpty())
        return {};
    database.setKeys(overdue.viewer, overdue.ring);
    if (keychain)
        forgetSchoolKeys(*keychain, file, overdue.gone);
    return {};
}

Result<void> openSchoolKeys(Database &database, const QString &password)
{
    HK_CHECK(closeOverdueKeys(database, nullptr));
    struct Opened {
        Viewer viewer;
        std::shared_ptr<const KeyRing> ring;
    };
    const auto job = [password](Reader &reader) -> Result<Opened> {
        Statement query = reader.statement(QStringLiteral("SELECT uid, sealed FROM data_key WHERE sealed IS NOT NULL"));
        HK_CHECK(query.run());
        QList<SchoolKey> keys;
        while (query.next()) {
            if (const auto key = openSecretKey(query.bytes(1), password, PasswordWork::Small))
                keys.append({0, query.bytes(0), FieldClass::Sensitive, *key});
        }
        Opened opened{reader.viewer(), nullptr};
        if (!keys.isEmpty()) {
            HK_TRY(opened.ring, ringWith(reader, keys));
        }
        return opened;
    };
    HK_TRY(const Opened opened, database.read(job).result());
    if (opened.ring)
        database.setKeys(opened.viewer, opened.ring);
    return {};
}

Result<QList<qint64>> handedKeys(Reader &reader)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    QList<qint64> handed;
    for (const DataKey &key : known) {
        if (key.isOfSchool() && key.isUsable() && key.klass != FieldClass::Basic)
            handed << key.id;
    }
    return handed;
}

Result<bool> replaceDeskKeys(Database &database)
{
    HK_TRY(const bool some, database.read([](Reader &reader) { return hasKeysToReplace(reader); }).result());
    if (!some)
        return true;
    return database.write(ownRows, [](Writer &writer) { return encryptAnew(writer, writer.keys()); }).result();
}

Result<QList<DataKey>> overdueKeys(Reader &reader, qint64 now)
{
    return overdueKeysBy(reader, std::nullopt, now);
}

Result<QList<DataKey>> overdueKeys(Database &database, Keychain &keychain, const QString &file)
{
    const auto kept = keptTerm(&keychain, file);
    const qint64 now = database.clock()();
    return database.read([kept, now](Reader &reader) { return overdueKeysBy(reader, kept, now); }).result();
}

Result<void> pauseClosedKeys(Reader &reader, KeyRing &ring)
{
    HK_TRY(const QList<DataKey> known, dataKeys(reader));
    for (const DataKey &key : known) {
        if (key.isOfSchool() && ring.key(key.id).isEmpty() && ring.pauseOf(key.id) == KeyPause::None)
            ring.pause(key.id, key.klass,
                       key.isUsable()                           ? KeyPause::Waits
                           : key.state == QLatin1String("away") ? KeyPause::Away
                                                                : KeyPause::None);
    }
    return {};
}

}  // namespace hk

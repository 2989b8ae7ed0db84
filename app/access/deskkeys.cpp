// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/deskkeys.h"

#include "access/audit.h"
#include "access/datakeys.h"
#include "access/schoolkeys.h"
#include "access/signin.h"
#include "base/uid.h"
#include "storage/settings.h"

#include <QCoreApplication>
#include <QtEndian>

namespace hk {

namespace {

struct DeskKeyText {
    Q_DECLARE_TR_FUNCTIONS(hk::Keychain)
public:
    static QString strange()
    {
        return tr("The keychain of this computer does not hold the keys with which this file's encrypted fields were written: the "
                  "file comes from another computer or person, or the keychain was emptied. They stay closed.");
    }
    static QString changed()
    {
        return tr("The keychain of this computer changed while it was asked. Please start the program again.");
    }
    static QString noFileName() { return tr("This data file can only be read, and no keychain knows it yet."); }
};

constexpr qsizetype uidBytes = 16;

QString fileSetting()
{
    return QStringLiteral("access.file");
}

}  // namespace

Result<QString> keychainFileName(Database &database)
{
    HK_TRY(const QJsonValue known, database.read([](Reader &reader) { return readSetting(reader, fileSetting()); }).result());
    if (known.isString() || database.isReadOnly())
        return known.toString();
    return database
        .write({},
               [](Writer &writer) -> Result<QString> {
                   const QString name = QString::fromLatin1(makeUid(writer.now()).toHex());
                   HK_CHECK(storeSetting(writer, fileSetting(), name));
                   return name;
               })
        .result();
}

QString schoolKeysName(const QString &file)
{
    return QStringLiteral("school/") + file;
}

namespace {

QString logName(const QString &file)
{
    return QStringLiteral("log/") + file;
}

QString fieldsName(const QString &file)
{
    return QStringLiteral("fields/") + file;
}

QString passwordName(const QString &file, const QString &account)
{
    return QStringLiteral("password/") + file + u'/' + account.toLower();
}

QByteArray packed(const LogKey &key)
{
    QByteArray first(sizeof(qint64), '\0');
    qToLittleEndian(key.first, first.data());
    return key.uid + key.key + first;
}

std::shared_ptr<const LogKey> unpacked(const QByteArray &bytes)
{
    if (bytes.size() != uidBytes + KeyRing::keyBytes + qsizetype(sizeof(qint64)))
        return nullptr;
    const auto first = qFromLittleEndian<qint64>(bytes.constData() + uidBytes + KeyRing::keyBytes);
    return std::make_shared<const LogKey>(bytes.left(uidBytes), bytes.mid(uidBytes, KeyRing::keyBytes), first);
}

// What the keychain holds for the file's log.
struct KeptLogKey {
    std::optional<QByteArray> entry;
    std::shared_ptr<const LogKey> key;
    bool logIsShort = false;  // the key is younger than the log's end
};

Result<KeptLogKey> keptLogKey(Database &database, Keychain &keychain, const QString &file)
{
    HK_TRY(std::optional<QByteArray> entry, keychain.read(logName(file)));
    std::shared_ptr<const LogKey> key = entry ? unpacked(*entry) : nullptr;
    HK_TRY(const qint64 last, database.read([](Reader &reader) { return lastAuditEntry(reader); }).result());
    const bool logIsShort = key && key->first > last;
    return KeptLogKey{std::move(entry), std::move(key), logIsShort};
}

// The file's key for its log: that of the keychain, else a new one from here on.
Result<void> openLogKey(Database &database, Keychain &keychain, const QString &file)
{
    const auto goesOn = [&database](const KeptLogKey &kept) { return kept.key && (!kept.logIsShort || database.isReadOnly()); };
    HK_TRY(KeptLogKey kept, keptLogKey(database, keychain, file));
    if (!goesOn(kept)) {
        // Nothing by that name may mean that the keychain is locked, and to be given something wakes it.
        HK_CHECK(tryKeychain(keychain));
        HK_TRY(kept, keptLogKey(database, keychain, file));
    }
    if (goesOn(kept)) {
        database.setLogKey(kept.key);
        return {};
    }
    if (database.isReadOnly())
        return {};
    const auto keep = [&keychain, &file, &kept](const LogKey &made) -> Result<void> {
        HK_TRY(const std::optional<QByteArray> now, keychain.read(logName(file)));
        if (now != kept.entry)
            return Error{DeskKeyText::changed(), {}};
        return keychain.store(logName(file), packed(made));
    };
    const auto begun =
        database.write({}, [keep, &kept](Writer &writer) { return beginLogKey(writer, kept.logIsShort, keep); }).result();
    if (!begun.ok())
        return begun.error();
    database.setLogKey(*begun);
    return {};
}

// The keys of encrypted fields on a desk without accounts: made with the first keychain that the file meets; those of newer classes
// with the next one.
Result<std::shared_ptr<const KeyRing>> openFieldKeys(Database &database, Keychain &keychain, const QString &file)
{
    HK_TRY(const std::optional<QByteArray> known, keychain.read(fieldsName(file)));
    HK_TRY(const std::optional<QByteArray> ofSchool, keychain.read(schoolKeysName(file)));
    HK_TRY(const bool written, database.read([](Reader &reader) { return hasDataKeys(reader); }).result());
    const auto opened = [&]() -> Result<std::shared_ptr<const KeyRing>> {
        // Put away, unless the file can only be read.
        HK_TRY(const QList<DataKey> overdue, overdueKeys(database, keychain, file));
        QList<QByteArray> gone;
        for (const DataKey &key : overdue)
            gone << key.uid;
        const QByteArray packed = packedWithout(known.value_or(QByteArray()) + ofSchool.value_or(QByteArray()), gone);
        return database.read([packed](Reader &reader) { return unpackKeys(reader, packed); }).result();
    };
    HK_TRY(const auto held, opened());
    // A strange keychain has nothing to add.
    HK_TRY(const bool lacking,
           database
               .read([held](Reader &reader) -> Result<bool> {
                   HK_TRY(const bool all, opensAllKeys(reader, *held));
                   HK_TRY(const bool some, lacksKeys(reader));
                   return all && some;
               })
               .result());
    if (database.isReadOnly() || !(lacking || (!written && !ofSchool)))
        return held;
    const QByteArray kept = known.value_or(QByteArray());
    return database
        .write({},
               [&keychain, &file, &kept, &held](Writer &writer) -> Result<std::shared_ptr<const KeyRing>> {
                   HK_TRY(const QList<DataKey> former, dataKeys(writer));
                   QList<QByteArray> uids;
                   for (const DataKey &key : former)
                       uids << key.uid;
                   HK_TRY(const auto made, makeKeys(writer, *held));
                   HK_TRY(const QByteArray packed, packKeys(writer, *made));
                   // Keys of a later state of the file stay beside the new ones.
                   HK_CHECK(keychain.store(fieldsName(file), kept + packedWithout(packed, uids)));
                   return made;
               })
        .result();
}

Result<std::shared_ptr<const KeyRing>> openKeychain(Database &database, Keychain &keychain, bool guarded)
{
    HK_TRY(const QString file, keychainFileName(database));
    if (file.isEmpty())
        return Error{DeskKeyText::noFileName(), {}};
    HK_CHECK(closeOverdueKeys(database, &keychain));
    HK_CHECK(openLogKey(database, keychain, file));
    if (guarded)
        return std::make_shared<const KeyRing>();
    return openFieldKeys(database, keychain, file);
}

void forgetKeys(Keychain &keychain, const QString &name, const QList<QByteArray> &uids)
{
    const auto kept = keychain.read(name);
    if (!kept.ok() || !*kept)
        return;
    const QByteArray rest = packedWithout(**kept, uids);
    if (rest.isEmpty())
        (void)keychain.remove(name).ok();
    else if (rest != **kept)
        (void)keychain.store(name, rest).ok();
}

}  // namespace

Result<DeskOpening> openDesk(Database &database, Keychain &keychain)
{
    DeskOpening opening;
    HK_TRY(opening.guarded, database.read([](Reader &reader) { return hasAccounts(reader); }).result());
    const auto keys = openKeychain(database, keychain, opening.guarded);
    opening.keychain.works = keys.ok();
    if (!keys.ok())
        opening.keychain.problem = keys.error().message;
    if (opening.guarded)
        return opening;
    std::shared_ptr<const KeyRing> ring;
    if (keys.ok()) {
        ring = *keys;
    } else {
        HK_TRY(ring, database.read([](Reader &reader) { return unpackKeys(reader, {}); }).result());
    }
    HK_TRY(const bool all, database.read([ring](Reader &reader) { return opensAllKeys(reader, *ring); }).result());
    if (keys.ok() && !all)
        opening.keychain = {false, DeskKeyText::strange()};
    opening.shown = database.setViewer(Viewer::owner(), ring);
    return opening;
}

Result<SharedKeys> sharedKeys(Reader &reader)
{
    HK_TRY(const QJsonValue name, readSetting(reader, fileSetting()));
    HK_TRY(const QList<QByteArray> uids, sharedKeyUids(reader));
    return SharedKeys{name.toString(), uids};
}

void forgetDeskKeys(const SharedKeys &shared, Keychain &keychain)
{
    if (shared.file.isEmpty())
        return;
    forgetKeys(keychain, fieldsName(shared.file), shared.uids);
    forgetKeys(keychain, schoolKeysName(shared.file), shared.uids);
}

void forgetSchoolKeys(Keychain &keychain, const QString &file, const QList<QByteArray> &uids)
{
    forgetKeys(keychain, schoolKeysName(file), uids);
}

void forgetDeskKeys(Database &database, Keychain &keychain)
{
    const auto shared = database.read([](Reader &reader) { return sharedKeys(reader); }).result();
    if (shared.ok())
        forgetDeskKeys(*shared, keychain);
}

Result<void> rememberPassword(Database &database, Keychain &keychain, const QString &account, const QString &password)
{
    HK_TRY(const QString file, keychainFileName(database));
    HK_CHECK(tryKeychain(keychain));
    return keychain.store(passwordName(file, account), password.toUtf8());
}

Result<void> forgetPassword(Database &database, Keychain &keychain, const QString &account)
{
    HK_TRY(const QString file, keychainFileName(database));
    return keychain.remove(passwordName(file, account));
}

Result<std::optional<QString>> rememberedPassword(Database &database, Keychain &keychain, const QString &account)
{
    HK_TRY(const QString file, keychainFileName(database));
    if (file.isEmpty())
        return std::optional<QString>();
    HK_TRY(const std::optional<QByteArray> kept, keychain.read(passwordName(file, account)));
    return kept ? std::optional(QString::fromUtf8(*kept)) : std::nullopt;
}

}  // namespace hk

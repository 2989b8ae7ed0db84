// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/audit.h"
#include "access/deskkeys.h"
#include "accessfile.h"

using namespace hk;
using hk::test::AccessFile;
using hk::test::MissingKeychain;

namespace {

// Takes what it is given and answers as one that is locked does: nothing is there.
class LockedKeychain : public MemoryKeychain {
public:
    Result<std::optional<QByteArray>> read(const QString &) override { return std::optional<QByteArray>(); }
};

// Answers that nothing is there until it is first given something: then its owner has typed the password.
class WakingKeychain : public MemoryKeychain {
public:
    Result<void> store(const QString &name, const QByteArray &secret) override
    {
        asleep = false;
        return MemoryKeychain::store(name, secret);
    }
    Result<std::optional<QByteArray>> read(const QString &name) override
    {
        return asleep ? std::optional<QByteArray>() : MemoryKeychain::read(name);
    }

    bool asleep = false;
};

}  // namespace

// What the keychain of a computer does for a data file: keys of encrypted fields, the key of the audit log, remembered passwords.
class KeychainTest : public QObject {
    Q_OBJECT
private slots:
    void init() { m_file = std::make_unique<AccessFile>(); }

    void aLockedOneDoesNotCount()
    {
        MemoryKeychain works;
        LockedKeychain locked;
        MissingKeychain missing;
        HK_VERIFY(tryKeychain(works));
        QVERIFY(!tryKeychain(locked).ok());
        QVERIFY(!tryKeychain(missing).ok());
    }

    void aLoneDeskHasItsKeysThere()
    {
        MemoryKeychain keychain;
        QVERIFY(open(keychain).works);
        QVERIFY(m_file->database().opens(FieldClass::Sensitive) && m_file->database().opens(FieldClass::Confidential));
        const QByteArray key = keyBytes();
        m_file->open();
        QVERIFY(open(keychain).works);
        QCOMPARE(keyBytes(), key);
    }

    // A file of a program that knew no keys of class basic: the keychain that opens the others gets one, and no other keychain.
    void anOlderFileGetsTheKeyThatItLacks()
    {
        MemoryKeychain keychain;
        MemoryKeychain strange;
        (void)open(keychain);
        const QByteArray key = keyBytes();
        QVERIFY(m_file->execute(u"DELETE FROM data_key WHERE klass = 'basic'"_qs));
        m_file->open();
        QVERIFY(!open(strange).works);
        QCOMPARE(m_file->single(u"SELECT count(*) FROM data_key"_qs).toInt(), 2);
        for (int times = 0; times < 2; ++times) {
            m_file->open();
            QVERIFY(open(keychain).works);
            QVERIFY(m_file->database().opens(FieldClass::Basic));
            QCOMPARE(m_file->single(u"SELECT count(*) FROM data_key"_qs).toInt(), 3);
            QCOMPARE(keyBytes(), key);
        }
    }

    void withoutOneItSaysSoAndOpensAllTheSame()
    {
        for (Keychain *keychain : std::initializer_list<Keychain *>{&m_missing, &m_locked}) {
            m_file = std::make_unique<AccessFile>();
            const KeychainStanding standing = open(*keychain);
            QVERIFY(!standing.works);
            QVERIFY(!standing.problem.isEmpty());
            QVERIFY(m_file->database().viewer().everything);
            QVERIFY(!m_file->database().opens(FieldClass::Sensitive));
            QCOMPARE(m_file->single(u"SELECT count(*) FROM data_key"_qs).toInt(), 0);
        }
    }

    void aStrangersFileStaysClosed()
    {
        MemoryKeychain first;
        MemoryKeychain second;
        (void)open(first);
        m_file->open();
        const KeychainStanding standing = open(second);
        QVERIFY(!standing.works);
        QVERIFY(!standing.problem.isEmpty());
        QVERIFY(!m_file->database().opens(FieldClass::Sensitive));
        QCOMPARE(m_file->single(u"SELECT count(*) FROM data_key"_qs).toInt(), 3);
    }

    void anOwnerIsNotMadeWithoutTheKeys()
    {
        WakingKeychain keychain;
        (void)open(keychain);
        const QByteArray key = keyBytes();
        m_file->open();
        (void)open(m_locked);
        const auto refused = m_file->write([](Writer &writer) {
            return makeOwner(writer, {u"zhou"_qs, u"周主任"_qs, AccessFile::ownerPassword(), {}});
        });
        QVERIFY(!refused.ok());
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(m_file->single(u"SELECT count(*) FROM account"_qs).toInt(), 0);
        QCOMPARE(m_file->single(u"SELECT count(*) FROM data_key"_qs).toInt(), 3);
        // Nothing was shared, so nothing goes.
        forgetDeskKeys(m_file->database(), keychain);
        m_file->open();
        QVERIFY(open(keychain).works);
        QCOMPARE(keyBytes(), key);
    }

    void oneThatWakesLateKeepsTheLogsKey()
    {
        WakingKeychain keychain;
        (void)open(keychain);
        writeEntries(2);
        m_file->open();
        keychain.asleep = true;
        QVERIFY(open(keychain).works);
        QVERIFY(m_file->database().opens(FieldClass::Sensitive));
        writeEntries(2);
        QCOMPARE(m_file->single(u"SELECT count(*) FROM audit_entry WHERE deed = 'log_keyed'"_qs).toInt(), 1);
        const AuditCheck check = checked();
        QVERIFY(!check.fault);
        QVERIFY2(check.notes.isEmpty(), qPrintable(check.notes.join(u' ')));
    }

    void keysOfAnotherFileAreNoKeys()
    {
        MemoryKeychain keychain;
        (void)open(keychain);
        QVERIFY(m_file->execute(u"UPDATE data_key SET uid = randomblob(16) WHERE klass = 'confidential'"_qs));
        m_file->open();
        const KeychainStanding standing = open(keychain);
        QVERIFY(!standing.works);
        QVERIFY(!standing.problem.isEmpty());
        QVERIFY(m_file->database().opens(FieldClass::Sensitive));  // what it has stays open
        QVERIFY(!m_file->database().opens(FieldClass::Confidential));
    }

    void aFileFromBeforeTheKeysGetsItsOwn()
    {
        MemoryKeychain keychain;
        (void)open(keychain);
        QVERIFY(m_file->execute(u"DELETE FROM data_key"_qs));
        m_file->open();
        QVERIFY(open(keychain).works);
        const QByteArray key = keyBytes();
        QVERIFY(!key.isEmpty());
        m_file->open();
        QVERIFY(open(keychain).works);
        QCOMPARE(keyBytes(), key);
    }

    void theOwnersPasswordTakesOver()
    {
        MemoryKeychain keychain;
        (void)open(keychain);
        const QByteArray key = keyBytes();
        HK_VERIFY(m_file->write([](Writer &writer) {
            return makeOwner(writer, {u"zhou"_qs, u"周主任"_qs, AccessFile::ownerPassword(), {}});
        }));
        forgetDeskKeys(m_file->database(), keychain);
        m_file->open();
        QVERIFY(open(keychain).works);
        QVERIFY(!m_file->database().opens(FieldClass::Sensitive));
        QVERIFY(m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QCOMPARE(keyBytes(), key);
    }

    void theLogIsSealed()
    {
        MemoryKeychain keychain;
        writeEntries(3);
        (void)open(keychain);
        writeEntries(3);
        AuditCheck check = checked();
        QVERIFY(!check.fault);
        QCOMPARE(check.notes.size(), 1);  // the three from before
        QVERIFY(check.notes.first().contains(u'3'));
        // The same log with marks made anew without the key, as whoever can write the file can.
        m_file->open();
        QVERIFY(m_file->execute(u"UPDATE audit_entry SET rows = 99 WHERE id = 6"_qs));
        QVERIFY(m_file->execute(u"UPDATE sqlite_sequence SET seq = 3 WHERE name = 'audit_entry'"_qs));
        QVERIFY(m_file->execute(u"DELETE FROM audit_entry WHERE id > 3"_qs));
        writeEntries(4);
        QVERIFY(!checked().fault);  // no key, no proof
        (void)open(keychain);
        check = checked();
        QVERIFY(check.fault);
        QVERIFY(check.fault->subject.contains(u'4'));
    }

    void anotherComputerSaysWhatItCannotTell()
    {
        MemoryKeychain here;
        MemoryKeychain there;
        (void)open(here);
        writeEntries(2);
        m_file->open();
        const AuditCheck without = checked();
        QVERIFY(!without.fault);
        QCOMPARE(without.notes.size(), 1);
        (void)open(there);
        writeEntries(2);
        const AuditCheck check = checked();
        QVERIFY(!check.fault);
        QCOMPARE(check.notes.size(), 1);
        QVERIFY(check.notes.first().contains(u'3'));
        m_file->open();
        QVERIFY(m_file->execute(u"UPDATE audit_entry SET rows = 99 WHERE id = 5"_qs));
        (void)open(there);
        QVERIFY(checked().fault);
    }

    void aLogThatIsTooShortIsWrittenDown()
    {
        MemoryKeychain keychain;
        writeEntries(3);
        (void)open(keychain);
        m_file->open();
        QVERIFY(m_file->execute(u"UPDATE sqlite_sequence SET seq = 2 WHERE name = 'audit_entry'"_qs));
        QVERIFY(m_file->execute(u"DELETE FROM audit_entry WHERE id > 2"_qs));
        (void)open(keychain);
        QCOMPARE(m_file->single(u"SELECT success FROM audit_entry WHERE deed = 'log_keyed'"_qs).toInt(), 0);
    }

    void aPasswordIsRememberedAndForgotten()
    {
        MemoryKeychain keychain;
        m_file->makeOwner();
        Database &database = m_file->database();
        HK_VERIFY(rememberPassword(database, keychain, u"zhou"_qs, AccessFile::ownerPassword()));
        QCOMPARE(rememberedPassword(database, keychain, u"ZHOU"_qs).value(), std::optional(AccessFile::ownerPassword()));
        QCOMPARE(rememberedPassword(database, keychain, u"lin"_qs).value(), std::optional<QString>());
        HK_VERIFY(forgetPassword(database, keychain, u"zhou"_qs));
        QCOMPARE(rememberedPassword(database, keychain, u"zhou"_qs).value(), std::optional<QString>());
        QVERIFY(!rememberPassword(database, m_missing, u"zhou"_qs, u"x"_qs).ok());
    }

private:
    KeychainStanding open(Keychain &keychain)
    {
        const auto opened = openDesk(m_file->database(), keychain);
        return opened.ok() ? opened->keychain : KeychainStanding();
    }
    void writeEntries(int count)
    {
        for (int i = 0; i < count; ++i)
            HK_VERIFY(m_file->write([i](Writer &writer) {
                AuditEntry entry;
                entry.deed = AuditDeed::Export;
                entry.rows = i;
                return writeAudit(writer, entry);
            }));
    }
    AuditCheck checked()
    {
        return m_file->read([](Reader &reader) { return checkAudit(reader); }).value();
    }
    QByteArray keyBytes()
    {
        return m_file
            ->read([](Reader &reader) -> Result<QByteArray> {
                return reader.keys().key(reader.keys().newest(FieldClass::Sensitive).value_or(0));
            })
            .value();
    }

    std::unique_ptr<AccessFile> m_file;
    MissingKeychain m_missing;
    LockedKeychain m_locked;
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "test_keychain.moc"

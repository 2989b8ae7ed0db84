// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/deskkeys.h"
#include "access/keyterm.h"
#include "access/schoolkeys.h"
#include "accessfile.h"
#include "storage/files/filestore.h"
#include "storage/files/sealedfile.h"

#include <QBuffer>

using namespace hk;
using hk::test::AccessFile;
using hk::test::MissingKeychain;

namespace {

constexpr qint64 minute = 60 * 1000;
constexpr qint64 hour = 60 * minute;

}  // namespace

// What a desk does with the keys that its server hands out: where they are kept, and for how long.
class SchoolKeysTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_handed = {{1'000'000'016, QByteArray(16, '\1'), FieldClass::Sensitive, KeyRing::makeKey()},
                    {1'000'000'032, QByteArray(16, '\2'), FieldClass::Confidential, KeyRing::makeKey()}};
    }
    void init()
    {
        m_file = std::make_unique<AccessFile>();
        m_keychain = std::make_unique<MemoryKeychain>();
    }

    void aTermEnds_data()
    {
        QTest::addColumn<qint64>("seen");
        QTest::addColumn<qint64>("now");
        QTest::addColumn<bool>("over");
        QTest::newRow("just now") << 0LL << 0LL << false;
        QTest::newRow("71 hours") << 0LL << 71 * hour << false;
        QTest::newRow("72 hours") << 71 * hour << 72 * hour << false;
        QTest::newRow("past 72 hours") << 71 * hour << 72 * hour + 1 << true;
        QTest::newRow("the clock is set right") << 10 * hour << 10 * hour - 4 * minute << false;
        QTest::newRow("the clock is set back") << 10 * hour << 10 * hour - 6 * minute << true;
        QTest::newRow("to before the contact") << 0LL << -6 * minute << true;
        QTest::newRow("set back after it was over") << 73 * hour << 73 * hour - minute << true;
    }
    void aTermEnds()
    {
        QFETCH(qint64, seen);
        QFETCH(qint64, now);
        const qint64 contact = 1795060800000;
        QFETCH(bool, over);
        QCOMPARE((KeyTerm{contact, contact + seen}.isOver(contact + now)), over);
    }

    void confidentialOnesAreKeptForThreeDays()
    {
        open();
        take();
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        wait(71 * hour);
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        reopen();
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        wait(hour + minute);
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QCOMPARE(pause(FieldClass::Confidential), KeyPause::Away);
        QVERIFY(!keptBytes().contains(m_handed[1].key));
        QVERIFY(keptBytes().contains(m_handed[0].key));
        reopen();
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QCOMPARE(pause(FieldClass::Confidential), KeyPause::Away);
        // Locked, not lost.
        take();
        QVERIFY(opens(FieldClass::Confidential));
        QCOMPARE(pause(FieldClass::Confidential), KeyPause::None);
    }

    void theyEndWhileTheProgramIsNotRunning()
    {
        open();
        take();
        m_file->now += 73 * hour;
        reopen();
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QVERIFY(!keptBytes().contains(m_handed[1].key));
    }

    void eachContactBeginsTheTimeAnew()
    {
        open();
        take();
        for (int day = 0; day < 6; ++day) {
            wait(24 * hour);
            HK_VERIFY(noteContact(m_file->database(), m_keychain.get()));
        }
        wait(71 * hour);
        QVERIFY(opens(FieldClass::Confidential));
    }

    void aClockSetBackEndsIt()
    {
        open();
        take();
        wait(50 * hour);
        m_file->now -= 40 * hour;
        reopen();
        QVERIFY(!opens(FieldClass::Confidential));
        take();
        QVERIFY(opens(FieldClass::Confidential));
        wait(71 * hour);
        QVERIFY(opens(FieldClass::Confidential));
    }

    void aFilePutBackDoesNotPutBackTheTime()
    {
        open();
        take();
        wait(50 * hour);
        QVERIFY(m_file->execute(u"UPDATE school_key_term SET seen_at = contact_at"_qs));
        m_file->now -= 49 * hour;
        reopen();
        QVERIFY(!opens(FieldClass::Confidential));
    }

    void aFileThatIsOnlyReadOpensNothingOverdue()
    {
        open();
        take();
        m_file->now += 73 * hour;
        m_file->open(true);
        open();
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
    }

    void whatTheServerTakesBackIsGone()
    {
        open();
        take();
        HK_VERIFY(takeSchoolKeys(m_file->database(), m_keychain.get(), {m_handed[0]}, {}));
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QCOMPARE(pause(FieldClass::Confidential), KeyPause::None);
        HK_VERIFY(takeSchoolKeys(m_file->database(), m_keychain.get(), {}, {}));
        QVERIFY(!opens(FieldClass::Sensitive));
        QVERIFY(!keptBytes().contains(m_handed[0].key));
        reopen();
        QVERIFY(!opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        // Nothing is written with a key that no other desk has.
        QVERIFY(!encrypted(FieldClass::Sensitive).ok());
    }

    void theSchoolsKeyWrites()
    {
        open();
        QVERIFY(encrypted(FieldClass::Sensitive)->startsWith(u"1:"_qs));
        take();
        QVERIFY(encrypted(FieldClass::Sensitive)->startsWith(u"1000000016:"_qs));
        QCOMPARE(encrypted(FieldClass::Sensitive).value(), encrypted(FieldClass::Sensitive).value());
        SchoolKey newer{1'000'000'048, QByteArray(16, '\3'), FieldClass::Sensitive, KeyRing::makeKey()};
        const QString former = encrypted(FieldClass::Sensitive).value();
        HK_VERIFY(takeSchoolKeys(m_file->database(), m_keychain.get(), m_handed + QList{newer}, {}));
        QVERIFY(encrypted(FieldClass::Sensitive)->startsWith(u"1000000048:"_qs));
        const auto text = m_file->read([&](Reader &reader) { return decryptText(reader.keys(), place(), former); });
        HK_VERIFY(text);
        QCOMPARE(*text, u"plain"_qs);
    }

    void filesMoveToTheSchoolsKey()
    {
        open();
        const FileStore store(m_file->database().path());
        QByteArray text("plain");
        QBuffer buffer(&text);
        QVERIFY(buffer.open(QIODevice::ReadOnly));
        const auto file = store.take(buffer, u"a.txt"_qs, *m_file->database().keys(), FieldClass::Sensitive);
        HK_VERIFY(file);
        QCOMPARE(sealedHeader(store.pathOf(file->sha256))->key, 1);
        take();
        QCOMPARE(sealedHeader(store.pathOf(file->sha256))->key, m_handed[0].id);
        QCOMPARE(store.read(file->sha256, *m_file->database().keys()).value(), text);
        // The desk's own keys of those classes are done with; that of class basic, of which the school has handed none, is not.
        QCOMPARE(m_file->single(u"SELECT group_concat(klass) FROM data_key WHERE state IS NULL"_qs).toString(), u"basic"_qs);
    }

    void aClosedFieldSaysWhy()
    {
        open();
        take();
        const QString stored = encrypted(FieldClass::Confidential).value();
        wait(73 * hour);
        const auto closed = m_file->read([&](Reader &reader) { return decryptText(reader.keys(), place(), stored); });
        QVERIFY(!closed.ok());
        QVERIFY2(closed.error().message.contains(u"72 hours"_qs), qPrintable(closed.error().message));
        QCOMPARE(encrypted(FieldClass::Confidential).error().message, closed.error().message);
    }

    void accountsOfTheDeskOpenThem()
    {
        m_file->makeOwner();
        HK_VERIFY(m_file->write([](Writer &writer) {
            return addAccount(writer, {u"wu"_qs, u"wu"_qs, u"green tea 88 cups"_qs, {{Role::BuildingManager, {}}}});
        }));
        take();
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        // Only the accounts' passwords open them.
        QVERIFY(!keptBytes().contains(m_handed[0].key));
        m_file->open();
        QVERIFY(!opens(FieldClass::Sensitive));
        QVERIFY(m_file->signIn(u"wu"_qs, u"green tea 88 cups"_qs).account);
        QVERIFY(!opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QVERIFY(m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        m_file->now += 73 * hour;
        QVERIFY(m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QCOMPARE(pause(FieldClass::Confidential), KeyPause::Away);
        wait(0);
        QCOMPARE(m_file
                     ->single(u"SELECT count(*) FROM data_key_share s JOIN data_key k ON k.id = s.key_id WHERE k.klass = "
                              "'confidential' AND k.state = 'away'"_qs)
                     .toInt(),
                 0);
    }

    void withoutAKeychainThePasswordOpensThem()
    {
        MissingKeychain none;
        const auto opened = [&] { return openDesk(m_file->database(), none).ok(); };
        QVERIFY(opened());
        HK_VERIFY(takeSchoolKeys(m_file->database(), &none, m_handed, u"three old towers"_qs));
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        m_file->open();
        QVERIFY(opened());
        QVERIFY(!opens(FieldClass::Sensitive));
        QCOMPARE(pause(FieldClass::Sensitive), KeyPause::Waits);
        HK_VERIFY(openSchoolKeys(m_file->database(), u"four old towers"_qs));
        QVERIFY(!opens(FieldClass::Sensitive));
        HK_VERIFY(openSchoolKeys(m_file->database(), u"three old towers"_qs));
        QVERIFY(opens(FieldClass::Sensitive) && opens(FieldClass::Confidential));
        m_file->now += 73 * hour;
        m_file->open();
        QVERIFY(opened());
        HK_VERIFY(openSchoolKeys(m_file->database(), u"three old towers"_qs));
        QVERIFY(opens(FieldClass::Sensitive) && !opens(FieldClass::Confidential));
        QCOMPARE(pause(FieldClass::Confidential), KeyPause::Away);
    }

private:
    static SecretPlace place() { return {"student", QByteArray(16, 'r'), "identity_number"}; }
    void open() { QVERIFY(openDesk(m_file->database(), *m_keychain).ok()); }
    void reopen()
    {
        m_file->open();
        open();
    }
    void take() { HK_VERIFY(takeSchoolKeys(m_file->database(), m_keychain.get(), m_handed, {})); }
    // The program runs on, and looks every minute.
    void wait(qint64 time)
    {
        const qint64 end = m_file->now + time;
        while (m_file->now < end) {
            m_file->now = std::min(end, m_file->now + 8 * hour);
            HK_VERIFY(closeOverdueKeys(m_file->database(), m_keychain.get()));
        }
        HK_VERIFY(closeOverdueKeys(m_file->database(), m_keychain.get()));
    }
    bool opens(FieldClass klass)
    {
        return m_file->read([klass](Reader &reader) -> Result<bool> { return reader.keys().opens(klass); }).value();
    }
    KeyPause pause(FieldClass klass)
    {
        return m_file->read([klass](Reader &reader) -> Result<KeyPause> { return reader.keys().pauseOf(klass); }).value();
    }
    Result<QString> encrypted(FieldClass klass)
    {
        return m_file->read([klass](Reader &reader) { return encryptText(reader.keys(), klass, place(), u"plain"_qs); });
    }
    QByteArray keptBytes()
    {
        const QString file = keychainFileName(m_file->database()).value();
        return m_keychain->read(schoolKeysName(file)).value().value_or(QByteArray());
    }

    QList<SchoolKey> m_handed;
    std::unique_ptr<AccessFile> m_file;
    std::unique_ptr<MemoryKeychain> m_keychain;
};

QTEST_GUILESS_MAIN(SchoolKeysTest)
#include "test_schoolkeys.moc"

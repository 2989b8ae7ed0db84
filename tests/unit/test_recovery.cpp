// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/audit.h"
#include "access/recovery.h"
#include "accessfile.h"

using namespace hk;
using hk::test::AccessFile;

// The recovery code of an owner who has forgotten the password.
class RecoveryTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_file = std::make_unique<AccessFile>();
        m_file->makeOwner();
        const auto code = m_file->write([](Writer &writer) { return makeOwnRecovery(writer, AccessFile::ownerPassword()); });
        HK_VERIFY(code);
        m_code = *code;
        m_key = keyBytes();
        QVERIFY(!m_key.isEmpty());
        HK_VERIFY(signOut(m_file->database()).result());
    }

    void codesAreCheckedAsTheyAreTyped()
    {
        QSet<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString code = makeRecoveryCode();
            seen << code;
            QCOMPARE(code.size(), 6 * 6 + 5);
            QCOMPARE(recoveryCodeFault(code), QString());
            // One wrong digit shows, wherever it is.
            QString wrong = code;
            const int at = i % 41;
            if (wrong[at] == u'-')
                continue;
            wrong[at] = QChar(u'0' + (wrong[at].unicode() - u'0' + 1 + i % 9) % 10);
            if (wrong != code)
                QVERIFY2(recoveryCodeFault(wrong).contains(QString::number(at / 7 + 1)), qPrintable(code + u' ' + wrong));
        }
        QCOMPARE(seen.size(), 200);
        QString wide = m_code;
        for (QChar &c : wide)
            c = c == u'-' ? QChar(u'\u3000') : QChar(c.unicode() - u'0' + 0xff10);
        QCOMPARE(recoveryCodeFault(wide), QString());
        QCOMPARE(plainRecoveryCode(wide), plainRecoveryCode(m_code));
        QVERIFY(!recoveryCodeFault(m_code.chopped(1)).isEmpty());
        QVERIFY(!recoveryCodeFault({}).isEmpty());
    }

    void itSetsANewPasswordAndIsUsedUp()
    {
        const SignIn recovered = recover(u"zhou"_qs, m_code, u"a second long one"_qs);
        QVERIFY(recovered.account);
        QCOMPARE(recoveryCodeFault(recovered.recoveryCode), QString());
        QVERIFY(recovered.recoveryCode != m_code);
        QCOMPARE(m_file->database().viewer().name, u"周主任"_qs);
        QCOMPARE(keyBytes(), m_key);  // encrypted fields stay readable
        HK_VERIFY(signOut(m_file->database()).result());
        QVERIFY(!m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        QVERIFY(m_file->signIn(u"zhou"_qs, u"a second long one"_qs).account);
        QCOMPARE(keyBytes(), m_key);
        HK_VERIFY(signOut(m_file->database()).result());
        QVERIFY(!recover(u"zhou"_qs, m_code, u"a third long one"_qs).account);
        QVERIFY(recover(u"zhou"_qs, recovered.recoveryCode, u"a third long one"_qs).account);
        QCOMPARE(m_file->single(u"SELECT count(*) FROM audit_entry WHERE deed = 'recovered' AND success = 1"_qs).toInt(), 2);
        QCOMPARE(m_file->single(u"SELECT count(*) FROM audit_entry WHERE deed = 'recovered' AND success = 0"_qs).toInt(), 1);
    }

    void anotherPasswordOfTheirOwnKeepsIt()
    {
        QVERIFY(m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        HK_VERIFY(m_file->write(
            [](Writer &writer) { return changeOwnPassword(writer, AccessFile::ownerPassword(), u"a second long one"_qs); }));
        HK_VERIFY(signOut(m_file->database()).result());
        QVERIFY(recover(u"zhou"_qs, m_code, u"a third long one"_qs).account);
        QCOMPARE(keyBytes(), m_key);
    }

    void guessesArePaused()
    {
        for (int i = 0; i < 5; ++i)
            QCOMPARE(recover(u"zhou"_qs, makeRecoveryCode(), u"a second long one"_qs).waitUntil, 0);
        const SignIn sixth = recover(u"zhou"_qs, makeRecoveryCode(), u"a second long one"_qs);
        QVERIFY(sixth.waitUntil > m_file->now);
        QVERIFY(!recover(u"zhou"_qs, m_code, u"a second long one"_qs).account);
        m_file->now += 60'000;
        QVERIFY(recover(u"zhou"_qs, m_code, u"a second long one"_qs).account);
    }

    void whatItDoesNotOpen()
    {
        const SignIn stranger = recover(u"nobody"_qs, m_code, u"a second long one"_qs);
        QVERIFY(!stranger.account);
        QCOMPARE(stranger.refusal, recover(u"zhou"_qs, makeRecoveryCode(), u"a second long one"_qs).refusal);
        QVERIFY(!recover(u"zhou"_qs, m_code, u"12345678"_qs).account);
        QVERIFY(m_file->signIn(u"zhou"_qs, AccessFile::ownerPassword()).account);
        const auto wrong = m_file->write([](Writer &writer) { return makeOwnRecovery(writer, u"wrong"_qs); });
        QVERIFY(!wrong.ok());
        // The former code does not open what somebody else has set.
        const qint64 id = m_file->single(u"SELECT id FROM account"_qs).toLongLong();
        HK_VERIFY(m_file->write([id](Writer &writer) { return resetPassword(writer, id, u"a second long one"_qs); }));
        HK_VERIFY(signOut(m_file->database()).result());
        QVERIFY(!recover(u"zhou"_qs, m_code, u"a third long one"_qs).account);
    }

private:
    SignIn recover(const QString &name, const QString &code, const QString &password)
    {
        return recoverAccount(m_file->database(), name, code, password).result().value();
    }
    QByteArray keyBytes()
    {
        return m_file
            ->read([](Reader &reader) -> Result<QByteArray> {
                return reader.keys().key(reader.keys().newest(FieldClass::Confidential).value_or(0));
            })
            .value();
    }

    std::unique_ptr<AccessFile> m_file;
    QString m_code;
    QByteArray m_key;
};

QTEST_GUILESS_MAIN(RecoveryTest)
#include "test_recovery.moc"

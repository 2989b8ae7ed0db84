// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/systemkeychain.h"
#include "support/resulttext.h"

#include <QThread>

using namespace hk;

// The keychain of the system this runs on: without a bus it says that there is none; with a Secret Service, which its own CTest
// entry starts, everything makes the round trip.
class SystemKeychainTest : public QObject {
    Q_OBJECT

    SystemKeychain m_keychain;
    const bool m_hasService = qEnvironmentVariableIsSet("HK_SECRET_SERVICE");

private slots:
    void itSaysWhetherItWorks()
    {
        const Result<void> tried = tryKeychain(m_keychain);
        QVERIFY2(tried.ok() == m_hasService, test::textOf(tried).constData());
        if (!tried.ok())
            QVERIFY(!tried.error().message.isEmpty());
    }

    void itKeepsBytesOfAnyKind()
    {
        if (!m_hasService)
            return itSaysThatItKeepsNothing();
        QByteArray bytes;
        for (int i = 0; i < 4096; ++i)
            bytes.append(char(i * 7));
        HK_VERIFY(m_keychain.store(u"test/字节"_qs, bytes));
        QCOMPARE(m_keychain.read(u"test/字节"_qs).value(), std::optional(bytes));
        HK_VERIFY(m_keychain.store(u"test/字节"_qs, "other"));
        QCOMPARE(m_keychain.read(u"test/字节"_qs).value(), std::optional(QByteArray("other")));
        HK_VERIFY(m_keychain.remove(u"test/字节"_qs));
        QCOMPARE(m_keychain.read(u"test/字节"_qs).value(), std::optional<QByteArray>());
        HK_VERIFY(m_keychain.remove(u"test/字节"_qs));
    }

    // A data file is opened on one thread and its log is read on others.
    void itAnswersOnEveryThread()
    {
        if (!m_hasService)
            return itSaysThatItKeepsNothing();
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> kept = 0;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back(QThread::create([this, i, &kept] {
                const QString name = u"test/thread%1"_qs.arg(i);
                const bool stored = m_keychain.store(name, name.toUtf8()).ok();
                const auto read = m_keychain.read(name);
                kept += stored && read.ok() && *read == name.toUtf8() && m_keychain.remove(name).ok() ? 1 : 0;
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(30000));
        QCOMPARE(kept.load(), 4);
    }

private:
    void itSaysThatItKeepsNothing()
    {
        const Result<void> stored = m_keychain.store(u"test/nothing"_qs, "bytes");
        QVERIFY(!stored.ok());
        QVERIFY(!stored.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SystemKeychainTest)
#include "test_systemkeychain.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverline.h"
#include "syncdesk.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>

using namespace hk;
using namespace hk::test;

namespace {

const SyncSetup hall{QStringLiteral("https://hall.example"), QStringLiteral("desk")};
const QString password = QStringLiteral("a long password");

QVariantMap somebody(const QString &number)
{
    return {{QStringLiteral("number"), number},
            {QStringLiteral("name"), QStringLiteral("孟子涵")},
            {QStringLiteral("gender"), QStringLiteral("male")}};
}

}  // namespace

class SyncServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_server = std::make_unique<SharedServer>(m_shared.catalogue());
        m_folder = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<SyncDesk>(m_shared, m_folder->filePath(QStringLiteral("a")));
        m_keychain = std::make_unique<MemoryKeychain>();
        makeService();
    }
    void cleanup()
    {
        m_service.reset();
        m_desk.reset();
    }

    void withoutASetUpNothingIsAsked()
    {
        m_service->begin();
        m_desk->add("student", somebody(QStringLiteral("1")));
        QCOMPARE(m_service->state().stage, SyncStage::Off);
        m_service.reset();
        QCOMPARE(m_server->requests(), 0);
    }

    void anEditIsSentByItself()
    {
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        QVERIFY(m_desk->add("student", somebody(QStringLiteral("1"))));
        QTRY_COMPARE(m_server->dump().size(), 1);
        QTRY_COMPARE(m_service->state().waiting, 0);
        QVERIFY(m_service->state().lastAt > 0);
    }

    void whatOthersChangeArrivesByItself()
    {
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        SyncDesk other(m_shared, m_folder->filePath(QStringLiteral("b")));
        other.add("student", somebody(QStringLiteral("2")));
        ServerLine line(*m_server);
        HK_VERIFY(other.synchronise(line));
        QTRY_COMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
    }

    // What somebody opens comes with the next round, and stays wanted while there is no line.
    void anOpenedFileComes()
    {
        const QByteArray key(KeyRing::keyBytes, 'k');
        SyncDesk other(m_shared, m_folder->filePath(QStringLiteral("b")));
        other.giveKey(key);
        const auto file =
            FileReference::of(other.takePicture("\x89PNG\r\n\x1a\n" + QByteArray(300 * 1024, 'x'), QStringLiteral("a.png")));
        QVERIFY(file);
        QVERIFY(other.add("student_file",
                          {{QStringLiteral("student_id"), other.add("student", somebody(QStringLiteral("2")))},
                           {QStringLiteral("kind"), QStringLiteral("photo")},
                           {QStringLiteral("file"), file->text()}}));
        ServerLine line(*m_server);
        HK_VERIFY(other.synchronise(line));
        m_service.reset();
        m_desk->giveKey(key);
        makeService();
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        QVERIFY(!m_desk->store().has(file->sha256));
        QSignalSpy moved(m_service.get(), &SyncService::fileMoved);
        m_server->setCut(true);
        m_service->fetchFile(*file, FieldClass::Sensitive);
        QTRY_COMPARE(stage(), SyncStage::Offline);
        m_server->setCut(false);
        QTRY_COMPARE(moved.size(), 1);
        const auto news = moved.first().first().value<FileNews>();
        QVERIFY(news.ended && news.problem.isEmpty() && news.sha256 == file->sha256);
        QCOMPARE(m_desk->bytesOf(file->sha256).size(), file->size);
    }

    void offlineIsCalmAndGoesOnByItself()
    {
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        m_server->setCut(true);
        QVERIFY(m_desk->add("student", somebody(QStringLiteral("1"))));
        QTRY_COMPARE(stage(), SyncStage::Offline);
        QTRY_COMPARE(m_service->state().waiting, 1);
        QVERIFY(!m_service->state().isTrouble());
        QVERIFY(m_service->state().since > 0);
        QVERIFY(syncWords(m_service->state(), m_desk->database().clock()()).contains(QStringLiteral("1 change")));
        m_server->setCut(false);
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        QTRY_COMPARE(m_server->dump().size(), 1);
    }

    void aWrongPasswordStandsAtItsFieldAndLeavesNothing()
    {
        m_server->setWrongPassword(true);
        QSignalSpy ended(m_service.get(), &SyncService::setUpEnded);
        m_service->setUp(hall, password);
        QTRY_COMPARE(ended.size(), 1);
        QVERIFY(!ended.first().first().toString().isEmpty());
        QCOMPARE(ended.first().last().value<SetUpField>(), SetUpField::Password);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM sync_desk")).toInt(), 0);
        m_server->setWrongPassword(false);
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
    }

    void aRefusedCertificateStandsAtItsField()
    {
        m_server->setDistrusted(true);
        QSignalSpy ended(m_service.get(), &SyncService::setUpEnded);
        m_service->setUp(hall, password);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().last().value<SetUpField>(), SetUpField::Authorities);
        m_server->setDistrusted(false);
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
    }

    void anotherServerIsRefusedAtItsField()
    {
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        QSignalSpy ended(m_service.get(), &SyncService::setUpEnded);
        m_service->setUp({QStringLiteral("https://other.example"), QStringLiteral("desk")}, password);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().last().value<SetUpField>(), SetUpField::Server);
        QTRY_COMPARE(m_service->setup().server, hall.server);
    }

    void theNextStartGoesOnWithTheKeychain()
    {
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        makeService();
        m_service->begin();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
    }

    void withoutAKeychainItAsksAtEachStart()
    {
        m_keychain.reset();
        makeService();
        connectDesk();
        QTRY_COMPARE(stage(), SyncStage::UpToDate);
        makeService();
        m_service->begin();
        QTRY_COMPARE(stage(), SyncStage::NeedsPassword);
        QVERIFY(m_desk->add("student", somebody(QStringLiteral("1"))));
        QTRY_COMPARE(m_service->state().waiting, 1);
        m_service->givePassword(password);
        QTRY_COMPARE(m_server->dump().size(), 1);
    }

    void whoLeavesKeepsTheDataAndMayComeBack()
    {
        connectDesk();
        QVERIFY(m_desk->add("student", somebody(QStringLiteral("1"))));
        QTRY_COMPARE(m_server->dump().size(), 1);
        m_service->leave();
        QTRY_COMPARE(stage(), SyncStage::Off);
        QVERIFY(m_desk->add("student", somebody(QStringLiteral("2"))));
        makeService();
        m_service->begin();
        QTRY_COMPARE(m_service->setup().server, hall.server);
        QCOMPARE(stage(), SyncStage::Off);
        QCOMPARE(m_desk->single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 2);
        QCOMPARE(m_server->dump().size(), 1);
        connectDesk();
        QTRY_COMPARE(m_server->dump().size(), 2);
    }

    // A server that takes the question and never answers.
    void endsAtOnceWithinARequest()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        m_service = std::make_unique<SyncService>(m_desk->database(), m_keychain.get());
        m_service->setUp({QStringLiteral("http://127.0.0.1:%1").arg(silent.serverPort()), QStringLiteral("desk")}, password);
        QTRY_VERIFY(silent.hasPendingConnections());
        QTcpSocket *asker = silent.nextPendingConnection();
        QTRY_VERIFY(asker->bytesAvailable() > 0);
        QElapsedTimer time;
        time.start();
        m_service.reset();
        QVERIFY2(time.elapsed() < 2000, qPrintable(QString::number(time.elapsed())));
    }

private:
    void makeService()
    {
        m_service.reset();
        m_service = std::make_unique<SyncService>(m_desk->database(), m_keychain.get(), m_server->line(), fastPace());
    }
    SyncStage stage() const { return m_service->state().stage; }
    void connectDesk()
    {
        QSignalSpy ended(m_service.get(), &SyncService::setUpEnded);
        m_service->setUp(hall, password);
        QTRY_COMPARE(ended.size(), 1);
        QCOMPARE(ended.first().first().toString(), QString());
    }

    SharedCatalogue m_shared;
    std::unique_ptr<SharedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SyncDesk> m_desk;
    std::unique_ptr<MemoryKeychain> m_keychain;
    std::unique_ptr<SyncService> m_service;
};

QTEST_GUILESS_MAIN(SyncServiceTest)
#include "test_syncservice.moc"

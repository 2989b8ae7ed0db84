// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "loopbackproxy.h"
#include "serverfixture.h"
#include "sync/httptransport.h"

#include <QElapsedTimer>

using namespace hk;
using namespace hk::test;

namespace {

constexpr HttpTransport::Patience shortPatience{.connecting = 500, .silence = 900, .whole = 1500};

QVariantMap student(const QString &number)
{
    return {{QStringLiteral("number"), number},
            {QStringLiteral("name"), QStringLiteral("孟子涵")},
            {QStringLiteral("gender"), QStringLiteral("male")}};
}

}  // namespace

// A desk on a bad line: late, cut before and after the server has done it, half open, a byte at a time.
class TestLine : public QObject {
    Q_OBJECT

    using Line = LoopbackProxy::Line;
    PostgresCluster m_cluster;
    SharedCatalogue m_shared;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<LoopbackProxy> m_proxy;
    std::unique_ptr<SyncDesk> m_desk;

    Result<hk::HttpReply> hello() const
    {
        auto transport = HttpTransport::to(m_proxy->address());
        (*transport)->setPatience(shortPatience);
        return (*transport)->send({"GET", "/v1/hello"});
    }
    Result<SyncReport> round() { return round(*m_desk, {}); }
    // In which somebody opens a file.
    Result<SyncReport> round(SyncDesk &desk, const std::optional<FileReference> &wanted)
    {
        auto transport = HttpTransport::to(m_proxy->address());
        Synchronizer synchronizer(desk.database(), **transport,
                                  {QStringLiteral("https://hall.example"), QStringLiteral("wang"), ServerFixture::password()});
        if (wanted)
            synchronizer.want(*wanted, FieldClass::Sensitive);
        return synchronizer.run();
    }
    FileReference attach(const QByteArray &bytes)
    {
        const auto file = FileReference::of(m_desk->takePicture(bytes, QStringLiteral("a.png")));
        const QVariantMap row{{QStringLiteral("student_id"), m_desk->single(QStringLiteral("SELECT min(id) FROM student"))},
                              {QStringLiteral("kind"), QStringLiteral("photo")},
                              {QStringLiteral("file"), file ? file->text() : QString()}};
        return m_desk->add("student_file", row) > 0 ? *file : FileReference();
    }
    qint64 count(const QByteArray &what) const
    {
        server::Postgres owner = m_server->asOwner();
        const auto rows = owner.run("SELECT count(*) FROM " + what);
        return rows.ok() ? rows->number(0, 0) : -1;
    }

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster);
        HK_VERIFY(m_server->begin());
        m_desk = std::make_unique<SyncDesk>(m_shared, m_folder.filePath(QStringLiteral("a")));
    }
    void init() { m_proxy = std::make_unique<LoopbackProxy>(m_server->port()); }
    void cleanup() { m_proxy.reset(); }

    void badLinesEndWithASentence_data()
    {
        QTest::addColumn<int>("line");
        QTest::newRow("cut before") << int(Line::CutBefore);
        QTest::newRow("cut after") << int(Line::CutAfter);
        QTest::newRow("cut within") << int(Line::CutWithin);
        QTest::newRow("half open") << int(Line::HalfOpen);
        QTest::newRow("dripping") << int(Line::Dripping);
    }
    // Nobody knows what became of the request, and it is over in its time.
    void badLinesEndWithASentence()
    {
        QFETCH(int, line);
        m_proxy->become(Line(line));
        QElapsedTimer timer;
        timer.start();
        const auto reply = hello();
        QVERIFY(!reply.ok());
        QVERIFY2(reply.error().message.contains(QStringLiteral("cannot be reached")), qPrintable(reply.error().message));
        QVERIFY2(timer.elapsed() < 4000, QByteArray::number(timer.elapsed()));
    }

    void lateIsGoodEnough()
    {
        m_proxy->become(Line::Late);
        auto transport = HttpTransport::to(m_proxy->address());
        HK_VERIFY(transport);
        // Only the connection must stand within that time.
        (*transport)->setPatience({.connecting = 300});
        const auto reply = (*transport)->send({"GET", "/v1/hello"});
        HK_VERIFY(reply);
        QCOMPARE(reply->status, 200);
    }

    void nobodyIsThere()
    {
        m_proxy->close();
        QVERIFY(!hello().ok());
    }

    // Connected, and then not a byte of a handshake.
    void handshakeThatNeverComes()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        auto transport = HttpTransport::to(QStringLiteral("https://127.0.0.1:%1").arg(silent.serverPort()));
        HK_VERIFY(transport);
        (*transport)->setPatience(shortPatience);
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!(*transport)->send({"GET", "/v1/hello"}).ok());
        QVERIFY2(timer.elapsed() < 850, QByteArray::number(timer.elapsed()));
    }

    // A proxy whose server is away has not told what became of the request.
    void proxyWithoutItsServer()
    {
        QTcpServer proxy;
        QVERIFY(proxy.listen(QHostAddress::LocalHost));
        connect(&proxy, &QTcpServer::newConnection, &proxy, [&proxy] {
            QTcpSocket *const desk = proxy.nextPendingConnection();
            connect(desk, &QTcpSocket::readyRead, desk, [desk] {
                if (desk->readAll().contains("\r\n\r\n"))
                    desk->write("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 16\r\n\r\n{\"error\":\"away\"}");
            });
        });
        auto transport = HttpTransport::to(QStringLiteral("http://127.0.0.1:%1").arg(proxy.serverPort()));
        HK_VERIFY(transport);
        const auto reply = (*transport)->send({"GET", "/v1/hello"});
        QVERIFY(!reply.ok());
        QVERIFY(reply.error().message.contains(QStringLiteral("cannot be reached")));
    }

    // Whichever answer is lost, and however: in the end the server has the step once and the desk has its receipt.
    void lostAnswersApplyNothingTwice()
    {
        HK_VERIFY(round());
        int number = 0;
        for (const Line line : {Line::CutAfter, Line::CutWithin, Line::CutBefore}) {
            for (int spared = 0; spared < 4; ++spared) {
                QVERIFY(m_desk->add("student", student(QString::number(++number))) > 0);
                m_proxy->become(line, spared);
                (void)round().ok();
                m_proxy->become(Line::Good);
                const auto again = round();
                HK_VERIFY(again);
                QCOMPARE(again->rejected + again->conflicts, 0);
                QCOMPARE(count("data.student"), number);
                QCOMPARE(count("data.student WHERE version > 1"), 0);
                QCOMPARE(count("data.conflict"), 0);
            }
        }
        const qint64 receipts = count("hk.receipt");
        HK_VERIFY(round());
        QCOMPARE(count("hk.receipt"), receipts);
    }

    // Wherever a file is cut on its way there or here, it is whole in the end, and no row was there before its bytes.
    void cutFilesArriveWhole()
    {
        HK_VERIFY(round());
        SyncDesk other(m_shared, m_folder.filePath(QStringLiteral("b")));
        HK_VERIFY(round(other, {}));
        int rows = 0;
        for (const Line line : {Line::CutAfter, Line::CutWithin, Line::CutBefore}) {
            for (int spared = 2; spared < 10; spared += 2) {
                const FileReference file = attach("\x89PNG\r\n\x1a\n" + QByteArray(filePartBytes + 300'000, char('a' + ++rows)));
                m_proxy->become(line, spared);
                (void)round().ok();
                m_proxy->become(Line::Good);
                const auto sent = round();
                HK_VERIFY(sent);
                QCOMPARE(sent->rejected + sent->conflicts, 0);
                QCOMPARE(count("data.student_file"), rows);
                QCOMPARE(count("hk.blob"), rows);
                QCOMPARE(count("hk.blob_upload"), 0);
                m_proxy->become(line, spared);
                (void)round(other, file).ok();
                m_proxy->become(Line::Good);
                HK_VERIFY(round(other, file));
                QCOMPARE(other.bytesOf(file.sha256).size(), file.size);
            }
        }
        QCOMPARE(m_server->run({QStringLiteral("check")}).code, 0);
    }
};

QTEST_GUILESS_MAIN(TestLine)
#include "test_line.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "serverfixture.h"
#include "sync/httptransport.h"

using namespace hk;
using namespace hk::test;

// A second machine follows the first and takes over. What was acknowledged and lost with the first comes from the desks again; what
// the second has, its receipts tell; the servers find it by themselves.
class TestFailover : public QObject {
    Q_OBJECT

    // The replica ends first.
    PostgresCluster m_first;
    PostgresCluster m_second;
    SharedCatalogue m_shared;
    QTemporaryDir m_folder;
    std::unique_ptr<ServerFixture> m_server;

    Result<SyncReport> round(SyncDesk &desk) const
    {
        auto line = HttpTransport::to(QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()));
        Synchronizer synchronizer(desk.database(), **line,
                                  {QStringLiteral("https://hall.example"), QStringLiteral("wang"), ServerFixture::password()});
        return synchronizer.run();
    }
    static bool addStudent(SyncDesk &desk, const char *number)
    {
        return desk.add("student",
                        {{QStringLiteral("number"), QLatin1String(number)},
                         {QStringLiteral("name"), QStringLiteral("孟子涵")},
                         {QStringLiteral("gender"), QStringLiteral("male")}})
            > 0;
    }
    qint64 count(const QByteArray &what) const
    {
        server::Postgres owner = m_server->asOwner();
        const auto rows = owner.run("SELECT count(*) FROM " + what);
        return rows.ok() ? rows->number(0, 0) : -1;
    }
    // Everything the first has written is on the second.
    bool isFollowed() const
    {
        auto first = server::Postgres::open("host=" + m_first.folder().toUtf8() + " user=postgres dbname=postgres");
        if (!first.ok())
            return false;
        const auto rows = first->run("SELECT 1 FROM pg_stat_replication WHERE replay_lsn >= pg_current_wal_flush_lsn()");
        return rows.ok() && rows->size() == 1;
    }

private slots:
    void desksGoOn()
    {
        HK_VERIFY(m_first.start());
        m_first.alsoAt(m_second);
        m_server = std::make_unique<ServerFixture>(m_first);
        HK_VERIFY(m_server->begin());
        SyncDesk a(m_shared, m_folder.filePath(QStringLiteral("a")));
        SyncDesk b(m_shared, m_folder.filePath(QStringLiteral("b")));
        HK_VERIFY(m_second.follow(m_first));
        for (SyncDesk *desk : {&a, &b}) {
            QVERIFY(addStudent(*desk, desk == &a ? "a1" : "b1"));
            HK_VERIFY(round(*desk));
        }
        HK_VERIFY(round(a));
        QTRY_VERIFY(isFollowed());
        const QByteArray epoch = wire::decodeHello(request(m_server->port(), "GET", "/v1/hello").body)->epoch;

        // The second falls behind: what is acknowledged now is on the first alone, and another desk has seen it.
        m_second.cut();
        QVERIFY(addStudent(a, "a2"));
        HK_VERIFY(round(a));
        HK_VERIFY(round(b));
        QCOMPARE(count("data.student"), 3);
        m_first.cut();
        HK_VERIFY(m_second.run());
        HK_VERIFY(m_second.promote());
        QCOMPARE(count("data.student"), 2);

        // The server's old connections are broken: it finds the other machine by itself.
        QVERIFY(addStudent(a, "a3"));
        const auto hello = request(m_server->port(), "GET", "/v1/hello");
        QVERIFY2(hello.status == 200, m_server->log().right(1500));
        QVERIFY(wire::decodeHello(hello.body)->epoch != epoch);
        for (SyncDesk *desk : {&b, &a, &b, &a}) {
            const auto report = round(*desk);
            QVERIFY2(report.ok(), report.ok() ? QByteArray() : textOf(report) + m_server->log().right(1500));
            QCOMPARE(report->conflicts + report->rejected, 0);
        }
        QCOMPARE(count("data.student"), 4);
        QCOMPARE(count("data.student WHERE version > 1"), 0);
        QCOMPARE(count("data.conflict"), 0);
        QCOMPARE(b.dump(), a.dump());
        const auto whole = m_server->run({QStringLiteral("check")});
        QVERIFY2(whole.code == 0, whole.out + whole.error);
        m_server.reset();
    }
};

QTEST_GUILESS_MAIN(TestFailover)
#include "test_failover.moc"

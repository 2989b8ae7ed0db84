// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "loopbackproxy.h"
#include "serverfixture.h"
#include "sync/conflicts.h"
#include "sync/httptransport.h"

using namespace hk;
using namespace hk::test;

// Six things that happen to desks which work apart, and in which such systems have gone wrong: each with two whole desks of two
// people, a real server and a real PostgreSQL.
class TestBehaviours : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    SharedCatalogue m_shared;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<SyncDesk> m_a;
    std::unique_ptr<SyncDesk> m_b;
    qint64 m_building = 0;  // on a

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster);
        const auto made = m_server->run({QStringLiteral("init")});
        QVERIFY2(made.code == 0, made.error.constData());
        m_server->addAccount(QStringLiteral("wang"), QStringLiteral("administrator"));
        HK_VERIFY(m_server->keepDatabase("empty"));
    }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        HK_VERIFY(m_server->putDatabaseBack("empty"));
        QVERIFY(m_server->start());
        m_a = newDesk(QStringLiteral("wang"));
        m_building = m_a->add("building",
                              {{QStringLiteral("code"), QStringLiteral("3")}, {QStringLiteral("name"), QStringLiteral("3号楼")}});
        const qint64 room =
            m_a->add("room", {{QStringLiteral("building_id"), m_building}, {QStringLiteral("number"), QStringLiteral("501")}});
        QVERIFY(m_a->add("bed", {{QStringLiteral("room_id"), room}, {QStringLiteral("number"), QStringLiteral("1")}}));
        QVERIFY(addStudent(*m_a, QStringLiteral("1"), QStringLiteral("孟子涵")));
        QVERIFY(addStudent(*m_a, QStringLiteral("2"), QStringLiteral("白一诺")));
        HK_VERIFY(round(*m_a));
    }
    void cleanup()
    {
        const auto whole = m_server->run({QStringLiteral("check")});
        QVERIFY2(whole.code == 0, whole.out + whole.error);
        for (SyncDesk *desk : {m_a.get(), m_b.get()})
            QCOMPARE(desk->faults(), 0);
        m_b.reset();
        m_a.reset();
        m_server->stop();
    }

    // 1. Both values are kept, and nobody need be asked.
    void differentFieldsOfOneRow()
    {
        QVERIFY(join(QStringLiteral("administrator")));
        QVERIFY(m_a->change("student", studentOf(*m_a), {{QStringLiteral("phone"), QStringLiteral("13900001111")}}));
        QVERIFY(m_b->change("student", studentOf(*m_b), {{QStringLiteral("home_region"), QStringLiteral("浙江")}}));
        settle();
        for (SyncDesk *desk : {m_a.get(), m_b.get()}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT phone || home_region FROM student WHERE number = '1'")).toString(),
                     QStringLiteral("13900001111浙江"));
            QVERIFY(conflictsOf(*desk).isEmpty());
        }
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
    }

    // 2. One has the bed, the other one's claim is kept, and both desks are told who wanted it.
    void theSameBedTwice()
    {
        QVERIFY(join(QStringLiteral("administrator")));
        QVERIFY(houseIn(*m_a, 1));
        QVERIFY(houseIn(*m_b, 2));
        settle();
        for (SyncDesk *desk : {m_a.get(), m_b.get()}) {
            QCOMPARE(desk->single(QStringLiteral("SELECT group_concat(state || ' ' || number) FROM (SELECT r.state, s.number FROM "
                                                 "residency r JOIN student s ON s.id = r.student_id ORDER BY s.number)"))
                         .toString(),
                     QStringLiteral("active 1,contested 2"));
            const QList<Conflict> conflicts = conflictsOf(*desk);
            QCOMPARE(conflicts.size(), 1);
            QCOMPARE(conflicts.first().kind, ConflictKind::Contested);
            QCOMPARE(conflicts.first().mineBy, QStringLiteral("li!"));
            QCOMPARE(conflicts.first().theirsBy, QStringLiteral("wang!"));
        }
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
    }

    // 3. Neither wins unseen: the whole row is kept beside what the other one wrote.
    void deletionAgainstEdit()
    {
        QVERIFY(join(QStringLiteral("administrator")));
        HK_VERIFY(m_a->write([this](Writer &writer) { return deleteRow(writer, "student", studentOf(*m_a)); }));
        QVERIFY(m_b->change("student", studentOf(*m_b), {{QStringLiteral("phone"), QStringLiteral("13900002222")}}));
        settle();
        for (SyncDesk *desk : {m_a.get(), m_b.get()}) {
            const QList<Conflict> conflicts = conflictsOf(*desk);
            QCOMPARE(conflicts.size(), 1);
            QCOMPARE(conflicts.first().kind, ConflictKind::Deleted);
            QCOMPARE(conflicts.first().mineBy, QStringLiteral("li!"));
            QCOMPARE(conflicts.first().theirsBy, QStringLiteral("wang!"));
            QCOMPARE(conflicts.first().fields.first().mineText, QStringLiteral("13900002222"));
            QCOMPARE(desk->single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 1);
        }
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
    }

    // 4. It goes from the desk that may no longer see it, and stays on the others.
    void theRowLeavesTheScope()
    {
        QVERIFY(houseIn(*m_a, 1));
        HK_VERIFY(round(*m_a));
        const QByteArray building = m_a->single(QStringLiteral("SELECT uid FROM building")).toByteArray();
        QVERIFY(join(QStringLiteral("building-manager"), building));
        QCOMPARE(m_b->single(QStringLiteral("SELECT group_concat(number) FROM student")).toString(), QStringLiteral("1"));
        QVERIFY(m_a->change(
            "residency", 1,
            {{QStringLiteral("state"), QStringLiteral("ended")}, {QStringLiteral("to_date"), QStringLiteral("2026-11-19")}}));
        settle();
        QCOMPARE(m_b->single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 0);
        QCOMPARE(m_b->single(QStringLiteral("SELECT count(*) FROM search_key WHERE entity = 'student'")).toString(),
                 QStringLiteral("0"));
        QCOMPARE(m_a->single(QStringLiteral("SELECT count(*) FROM student")).toInt(), 2);
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
    }

    // 5. The server has done it, the desk does not know, and sends again: nothing is there twice.
    void theAnswerIsLost()
    {
        QVERIFY(join(QStringLiteral("administrator")));
        for (int i = 10; i < 15; ++i)
            QVERIFY(addStudent(*m_a, QString::number(i), QStringLiteral("学生%1").arg(i)));
        LoopbackProxy line(m_server->port());
        // After the greeting, the session and the keys.
        line.become(LoopbackProxy::Line::CutAfter, 3);
        QVERIFY(!round(*m_a, line.address()).ok());
        QCOMPARE(onServer("data.student"), 7);
        QVERIFY(m_a->single(QStringLiteral("SELECT count(*) FROM sync_unit WHERE outcome IS NULL")).toInt() >= 5);
        settle();
        QCOMPARE(onServer("data.student"), 7);
        QCOMPARE(onServer("data.student WHERE version > 1"), 0);
        QCOMPARE(onServer("data.conflict"), 0);
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
    }

    void theServerIsPutBack_data()
    {
        QTest::addColumn<bool>("snapshot");
        QTest::newRow("from a dump") << false;
        QTest::newRow("with its machine") << true;
    }
    // 6. What it had acknowledged since comes back from the desks, once.
    void theServerIsPutBack()
    {
        QFETCH(bool, snapshot);
        QVERIFY(join(QStringLiteral("administrator")));
        m_server->stop();
        HK_VERIFY(keep(snapshot));
        QVERIFY(m_server->start());
        QVERIFY(addStudent(*m_a, QStringLiteral("3"), QStringLiteral("陈思远")));
        QVERIFY(m_b->change("student", studentOf(*m_b), {{QStringLiteral("phone"), QStringLiteral("13900003333")}}));
        settle();
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
        m_server->stop();
        HK_VERIFY(putBack(snapshot));
        QVERIFY(m_server->start());
        QCOMPARE(onServer("data.student WHERE number = '3' OR phone IS NOT NULL"), 0);
        settle();
        QCOMPARE(onServer("data.student WHERE number = '3'"), 1);
        QCOMPARE(onServer("data.student WHERE phone = '13900003333' AND version = 2"), 1);
        QCOMPARE(onServer("data.conflict"), 0);
        QVERIFY(isTruth(*m_a) && isTruth(*m_b));
    }

private:
    std::unique_ptr<SyncDesk> newDesk(const QString &account)
    {
        auto desk = std::make_unique<SyncDesk>(m_shared, m_folder->filePath(account));
        desk->account = account;
        return desk;
    }
    // The second person begins, and has what the first one sent.
    bool join(const QString &role, const QByteArray &building = {})
    {
        m_server->addAccount(QStringLiteral("li"), role, building);
        m_b = newDesk(QStringLiteral("li"));
        return round(*m_b).ok() && isTruth(*m_b);
    }
    static bool addStudent(SyncDesk &desk, const QString &number, const QString &name)
    {
        return desk.add("student", {{QStringLiteral("number"), number}, {QStringLiteral("name"), name}}) > 0;
    }
    static qint64 studentOf(SyncDesk &desk, int number = 1)
    {
        return desk.single(QStringLiteral("SELECT id FROM student WHERE number = '%1'").arg(number)).toLongLong();
    }
    static bool houseIn(SyncDesk &desk, int number)
    {
        return desk.add("residency",
                        {{QStringLiteral("student_id"), studentOf(desk, number)},
                         {QStringLiteral("room_id"), desk.single(QStringLiteral("SELECT id FROM room"))},
                         {QStringLiteral("bed_id"), desk.single(QStringLiteral("SELECT id FROM bed"))},
                         {QStringLiteral("state"), QStringLiteral("active")},
                         {QStringLiteral("from_date"), QStringLiteral("2026-09-01")}})
            > 0;
    }
    static QList<Conflict> conflictsOf(SyncDesk &desk)
    {
        const auto conflicts = desk.read([](Reader &reader) { return openConflicts(reader, {}); });
        return conflicts.ok() ? *conflicts : QList<Conflict>();
    }
    Result<SyncReport> round(SyncDesk &desk, const QString &address = {}) const
    {
        HK_TRY(const auto line,
               HttpTransport::to(address.isEmpty() ? QStringLiteral("http://127.0.0.1:%1").arg(m_server->port()) : address));
        Synchronizer synchronizer(desk.database(), *line,
                                  {QStringLiteral("https://hall.example"), desk.account, ServerFixture::password()});
        return synchronizer.run();
    }
    // The first one comes first.
    void settle()
    {
        for (int i = 0; i < 2; ++i) {
            for (SyncDesk *desk : {m_a.get(), m_b.get()})
                HK_VERIFY(round(*desk));
        }
    }
    Result<void> keep(bool snapshot)
    {
        if (!snapshot)
            return m_server->keepDatabase("earlier");
        m_cluster.cut();
        HK_CHECK(m_cluster.keepFolder());
        return m_cluster.run();
    }
    Result<void> putBack(bool snapshot)
    {
        if (!snapshot)
            return m_server->putDatabaseBack("earlier");
        m_cluster.cut();
        HK_CHECK(m_cluster.putFolderBack());
        HK_CHECK(m_cluster.run());
        // Nothing in it tells that it is an older one: whoever puts it back says so.
        return m_server->asOwner().script("UPDATE hk.server_state SET generation = generation + 1");
    }
    // Whether the desk holds exactly what the server answers to its person.
    bool isTruth(SyncDesk &desk) const
    {
        Desk answered(*m_server, desk.account);
        if (answered.signIn().status != 200)
            return false;
        answered.pull();
        return answered.dump() == desk.dump();
    }
    qint64 onServer(const QByteArray &what) const
    {
        server::Postgres owner = m_server->asOwner();
        const auto rows = owner.run("SELECT count(*) FROM " + what);
        return rows.ok() ? rows->number(0, 0) : -1;
    }
};

QTEST_GUILESS_MAIN(TestBehaviours)
#include "test_behaviours.moc"

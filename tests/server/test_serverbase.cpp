// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"

using namespace hk;
using namespace hk::test;

// The program itself: its verbs, and who may sign in. What the network may throw at it stands in test_hostile.
class TestServerBase : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    std::unique_ptr<ServerFixture> m_server;

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster);
        HK_VERIFY(m_server->begin());
    }
    void cleanupTestCase() { m_server.reset(); }

    void databaseIsInOrder()
    {
        const auto again = m_server->run({QStringLiteral("migrate")});
        QVERIFY2(again.code == 0, again.error.constData());
        const auto whole = m_server->run({QStringLiteral("check")});
        QVERIFY2(whole.code == 0, whole.out + whole.error);

        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script(
            "ALTER TABLE data.student NO FORCE ROW LEVEL SECURITY; ALTER TABLE data.room DISABLE TRIGGER after_update"));
        const auto broken = m_server->run({QStringLiteral("check")});
        QCOMPARE(broken.code, 1);
        QVERIFY(broken.out.contains("row security is off: student"));
        QVERIFY(broken.out.contains("trigger lacks: room.after_update"));
        HK_VERIFY(
            owner.script("ALTER TABLE data.student FORCE ROW LEVEL SECURITY; ALTER TABLE data.room ENABLE TRIGGER after_update; "
                         "INSERT INTO data.college (id, name) VALUES (gen_random_uuid(), 'x'); DELETE FROM hk.sync_row"));
        QVERIFY(m_server->run({QStringLiteral("check")}).out.contains("feed and table disagree: college"));
        HK_VERIFY(owner.script("DELETE FROM data.college"));
        QCOMPARE(m_server->run({QStringLiteral("check")}).code, 0);
    }

    void serviceReachesNothingByItself()
    {
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script("INSERT INTO data.community (id, name) VALUES (gen_random_uuid(), 'East')"));
        server::Postgres service = m_server->asService();
        const auto rows = service.run("SELECT * FROM data.community");
        HK_VERIFY(rows);
        QCOMPARE(rows->size(), 0);
        QVERIFY(!service.script("INSERT INTO data.community (id, name) VALUES (gen_random_uuid(), 'West')").ok());
        QCOMPARE(service.fault().state, QByteArray("42501"));
        QVERIFY(!service.script("UPDATE hk.sync_row SET deleted = true").ok());
        QVERIFY(!service.script("DROP TABLE data.community").ok());
        const auto safe = service.run("SHOW synchronous_commit");
        HK_VERIFY(safe);
        QCOMPARE(safe->text(0, 0), QByteArray("on"));
    }

    void saysWhatItIs()
    {
        const RawReply reply = request(m_server->port(), "GET", "/v1/hello");
        QCOMPARE(reply.status, 200);
        const auto hello = wire::decodeHello(reply.body);
        HK_VERIFY(hello);
        QCOMPARE(hello->protocol, wire::protocol);
        QVERIFY(hello->schema.value(QStringLiteral("roster")) >= 2);
        QVERIFY(!hello->epoch.isEmpty());
        QVERIFY(hello->features.contains(QStringLiteral("wait")));
        QCOMPARE(request(m_server->port(), "GET", "/healthz").body, QByteArray("ok\n"));
        QVERIFY(request(m_server->port(), "GET", "/metrics").body.contains("path=\"/v1/hello\",status=\"200\"} 1"));
        QCOMPARE(request(m_server->port(), "GET", "/v1/nothing").status, 404);
        QCOMPARE(request(m_server->port(), "GET", "/v1/push").status, 405);
    }

    void whoMaySignIn()
    {
        Desk desk(*m_server, QStringLiteral("Wang"));
        const RawReply wrong = desk.signIn(QStringLiteral("not the password"));
        Desk nobody(*m_server, QStringLiteral("nobody"));
        const RawReply unknown = nobody.signIn();
        QCOMPARE(wrong.status, 401);
        QCOMPARE(unknown.status, 401);
        QCOMPARE(unknown.body, wrong.body);
        QCOMPARE(desk.signIn().status, 200);
        QCOMPARE(desk.session.displayName, QStringLiteral("wang!"));
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{desk.device, {}, 0})).status, 200);
        QCOMPARE(desk.post("/v1/session/end", {}).status, 200);
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{desk.device, {}, 0})).status, 401);

        server::Postgres owner = m_server->asOwner();
        const auto hash = owner.run("SELECT password FROM hk.account");
        HK_VERIFY(hash);
        QVERIFY(hash->text(0, 0).startsWith("$argon2id$"));
    }

    // By its name or its key; nobody else is limited to one, and a handler to nothing else.
    void aHandlerIsOfADepartment()
    {
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script("INSERT INTO data.department (id, name) VALUES (gen_random_uuid(), 'Repairs')"));
        QVERIFY(!owner.script("INSERT INTO data.department (id, name) VALUES (gen_random_uuid(), 'Repairs')").ok());
        QCOMPARE(m_server
                     ->run({QStringLiteral("user"), QStringLiteral("add"), QStringLiteral("fixer")},
                           ServerFixture::password().toUtf8() + '\n')
                     .code,
                 0);
        const auto granted = [&](const QStringList &what) {
            return m_server->run(QStringList{QStringLiteral("user"), QStringLiteral("grant"), QStringLiteral("fixer")} + what).code
                == 0;
        };
        const QString department = QStringLiteral("department");
        QVERIFY(!granted({QStringLiteral("handler")}));
        QVERIFY(!granted({QStringLiteral("handler"), department, QStringLiteral("Moon")}));
        QVERIFY(!granted({QStringLiteral("handler"), QStringLiteral("person"), QStringLiteral("Wu")}));
        QVERIFY(!granted({QStringLiteral("chief"), department, QStringLiteral("Repairs")}));
        QVERIFY(granted({QStringLiteral("handler"), department, QStringLiteral("Repairs")}));
        const auto kept =
            owner.run("SELECT count(*) FROM hk.account_grant g JOIN data.department d ON d.id = g.scope WHERE g.kind = "
                      "'department' AND g.role = 'handler' AND d.name = 'Repairs'");
        HK_VERIFY(kept);
        QCOMPARE(kept->text(0, 0), QByteArray("1"));
        QVERIFY(!owner.script("UPDATE hk.account_grant SET scope = NULL WHERE kind = 'department'").ok());
        Desk desk(*m_server, QStringLiteral("fixer"));
        QCOMPARE(desk.signIn().status, 200);
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{desk.device, {}, 0})).status, 200);
    }

    // Five wrong ones are free; then it waits, and for a name that is none as well.
    void manyAttemptsMustWait()
    {
        m_server->addAccount(QStringLiteral("target"), QStringLiteral("administrator"));
        for (const QString &name : {QStringLiteral("target"), QStringLiteral("no-such-name")}) {
            Desk desk(*m_server, name);
            for (int i = 0; i < 6; ++i)
                QCOMPARE(desk.signIn(QStringLiteral("guess number %1").arg(i)).status, 401);
            // The pause doubles, so that a slow computer comes into one as well.
            RawReply wait = desk.signIn(QStringLiteral("guess"));
            for (int i = 0; i < 6 && wait.status != 429; ++i)
                wait = desk.signIn(QStringLiteral("guess"));
            QCOMPARE(wait.status, 429);
            QVERIFY(wait.head.contains("Retry-After: "));
        }
    }

    void requestsMustBeSigned()
    {
        Desk desk(*m_server, QStringLiteral("wang"));
        QCOMPARE(desk.signIn().status, 200);
        const QByteArray body = wire::encode(wire::PullRequest{desk.device, {}, 0});
        QCOMPARE(request(m_server->port(), "POST", "/v1/pull", body).status, 401);
        // A stolen token without the desk's key.
        Desk thief(*m_server, QStringLiteral("wang"));
        thief.session = desk.session;
        thief.device = desk.device;
        QCOMPARE(thief.post("/v1/pull", body).status, 401);
        thief.keys = desk.keys;
        QCOMPARE(thief.post("/v1/pull", body).status, 200);
        // The key of one desk does not speak for another.
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{makeUid(), {}, 0})).status, 403);
        QCOMPARE(desk.post("/v1/pull", "{").status, 400);
    }

    void closedAccountIsOutAtOnce()
    {
        m_server->addAccount(QStringLiteral("leaver"), QStringLiteral("administrator"));
        Desk desk(*m_server, QStringLiteral("leaver"));
        QCOMPARE(desk.signIn().status, 200);
        QCOMPARE(m_server->run({QStringLiteral("user"), QStringLiteral("close"), QStringLiteral("leaver")}).code, 0);
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{desk.device, {}, 0})).status, 401);
        // Only who knows the password hears that it was closed.
        QCOMPARE(desk.signIn().status, 403);
        QCOMPARE(desk.signIn(QStringLiteral("not the password")).status, 401);
    }

    void refreshTokensAreUsedOnce()
    {
        Desk desk(*m_server, QStringLiteral("wang"));
        QCOMPARE(desk.signIn().status, 200);
        const wire::Session first = desk.session;
        const QByteArray again = wire::encode(wire::RefreshRequest{first.refresh});
        const auto renewed = wire::decodeSession(request(m_server->port(), "POST", "/v1/session/refresh", again).body);
        HK_VERIFY(renewed);
        QVERIFY(renewed->access != first.access);
        // The answer was lost: within a minute the same is asked for again.
        QCOMPARE(request(m_server->port(), "POST", "/v1/session/refresh", again).status, 200);
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script("UPDATE hk.session SET refreshed_at = refreshed_at - 61000"));
        QCOMPARE(request(m_server->port(), "POST", "/v1/session/refresh", again).status, 401);
        // Used twice it was stolen: everything that came of it is over.
        desk.session = *renewed;
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{desk.device, {}, 0})).status, 401);
    }

    void stopsAndStartsAgain()
    {
        Desk desk(*m_server, QStringLiteral("wang"));
        QCOMPARE(desk.signIn().status, 200);
        QCOMPARE(m_server->stop(), 0);
        QVERIFY(m_server->start());
        // Nothing of a session is in the program's memory.
        QCOMPARE(desk.post("/v1/pull", wire::encode(wire::PullRequest{desk.device, {}, 0})).status, 200);
    }
};

QTEST_GUILESS_MAIN(TestServerBase)
#include "test_serverbase.moc"

// SPDX-License-Identifier: GPL-3.0-or-later
#include "hostilecases.h"
#include "serverfixture.h"

#include <QElapsedTimer>

#include <csignal>

using namespace hk;
using namespace hk::test;

namespace {

constexpr int deadlineSeconds = 3;

QByteArray post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {})
{
    return "POST " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + headers
        + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

// A request that waits for the table of sessions.
QByteArray waiting()
{
    return post("/v1/pull", "{}", "Authorization: Bearer " + QByteArray(43, 'A') + "\r\nHK-Signature: AAAA\r\n");
}

}  // namespace

// What the network may throw at the service, with nothing in front of it: all is refused, and its memory stays what it was.
class TestHostile : public QObject {
    Q_OBJECT

    PostgresCluster m_cluster;
    std::unique_ptr<ServerFixture> m_server;
    std::unique_ptr<Desk> m_desk;

    Door door() const { return {m_server->port()}; }
    QByteArray answer(const QByteArray &bytes) const { return answerTo(door(), {"", bytes}); }

private slots:
    void initTestCase()
    {
        HK_VERIFY(m_cluster.start());
        m_server = std::make_unique<ServerFixture>(m_cluster, deadlineSeconds);
        HK_VERIFY(m_server->begin());
        m_desk = std::make_unique<Desk>(*m_server, QStringLiteral("wang"));
        QCOMPARE(m_desk->signIn().status, 200);
        // A password takes 64 MiB by itself.
        QVERIFY(m_server->forgetPeakMemory());
    }
    void cleanupTestCase()
    {
        QCOMPARE(m_server->stop(), 0);
        m_server.reset();
    }
    void cleanup()
    {
        if (m_server->processId() == 0)
            return;
        QCOMPARE(statusOf(answer("GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")), 200);
        const qint64 peak = m_server->peakMemory();
        QVERIFY2(peak > 0 && peak <= mostMemoryOfService, QByteArray::number(peak));
    }

    void framesAreRefused()
    {
        for (const HostileCase &hostile : hostileFrames()) {
            QElapsedTimer timer;
            timer.start();
            const QByteArray said = answerTo(door(), hostile);
            QVERIFY2(isRefusal(said) && (hostile.status == 0 || statusOf(said) == hostile.status),
                     QByteArray(hostile.name) + ": " + said.left(200));
            if (timer.elapsed() > 500)
                qInfo("%s: %d after %lld ms", hostile.name, statusOf(said), static_cast<long long>(timer.elapsed()));
        }
    }

    void pathsAndMethodsAreRefused()
    {
        for (const HostileCase &hostile : hostilePaths()) {
            const QByteArray said = answerTo(door(), hostile);
            const int status = statusOf(said);
            QVERIFY2(isRefusal(said) && (status == 400 || status == 404 || status == 405),
                     QByteArray(hostile.name) + ": " + said.left(200));
        }
        // An answer to HEAD has no body, which the next answer could be taken for.
        QVERIFY(answer("HEAD /v1/push HTTP/1.1\r\nHost: x\r\n\r\n").endsWith("\r\n\r\n"));
    }

    void bodiesAreRefused()
    {
        const QByteArray malformed = "{\"error\":\"malformed\"}";
        QCOMPARE(m_desk->post("/v1/push", QByteArray(200'000, '[')).status, 400);
        for (const QByteArray &body : hostileBodies()) {
            for (const char *path : {"/v1/session", "/v1/session/refresh"})
                QVERIFY2(answer(post(path, body)).endsWith(malformed), path + body.left(100));
            for (const char *path : {"/v1/push", "/v1/pull", "/v1/blob/state"}) {
                const RawReply reply = m_desk->post(path, body);
                QVERIFY2((reply.status == 400 && reply.body == malformed) || reply.status == 403, path + body.left(100));
            }
        }
    }

    // Who sends slowly is cut off by one deadline for the whole request, and keeps nobody from being served.
    void slowOnesAreCutOff()
    {
        std::vector<std::unique_ptr<QSslSocket>> slow;
        for (int i = 0; i < 64; ++i) {
            slow.push_back(openDoor(door()));
            QVERIFY(slow.back());
            const QByteArray head = "POST /v1/push HTTP/1.1\r\nHost: x\r\n";
            write(*slow.back(), i % 3 == 0 ? QByteArray() : i % 3 == 1 ? head : head + "Content-Length: 1000\r\n\r\n{");
        }
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_desk->post("/v1/pull", wire::encode(wire::PullRequest{m_desk->device, {}, 0})).status, 200);
        QVERIFY2(timer.elapsed() < 1000 * deadlineSeconds, QByteArray::number(timer.elapsed()));
        // A drop each tenth of a second does not buy time.
        QSslSocket &dripping = *slow.at(1);
        while (dripping.state() == QAbstractSocket::ConnectedState && timer.elapsed() < 10'000) {
            dripping.write("A: b\r\n");
            dripping.waitForReadyRead(100);
        }
        QVERIFY2(timer.elapsed() < 1000 * (deadlineSeconds + 4), QByteArray::number(timer.elapsed()));
        for (const auto &socket : slow) {
            QVERIFY(isRefusal(readAnswer(*socket, 4000)));
            QVERIFY(socket->state() != QAbstractSocket::ConnectedState || socket->waitForDisconnected(4000));
        }
    }

    // Large bodies of people who are not signed in, all at once: some are told to come again, and memory stays within bounds.
    void largeBodiesWaitTheirTurn()
    {
        const QByteArray body(8 * 1024 * 1024 - 1024, 'a');
        std::vector<std::unique_ptr<QSslSocket>> all;
        for (int i = 0; i < 12; ++i) {
            all.push_back(openDoor(door()));
            QVERIFY(all.back());
            write(*all.back(),
                  "POST /v1/push HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + QByteArray::number(body.size())
                      + "\r\n\r\n{");
        }
        int busy = 0;
        for (const auto &socket : all) {
            write(*socket, body.left(body.size() - 1));
            const QByteArray said = readAnswer(*socket);
            QVERIFY2(statusOf(said) == 401 || (statusOf(said) == 503 && said.contains("Retry-After: 1")), said.left(200));
            busy += statusOf(said) == 503 ? 1 : 0;
        }
        QVERIFY2(busy > 0 && busy < 12, QByteArray::number(busy));
    }

    void failureSaysNothingOfTheInside()
    {
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script("ALTER TABLE hk.session RENAME TO elsewhere"));
        const QByteArray said = answer(waiting());
        HK_VERIFY(owner.script("ALTER TABLE hk.elsewhere RENAME TO session"));
        QVERIFY2(said.startsWith("HTTP/1.1 500 ") && said.endsWith("\r\n\r\n{\"error\":\"internal\"}"), said);
        QVERIFY(!said.contains("session"));
        QVERIFY(m_server->log().contains("42P01"));
    }

    // Eight are worked on and 64 wait; who comes then hears when to come again. Health is answered all the same.
    void crowdWaitsAtTheDoor()
    {
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script("BEGIN; LOCK TABLE hk.session IN ACCESS EXCLUSIVE MODE"));
        std::vector<std::unique_ptr<QSslSocket>> crowd;
        for (int i = 0; i < 100; ++i) {
            crowd.push_back(openDoor(door()));
            QVERIFY(crowd.back());
            write(*crowd.back(), waiting());
        }
        QCOMPARE(statusOf(answer("GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n")), 200);
        QCOMPARE(statusOf(readAnswer(*crowd.back())), 503);
        HK_VERIFY(owner.script("COMMIT"));
        int refused = 0;
        for (size_t i = 0; i + 1 < crowd.size(); ++i) {
            const QByteArray said = readAnswer(*crowd.at(i));
            QVERIFY2(statusOf(said) == 401 || (statusOf(said) == 503 && said.contains("Retry-After: 1")), said.left(200));
            refused += statusOf(said) == 503 ? 1 : 0;
        }
        QVERIFY2(refused >= 27 && refused <= 35, QByteArray::number(refused));
    }

    // What has begun is answered to its end, also what has sent only half of its request.
    void stopsWithoutCuttingAnybody()
    {
        server::Postgres owner = m_server->asOwner();
        HK_VERIFY(owner.script("BEGIN; LOCK TABLE hk.session IN ACCESS EXCLUSIVE MODE"));
        const auto working = openDoor(door());
        const auto half = openDoor(door());
        const auto idle = openDoor(door());
        QVERIFY(working && half && idle);
        write(*working, waiting());
        const QByteArray request = waiting();
        write(*half, request.left(request.size() - 1));
        write(*idle, "GET /healthz HTTP/1.1\r\n\r\n");
        QCOMPARE(statusOf(readAnswer(*idle)), 200);
        // It answers in turn, so by now it has seen the others.
        ::kill(pid_t(m_server->processId()), SIGTERM);
        QVERIFY(idle->state() != QAbstractSocket::ConnectedState || idle->waitForDisconnected(5000));
        QVERIFY(!openDoor(door()));
        write(*half, request.right(1));
        HK_VERIFY(owner.script("COMMIT"));
        for (const auto &socket : {working.get(), half.get()}) {
            const QByteArray said = readAnswer(*socket);
            QVERIFY2(statusOf(said) == 401 && said.endsWith("{\"error\":\"signed-out\"}"), said);
            QVERIFY(said.contains("Connection: close"));
        }
        QCOMPARE(m_server->ended(), 0);
        QVERIFY(m_server->start());
    }
};

QTEST_GUILESS_MAIN(TestHostile)
#include "test_hostile.moc"

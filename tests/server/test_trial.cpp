// SPDX-License-Identifier: GPL-3.0-or-later
#include "../sync/syncdesk.h"
#include "hostilecases.h"
#include "serverfixture.h"
#include "sync/httptransport.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTcpServer>

using namespace hk;
using namespace hk::test;

namespace {

constexpr int patience = 60'000;

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

QByteArray textIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

// A server that shows one certificate to whoever comes, and never answers.
class CertificateServer {
public:
    CertificateServer(const QString &certificate, const QString &key) : m_port(freePort())
    {
        m_server.start(QStringLiteral("openssl"),
                       {QStringLiteral("s_server"), QStringLiteral("-accept"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                        QStringLiteral("-cert"), certificate, QStringLiteral("-key"), key});
        QByteArray said;
        while (!said.contains("ACCEPT") && m_server.waitForReadyRead(patience))
            said += m_server.readAllStandardOutput();
    }
    ~CertificateServer()
    {
        m_server.kill();
        m_server.waitForFinished(patience);
    }
    CertificateServer(const CertificateServer &) = delete;
    CertificateServer &operator=(const CertificateServer &) = delete;
    QString address() const { return QStringLiteral("https://localhost:%1").arg(m_port); }

private:
    quint16 m_port;
    QProcess m_server;
};

}  // namespace

// packaging/server/up.sh brings up what a school runs: PostgreSQL, two servers, nginx with TLS. Desks converge through it, and
// nothing hostile gets through.
class TestTrial : public QObject {
    Q_OBJECT

    SharedCatalogue m_shared;
    QTemporaryDir m_folder{QStringLiteral("/tmp/hk-trial-XXXXXX")};
    QTemporaryDir m_desks;
    quint16 m_port = 0;
    QProcess m_trial;

    QString file(const char *name) const { return m_folder.filePath(QLatin1String(name)); }
    QString address() const { return QStringLiteral("https://localhost:%1").arg(m_port); }
    QStringList upWords() const
    {
        return {QStringLiteral(HK_SOURCE_DIR "/packaging/server/up.sh"),
                QStringLiteral("--folder"),
                m_folder.path(),
                QStringLiteral("--port"),
                QString::number(m_port),
                QStringLiteral("--programs"),
                QStringLiteral(HK_BIN_DIR)};
    }
    Door door() const { return {m_port, file("ca.pem")}; }

    struct Said {
        QByteArray out;
        QByteArray error;
        int code = -1;
    };
    Said commandLine(const char *desk, const QStringList &words, const QByteArray &input = {})
    {
        QProcess process;
        process.start(QStringLiteral(HK_BIN_DIR "/hallkeeper-cli"),
                      QStringList{QStringLiteral("--db"), m_desks.filePath(QLatin1String(desk))} + words);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(patience);
        return {process.readAllStandardOutput(), process.readAllStandardError(), process.exitCode()};
    }
    Said synchronise(const char *desk, const QStringList &more, const QString &server = {})
    {
        const QStringList words{QStringLiteral("--json"), QStringLiteral("--lang"),   QStringLiteral("en"),
                                QStringLiteral("sync"),   QStringLiteral("--server"), server.isEmpty() ? address() : server,
                                QStringLiteral("--user"), QStringLiteral("keeper"),   QStringLiteral("--password-stdin")};
        return commandLine(desk, words + more, textIn(file("account")) + '\n');
    }
    QString refusalOf(const QString &server)
    {
        const auto transport = HttpTransport::to(server, file("ca.pem"));
        if (!transport.ok())
            return transport.error().message;
        const auto reply = (*transport)->send({"GET", "/v1/hello"});
        return reply.ok() ? QStringLiteral("let in") : reply.error().message + u' ' + reply.error().detail;
    }
    bool openssl(const QStringList &words) const
    {
        QProcess process;
        process.setWorkingDirectory(m_desks.path());
        process.start(QStringLiteral("openssl"), words);
        process.waitForFinished(patience);
        return process.exitCode() == 0;
    }
    // A certificate of the trial's authority.
    QString certificate(const QString &name, const QByteArray &forWhom, const QString &days)
    {
        if (!openssl({QStringLiteral("req"), QStringLiteral("-new"), QStringLiteral("-key"), file("server.key"),
                      QStringLiteral("-subj"), QStringLiteral("/CN=") + QString::fromLatin1(forWhom), QStringLiteral("-out"),
                      QStringLiteral("request.csr")}))
            return {};
        const QString extensions = m_desks.filePath(QStringLiteral("extensions"));
        QFile written(extensions);
        if (!written.open(QIODevice::WriteOnly) || written.write("subjectAltName=DNS:" + forWhom) < 0)
            return {};
        written.close();
        const QString path = m_desks.filePath(name);
        return openssl({QStringLiteral("x509"), QStringLiteral("-req"), QStringLiteral("-in"), QStringLiteral("request.csr"),
                        QStringLiteral("-CA"), file("ca.pem"), QStringLiteral("-CAkey"), file("ca.key"),
                        QStringLiteral("-set_serial"), QStringLiteral("77"), QStringLiteral("-days"), days, QStringLiteral("-out"),
                        path, QStringLiteral("-extfile"), extensions})
            ? path
            : QString();
    }

private slots:
    void initTestCase()
    {
        m_port = freePort();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HK_TRIAL_SECONDS"), QStringLiteral("1"));
        m_trial.setProcessEnvironment(environment);
        m_trial.setProcessChannelMode(QProcess::MergedChannels);
        m_trial.start(QStringLiteral("bash"), upWords() << QStringLiteral("--hold"));
        QByteArray said;
        while (!said.contains("Take down:") && m_trial.waitForReadyRead(patience))
            said += m_trial.readAll();
        QVERIFY2(said.contains(address().toUtf8()), said);
        // Nothing of it is open to others.
        for (const char *secret : {"account", "server.ini", "server.key", "ca.key"})
            QCOMPARE(QFile::permissions(file(secret)) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    }
    void cleanupTestCase()
    {
        m_trial.closeWriteChannel();
        QVERIFY(m_trial.waitForFinished(patience));
        QCOMPARE(m_trial.exitCode(), 0);
        QVERIFY(!openDoor(door()));
        for (const char *gone : {"server1.pid", "server2.pid", "nginx/pid", "database/data/postmaster.pid"})
            QVERIFY2(!QFile::exists(file(gone)), gone);
    }

    void hostileInputGoesNoFurther()
    {
        for (const HostileCase &hostile : hostileFrames() + hostilePaths()) {
            QElapsedTimer timer;
            timer.start();
            const QByteArray said = answerTo(door(), hostile);
            QVERIFY2(isRefusal(said), QByteArray(hostile.name) + ": " + said.left(200));
            QVERIFY2(timer.elapsed() < 10'000, hostile.name);
        }
        for (const QByteArray &body : hostileBodies()) {
            const QByteArray said =
                answerTo(door(),
                         {"",
                          "POST /v1/session/refresh HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: "
                              + QByteArray::number(body.size()) + "\r\n\r\n" + body});
            QVERIFY2(said.endsWith("{\"error\":\"malformed\"}"), body.left(100) + ": " + said);
        }
        for (const char *server : {"server1.pid", "server2.pid"}) {
            const qint64 peak = peakMemoryOf(textIn(file(server)).toLongLong());
            QVERIFY2(peak > 0 && peak <= mostMemoryOfService, QByteArray::number(peak));
        }
        QCOMPARE(statusOf(answerTo(door(), {"", "GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n"})), 200);
    }

    void slowOnesKeepNobodyOut()
    {
        std::vector<std::unique_ptr<QSslSocket>> slow;
        for (int i = 0; i < 64; ++i) {
            slow.push_back(openDoor(door()));
            QVERIFY(slow.back());
            write(*slow.back(),
                  i % 2 ? "POST /v1/push HTTP/1.1\r\nHost: localhost\r\n"
                        : "POST /v1/push HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n{");
        }
        QCOMPARE(statusOf(answerTo(door(), {"", "GET /v1/hello HTTP/1.1\r\nHost: localhost\r\n\r\n"})), 200);
        for (const auto &socket : slow) {
            QVERIFY(isRefusal(readAnswer(*socket, 10'000)));
            QVERIFY(socket->state() != QAbstractSocket::ConnectedState || socket->waitForDisconnected(10'000));
        }
    }

    void desksConvergeThroughIt()
    {
        const QStringList authority{QStringLiteral("--ca"), file("ca.pem")};
        for (const char *desk : {"a", "b"}) {
            QCOMPARE(commandLine(desk, {QStringLiteral("init")}).code, 0);
            SyncDesk opened(m_shared, m_desks.filePath(QLatin1String(desk)), SyncDesk::Existing);
            for (int i = 0; i < 20; ++i)
                QVERIFY(opened.add("student",
                                   {{QStringLiteral("number"), QLatin1String(desk) + QString::number(i)},
                                    {QStringLiteral("name"), QStringLiteral("孟子涵")},
                                    {QStringLiteral("gender"), QStringLiteral("male")}})
                        > 0);
        }
        for (const char *desk : {"a", "b", "a"}) {
            const Said said = synchronise(desk, authority);
            QVERIFY2(said.code == 0, said.error);
            const QJsonObject report = QJsonDocument::fromJson(said.out).object();
            QVERIFY(report.value(QStringLiteral("caught_up")).toBool());
            QCOMPARE(report.value(QStringLiteral("rejected")).toInt(-1) + report.value(QStringLiteral("conflicts")).toInt(-1), 0);
        }
        SyncDesk a(m_shared, m_desks.filePath(QStringLiteral("a")), SyncDesk::Existing);
        SyncDesk b(m_shared, m_desks.filePath(QStringLiteral("b")), SyncDesk::Existing);
        QVERIFY(a.dump().size() > 40);
        QCOMPARE(b.dump(), a.dump());
    }

    // One server goes, and nobody notices; a second call of up.sh brings it back.
    void oneServerMayGo()
    {
        const auto isThere = [this] {
            return statusOf(answerTo(door(), {"", "GET /v1/hello HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"}));
        };
        const QByteArray first = textIn(file("server1.pid"));
        QCOMPARE(QProcess::execute(QStringLiteral("kill"), {QString::fromLatin1(first)}), 0);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(isThere(), 200);
        QCOMPARE(synchronise("a", {QStringLiteral("--ca"), file("ca.pem")}).code, 0);
        QProcess again;
        again.start(QStringLiteral("bash"), upWords());
        QVERIFY(again.waitForFinished(patience));
        QVERIFY2(again.exitCode() == 0, again.readAllStandardError());
        QVERIFY(textIn(file("server1.pid")) != first);
        for (int i = 0; i < 10; ++i)
            QCOMPARE(isThere(), 200);
    }

    // Refused with a sentence that says what is wrong, and no option goes on.
    void certificatesThatDoNotHold()
    {
        const QString key = file("server.key");
        QVERIFY(openssl({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-key"), key, QStringLiteral("-subj"),
                         QStringLiteral("/CN=localhost"), QStringLiteral("-addext"), QStringLiteral("subjectAltName=DNS:localhost"),
                         QStringLiteral("-out"), QStringLiteral("own.pem")}));
        struct Case {
            QString certificate;
            const char *sentence;
        };
        const Case cases[] = {
            {m_desks.filePath(QStringLiteral("own.pem")), "Nobody whom this computer trusts"},
            {certificate(QStringLiteral("old.pem"), "localhost", QStringLiteral("-1")), "not valid today"},
            {certificate(QStringLiteral("other.pem"), "other.example", QStringLiteral("9")), "for another address"}};
        for (const Case &one : cases) {
            const CertificateServer server(one.certificate, key);
            const QString said = refusalOf(server.address());
            QVERIFY2(said.contains(QLatin1String(one.sentence)), qPrintable(one.certificate + said));
        }
        QCOMPARE(refusalOf(address()), QStringLiteral("let in"));
        // With the right one the line stands: from then on the server has its time.
        const CertificateServer silent(certificate(QStringLiteral("right.pem"), "localhost", QStringLiteral("9")), key);
        const auto transport = HttpTransport::to(silent.address(), file("ca.pem"));
        HK_VERIFY(transport);
        (*transport)->setPatience({.connecting = 500, .silence = 5000, .whole = 1500});
        QElapsedTimer timer;
        timer.start();
        const auto never = (*transport)->send({"GET", "/v1/hello"});
        QVERIFY(!never.ok() && never.error().message.contains(QStringLiteral("cannot be reached")));
        QVERIFY2(timer.elapsed() >= 1400, QByteArray::number(timer.elapsed()));
        // Without the school's authority the right server is nobody, and no word on the command line changes that.
        const Said unknown = synchronise("a", {});
        QCOMPARE(unknown.code, 1);
        QVERIFY2(unknown.error.contains("Nobody whom this computer trusts"), unknown.error);
        for (const char *way : {"--insecure", "--force", "--no-verify"}) {
            const Said said = synchronise("a", {QLatin1String(way)});
            QVERIFY(said.code != 0);
            QVERIFY2(said.error.contains("There is no option"), said.error);
        }
        const Said plain = synchronise("a", {}, QStringLiteral("http://hall.example.edu.cn"));
        QCOMPARE(plain.code, 1);
        QVERIFY2(plain.error.contains("https://"), plain.error);
    }
};

QTEST_GUILESS_MAIN(TestTrial)
#include "test_trial.moc"

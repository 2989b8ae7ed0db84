// SPDX-License-Identifier: GPL-3.0-or-later
// One desk's roster of 100,000 rows through the server, PostgreSQL (fsync on) and real sockets into a fresh desk; then 100 single
// edits, and nothing new. Beside it in the same run the floor of a first sync, and, where HK_PEER_SYNC names the folder of its
// scripts and PEER_MODULES that of its modules, the peer (else its recorded figures).
//   bench_sync [ROWS]
// Of more than 500,000 rows, memory is what is looked at: neither the peer nor the floor is run.
#include "base/process.h"
#include "bench/syncphases.h"
#include "serverfixture.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <cstdio>

using namespace hk;
using namespace hk::bench;
using namespace hk::test;

namespace {

constexpr double mostClientMebibytes = 96;
constexpr double mostServiceMebibytes = 64;
constexpr double mostFloors = 3;
constexpr int mostCompared = 500'000;
constexpr int patience = 60 * 60 * 1000;

// Medians of three runs of the peer on two cores, batches of 1,000.
struct Peer {
    double push = 5734;  // documents a second
    double pull = 4520;
    double changedPush = 101;  // milliseconds
    double changedPull = 111;
    bool isMeasured = false;
};

QJsonObject desk(const QStringList &words)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), QStringList{QStringLiteral("desk")} + words);
    process.waitForFinished(patience);
    if (process.exitCode() != 0)
        qFatal("a desk failed");
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

double number(const QJsonObject &line, const char *name)
{
    return line.value(QLatin1String(name)).toDouble();
}

Peer measurePeer(int rows)
{
    Peer peer;
    const QString scripts = qEnvironmentVariable("HK_PEER_SYNC");
    if (scripts.isEmpty() || !QFileInfo::exists(scripts + QStringLiteral("/bench.js")))
        return peer;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("node"),
                  {scripts + QStringLiteral("/bench.js"), QStringLiteral("--n"), QString::number(rows), QStringLiteral("--runs"),
                   QStringLiteral("1"), QStringLiteral("--batch"), QStringLiteral("1000")});
    process.waitForFinished(patience);
    const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
    const QJsonObject median = QJsonDocument::fromJson(lines.constLast()).object().value(QStringLiteral("median")).toObject();
    if (median.isEmpty())
        return peer;
    const auto of = [&](const char *phase, const char *name) {
        return number(median.value(QLatin1String(phase)).toObject(), name);
    };
    return {of("push", "docsPerS"), of("pull", "docsPerS"), of("inc-push", "ms"), of("inc-pull", "ms"), true};
}

class Report {
public:
    void bound(const char *what, double value, double limit, bool atLeast, const char *unit)
    {
        const bool held = atLeast ? value >= limit : value <= limit;
        std::printf("%-32s %12.1f %-8s %s %.1f  %s\n", what, value, unit, atLeast ? "at least" : "at most", limit,
                    held ? "ok" : "MISSED");
        std::fflush(stdout);
        m_failed = m_failed || !held;
    }
    int exitCode() const { return m_failed ? 1 : 0; }

private:
    bool m_failed = false;
};

void firstSync(Report &report, const Peer &peer, const QJsonObject &push, const QJsonObject &pull, int rows)
{
    const double pushed = rows / number(push, "push_seconds");
    const double pulled = number(pull, "pulled") / number(pull, "seconds");
    std::printf("push %.2f s, %.0f requests, %.1f MB up; pull %.2f s, %.0f requests, %.1f MB down\n", number(push, "push_seconds"),
                number(push, "requests"), number(push, "up") / 1e6, number(pull, "seconds"), number(pull, "requests"),
                number(pull, "down") / 1e6);
    std::printf("of which the desk waited %.2f s of its push, %.2f s of its pull\n", number(push, "push_waited"),
                number(pull, "pull_waited"));
    report.bound("push, rows a second", pushed, 2 * peer.push, true, "1/s");
    report.bound("first sync, rows a second", pulled, 5 * peer.pull, true, "1/s");
    report.bound("client peak, push", number(push, "peak"), mostClientMebibytes, false, "MiB");
    report.bound("client peak, first sync", number(pull, "peak"), mostClientMebibytes, false, "MiB");
}

void fewChanges(Report &report, const Peer &peer, const QString &sender, const QString &receiver, const QStringList &server)
{
    desk(QStringList{QStringLiteral("sync"), sender} + server);
    desk({QStringLiteral("edit"), sender, QStringLiteral("100")});
    const QJsonObject sent = desk(QStringList{QStringLiteral("sync"), sender} + server);
    const QJsonObject received = desk(QStringList{QStringLiteral("sync"), receiver} + server);
    std::printf("100 units: waited %.1f + %.1f ms\n", 1000 * number(sent, "push_waited"), 1000 * number(sent, "pull_waited"));
    report.bound("100 units sent", 1000 * number(sent, "seconds"), peer.changedPush / 2, false, "ms");
    report.bound("100 units sent, requests", number(sent, "requests"), 2, false, "");
    report.bound("100 units sent, bytes", (number(sent, "up") + number(sent, "down")) / 1024, 15, false, "KiB");
    report.bound("100 rows received", 1000 * number(received, "seconds"), peer.changedPull / 2, false, "ms");
    const QJsonObject nothing = desk(QStringList{QStringLiteral("sync"), receiver} + server);
    report.bound("nothing new, requests", number(nothing, "requests"), 1, false, "");
    report.bound("nothing new, bytes", number(nothing, "up") + number(nothing, "down"), 1024, false, "B");
    std::printf("nothing new: %.1f ms\n", 1000 * number(nothing, "seconds"));
}

int measure(const ModuleHost &host, int rows)
{
    const Peer peer = rows > mostCompared ? Peer() : measurePeer(rows);
    std::printf("peer (%s): push %.0f/s, pull %.0f/s, 100 changed %.0f + %.0f ms\n", peer.isMeasured ? "this run" : "recorded",
                peer.push, peer.pull, peer.changedPush, peer.changedPull);
    QTemporaryDir folder;
    PostgresCluster cluster;
    if (const auto started = cluster.start(PostgresCluster::Durable); !started.ok())
        qFatal("%s", qPrintable(started.error().message));
    ServerFixture server(cluster);
    if (server.run({QStringLiteral("init")}).code != 0)
        qFatal("no database");
    server.addAccount(QStringLiteral("wang"), QStringLiteral("administrator"));
    if (!server.start())
        qFatal("no server");
    const QStringList address{QStringLiteral("http://127.0.0.1:%1").arg(server.port()), QString::number(server.processId())};
    const QString sender = folder.filePath(QStringLiteral("sender.sqlite"));
    const QString receiver = folder.filePath(QStringLiteral("receiver.sqlite"));
    const int made = desk({QStringLiteral("make"), sender, QString::number(rows)}).value(QStringLiteral("rows")).toInt();
    Report report;
    const QJsonObject push = desk(QStringList{QStringLiteral("sync"), sender} + address);
    const double servicePeak = peakMebibytes(server.processId());
    const QJsonObject pull = desk(QStringList{QStringLiteral("sync"), receiver} + address);
    if (number(push, "rejected") + number(push, "conflicts") > 0 || number(pull, "pulled") < made)
        qFatal("not all rows arrived");
    firstSync(report, peer, push, pull, made);
    report.bound("service peak, push", servicePeak, mostServiceMebibytes, false, "MiB");
    report.bound("service peak, first sync", peakMebibytes(server.processId()), mostServiceMebibytes, false, "MiB");
    fewChanges(report, peer, sender, receiver, address);
    if (made > mostCompared)
        return report.exitCode();
    const Floor floor = measureFloor(host, server.serviceConnection(), receiver, folder.filePath(QStringLiteral("bare.sqlite")));
    std::printf("floor: copy %.2f + zstd %.2f (%.1f MB) + inserts %.2f = %.2f s\n", floor.copy, floor.pack,
                double(floor.packedBytes) / 1e6, floor.insert, floor.seconds());
    report.bound("first sync, floors", number(pull, "seconds") / floor.seconds(), mostFloors, false, "x");
    return report.exitCode();
}

}  // namespace

int main(int argc, char **argv)
{
    beginProcess();
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments().mid(1);
    ModuleHost host;
    host.load(QStringLiteral(HK_MODULE_DIR));
    if (words.value(0) == QLatin1String("desk"))
        return runDeskPhase(host, words);
    return measure(host, words.isEmpty() ? 100'000 : words.constFirst().toInt());
}

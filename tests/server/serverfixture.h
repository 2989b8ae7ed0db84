// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/uid.h"
#include "catalogue/filereference.h"
#include "server/postgres.h"
#include "support/cluster.h"
#include "support/resulttext.h"
#include "sync/wire/codec.h"
#include "sync/wire/signing.h"

#include <QProcess>

#include <memory>

namespace hk::test {

struct RawReply {
    int status = 0;  // 0: closed without an answer
    QByteArray head;
    QByteArray body;

    QString error() const { return wire::decodeRefusal(body).ok() ? wire::decodeRefusal(body)->code : QString(); }
};

// Sends bytes as they are and reads until the other side closes.
RawReply sendRaw(quint16 port, const QByteArray &bytes);
RawReply request(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                 const QByteArray &headers = {});

// The most memory a process ever had, in KiB.
qint64 peakMemoryOf(qint64 process);

// What a service may need while it refuses hostile input, in KiB. Sanitizers add their own: shadow, red zones, blocks held back.
#ifdef __SANITIZE_ADDRESS__
inline constexpr qint64 mostMemoryOfService = 256 * 1024;
#else
inline constexpr qint64 mostMemoryOfService = 64 * 1024;
#endif

// A database of its own in the cluster, and hallkeeper-server on it.
class ServerFixture {
public:
    explicit ServerFixture(PostgresCluster &cluster, int deadlineSeconds = 5);
    ~ServerFixture() { stop(); }
    ServerFixture(const ServerFixture &) = delete;
    ServerFixture &operator=(const ServerFixture &) = delete;

    // Runs a verb to its end; what it printed.
    struct Said {
        int code = -1;
        QByteArray out;
        QByteArray error;
    };
    Said run(const QStringList &verb, const QByteArray &input = {}) const;
    bool start();
    // A new database with an administrator, wang, and the server on it. Those that share it in a cluster begin with a copy of the
    // first one's tables, school's keys and administrator, which take long to make.
    enum Schema : quint8 { Own, Shared };
    Result<void> begin(Schema schema = Own);
    // The exit code after SIGTERM.
    int stop();
    // In the middle of whatever it does.
    void crash();
    quint16 port() const { return m_port; }
    qint64 processId() const { return m_server ? m_server->processId() : 0; }
    // The most memory the server ever had, in KiB.
    qint64 peakMemory() const;
    bool forgetPeakMemory() const;
    QByteArray log() const;
    // Waits for the end of a server that was told to stop.
    int ended();
    // In the server's own folder, beside its configuration.
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QByteArray ownerConnection() const { return m_cluster.connection(ownerRole, m_database); }
    QByteArray serviceConnection() const { return m_cluster.connection(serviceRole, m_database); }

    // Keeps the database as it stands under a name, and puts that in its place again, while the server does not run.
    Result<void> keepDatabase(const QByteArray &name) const;
    Result<void> putDatabaseBack(const QByteArray &name) const;

    // An account with one role, limited to a building where one is given.
    void addAccount(const QString &name, const QString &role, const QByteArray &building = {});
    // A file that is there whole, as if each account had sent it.
    FileReference keepFile(const QByteArray &bytes, const QString &name, const QString &type) const;
    server::Postgres asOwner() const;
    server::Postgres asService() const;

    static QString password() { return QStringLiteral("three old towers"); }

private:
    static constexpr const char *ownerRole = "hk_owner";
    static constexpr const char *serviceRole = "hk_service";
    Result<void> make();
    Result<void> makeShared();

    PostgresCluster &m_cluster;
    QByteArray m_database;
    QTemporaryDir m_folder;
    QString m_configuration;
    std::unique_ptr<QProcess> m_server;
    quint16 m_port = 0;
};

// One desk, as small as it can be.
class Desk {
public:
    Desk(const ServerFixture &server, const QString &account);

    RawReply signIn(const QString &password = ServerFixture::password());
    RawReply post(const QByteArray &path, const QByteArray &body, const QByteArray &headers = {}) const
    {
        return ask("POST", path, body, headers);
    }
    RawReply ask(const QByteArray &method, const QByteArray &path, const QByteArray &body = {},
                 const QByteArray &headers = {}) const;
    RawReply pushReply(const QList<wire::Unit> &units) const;
    // Sends a unit of these operations under the next number.
    wire::UnitResult push(const QList<wire::RowOperation> &operations);
    wire::Unit unit(const QList<wire::RowOperation> &operations) const
    {
        return {number, {}, at, QStringLiteral("test"), operations};
    }
    wire::PullAnswer pullPage(int rows = 0);
    // All pages: what the desk holds afterwards by entity and uid stands in `rows`.
    void pull(int pageRows = 0);
    QJsonObject row(const QByteArray &uid) const { return rows.value(uid).values; }
    bool has(const QByteArray &uid) const { return rows.contains(uid); }
    // What it holds, as SyncDesk::dump() writes it.
    QStringList dump() const;

    const ServerFixture *server;
    qint64 at = 1000;  // of its units
    QString account;
    QByteArray device = makeUid();
    wire::DeviceKeys keys;
    wire::Session session;
    QByteArray nonce;
    qint64 number = 1;
    std::optional<wire::Cursor> cursor;
    QHash<QByteArray, wire::FeedRow> rows;
    QList<wire::FeedRow> shown;  // what the last push answered with
};

wire::RowOperation insertOf(const QByteArray &entity, const QByteArray &uid, const QJsonObject &values);
wire::RowOperation updateOf(const QByteArray &entity, const QByteArray &uid, const QJsonObject &base, const QJsonObject &values);
wire::RowOperation deleteOf(const QByteArray &entity, const QByteArray &uid, const QJsonObject &base);

// {"name", "x", "grade", 3} as an object.
QJsonObject values(std::initializer_list<std::pair<const char *, QJsonValue>> pairs);
QJsonValue uidValue(const QByteArray &uid);
QJsonValue word(const char *text);

// Two buildings with a room and two beds each, pushed by a desk.
struct Campus {
    QByteArray building[2] = {makeUid(), makeUid()};
    QByteArray room[2] = {makeUid(), makeUid()};
    QByteArray bed[2] = {makeUid(), makeUid()};

    QList<wire::RowOperation> operations() const;
};
QList<wire::RowOperation> studentIn(const Campus &campus, int building, const QByteArray &student, const QByteArray &residency,
                                    const char *number);

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "serverfixture.h"

#include "base/clock.h"

#include <QCryptographicHash>

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hk::test {

namespace {

constexpr int patience = 30'000;

class Socket {
public:
    explicit Socket(quint16 port) : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
    {
        timeval limit{30, 0};
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        ::setsockopt(m_socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        m_open = ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~Socket() { ::close(m_socket); }
    Socket(const Socket &) = delete;
    Socket &operator=(const Socket &) = delete;

    void send(const QByteArray &bytes) const
    {
        qsizetype sent = 0;
        while (m_open && sent < bytes.size()) {
            const ssize_t now = ::send(m_socket, bytes.constData() + sent, size_t(bytes.size() - sent), MSG_NOSIGNAL);
            if (now <= 0)
                return;
            sent += now;
        }
    }
    QByteArray readAll() const
    {
        QByteArray all;
        char piece[65536];
        while (m_open) {
            const ssize_t got = ::recv(m_socket, piece, sizeof piece, 0);
            if (got <= 0)
                break;
            all.append(piece, got);
        }
        return all;
    }

private:
    int m_socket;
    bool m_open = false;
};

server::Postgres opened(const QByteArray &connection)
{
    auto postgres = server::Postgres::open(connection);
    if (!postgres.ok())
        qFatal("%s", textOf(postgres).constData());
    return std::move(*postgres);
}

}  // namespace

RawReply sendRaw(quint16 port, const QByteArray &bytes)
{
    const Socket socket(port);
    socket.send(bytes);
    const QByteArray all = socket.readAll();
    const qsizetype end = all.indexOf("\r\n\r\n");
    return {all.mid(9, 3).toInt(), all.left(end), end < 0 ? QByteArray() : all.mid(end + 4)};
}

RawReply request(quint16 port, const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &headers)
{
    return sendRaw(port,
                   method + ' ' + path + " HTTP/1.1\r\nHost: test\r\nConnection: close\r\nContent-Length: "
                       + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n" + body);
}

qint64 peakMemoryOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/status").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toLongLong();
    }
    return -1;
}

ServerFixture::ServerFixture(PostgresCluster &cluster, int deadlineSeconds)
    : m_cluster(cluster), m_database("hk_" + makeUid().toHex())
{
    server::Postgres root = opened(cluster.connection("postgres", "postgres"));
    const QByteArray owner = ownerRole;
    const auto known = root.run("SELECT 1 FROM pg_roles WHERE rolname = $1", {owner});
    QByteArrayList steps{"CREATE DATABASE " + m_database + " OWNER " + owner};
    if (known.ok() && known->isEmpty())
        steps.prepend("CREATE ROLE " + owner + " LOGIN CREATEROLE");
    for (const QByteArray &sql : std::as_const(steps)) {
        if (const auto made = root.script(sql); !made.ok())
            qFatal("%s", textOf(made).constData());
    }
    m_configuration = m_folder.filePath(QStringLiteral("server.conf"));
    QFile file(m_configuration);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("no configuration");
    file.write("[database]\nowner=" + ownerConnection() + "\nservice=" + serviceConnection()
               + "\n[listen]\naddress=127.0.0.1\nport=0\ndeadline=" + QByteArray::number(deadlineSeconds)
               + "\n[keys]\nfile=server.keys\n");
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

ServerFixture::Said ServerFixture::run(const QStringList &verb, const QByteArray &input) const
{
    QProcess process;
    process.start(QStringLiteral(HK_BIN_DIR "/hallkeeper-server"), QStringList{QStringLiteral("--config"), m_configuration} + verb);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(patience))
        return {};
    return {process.exitCode(), process.readAllStandardOutput().trimmed(), process.readAllStandardError()};
}

Result<void> ServerFixture::make()
{
    const Said made = run({QStringLiteral("init")});
    if (made.code != 0)
        return Error{QStringLiteral("init"), QString::fromUtf8(made.error)};
    addAccount(QStringLiteral("wang"), QStringLiteral("administrator"));
    return {};
}

Result<void> ServerFixture::makeShared()
{
    struct First {
        QByteArray database;
        QByteArray keys;
    };
    static QHash<QString, First> firsts;  // by the cluster's folder
    QFile keys(file(QStringLiteral("server.keys")));
    if (const auto first = firsts.constFind(m_cluster.folder()); first != firsts.constEnd()) {
        if (!keys.open(QIODevice::WriteOnly) || !keys.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            || keys.write(first->keys) != first->keys.size())
            return Error{QStringLiteral("keys"), {}};
        server::Postgres root = opened(m_cluster.connection("postgres", "postgres"));
        HK_CHECK(root.script("DROP DATABASE " + m_database));
        return root.script("CREATE DATABASE " + m_database + " OWNER " + ownerRole + " TEMPLATE " + first->database);
    }
    HK_CHECK(make());
    HK_CHECK(keepDatabase("first"));
    if (!keys.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("keys"), {}};
    firsts.insert(m_cluster.folder(), {m_database + "_first", keys.readAll()});
    return {};
}

Result<void> ServerFixture::begin(Schema schema)
{
    HK_CHECK(schema == Shared ? makeShared() : make());
    if (!start())
        return Error{QStringLiteral("start"), QString::fromUtf8(log())};
    return {};
}

bool ServerFixture::start()
{
    m_server = std::make_unique<QProcess>();
    m_server->setStandardErrorFile(m_folder.filePath(QStringLiteral("server.log")));
    m_server->start(QStringLiteral(HK_BIN_DIR "/hallkeeper-server"),
                    {QStringLiteral("--config"), m_configuration, QStringLiteral("serve")});
    QByteArray said;
    while (!said.contains('\n')) {
        if (!m_server->waitForReadyRead(patience))
            return false;
        said += m_server->readAllStandardOutput();
    }
    m_port = said.trimmed().split(' ').constLast().toUShort();
    return m_port != 0;
}

int ServerFixture::stop()
{
    if (!m_server)
        return -1;
    m_server->terminate();
    return ended();
}

void ServerFixture::crash()
{
    m_server->kill();
    m_server->waitForFinished(patience);
    m_server.reset();
}

int ServerFixture::ended()
{
    m_server->waitForFinished(patience);
    const int code = m_server->exitStatus() == QProcess::NormalExit ? m_server->exitCode() : -1;
    m_server.reset();
    return code;
}

qint64 ServerFixture::peakMemory() const
{
    return peakMemoryOf(processId());
}

bool ServerFixture::forgetPeakMemory() const
{
    QFile file(QStringLiteral("/proc/%1/clear_refs").arg(processId()));
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

QByteArray ServerFixture::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("server.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ServerFixture::addAccount(const QString &name, const QString &role, const QByteArray &building)
{
    Said said = run({QStringLiteral("user"), QStringLiteral("add"), name, name + u'!'}, password().toUtf8() + '\n');
    QStringList grant{QStringLiteral("user"), QStringLiteral("grant"), name, role};
    if (!building.isEmpty())
        grant << QStringLiteral("building") << wire::uidText(building);
    if (said.code == 0)
        said = run(grant);
    if (said.code != 0)
        qFatal("%s", said.error.constData());
}

Result<void> ServerFixture::keepDatabase(const QByteArray &name) const
{
    return opened(m_cluster.connection("postgres", "postgres"))
        .script("CREATE DATABASE " + m_database + '_' + name + " TEMPLATE " + m_database);
}

Result<void> ServerFixture::putDatabaseBack(const QByteArray &name) const
{
    server::Postgres root = opened(m_cluster.connection("postgres", "postgres"));
    HK_CHECK(root.script("DROP DATABASE " + m_database));
    return root.script("CREATE DATABASE " + m_database + " OWNER " + ownerRole + " TEMPLATE " + m_database + '_' + name);
}

FileReference ServerFixture::keepFile(const QByteArray &bytes, const QString &name, const QString &type) const
{
    const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    server::Postgres owner = asOwner();
    for (const char *sql :
         {"WITH c AS (INSERT INTO hk.blob_content SELECT WHERE NOT EXISTS (SELECT 1 FROM hk.blob WHERE sha256 = "
          "$1) RETURNING id), b AS (INSERT INTO hk.blob (sha256, size, head, content) SELECT $1, length($2::bytea), "
          "$2, id FROM c) INSERT INTO hk.blob_part SELECT id, 0, $2 FROM c",
          "INSERT INTO hk.blob_sender (sha256, account) SELECT $1, id FROM hk.account WHERE $2::bytea IS NOT NULL ON "
          "CONFLICT DO NOTHING"}) {
        if (const auto kept = owner.run(sql, {server::bytesValue(hash), server::bytesValue(bytes)}); !kept.ok())
            qFatal("%s", textOf(kept).constData());
    }
    return {hash, name, type, bytes.size()};
}

server::Postgres ServerFixture::asOwner() const
{
    return opened(ownerConnection());
}

server::Postgres ServerFixture::asService() const
{
    return opened(serviceConnection());
}

Desk::Desk(const ServerFixture &server, const QString &account) : server(&server), account(account), keys(*wire::makeDeviceKeys())
{
}

RawReply Desk::signIn(const QString &password)
{
    const RawReply reply = request(server->port(), "POST", "/v1/session",
                                   wire::encode(wire::SignInRequest{account, password, device, keys.publicKey}));
    if (const auto opened = wire::decodeSession(reply.body); opened.ok()) {
        session = *opened;
        nonce = session.nonce;
    }
    return reply;
}

RawReply Desk::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &headers) const
{
    const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
    const qint64 now = systemNow();
    const QByteArray signature = wire::sign(keys.secretKey, wire::signedText(method, path, now, body));
    return request(server->port(), method, path, body,
                   "Authorization: Bearer " + session.access.toBase64(base64) + "\r\n" + wire::deviceHeader + ": " + device.toHex()
                       + "\r\n" + wire::timeHeader + ": " + QByteArray::number(now) + "\r\n" + wire::signatureHeader + ": "
                       + signature.toBase64(base64) + "\r\n" + headers);
}

RawReply Desk::pushReply(const QList<wire::Unit> &units) const
{
    return post("/v1/push", wire::encode(wire::PushRequest{device, nonce, {{QStringLiteral("roster"), 2}}, units}));
}

wire::UnitResult Desk::push(const QList<wire::RowOperation> &operations)
{
    const RawReply reply = pushReply({unit(operations)});
    const auto answer = wire::decodePushAnswer(reply.body);
    if (!answer.ok() || answer->results.size() != 1)
        return {0, wire::Outcome::Rejected, QStringLiteral("%1 %2").arg(reply.status).arg(QString::fromUtf8(reply.body)), {}};
    nonce = answer->nonce;
    shown = answer->rows;
    ++number;
    return answer->results.first();
}

wire::PullAnswer Desk::pullPage(int pageRows)
{
    const RawReply reply = post("/v1/pull", wire::encode(wire::PullRequest{device, cursor, pageRows}));
    const auto page = wire::decodePullAnswer(reply.body);
    if (!page.ok())
        qFatal("pull: %d %s", reply.status, reply.body.constData());
    cursor = page->cursor;
    for (const wire::FeedRow &row : page->rows) {
        if (row.kind == wire::FeedKind::Row)
            rows.insert(row.row, row);
        else
            rows.remove(row.row);
    }
    return *page;
}

void Desk::pull(int pageRows)
{
    while (pullPage(pageRows).more) { }
}

QStringList Desk::dump() const
{
    QStringList lines;
    for (const wire::FeedRow &row : rows) {
        QStringList parts{QString::fromLatin1(row.entity), QString::fromLatin1(row.row.toHex())};
        for (auto value = row.values.begin(); value != row.values.end(); ++value) {
            const QString text = value.value().toVariant().toString();
            if (!text.isEmpty())
                parts << value.key() + u'=' + text;
        }
        lines << parts.join(u' ');
    }
    lines.sort();
    return lines;
}

wire::RowOperation insertOf(const QByteArray &entity, const QByteArray &uid, const QJsonObject &values)
{
    return {wire::OperationKind::Insert, entity, uid, 0, {}, values};
}

wire::RowOperation updateOf(const QByteArray &entity, const QByteArray &uid, const QJsonObject &base, const QJsonObject &values)
{
    return {wire::OperationKind::Update, entity, uid, 1, base, values};
}

wire::RowOperation deleteOf(const QByteArray &entity, const QByteArray &uid, const QJsonObject &base)
{
    return {wire::OperationKind::Delete, entity, uid, 1, base, {}};
}

QJsonObject values(std::initializer_list<std::pair<const char *, QJsonValue>> pairs)
{
    QJsonObject object;
    for (const auto &[name, value] : pairs)
        object.insert(QLatin1String(name), value);
    return object;
}

QJsonValue uidValue(const QByteArray &uid)
{
    return wire::uidText(uid);
}

QJsonValue word(const char *text)
{
    return QString::fromUtf8(text);
}

QList<wire::RowOperation> Campus::operations() const
{
    QList<wire::RowOperation> all;
    for (int i = 0; i < 2; ++i) {
        const QString name = QString::number(i + 1);
        all << insertOf("building", building[i], values({{"code", name}, {"name", name}}))
            << insertOf("room", room[i],
                        values({{"building_id", uidValue(building[i])}, {"number", word("101")}, {"usage", word("normal")}}))
            << insertOf("bed", bed[i], values({{"room_id", uidValue(room[i])}, {"number", word("1")}, {"state", word("usable")}}));
    }
    return all;
}

QList<wire::RowOperation> studentIn(const Campus &campus, int building, const QByteArray &student, const QByteArray &residency,
                                    const char *number)
{
    return {insertOf("student", student,
                     values({{"number", word(number)},
                             {"name", word("孟子涵")},
                             {"status", word("enrolled")},
                             {"phone", word("13800000001")}})),
            insertOf("residency", residency,
                     values({{"student_id", uidValue(student)},
                             {"room_id", uidValue(campus.room[building])},
                             {"bed_id", uidValue(campus.bed[building])},
                             {"state", word("active")},
                             {"reason", word("check_in")}}))};
}

}  // namespace hk::test

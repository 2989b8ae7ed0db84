// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/service.h"

#include "base/clock.h"
#include "base/log.h"
#include "server/blobs.h"
#include "server/metrics.h"
#include "server/news.h"
#include "server/pull.h"
#include "server/push.h"
#include "server/schoolkeys.h"
#include "server/snapshot.h"
#include "server/verify.h"
#include "sync/wire/codec.h"
#include "sync/wire/files.h"
#include "sync/wire/packing.h"
#include "sync/wire/signing.h"

#include <QElapsedTimer>
#include <QLoggingCategory>
#include <QScopeGuard>

#include <atomic>
#include <cstdio>
#include <vector>

namespace hk::server {

namespace {

constexpr int holdSeconds = 25;
constexpr int mostSnapshots = 4;
constexpr int mostParts = 4;
constexpr qint64 clockSlack = 5 * 60 * 1000;

HttpAnswer refusal(int status, const wire::Refusal &refusal, int retryAfter = 0)
{
    return {status, wire::encode(refusal), "application/json", retryAfter};
}

HttpAnswer refusal(int status, const char *code)
{
    return refusal(status, wire::Refusal{QString::fromLatin1(code), 0});
}

template <class T> HttpAnswer httpAnswer(const Answer<T> &answer)
{
    return answer.ok() ? HttpAnswer{200, wire::encode(answer.value)} : refusal(answer.status, answer.refusal, answer.retryAfter);
}

class Service {
public:
    Service(const Configuration &configuration, const Declarations &declarations, const SealKey &seal, const HttpBell &bell,
            int jobs)
        : m_configuration(configuration), m_declarations(declarations), m_seal(seal), m_bell(bell), m_connections(size_t(jobs))
    {
    }

    HttpCourse course(const HttpRequest &request)
    {
        if (request.path == "/healthz" && request.method == "GET")
            return {{200, "ok\n", "text/plain"}};
        if (request.path == "/metrics" && request.method == "GET")
            return {{200, m_metrics.text(), "text/plain; version=0.0.4"}};
        const Path *const path = known(request.path, request.method);
        if (path && path->method == request.method)
            return {HttpAnswer{0}, path->bodyBytes, path->lane};
        const HttpAnswer answer = path ? refusal(405, "method") : refusal(404, "unknown");
        m_metrics.count("other", answer.status, 0);
        return {answer};
    }

    HttpAnswer slow(const HttpRequest &request, int job)
    {
        QElapsedTimer timer;
        timer.start();
        const HttpAnswer answer = answered(request, job);
        const QByteArray path = nameOf(request.path);
        m_metrics.count(path, answer.status, timer.elapsed());
        qCInfo(hkLog, "request path=%s status=%d ms=%lld in=%lld out=%lld", path.constData(), answer.status,
               static_cast<long long>(timer.elapsed()), static_cast<long long>(request.body.size()),
               static_cast<long long>(answer.body.size()));
        return answer;
    }

private:
    struct Path {
        QByteArray method;
        qint64 bodyBytes = 0;
        HttpCourse::Lane lane = HttpCourse::Database;
    };
    // Hashes of files stand in no log and in no figures.
    static QByteArray nameOf(const QByteArray &path) { return wire::filePartOf(path) ? QByteArrayLiteral("/v1/blob") : path; }
    static const Path *known(const QByteArray &path, const QByteArray &method)
    {
        static const Path fetched{"GET"};
        static const Path sent{"PUT", filePartBytes};
        if (wire::filePartOf(path))
            return method == fetched.method ? &fetched : &sent;
        static const QHash<QByteArray, Path> paths{{"/v1/hello", {"GET"}},
                                                   {"/v1/session", {"POST", 16 * 1024, HttpCourse::SignIn}},
                                                   {"/v1/session/refresh", {"POST", 16 * 1024}},
                                                   {"/v1/session/end", {"POST", 16 * 1024}},
                                                   {"/v1/keys", {"POST", 16 * 1024}},
                                                   {"/v1/verify", {"POST", 1024 * 1024}},
                                                   {"/v1/blob/state", {"POST", 512 * 1024}},
                                                   {"/v1/push", {"POST", wire::Limits{}.bodyBytes}},
                                                   {"/v1/pull", {"POST", 64 * 1024}},
                                                   {"/v1/snapshot", {"POST", 64 * 1024}},
                                                   {"/v1/wait", {"POST", 64 * 1024}}};
        const auto found = paths.constFind(path);
        return found == paths.constEnd() ? nullptr : &*found;
    }

    HttpAnswer answered(const HttpRequest &request, int job);
    Result<HttpAnswer> route(Postgres &postgres, const HttpRequest &request);
    Result<HttpAnswer> hello(Postgres &postgres);
    Result<HttpAnswer> ofSession(Postgres &postgres, const HttpRequest &request);
    Result<HttpAnswer> ofPlainOrPacked(Postgres &postgres, const HttpRequest &request, const SessionInfo &session);
    Result<HttpAnswer> ofAsker(Postgres &postgres, const HttpRequest &request, const SessionInfo &session);
    Result<HttpAnswer> ofSnapshot(Postgres &postgres, const Asker &asker, const HttpRequest &request);

    Result<HttpAnswer> ofFileState(Postgres &postgres, const Asker &asker, const HttpRequest &request);
    Result<HttpAnswer> ofFilePart(Postgres &postgres, const Asker &asker, const HttpRequest &request, const wire::FilePart &part);

    Result<HttpAnswer> keys(Postgres &postgres, const QList<Grant> &grants, const HttpRequest &request);
    Result<HttpAnswer> wait(Postgres &postgres, const Asker &asker, const wire::PullRequest &asked, const QByteArray &keysName);

    const Configuration &m_configuration;
    const Declarations &m_declarations;
    const SealKey &m_seal;
    const HttpBell &m_bell;
    // One connection for each job's thread, opened when it is first needed and again when it broke.
    std::vector<std::optional<Postgres>> m_connections;
    std::atomic<int> m_snapshots = 0;
    std::atomic<int> m_parts = 0;
    Metrics m_metrics;
};

HttpAnswer Service::answered(const HttpRequest &request, int job)
{
    std::optional<Postgres> &connection = m_connections.at(size_t(job));
    // Every request may be asked twice: a push has its receipts, a renewal its minute of grace. So a connection that turns out to
    // be broken, as after another machine took over, costs nobody an answer.
    for (const bool again : {true, false}) {
        if (connection && connection->isBroken())
            connection.reset();
        if (!connection) {
            Result<Postgres> opened = Postgres::open(m_configuration.service);
            if (!opened.ok()) {
                qCWarning(hkLog, "no database");
                return {503, wire::encode(wire::Refusal{QStringLiteral("busy"), 0}), "application/json", 5};
            }
            connection.emplace(std::move(*opened));
        }
        const Result<HttpAnswer> answer = route(*connection, request);
        if (answer.ok())
            return *answer;
        qCWarning(hkLog, "failed path=%s: %s", nameOf(request.path).constData(), qPrintable(answer.error().detail));
        if (!connection->isBroken())
            return refusal(500, "internal");
        connection.reset();
        if (!again)
            break;
    }
    return {503, wire::encode(wire::Refusal{QStringLiteral("busy"), 0}), "application/json", 1};
}

Result<HttpAnswer> Service::route(Postgres &postgres, const HttpRequest &request)
{
    if (request.path == "/v1/hello")
        return hello(postgres);
    if (request.path == "/v1/session") {
        const Result<wire::SignInRequest> asked = wire::decodeSignInRequest(request.body);
        if (!asked.ok())
            return refusal(400, "malformed");
        HK_TRY(const auto answer, signIn(postgres, *asked, systemNow()));
        return httpAnswer(answer);
    }
    if (request.path == "/v1/session/refresh") {
        const Result<wire::RefreshRequest> asked = wire::decodeRefreshRequest(request.body);
        if (!asked.ok())
            return refusal(400, "malformed");
        HK_TRY(const auto answer, refreshSession(postgres, *asked, systemNow()));
        return httpAnswer(answer);
    }
    return ofSession(postgres, request);
}

Result<HttpAnswer> Service::hello(Postgres &postgres)
{
    wire::Hello hello;
    hello.schema = m_declarations.schema;
    HK_TRY(hello.epoch, epochOf(postgres));
    hello.time = systemNow();
    hello.features = {QStringLiteral("wait"), QLatin1String(wire::packedFeature), QLatin1String(wire::bucketsFeature),
                      QLatin1String(wire::snapshotFeature), QLatin1String(wire::filesFeature)};
    if (!m_seal.isEmpty())
        hello.features << QLatin1String(wire::keysFeature);
    return HttpAnswer{200, wire::encode(hello)};
}

Result<HttpAnswer> Service::ofSession(Postgres &postgres, const HttpRequest &request)
{
    const auto base64 = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors;
    const QByteArray scheme = "Bearer ";
    if (!request.authorization.startsWith(scheme))
        return refusal(401, "signed-out");
    const auto access = QByteArray::fromBase64Encoding(request.authorization.mid(scheme.size()), base64);
    const auto signature = QByteArray::fromBase64Encoding(request.signature, base64);
    if (!access || !signature)
        return refusal(401, "signed-out");
    HK_TRY(const auto session, sessionOf(postgres, *access, systemNow()));
    bool isNumber = false;
    const qint64 time = request.time.toLongLong(&isNumber);
    if (!session || !isNumber || request.device != session->device.toHex()
        || !wire::isSignedBy(session->deviceKey, wire::signedText(request.method, request.path, time, request.body), *signature))
        return refusal(401, "signed-out");
    const qint64 now = systemNow();
    if (time < now - clockSlack || time > now + clockSlack)
        return refusal(401, "clock");
    if (request.path == "/v1/session/end") {
        HK_CHECK(endSession(postgres, *access));
        return HttpAnswer{200, "{}"};
    }
    return ofPlainOrPacked(postgres, request, *session);
}

// What a desk sends packed is answered packed.
Result<HttpAnswer> Service::ofPlainOrPacked(Postgres &postgres, const HttpRequest &request, const SessionInfo &session)
{
    if (request.type != wire::packedType || wire::filePartOf(request.path))
        return ofAsker(postgres, request, session);
    HttpRequest plain = request;
    const Result<QByteArray> text = wire::unpacked(request.body, wire::Limits{}.bodyBytes);
    if (!text.ok())
        return refusal(400, "malformed");
    plain.body = *text;
    HK_TRY(HttpAnswer answer, ofAsker(postgres, plain, session));
    if (answer.status == 200) {
        answer.type = wire::packedType;
        answer.body = wire::packed(answer.body);
        if (!answer.rung.isEmpty())
            answer.rung = wire::packed(answer.rung);
    }
    return answer;
}

Result<HttpAnswer> Service::ofAsker(Postgres &postgres, const HttpRequest &request, const SessionInfo &session)
{
    HK_TRY(const QList<Grant> grants, grantsOf(postgres, session.account));
    const Asker asker{session.account, session.device, rightsOfGrants(m_declarations.catalogue, grants, session.account)};
    if (request.path == "/v1/keys")
        return keys(postgres, grants, request);
    if (const auto part = wire::filePartOf(request.path))
        return ofFilePart(postgres, asker, request, *part);
    if (request.path == "/v1/blob/state")
        return ofFileState(postgres, asker, request);
    if (request.path == "/v1/push") {
        const Result<wire::PushRequest> asked = wire::decodePushRequest(request.body);
        if (!asked.ok())
            return refusal(400, "malformed");
        if (asked->device != session.device)
            return refusal(403, "device");
        HK_TRY(const auto answer, push(postgres, m_declarations, asker, *asked));
        return httpAnswer(answer);
    }
    if (request.path == "/v1/verify") {
        const Result<wire::VerifyRequest> held = wire::decodeVerifyRequest(request.body);
        if (!held.ok())
            return refusal(400, "malformed");
        if (held->at.device != session.device)
            return refusal(403, "device");
        HK_TRY(const auto answer, verify(postgres, m_declarations, asker, *held));
        return httpAnswer(answer);
    }
    if (request.path == "/v1/snapshot")
        return ofSnapshot(postgres, asker, request);
    const Result<wire::PullRequest> asked = wire::decodePullRequest(request.body);
    if (!asked.ok())
        return refusal(400, "malformed");
    if (asked->device != session.device)
        return refusal(403, "device");
    QByteArray keysName;
    if (!m_seal.isEmpty()) {
        QList<FieldClass> classes = keyClassesOf(grants);
        classes.removeOne(FieldClass::Basic);
        HK_TRY(const QList<qint64> numbers, handedKeyNumbers(postgres, classes));
        keysName = wire::keysName(numbers);
    }
    if (request.path == "/v1/wait")
        return wait(postgres, asker, *asked, keysName);
    HK_TRY(auto answer, pull(postgres, m_declarations, asker, *asked));
    answer.value.keys = keysName;
    return httpAnswer(answer);
}

Result<HttpAnswer> Service::keys(Postgres &postgres, const QList<Grant> &grants, const HttpRequest &request)
{
    if (m_seal.isEmpty())
        return refusal(404, "unknown");
    const Result<wire::KeysRequest> asked = wire::decodeKeysRequest(request.body);
    if (!asked.ok())
        return refusal(400, "malformed");
    QList<FieldClass> classes = keyClassesOf(grants);
    classes.removeOne(FieldClass::Basic);
    if (asked->basic && !grants.isEmpty())
        classes << FieldClass::Basic;
    HK_TRY(const auto handed, server::handedKeys(postgres, m_seal, classes));
    return HttpAnswer{200, wire::encode(wire::KeysAnswer{handed})};
}

// Large pages, few at once: a school that opens its desks on one morning still has jobs for those who work.
Result<HttpAnswer> Service::ofSnapshot(Postgres &postgres, const Asker &asker, const HttpRequest &request)
{
    const Result<wire::SnapshotRequest> asked = wire::decodeSnapshotRequest(request.body);
    if (!asked.ok())
        return refusal(400, "malformed");
    if (asked->device != asker.device)
        return refusal(403, "device");
    const auto leave = qScopeGuard([this] { --m_snapshots; });
    if (++m_snapshots > mostSnapshots)
        return refusal(503, wire::Refusal{QStringLiteral("busy"), 0}, 1);
    HK_TRY(const auto answer, snapshot(postgres, m_declarations, asker, *asked));
    return httpAnswer(answer);
}

Result<HttpAnswer> Service::ofFileState(Postgres &postgres, const Asker &asker, const HttpRequest &request)
{
    const Result<wire::FileStateRequest> asked = wire::decodeFileStateRequest(request.body);
    if (!asked.ok())
        return refusal(400, "malformed");
    if (asked->device != asker.device)
        return refusal(403, "device");
    HK_TRY(const auto answer, fileState(postgres, m_declarations, asker, *asked));
    return httpAnswer(answer);
}

// Few at once, too: each takes its part several times over.
Result<HttpAnswer> Service::ofFilePart(Postgres &postgres, const Asker &asker, const HttpRequest &request,
                                       const wire::FilePart &part)
{
    const auto leave = qScopeGuard([this] { --m_parts; });
    if (++m_parts > mostParts)
        return refusal(503, wire::Refusal{QStringLiteral("busy"), 0}, 1);
    if (request.method == "PUT") {
        HK_TRY(const auto answer, takePart(postgres, asker, part, request.body));
        return httpAnswer(answer);
    }
    HK_TRY(const auto bytes, partOfFile(postgres, m_declarations, asker, part));
    return bytes ? HttpAnswer{200, *bytes, wire::filePartType} : refusal(404, "unknown");
}

// Held until the feed moves. The rings are counted before the look, so that nothing falls between the two.
Result<HttpAnswer> Service::wait(Postgres &postgres, const Asker &asker, const wire::PullRequest &asked, const QByteArray &keysName)
{
    const quint64 rings = m_bell.rings();
    HK_TRY(const bool news, hasNews(postgres, m_declarations, asker, asked));
    HttpAnswer answer{200, wire::encode(wire::WaitAnswer{news, asker.sight(), keysName})};
    if (!news) {
        answer.holdSeconds = holdSeconds;
        answer.rings = rings;
        answer.rung = wire::encode(wire::WaitAnswer{true, asker.sight(), keysName});
    }
    return answer;
}

}  // namespace

Result<void> serve(const Configuration &configuration, const Declarations &declarations)
{
    startLog({});
    if (configuration.logLevel == QLatin1String("warning"))
        QLoggingCategory::setFilterRules(QStringLiteral("hallkeeper.info=false"));
    // Said before anybody waits for it: a database that is not there, or tables of another time.
    HK_CHECK(Postgres::open(configuration.service));
    HttpOptions options;
    options.address = configuration.address;
    options.port = configuration.port;
    options.socket = configuration.socket;
    options.deadlineSeconds = configuration.deadlineSeconds;
    options.bodyBytes = wire::Limits{}.bodyBytes;
    SealKey seal;
    if (!configuration.keysFile.isEmpty()) {
        HK_TRY(seal, SealKey::read(configuration.keysFile));
    }
    HttpBell bell;
    Service service(configuration, declarations, seal, bell, options.jobs + options.signInJobs);
    HttpWork work;
    work.course = [&](const HttpRequest &request) { return service.course(request); };
    work.slow = [&](const HttpRequest &request, int job) { return service.slow(request, job); };
    work.listening = [](quint16 port) {
        std::printf("listening %d\n", int(port));
        std::fflush(stdout);
    };
    work.bell = &bell;
    const NewsListener listener(configuration, bell);
    HK_CHECK(serveHttp(options, work));
    qCInfo(hkLog, "stopped");
    return {};
}

}  // namespace hk::server

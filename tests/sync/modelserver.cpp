// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelserver.h"

#include "base/uid.h"
#include "sync/wire/codec.h"
#include "sync/wire/signing.h"

#include <algorithm>
#include <vector>

namespace hk::test {

namespace {

constexpr qint64 tokenTime = 15 * 60 * 1000;
constexpr qint64 clockSlack = 5 * 60 * 1000;

HttpReply refusal(int status, const QString &code, qint64 expected = 0)
{
    return {status, wire::encode(wire::Refusal{code, expected})};
}

QByteArray headerOf(const HttpRequest &request, const QByteArray &name)
{
    for (const auto &[key, value] : request.headers) {
        if (key == name)
            return value;
    }
    return {};
}

QList<QByteArray> fieldsOf(const Entity &entity)
{
    QList<QByteArray> names;
    for (const Field &field : entity.fields)
        names << field.name;
    return names;
}

// As COPY writes a row.
QByteArray copiedLine(const wire::SnapshotPart &part, const wire::FeedRow &row)
{
    QByteArrayList cells{uuidText(row.row), QByteArray::number(row.version)};
    for (const QByteArray &field : part.fields) {
        const QJsonValue value = row.values.value(QLatin1String(field));
        const QByteArray text = value.isString() ? value.toString().toUtf8() : QByteArray::number(value.toInteger());
        const QByteArray uid = field.endsWith("_id") ? wire::uidOf(value.toString()) : QByteArray();
        cells << (value.isNull() || value.isUndefined() ? QByteArray("\\N") : uid.isEmpty() ? wire::copyText(text) : uuidText(uid));
    }
    return cells.join('\t') + '\n';
}

}  // namespace

Result<HttpReply> ModelServer::send(const HttpRequest &request)
{
    m_now += 100;
    for (Slow &slow : m_slow)
        --slow.requests;
    finishSlow({});
    if (request.path == "/v1/hello")
        return hello();
    if (request.path == "/v1/session") {
        HK_TRY(const auto asked, wire::decodeSignInRequest(request.body));
        return openSession(asked.name, asked.device);
    }
    if (request.path == "/v1/session/refresh") {
        HK_TRY(const auto asked, wire::decodeRefreshRequest(request.body));
        return refresh(asked.refresh);
    }
    const Session *session = sessionOf(request);
    if (!session)
        return refusal(401, QStringLiteral("signed-out"));
    if (std::abs(headerOf(request, wire::timeHeader).toLongLong() - m_now) > clockSlack)
        return refusal(401, QStringLiteral("clock"));
    if (request.path == "/v1/push") {
        HK_TRY(const auto asked, wire::decodePushRequest(request.body));
        // A desk's own requests wait for one another.
        finishSlow(asked.device);
        return push(asked, session->account, ++m_transaction);
    }
    if (request.path.startsWith("/v1/blob/"))
        return fileRequest(request, *session);
    if (request.path == "/v1/snapshot") {
        HK_TRY(const auto asked, wire::decodeSnapshotRequest(request.body));
        return snapshot(asked, session->account);
    }
    HK_TRY(const auto asked, wire::decodePullRequest(request.body));
    if (request.path == "/v1/pull")
        return pull(asked, session->account);
    HK_TRY(const auto page, wire::decodePullAnswer(pull(asked, session->account).body));
    return HttpReply{200, wire::encode(wire::WaitAnswer{!page.rows.isEmpty()})};
}

void ModelServer::sendSlowly(const HttpRequest &request, int requests)
{
    const Session *session = sessionOf(request);
    const auto asked = wire::decodePushRequest(request.body);
    if (!session || !asked.ok())
        return;
    finishSlow(asked->device);
    m_slow.push_back({*asked, session->account, ++m_transaction, requests});
}

// Those whose time has come, and those of this desk.
void ModelServer::finishSlow(const QByteArray &device)
{
    for (auto slow = m_slow.begin(); slow != m_slow.end();) {
        if (slow->requests > 0 && slow->request.device != device) {
            ++slow;
            continue;
        }
        const Slow done = *slow;
        slow = m_slow.erase(slow);
        (void)push(done.request, done.account, done.transaction);
    }
}

HttpReply ModelServer::hello() const
{
    wire::Hello hello;
    hello.epoch = epoch();
    hello.limits.unitsPerPush = unitsPerPush;
    hello.time = m_now;
    if (offersWaiting)
        hello.features << QStringLiteral("wait");
    if (offersSnapshot)
        hello.features << QLatin1String(wire::snapshotFeature);
    if (offersFiles)
        hello.features << QLatin1String(wire::filesFeature);
    return {200, wire::encode(hello)};
}

HttpReply ModelServer::openSession(const QString &account, const QByteArray &device)
{
    Desk &desk = m_desks[device];
    if (desk.nonce.isEmpty())
        desk.nonce = makeUid();
    wire::Session session;
    session.access = makeUid();
    session.refresh = makeUid();
    session.accessUntil = m_now + tokenTime;
    session.account = namedUid("account " + account.toUtf8());
    session.nonce = desk.nonce;
    m_sessions[session.access] = {account, device, session.refresh, session.accessUntil};
    return {200, wire::encode(session)};
}

HttpReply ModelServer::refresh(const QByteArray &token)
{
    for (const auto &[access, session] : m_sessions) {
        if (session.refresh == token)
            return openSession(session.account, session.device);
    }
    return refusal(401, QStringLiteral("signed-out"));
}

const ModelServer::Session *ModelServer::sessionOf(const HttpRequest &request) const
{
    const QByteArray token = headerOf(request, "Authorization").mid(int(qstrlen("Bearer ")));
    const auto found = m_sessions.find(QByteArray::fromBase64(token, QByteArray::Base64UrlEncoding));
    const bool isGood = found != m_sessions.end() && found->second.until > m_now
        && headerOf(request, wire::deviceHeader) == found->second.device.toHex();
    return isGood ? &found->second : nullptr;
}

// A desk whose file was put back asks about what it has sent, and is told: that changes nothing.
bool ModelServer::isKnownWhole(const Desk &desk, const wire::PushRequest &request) const
{
    return std::all_of(request.units.begin(), request.units.end(), [&](const wire::Unit &unit) {
        const auto known = desk.receipts.find(unit.number);
        return known != desk.receipts.end() && known->second.content == wire::contentHash(unit);
    });
}

HttpReply ModelServer::fileRequest(const HttpRequest &request, const Session &session)
{
    const ModelReach reach = reachOf(session.account);
    const auto sees = [&](const QByteArray &sha256) { return showsFile(m_catalogue, m_rows, reach, sha256); };
    const auto part = wire::filePartOf(request.path);
    if (part && request.method == "PUT")
        return m_files.take(*part, request.body, session.account);
    if (part)
        return m_files.give(*part, sees);
    const auto asked = wire::decodeFileStateRequest(request.body);
    return asked.ok() ? m_files.state(*asked, session.account, sees) : refusal(400, QStringLiteral("malformed"));
}

// Its bytes are there, and the account has them: sent by it, or seen.
bool ModelServer::hasFile(const QByteArray &sha256, const QString &account) const
{
    return m_files.has(sha256) && (m_files.isSentBy(sha256, account) || showsFile(m_catalogue, m_rows, reachOf(account), sha256));
}

// What the unit names and the account has not got, but for what goes back to where it stood.
QList<QByteArray> ModelServer::missingFiles(const wire::Unit &unit, const QString &account) const
{
    QList<QByteArray> missing;
    for (const wire::RowOperation &operation : unit.operations) {
        for (const auto &[field, hash] : filesWritten(m_catalogue, operation)) {
            const bool isBack = m_files.has(hash) && onceHeld(m_rows, {operation.entity, operation.row}, field, hash);
            if (!isBack && !hasFile(hash, account))
                missing << hash;
        }
    }
    return missing;
}

QString ModelServer::rowsWithoutBytes() const
{
    for (const auto &[name, row] : m_rows.rows()) {
        for (const auto &[field, hash] : filesWritten(
                 m_catalogue, {wire::OperationKind::Insert, name.first, {}, 0, {}, row.deleted ? QJsonObject() : row.values})) {
            if (!m_files.has(hash))
                return QStringLiteral("a row names a file that is not there: %1").arg(QString::fromLatin1(name.second.toHex()));
        }
    }
    return {};
}

HttpReply ModelServer::push(const wire::PushRequest &request, const QString &account, quint64 transaction)
{
    Desk &desk = m_desks[request.device];
    const qint64 first = request.units.first().number;
    const bool isNonceKnown = request.nonce == desk.nonce || (request.nonce == desk.formerNonce && first == desk.formerFirst);
    if (!isNonceKnown && !isKnownWhole(desk, request))
        return refusal(409, QStringLiteral("nonce"));
    std::map<qint64, QList<QByteArray>> without;
    wire::Refusal filesFirst{QStringLiteral("blob"), 0};
    for (const wire::Unit &unit : request.units) {
        if (!guards.bytesFirst || desk.receipts.contains(unit.number))
            continue;
        for (const QByteArray &hash : missingFiles(unit, account))
            (request.lost.contains(hash) ? without[unit.number] : filesFirst.files) << hash;
    }
    if (!filesFirst.files.isEmpty())
        return {409, wire::encode(filesFirst)};
    const ModelReach reach = reachOf(account);
    wire::PushAnswer answer;
    for (const wire::Unit &unit : request.units) {
        if (unit.number > desk.last + 1)
            return refusal(409, QStringLiteral("gap"), desk.last + 1);
        const auto known = desk.receipts.find(unit.number);
        const bool isKnown = guards.receipts && known != desk.receipts.end();
        // The number was given twice: the desk's file was put back from a backup.
        if (isKnown && known->second.content != wire::contentHash(unit))
            return refusal(409, QStringLiteral("nonce"));
        const wire::UnitResult result = isKnown ? known->second.result
            : without.contains(unit.number)     ? m_rows.refuse(unit, request.device, "no-blob")
                                                : m_rows.apply(unit, reach, request.device, transaction, guards);
        desk.receipts[unit.number] = {result, wire::contentHash(unit)};
        desk.last = std::max(desk.last, unit.number);
        answer.results.append(result);
        if (result.outcome == wire::Outcome::Applied)
            continue;
        for (const wire::RowOperation &operation : unit.operations)
            answer.rows.append(m_rows.line({operation.entity, operation.row}, reach));
    }
    answer.nonce = request.nonce;
    if (isNonceKnown) {
        desk.formerNonce = request.nonce;
        desk.formerFirst = first;
        desk.nonce = answer.nonce = makeUid();
    }
    return {200, wire::encode(answer)};
}

HttpReply ModelServer::pull(const wire::PullRequest &request, const QString &account) const
{
    using Place = ModelRows::Place;
    if (request.cursor && request.cursor->epoch != epoch())
        return refusal(409, QStringLiteral("epoch"));
    const ModelReach reach = reachOf(account);
    const quint64 horizon = feedEnd();
    const Place after = request.cursor ? Place{request.cursor->transaction, request.cursor->sequence} : Place{0, -1};
    const auto isNew = [&](const Place &place) { return place > after && place.transaction < horizon; };
    std::vector<std::pair<Place, wire::FeedRow>> feed;
    for (const auto &[name, row] : m_rows.rows()) {
        if (isNew(row.moved) && !row.forgotten && m_rows.sees(reach, name, row.scopes))
            feed.emplace_back(row.moved, m_rows.line(name, reach));
    }
    for (const auto &[left, place] : m_rows.exits()) {
        const auto &[name, scope] = left;
        if (guards.exits && isNew(place) && reach.buildings.contains(scope) && !m_rows.sees(reach, name, m_rows.row(name)->scopes))
            feed.emplace_back(place, wire::FeedRow{wire::FeedKind::Exit, name.first, name.second, 0, {}});
    }
    std::sort(feed.begin(), feed.end(), [](const auto &one, const auto &other) { return one.first < other.first; });
    wire::PullAnswer answer;
    answer.more = int(feed.size()) > pageRows;
    if (answer.more)
        feed.resize(size_t(pageRows));
    for (const auto &[place, line] : feed)
        answer.rows.append(line);
    const Place end = answer.more ? feed.back().first : Place{horizon, -1};
    answer.cursor = {epoch(), end.transaction, end.sequence};
    answer.sight = sightOf(reach);
    return {200, wire::encode(answer)};
}

// Everything below it has ended.
quint64 ModelServer::feedEnd() const
{
    quint64 horizon = m_transaction + 1;
    for (const Slow &slow : m_slow)
        horizon = guards.horizon ? std::min(horizon, slow.transaction) : horizon;
    return horizon;
}

QByteArray ModelServer::sightOf(const ModelReach &reach)
{
    QByteArrayList buildings = reach.buildings.values();
    std::sort(buildings.begin(), buildings.end());
    return reach.all ? QByteArray("a1") : wire::hashOf(buildings.join()).toHex().left(32);
}

HttpReply ModelServer::snapshot(const wire::SnapshotRequest &request, const QString &account) const
{
    if (request.after && request.after->feed.epoch != epoch())
        return refusal(409, QStringLiteral("epoch"));
    const ModelReach reach = reachOf(account);
    wire::SnapshotAnswer answer;
    answer.sight = sightOf(reach);
    answer.place = request.after.value_or(wire::SnapshotPlace{{epoch(), feedEnd(), -1}, {}, {}});
    const ModelRows::Name after{answer.place.entity, answer.place.row};
    int rows = 0;
    for (const auto &[name, row] : m_rows.rows()) {
        if (row.deleted || !m_rows.sees(reach, name, row.scopes))
            continue;
        ++answer.total;
        if (name <= after || rows >= pageRows)
            continue;
        ++rows;
        if (answer.parts.isEmpty() || answer.parts.constLast().entity != name.first)
            answer.parts << wire::SnapshotPart{name.first, fieldsOf(*m_catalogue.entity(name.first)), {}, 0, {}};
        ++answer.parts.last().rows;
        answer.lines += copiedLine(answer.parts.constLast(), m_rows.line(name, reach));
        answer.place.entity = name.first;
        answer.place.row = name.second;
    }
    answer.more = rows == pageRows;
    return {200, wire::encode(answer)};
}

void ModelServer::grant(const QString &account, const ModelReach &reach)
{
    m_grants[account] = reach;
}

ModelReach ModelServer::reachOf(const QString &account) const
{
    const auto found = m_grants.find(account);
    return found == m_grants.end() ? ModelReach{} : found->second;
}

QStringList ModelServer::dump(const QString &account) const
{
    const ModelReach reach = reachOf(account);
    QStringList lines;
    for (const auto &[name, row] : m_rows.rows()) {
        if (row.deleted || !m_rows.sees(reach, name, row.scopes))
            continue;
        QStringList parts{QString::fromLatin1(name.first), QString::fromLatin1(name.second.toHex())};
        for (auto it = row.values.begin(); it != row.values.end(); ++it)
            parts << it.key() + u'=' + valueText(it.value());
        lines << parts.join(u' ');
    }
    lines.sort();
    return lines;
}

void ModelServer::putBack(const ModelServer &earlier)
{
    m_rows = earlier.m_rows;
    m_files = earlier.m_files;
    m_desks = earlier.m_desks;
    m_sessions = earlier.m_sessions;
    m_transaction = earlier.m_transaction;
    m_slow.clear();
    ++m_history;
}

}  // namespace hk::test

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"

#include "access/schoolkeys.h"
#include "base/uid.h"
#include "sync/inbox.h"
#include "sync/sweep.h"
#include "sync/wire/codec.h"
#include "sync/wire/handedkeys.h"
#include "sync/wire/packing.h"

#include <utility>

namespace hk {

namespace {

// Writing without the tables' triggers takes them all away and makes them anew: only for rows that arrive.
const UnitSpec pulledRows{.kind = UnitKind::Pulled};
const UnitSpec syncTables{};

constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
// A token that ends this soon is renewed before it is used.
constexpr qint64 tokenMargin = 30'000;
constexpr int mostSweeps = 3;
constexpr qsizetype accountSize = 16;
// Less than for how long the server tells of what was deleted.
constexpr qint64 longestAbsence = 390LL * 24 * 60 * 60 * 1000;

// The state as it will be, and what came of writing it.
struct Bound {
    DeskState state;
    QHash<QString, int> schema;
    int held = 0;
    std::optional<SyncFailure> refused;
};

QString schemaText(const QHash<QString, int> &schema)
{
    QStringList owners;
    for (auto owner = schema.begin(); owner != schema.end(); ++owner)
        owners << QStringLiteral("%1 %2").arg(owner.key()).arg(owner.value());
    owners.sort();
    return owners.join(u' ');
}

// A name of its own, told from the first step in the file: a copy from before it had met the server is known by it as one, so that
// what both hold is not sent twice.
Result<QByteArray> firstName(Writer &writer)
{
    // scan: ends at the first
    HK_TRY(const QVariant first,
           writer.single(QStringLiteral("SELECT uid FROM change_unit u WHERE EXISTS (SELECT 1 FROM change c WHERE c.unit = u.id) "
                                        "ORDER BY id LIMIT 1")));
    return first.isNull() ? makeUid(writer.now()) : namedUid("desk " + first.toByteArray());
}

Result<Bound> bindFile(Writer &writer, const SyncAccount &account, const wire::Hello &hello)
{
    Bound bound;
    HK_TRY(const auto known, deskState(writer));
    HK_TRY(bound.schema, schemaHere(writer));
    if (known) {
        bound.state = *known;
    } else {
        HK_TRY(const QByteArray name, firstName(writer));
        bound.state = DeskState{account.server, account.name, name};
    }
    DeskState &state = bound.state;
    if (state.server != account.server)
        bound.refused = otherServer(state.server);
    else if (state.account.compare(account.name, Qt::CaseInsensitive) != 0)
        bound.refused = otherAccount(state.account);
    if (bound.refused)
        return bound;
    if (!state.epoch.isEmpty() && state.epoch != hello.epoch) {
        // It may have lost what it had answered: what it still has its receipts tell. Its nonce for this desk is an older one too.
        beginSweep(state, QStringLiteral("epoch"));
        state.nonce.clear();
        HK_CHECK(offerAgain(writer, 1));
    }
    state.epoch = hello.epoch;
    const QString schema = schemaText(bound.schema);
    const bool hasBegun = state.cursor || state.snapshot;
    if (hasBegun && state.schema != schema)
        beginSweep(state, QStringLiteral("schema"));
    if (hasBegun && state.wholeAt != 0 && hello.time - state.wholeAt > longestAbsence)
        beginSweep(state, QStringLiteral("epoch"));
    state.schema = schema;
    HK_TRY(const QVariant held, writer.single(QStringLiteral("SELECT count(*) FROM sync_held")));
    bound.held = held.toInt();
    HK_CHECK(storeDeskState(writer, state));
    return bound;
}

// A page, and at the feed's end what a new reading of it has not met. The cursor moves with the rows, or neither does.
struct Taken {
    Arrived arrived;
    std::optional<Removal> refused;
};

Result<bool> mayRemove(Writer &writer, const QList<wire::FeedRow> &rows, bool unasked, Taken &taken)
{
    if (unasked)
        return true;
    HK_TRY(taken.refused, countRemovals(writer, rows));
    return !taken.refused.has_value();
}

Result<Taken> takeInPage(Writer &writer, const wire::PullAnswer &answer, DeskState &state, bool unasked)
{
    Taken taken;
    const bool sweeps = !state.sweepFor.isEmpty();
    const bool allowed = unasked || state.sweepFor == QLatin1String("sight");
    HK_TRY(const bool may, mayRemove(writer, answer.rows, allowed, taken));
    if (!may)
        return taken;
    HK_TRY(taken.arrived, takeIn(writer, answer.rows));
    if (sweeps)
        HK_CHECK(markSeen(writer, answer.rows, state.sweep));
    if (!answer.more) {
        HK_TRY(const auto gone, sweeps ? unseenRows(writer, state.sweep) : Result<QList<wire::FeedRow>>(QList<wire::FeedRow>()));
        if (!gone.isEmpty()) {
            HK_TRY(const bool mayGo, mayRemove(writer, gone, allowed, taken));
            if (!mayGo)
                return taken;
            HK_TRY(taken.arrived, takeIn(writer, gone));
        }
        state.sweepFor.clear();
        HK_CHECK(forgetRemovals(writer));
    }
    HK_CHECK(storeDeskState(writer, state));
    return taken;
}

}  // namespace

Synchronizer::Synchronizer(Database &database, Transport &transport, SyncAccount account, Keychain *keychain)
    : m_database(database), m_transport(transport), m_account(std::move(account)), m_keychain(keychain)
{
}

void Synchronizer::begin()
{
    m_report = {};
    m_mended = {};
    m_trouble = SyncTrouble::None;
    m_retryAfter = 0;
    m_oneByOne = false;
    m_ahead.reset();
    m_next.reset();
    m_filesClosed = false;
    m_out.restarts = 0;
    m_in.lookedNow = false;
    m_in.batch = 0;
    m_phase = m_session.access.isEmpty() ? Phase::Greet : Phase::Push;
}

Result<SyncReport> Synchronizer::run(const std::function<void()> &afterStep)
{
    begin();
    for (;;) {
        const Result<bool> more = step();
        if (!more.ok()) {
            if (m_trouble == SyncTrouble::None)
                m_trouble = SyncTrouble::Desk;
            return more.error();
        }
        if (afterStep)
            afterStep();
        if (!*more)
            break;
    }
    m_allowRemovals = false;
    return m_report;
}

Result<bool> Synchronizer::step()
{
    switch (m_phase) {
    case Phase::Greet:
        HK_CHECK(greet());
        break;
    case Phase::SignIn:
        HK_CHECK(signIn());
        break;
    case Phase::Keys:
        HK_CHECK(fetchKeys());
        break;
    case Phase::Push:
        HK_CHECK(push());
        break;
    case Phase::Pull:
        HK_CHECK(pull());
        break;
    case Phase::Verify:
        HK_CHECK(verify());
        break;
    case Phase::Files:
        HK_CHECK(fetchPart());
        break;
    case Phase::Ended:
        break;
    }
    if (m_phase == Phase::Files) {
        HK_TRY(const bool more, hasFileToFetch());
        m_phase = more ? Phase::Files : m_in.small.isEmpty() ? Phase::Ended : Phase::Push;
        m_in.batch = more ? m_in.batch : 0;
    }
    if (m_phase == Phase::Ended && m_filesClosed)
        return failed(closedHere());
    return m_phase != Phase::Ended;
}

Error Synchronizer::failed(const SyncFailure &failure)
{
    m_trouble = failure.trouble;
    return failure.error;
}

Result<HttpReply> Synchronizer::send(const HttpRequest &request)
{
    Result<HttpReply> reply = m_transport.send(request);
    if (!reply.ok())
        m_trouble = SyncTrouble::Line;
    else
        m_retryAfter = reply->retryAfter;
    HK_CHECK(settled());
    return reply;
}

Result<wire::Hello> Synchronizer::greetServer()
{
    HK_TRY(const HttpReply reply, send({"GET", "/v1/hello"}));
    if (reply.status != 200)
        return failed(refusalOf(reply));
    auto hello = wire::decodeHello(reply.body);
    if (!hello.ok())
        return failed(strangeAnswer(hello.error().detail));
    if (hello->protocol > wire::protocol)
        return failed(programTooOld());
    m_limits = hello->limits;
    m_features = hello->features;
    m_clockOffset = hello->time - m_database.clock()();
    return hello;
}

Result<void> Synchronizer::greet()
{
    HK_TRY(const wire::Hello hello, greetServer());
    HK_CHECK(bindToServer(hello));
    m_phase = Phase::SignIn;
    return {};
}

// The first round makes the file one of this server and account; a server put back from a backup begins its feed anew.
Result<void> Synchronizer::bindToServer(const wire::Hello &hello)
{
    const auto job = [account = m_account, hello](Writer &writer) { return bindFile(writer, account, hello); };
    HK_TRY(const Bound bound, m_database.write(syncTables, job).result());
    if (bound.refused)
        return failed(*bound.refused);
    if (bound.state.epoch != m_state.epoch)
        m_out = {};
    m_state = bound.state;
    m_schema = bound.schema;
    m_held = bound.held;
    return {};
}

Result<void> Synchronizer::signIn()
{
    m_session = {};
    if (m_keys.publicKey.isEmpty()) {
        HK_TRY(m_keys, wire::makeDeviceKeys());
    }
    const QByteArray body = wire::encode(wire::SignInRequest{m_account.name, m_account.password, m_state.device, m_keys.publicKey});
    HK_TRY(const HttpReply reply, send({"POST", "/v1/session", body}));
    // The account was closed: what it was handed it may no longer open.
    if (reply.status == 403)
        HK_CHECK(takeSchoolKeys(m_database, m_keychain, {}, {}));
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto session = wire::decodeSession(reply.body);
    if (!session.ok())
        return failed(strangeAnswer(session.error().detail));
    m_session = *session;
    if (m_state.nonce.isEmpty())
        m_state.nonce = m_session.nonce;
    HK_CHECK(rememberAccount());
    m_phase = m_features.contains(QLatin1String(wire::keysFeature)) ? Phase::Keys : Phase::Push;
    return {};
}

// What is written at this desk from now on is that account's.
Result<void> Synchronizer::rememberAccount()
{
    if (m_session.account.size() != accountSize || m_session.account == m_state.accountUid)
        return {};
    m_state.accountUid = m_session.account;
    return m_database.write(syncTables, [state = m_state](Writer &writer) { return storeDeskState(writer, state); }).result();
}

// False: the session has ended, and the password is needed.
Result<bool> Synchronizer::refreshSession()
{
    HK_TRY(const HttpReply reply, send({"POST", "/v1/session/refresh", wire::encode(wire::RefreshRequest{m_session.refresh})}));
    if (reply.status == 429 || reply.status == 503)
        return failed(refusalOf(reply));
    const auto session = wire::decodeSession(reply.body);
    if (reply.status != 200 || !session.ok())
        return false;
    m_session = *session;
    return true;
}

Result<HttpReply> Synchronizer::askSigned(const Question &question)
{
    const qint64 time = m_database.clock()() + m_clockOffset;
    const QByteArray signature =
        wire::sign(m_keys.secretKey, wire::signedText(question.method, question.path, time, question.body));
    HK_TRY(HttpReply reply,
           send({question.method,
                 question.path,
                 question.body,
                 {{"Content-Type", question.type},
                  {"Authorization", "Bearer " + m_session.access.toBase64(urlSafe)},
                  {wire::deviceHeader, m_state.device.toHex()},
                  {wire::timeHeader, QByteArray::number(time)},
                  {wire::signatureHeader, signature.toBase64(urlSafe)}}}));
    if (question.type == wire::packedType && wire::isPacked(reply.body)) {
        const auto plain = wire::unpacked(reply.body, wire::mostSnapshotText);
        if (!plain.ok())
            return failed(strangeAnswer(plain.error().detail));
        reply.body = *plain;
    }
    return reply;
}

Result<void> Synchronizer::renew()
{
    HK_TRY(const bool renewed, refreshSession());
    if (renewed)
        return {};
    const Phase phase = m_phase;
    HK_CHECK(signIn());
    m_phase = phase;
    return {};
}

Result<HttpReply> Synchronizer::ask(const QByteArray &path, QByteArray text)
{
    // The text is megabytes, and gone before the answer is waited for.
    const bool packs = m_features.contains(QLatin1String(wire::packedFeature));
    return askFor({"POST", path, packs ? wire::packed(std::exchange(text, {})) : std::move(text),
                   packs ? wire::packedType : "application/json"});
}

// Renews what has run out on the way: the token, and what is known of the server's clock.
Result<HttpReply> Synchronizer::askFor(const Question &question)
{
    if (m_session.accessUntil < m_database.clock()() + m_clockOffset + tokenMargin)
        HK_CHECK(renew());
    HK_TRY(HttpReply reply, askSigned(question));
    if (reply.status != 401)
        return reply;
    // The clock of one side was set; or the session was ended, or the server has forgotten it.
    HK_TRY(const wire::Hello hello, greetServer());
    HK_CHECK(renew());
    return askSigned(question);
}

Result<void> Synchronizer::pull()
{
    if (takesSnapshot())
        return pullSnapshot();
    HK_TRY(const HttpReply reply, ask("/v1/pull", wire::encode(wire::PullRequest{m_state.device, m_state.cursor, 0})));
    if (isRefused(reply, QStringLiteral("epoch")))
        return greetAgain();
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto answer = wire::decodePullAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    if (answer->cursor.epoch != m_state.epoch)
        return greetAgain();
    HK_TRY(const bool hasKeys, hasKeysNamed(answer->keys));
    if (!hasKeys) {
        if (++m_mended.keys > 1)
            return failed(strangeAnswer(QStringLiteral("keys")));
        m_phase = Phase::Keys;
        return {};
    }
    const bool begins = m_state.sight.isEmpty() && !m_state.cursor;
    if (!answer->sight.isEmpty() && answer->sight != m_state.sight && !begins)
        return beginSweepFor(answer->sight);
    if (!answer->sight.isEmpty())
        m_state.sight = answer->sight;
    return takePage(*answer);
}

// The server has begun another history.
Result<void> Synchronizer::greetAgain()
{
    if (++m_mended.greetings > 1)
        return failed(strangeAnswer(QStringLiteral("epoch")));
    m_phase = Phase::Greet;
    return {};
}

Result<void> Synchronizer::beginSweepFor(const QByteArray &sight)
{
    if (++m_mended.sweeps > mostSweeps)
        return failed(strangeAnswer(QStringLiteral("sight")));
    DeskState state = m_state;
    state.sight = sight;
    beginSweep(state, QStringLiteral("sight"));
    HK_CHECK(m_database.write(syncTables, [state](Writer &writer) { return storeDeskState(writer, state); }).result());
    m_state = state;
    return {};
}

Result<void> Synchronizer::takePage(const wire::PullAnswer &answer)
{
    DeskState state = m_state;
    const qint64 now = m_database.clock()();
    if (!answer.more)
        state.caughtUpAt = now;
    if (!answer.more || !state.cursor)
        state.wholeAt = now + m_clockOffset;
    // Reading all of the feed is a check of its own.
    if (!answer.more && (state.verifiedAt == 0 || !state.sweepFor.isEmpty()))
        state.verifiedAt = now + m_clockOffset;
    state.cursor = answer.cursor;
    const bool nothing = answer.rows.isEmpty() && m_held == 0 && state.sweepFor.isEmpty();
    // By hand, so that a page that may not be taken leaves nothing behind.
    std::optional<Removal> refused;
    const auto job = [&](Writer &writer) -> Result<Arrived> {
        if (nothing) {
            HK_CHECK(forgetRemovals(writer));
            HK_CHECK(storeDeskState(writer, state));
            return Arrived{};
        }
        HK_TRY(const Taken taken, takeInPage(writer, answer, state, m_allowRemovals));
        refused = taken.refused;
        if (refused)
            return Error{};
        return taken.arrived;
    };
    const auto arrived = m_database.write(nothing ? syncTables : pulledRows, job).result();
    if (refused)
        return failed(manyRemovals(m_database.catalogue().entity(refused->entity)->titleText(), refused->removed, refused->stood));
    if (!arrived.ok())
        return arrived.error();
    m_state = state;
    m_held = arrived->held;
    m_report.pulled += int(answer.rows.size());
    m_report.held = m_held;
    if (!answer.more) {
        m_report.caughtUp = m_held == 0;
        m_phase = mustVerify() ? Phase::Verify : Phase::Files;
    }
    return {};
}

bool Synchronizer::canWait() const
{
    return m_features.contains(QStringLiteral("wait")) && !m_session.access.isEmpty();
}

Result<bool> Synchronizer::wait()
{
    if (!canWait())
        return false;
    m_trouble = SyncTrouble::None;
    HK_TRY(const HttpReply reply, ask("/v1/wait", wire::encode(wire::PullRequest{m_state.device, m_state.cursor, 0})));
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto answer = wire::decodeWaitAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    // What the account may see has changed, which moves no feed.
    if (!answer->sight.isEmpty() && answer->sight != m_state.sight)
        return true;
    HK_TRY(const bool hasKeys, hasKeysNamed(answer->keys));
    return answer->news || !hasKeys;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/synchronizer.h"

#include "base/uid.h"
#include "sync/inbox.h"
#include "sync/outbox.h"
#include "sync/wire/codec.h"

#include <QCoreApplication>

namespace hk {

namespace {

const UnitSpec pulledRows{.kind = UnitKind::Pulled};
constexpr auto urlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(hk::Sync)
public:
    static QString otherServer(const QString &server)
    {
        return tr("This data file belongs to the server %1. Another server needs a data file of its own.").arg(server);
    }
    static QString otherAccount(const QString &account)
    {
        return tr("This data file holds what “%1” may see. Please synchronise it with that account.").arg(account);
    }
    static QString wrongPassword() { return tr("The server does not know this name with this password."); }
    static QString tooOld()
    {
        return tr("The server needs a newer version of the program. You can go on working; your changes are kept until then.");
    }
    static QString busy() { return tr("The server is busy. Your changes are kept; please try again in a minute."); }
    static QString forbidden() { return tr("The server does not let this account synchronise."); }
    static QString strange() { return tr("The server gave an answer that the program does not understand. Nothing was changed."); }
};

Error refusalOf(const HttpReply &reply)
{
    const auto refusal = wire::decodeRefusal(reply.body);
    const QString detail = QStringLiteral("%1 %2").arg(reply.status).arg(refusal.ok() ? refusal->code : QString());
    switch (reply.status) {
    case 401:
        return {SyncText::wrongPassword(), detail};
    case 403:
        return {SyncText::forbidden(), detail};
    case 426:
        return {SyncText::tooOld(), detail};
    case 429:
    case 503:
        return {SyncText::busy(), detail};
    default:
        return {SyncText::strange(), detail};
    }
}

bool isRefused(const HttpReply &reply, const QString &code)
{
    const auto refusal = wire::decodeRefusal(reply.body);
    return reply.status == 409 && refusal.ok() && refusal->code == code;
}

}  // namespace

Synchronizer::Synchronizer(Database &database, Transport &transport, SyncAccount account)
    : m_database(database), m_transport(transport), m_account(std::move(account))
{
}

Result<SyncReport> Synchronizer::run()
{
    for (;;) {
        HK_TRY(const bool more, step());
        if (!more)
            return m_report;
    }
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
    case Phase::Push:
        HK_CHECK(push());
        break;
    case Phase::Pull:
        HK_CHECK(pull());
        break;
    case Phase::Ended:
        break;
    }
    return m_phase != Phase::Ended;
}

Result<void> Synchronizer::greet()
{
    HK_TRY(const HttpReply reply, m_transport.send({"GET", "/v1/hello"}));
    if (reply.status != 200)
        return refusalOf(reply);
    const auto hello = wire::decodeHello(reply.body);
    if (!hello.ok())
        return Error{SyncText::strange(), hello.error().detail};
    if (hello->protocol > wire::protocol)
        return Error{SyncText::tooOld(), {}};
    m_limits = hello->limits;
    m_clockOffset = hello->time - m_database.clock()();
    HK_CHECK(bindToServer(*hello));
    m_phase = Phase::SignIn;
    return {};
}

// The first round makes the file one of this server and account; a server put back from a backup begins its feed anew.
Result<void> Synchronizer::bindToServer(const wire::Hello &hello)
{
    const auto bound = m_database
                           .write(pulledRows,
                                  [account = m_account, epoch = hello.epoch](Writer &writer) -> Result<DeskState> {
                                      HK_TRY(auto known, deskState(writer));
                                      if (!known) {
                                          known = DeskState{account.server, account.name, makeUid(writer.now())};
                                      } else if (known->server != account.server) {
                                          return Error{SyncText::otherServer(known->server), {}};
                                      } else if (known->account.compare(account.name, Qt::CaseInsensitive) != 0) {
                                          return Error{SyncText::otherAccount(known->account), {}};
                                      }
                                      if (known->cursor && known->cursor->epoch != epoch) {
                                          // It may have lost what it had answered; what it still has, its receipts tell.
                                          known->cursor.reset();
                                          HK_CHECK(offerAgain(writer, 1));
                                      }
                                      HK_CHECK(storeDeskState(writer, *known));
                                      return *known;
                                  })
                           .result();
    if (!bound.ok())
        return bound.error();
    m_state = *bound;
    return {};
}

Result<void> Synchronizer::signIn()
{
    HK_TRY(m_keys, wire::makeDeviceKeys());
    const QByteArray body = wire::encode(wire::SignInRequest{m_account.name, m_account.password, m_state.device, m_keys.publicKey});
    HK_TRY(const HttpReply reply, m_transport.send({"POST", "/v1/session", body}));
    if (reply.status != 200)
        return refusalOf(reply);
    const auto session = wire::decodeSession(reply.body);
    if (!session.ok())
        return Error{SyncText::strange(), session.error().detail};
    m_session = *session;
    if (m_state.nonce.isEmpty())
        m_state.nonce = m_session.nonce;
    m_phase = Phase::Push;
    return {};
}

Result<HttpReply> Synchronizer::ask(const QByteArray &path, const QByteArray &body)
{
    const qint64 time = m_database.clock()() + m_clockOffset;
    const QByteArray signature = wire::sign(m_keys.secretKey, wire::signedText("POST", path, time, body));
    return m_transport.send({"POST",
                             path,
                             body,
                             {{"Authorization", "Bearer " + m_session.access.toBase64(urlSafe)},
                              {wire::deviceHeader, m_state.device.toHex()},
                              {wire::timeHeader, QByteArray::number(time)},
                              {wire::signatureHeader, signature.toBase64(urlSafe)}}});
}

Result<void> Synchronizer::push()
{
    const OutboxLimits limits{m_limits.unitsPerPush, 4 * m_limits.operationsPerUnit};
    const auto units = m_database.write(pulledRows, [limits](Writer &writer) { return nextUnits(writer, limits); }).result();
    if (!units.ok())
        return units.error();
    if (units->isEmpty()) {
        m_phase = Phase::Pull;
        return {};
    }
    HK_TRY(const HttpReply reply, ask("/v1/push", wire::encode(wire::PushRequest{m_state.device, m_state.nonce, {}, *units})));
    if (isRefused(reply, QStringLiteral("gap")))
        return resolveGap(reply);
    if (isRefused(reply, QStringLiteral("nonce"))) {
        const auto renamed = m_database.write(pulledRows, [](Writer &writer) { return renameDesk(writer); }).result();
        m_phase = Phase::Greet;
        return renamed;
    }
    if (reply.status != 200)
        return refusalOf(reply);
    const auto answer = wire::decodePushAnswer(reply.body);
    if (!answer.ok())
        return Error{SyncText::strange(), answer.error().detail};
    return settle(*answer);
}

Result<void> Synchronizer::settle(const wire::PushAnswer &answer)
{
    DeskState state = m_state;
    state.nonce = answer.nonce;
    const auto settled = m_database
                             .write(pulledRows,
                                    [answer, state](Writer &writer) -> Result<Arrived> {
                                        HK_CHECK(settleUnits(writer, answer.results));
                                        HK_CHECK(storeDeskState(writer, state));
                                        return takeIn(writer, answer.rows);
                                    })
                             .result();
    if (!settled.ok())
        return settled.error();
    m_state = state;
    for (const wire::UnitResult &result : answer.results) {
        m_report.pushed += result.outcome == wire::Outcome::Rejected ? 0 : 1;
        m_report.rejected += result.outcome == wire::Outcome::Rejected ? 1 : 0;
        m_report.conflicts += int(result.conflicts.size());
    }
    return {};
}

// A server that was put back from a backup misses units it had answered: they are offered again, once a round.
Result<void> Synchronizer::resolveGap(const HttpReply &reply)
{
    HK_TRY(const wire::Refusal gap, wire::decodeRefusal(reply.body));
    if (m_offeredAgain || gap.expected <= 0)
        return Error{SyncText::strange(), QStringLiteral("gap %1").arg(gap.expected)};
    m_offeredAgain = true;
    return m_database.write(pulledRows, [from = gap.expected](Writer &writer) { return offerAgain(writer, from); }).result();
}

Result<void> Synchronizer::pull()
{
    HK_TRY(const HttpReply reply, ask("/v1/pull", wire::encode(wire::PullRequest{m_state.device, m_state.cursor, 0})));
    if (reply.status != 200)
        return refusalOf(reply);
    const auto answer = wire::decodePullAnswer(reply.body);
    if (!answer.ok())
        return Error{SyncText::strange(), answer.error().detail};
    DeskState state = m_state;
    state.cursor = answer->cursor;
    if (!answer->more)
        state.caughtUpAt = m_database.clock()();
    // The cursor moves with the rows, or neither does.
    const auto arrived = m_database
                             .write(pulledRows,
                                    [rows = answer->rows, state](Writer &writer) -> Result<Arrived> {
                                        HK_CHECK(storeDeskState(writer, state));
                                        return takeIn(writer, rows);
                                    })
                             .result();
    if (!arrived.ok())
        return arrived.error();
    m_state = state;
    m_report.pulled += int(answer->rows.size());
    m_report.held = arrived->held;
    if (!answer->more) {
        m_report.caughtUp = arrived->held == 0;
        m_phase = Phase::Ended;
    }
    return {};
}

}  // namespace hk

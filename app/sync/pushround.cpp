// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/schoolkeys.h"
#include "sync/inbox.h"
#include "sync/sweep.h"
#include "sync/synchronizer.h"
#include "sync/wire/codec.h"

#include <algorithm>
#include <utility>

namespace hk {

namespace {

const UnitSpec takenRows{.kind = UnitKind::Pulled};
const UnitSpec plainTables{};
constexpr int mostUnits = 500;
constexpr qint64 mostPushBytes = 4 * 1024 * 1024;

}  // namespace

Result<void> Synchronizer::push()
{
    HK_TRY(const bool mayLeave, replaceDeskKeys(m_database));
    if (!mayLeave)
        return failed(closedHere());
    auto made = std::exchange(m_next, {});
    HK_TRY(Outgoing outgoing, made ? *std::exchange(made, {}) : makeReady(0).result());
    if (outgoing.last == 0) {
        m_phase = Phase::Pull;
        return {};
    }
    HK_TRY(const bool delivered, deliver(outgoing.files));
    if (!delivered) {
        m_next.emplace(std::move(outgoing));
        // Others' rows come all the same.
        if (m_filesClosed)
            m_phase = Phase::Pull;
        return {};
    }
    // While the server takes these, the next ones are made ready.
    std::optional<QFuture<Result<Outgoing>>> next;
    if (outgoing.more && !m_oneByOne)
        next = makeReady(outgoing.last);
    const auto reply =
        ask("/v1/push",
            wire::encodePush({m_state.device, m_state.nonce, m_schema, {}, lostAmong(outgoing.files)}, std::move(outgoing.units)));
    if (next)
        m_next = next->result();
    const Result<bool> taken = reply.ok() ? takeReply(*reply, !outgoing.more) : Result<bool>(reply.error());
    if (!taken.ok() || !*taken)
        m_next.reset();
    else if (!outgoing.more)
        m_phase = Phase::Pull;
    return taken.ok() ? Result<void>() : taken.error();
}

QFuture<Result<Outgoing>> Synchronizer::makeReady(qint64 after)
{
    OutboxLimits limits;
    limits.units = m_oneByOne ? 1 : std::min(m_limits.unitsPerPush, mostUnits);
    limits.bytes = std::min(m_limits.bodyBytes, mostPushBytes);
    limits.after = after;
    return m_database.write(plainTables, [limits](Writer &writer) { return nextUnits(writer, limits); });
}

// False: what waits is looked at anew.
Result<bool> Synchronizer::takeReply(const HttpReply &reply, bool isLast)
{
    if (isRefused(reply, QStringLiteral("gap"))) {
        HK_CHECK(resolveGap(reply));
        return false;
    }
    if (isRefused(reply, QStringLiteral("nonce"))) {
        HK_CHECK(resolveNonce());
        return false;
    }
    if (isRefused(reply, QStringLiteral("blob"))) {
        HK_CHECK(resolveFiles(reply));
        return false;
    }
    if (reply.status != 200)
        return failed(refusalOf(reply));
    const auto answer = wire::decodePushAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    HK_CHECK(settle(*answer, isLast));
    return true;
}

// After the last push the server is asked for news while that is being written. (The next push is not sent before: a desk that ends
// between would not know its nonce.)
Result<void> Synchronizer::settle(const wire::PushAnswer &answer, bool isLast)
{
    DeskState state = m_state;
    state.nonce = answer.nonce;
    m_oneByOne = m_oneByOne && state.nonce == m_state.nonce;
    const auto job = [answer, state](Writer &writer) -> Result<int> {
        HK_CHECK(settleUnits(writer, answer.results));
        HK_CHECK(storeDeskState(writer, state));
        if (answer.rows.isEmpty())
            return 0;
        HK_TRY(const Arrived arrived, takeIn(writer, answer.rows));
        if (!state.sweepFor.isEmpty())
            HK_CHECK(markSeen(writer, answer.rows, state.sweep));
        return arrived.held;
    };
    auto written = m_database.write(answer.rows.isEmpty() ? plainTables : takenRows, job);
    if (isLast && answer.rows.isEmpty()) {
        m_settling = written;
    } else {
        HK_TRY(const int held, written.result());
        if (!answer.rows.isEmpty())
            m_held = held;
    }
    m_state = state;
    for (const wire::UnitResult &result : answer.results) {
        m_report.pushed += result.outcome == wire::Outcome::Rejected ? 0 : 1;
        m_report.rejected += result.outcome == wire::Outcome::Rejected ? 1 : 0;
        m_report.conflicts += int(result.conflicts.size());
    }
    return {};
}

// What could not be written is read anew from the file in the next round.
Result<void> Synchronizer::settled()
{
    if (!m_settling)
        return {};
    const auto written = std::exchange(m_settling, {})->result();
    if (written.ok())
        return {};
    m_session = {};
    return written.error();
}

// A server that was put back from a backup misses units it had answered: they are offered again.
Result<void> Synchronizer::resolveGap(const HttpReply &reply)
{
    HK_TRY(const wire::Refusal gap, wire::decodeRefusal(reply.body));
    if (++m_mended.gaps > 1 || gap.expected <= 0)
        return failed(strangeAnswer(QStringLiteral("gap %1").arg(gap.expected)));
    const auto job = [from = gap.expected](Writer &writer) { return offerAgain(writer, from); };
    return m_database.write(plainTables, job).result();
}

// The server knows another history of this desk. Either the server was put back, which its greeting tells; or this file was, or was
// copied: then the server is asked step by step which of them it has, and the rest goes on under a new name.
Result<void> Synchronizer::resolveNonce()
{
    m_phase = Phase::Greet;
    m_oneByOne = true;
    if (++m_mended.nonces == 1)
        return {};
    if (m_mended.nonces > 2)
        return failed(strangeAnswer(QStringLiteral("nonce")));
    m_oneByOne = false;
    return m_database.write(plainTables, [](Writer &writer) { return renameDesk(writer); }).result();
}

}  // namespace hk

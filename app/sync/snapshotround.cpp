// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/snapshot.h"
#include "sync/synchronizer.h"

namespace hk {

namespace {

// A page on its way into the file, and the state that is true when it is there.
Result<Arrived> takeInSnapshot(Writer &writer, const SnapshotPage &page, const DeskState &state)
{
    HK_TRY(const Arrived arrived, takeIn(writer, page, state.sweepFor.isEmpty() ? 0 : state.sweep));
    HK_CHECK(storeDeskState(writer, state));
    return arrived;
}

DeskState stateAfter(const SnapshotPage &page, const DeskState &before, qint64 now)
{
    DeskState state = before;
    if (!before.snapshot)
        state.wholeAt = now;
    state.sight = page.answer.sight;
    SnapshotState snapshot = state.snapshot.value_or(SnapshotState{{}, 0, page.answer.total});
    snapshot.place = page.answer.place;
    snapshot.rows += page.rows;
    state.snapshot = snapshot;
    if (!page.answer.more) {
        state.cursor = page.answer.place.feed;
        state.snapshot.reset();
    }
    return state;
}

}  // namespace

bool Synchronizer::takesSnapshot() const
{
    return !m_state.cursor && m_features.contains(QLatin1String(wire::snapshotFeature));
}

Result<Synchronizer::Fetched> Synchronizer::fetchSnapshot(const std::optional<SnapshotState> &after)
{
    wire::SnapshotRequest request{m_state.device, {}, 0};
    if (after)
        request.after = after->place;
    Fetched fetched;
    HK_TRY(fetched.reply, ask("/v1/snapshot", wire::encode(request)));
    if (fetched.reply.status != 200)
        return fetched;
    auto answer = wire::decodeSnapshotAnswer(std::exchange(fetched.reply.body, {}));
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    auto page = readSnapshot(m_database.catalogue(), std::move(*answer));
    if (!page.ok())
        return failed(strangeAnswer(page.error().detail));
    fetched.page = std::move(*page);
    return fetched;
}

Result<void> Synchronizer::pullSnapshot()
{
    Result<Fetched> fetched = m_ahead ? std::move(*m_ahead) : fetchSnapshot(m_state.snapshot);
    m_ahead.reset();
    if (!fetched.ok())
        return fetched.error();
    if (isRefused(fetched->reply, QStringLiteral("epoch")))
        return greetAgain();
    if (!fetched->page)
        return failed(refusalOf(fetched->reply));
    const wire::SnapshotAnswer &answer = fetched->page->answer;
    if (answer.place.feed.epoch != m_state.epoch)
        return greetAgain();
    const bool begins = m_state.sight.isEmpty() && !m_state.snapshot;
    if (answer.sight != m_state.sight && !begins)
        return beginSweepFor(answer.sight);
    return takeSnapshot(*fetched->page);
}

// While the file takes in one page, the next one is fetched and made ready.
Result<void> Synchronizer::takeSnapshot(const SnapshotPage &page)
{
    const DeskState state = stateAfter(page, m_state, m_database.clock()() + m_clockOffset);
    auto writing = m_database.write({.kind = UnitKind::Pulled},
                                    [&page, &state](Writer &writer) { return takeInSnapshot(writer, page, state); });
    if (page.answer.more)
        m_ahead = fetchSnapshot(state.snapshot);
    const Result<Arrived> arrived = writing.result();
    if (!arrived.ok()) {
        m_ahead.reset();
        m_trouble = SyncTrouble::None;
        return arrived.error();
    }
    m_state = state;
    m_held = arrived->held;
    m_report.pulled += page.rows;
    m_report.held = m_held;
    if (state.snapshot) {
        m_report.received = state.snapshot->rows;
        m_report.expected = state.snapshot->total;
    }
    return {};
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/inbox.h"
#include "sync/sweep.h"
#include "sync/synchronizer.h"
#include "sync/verification.h"

#include <algorithm>

// The end-to-end check of a round: all that is here against what the server has.

namespace hk {

namespace {

constexpr qint64 week = 7LL * 24 * 60 * 60 * 1000;
// How often the feed may go on while the two are compared.
constexpr int mostMoves = 5;

// What was mended, or what may not go unasked.
Result<std::optional<Removal>> mendRows(Writer &writer, const QList<wire::FeedRow> &rows, const DeskState &state, bool unasked)
{
    if (!unasked) {
        HK_TRY(const auto refused, countRemovals(writer, rows));
        if (refused)
            return std::optional(*refused);
    }
    HK_TRY(const Arrived arrived, takeIn(writer, rows));
    Q_UNUSED(arrived)
    HK_CHECK(forgetRemovals(writer));
    HK_CHECK(storeDeskState(writer, state));
    return std::optional<Removal>();
}

}  // namespace

bool Synchronizer::mustVerify() const
{
    if (!m_features.contains(QLatin1String(wire::bucketsFeature)) || m_held > 0)
        return false;
    return m_verifies || m_database.clock()() + m_clockOffset - m_state.verifiedAt > week;
}

Result<wire::VerifyAnswer> Synchronizer::askToVerify(const wire::VerifyRequest &request)
{
    HK_TRY(const HttpReply reply, ask("/v1/verify", wire::encode(request)));
    if (reply.status != 200)
        return failed(refusalOf(reply));
    auto answer = wire::decodeVerifyAnswer(reply.body);
    if (!answer.ok())
        return failed(strangeAnswer(answer.error().detail));
    return answer;
}

// None while the server's feed goes on or something waits here: then nothing can be said.
Result<std::optional<QList<wire::FeedRow>>> Synchronizer::findDifferences()
{
    const std::optional<QList<wire::FeedRow>> unknown;
    HK_TRY(const auto here, m_database.read([](Reader &reader) { return bucketsHere(reader); }).result());
    if (!here)
        return unknown;
    const wire::PullRequest at{m_state.device, m_state.cursor, 0};
    HK_TRY(const wire::VerifyAnswer sums, askToVerify({at, *here, {}, -1}));
    if (sums.moved)
        return unknown;
    QList<wire::FeedRow> differences;
    for (const wire::EntityBuckets &there : sums.differing) {
        const auto known = std::find_if(here->begin(), here->end(), [&](const auto &one) { return one.entity == there.entity; });
        if (known == here->end())
            continue;
        const auto job = [&there](Reader &reader) { return versionsHere(reader, there.entity); };
        HK_TRY(const KnownVersions versions, m_database.read(job).result());
        for (int bucket = 0; bucket < wire::bucketCount; ++bucket) {
            if (known->buckets.value(bucket) == there.buckets.value(bucket))
                continue;
            HK_TRY(const wire::VerifyAnswer rows, askToVerify({at, {}, there.entity, bucket}));
            if (rows.moved)
                return unknown;
            differences += differencesOf(versions, there.entity, bucket, rows.page.rows);
        }
    }
    return std::optional(differences);
}

Result<void> Synchronizer::verify()
{
    m_phase = Phase::Files;
    HK_TRY(const auto differences, findDifferences());
    if (!differences) {
        // What came meanwhile is fetched first.
        if (++m_mended.moves < mostMoves)
            m_phase = Phase::Push;
        return {};
    }
    HK_CHECK(mend(*differences));
    m_verifies = false;
    m_report.verified = true;
    m_report.mended = int(differences->size());
    return {};
}

Result<void> Synchronizer::mend(const QList<wire::FeedRow> &rows)
{
    DeskState state = m_state;
    state.verifiedAt = m_database.clock()() + m_clockOffset;
    const auto job = [&](Writer &writer) { return mendRows(writer, rows, state, m_allowRemovals); };
    HK_TRY(const auto refused, m_database.write({.kind = rows.isEmpty() ? UnitKind::Edit : UnitKind::Pulled}, job).result());
    if (refused)
        return failed(manyRemovals(m_database.catalogue().entity(refused->entity)->titleText(), refused->removed, refused->stood));
    m_state = state;
    return {};
}

}  // namespace hk

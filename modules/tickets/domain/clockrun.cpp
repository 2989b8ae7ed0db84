// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/clockrun.h"

#include "tickets/domain/measure.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hk::tickets {

ClockRun::ClockRun(const Policy &policy, const WorkTimes &works, int round, Level level, qint64 at, EventKind cause)
    : m_policy(&policy), m_works(&works)
{
    m_state.kind = policy.clock;
    m_state.round = round;
    m_state.level = level;
    m_state.limit = *policy.limit;
    m_state.calendar = policy.calendar;
    m_state.warnPercent = policy.warnPercent;
    findOffice();
    m_state.startedAt = at;
    m_state.startedBy = cause;
    m_state.countedFrom = base(at);
    m_state.spans = {Span{at, at, true, cause, {}}};
    findFirstDue();
}

void ClockRun::findOffice()
{
    const auto found = m_works->find(m_state.calendar);
    m_office = found == m_works->end() ? nullptr : &found->second;
}

Result<const WorkTime *> ClockRun::work() const
{
    if (m_office == nullptr)
        return Error{tr("The office hours \"%1\" are missing. Set them in Settings.").arg(m_state.calendar)};
    return m_office;
}

// Without the office's hours nothing is due, and nothing is counted.
qint64 ClockRun::base(qint64 at) const
{
    const auto office = work();
    return office.ok() ? countedFrom(**office, m_state.limit.unit, at) : at;
}

void ClockRun::findFirstDue()
{
    if (const auto office = work(); office.ok()) {
        const Unit unit = m_state.limit.unit;
        const auto due = momentAfter(**office, unit, m_state.countedFrom, amountOf(m_state.limit));
        if (due.ok())
            m_state.firstDue = *due;
        else
            m_notFirstDue = due.error();
    }
}

// What passed in the first `count` spans, running or standing.
Result<qint64> ClockRun::passed(bool running, qint64 since, std::size_t count) const
{
    HK_TRY(const WorkTime *const office, work());
    qint64 sum = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const Span &span = m_state.spans.at(i);
        const qint64 from = std::max(span.from, since);
        if (span.running != running || span.to <= from)
            continue;
        HK_TRY(const qint64 amount, amountBetween(*office, m_state.limit.unit, from, span.to));
        sum += amount;
    }
    return sum;
}

// When so much of the limit is used; none while it stands and that much was not used before. An ended clock tells when it would
// have been.
Result<ClockRun::Moment> ClockRun::momentOf(qint64 amount) const
{
    HK_TRY(const WorkTime *const office, work());
    const Unit unit = m_state.limit.unit;
    qint64 left = amount - m_state.carried;
    for (const Span &span : m_state.spans) {
        const bool last = &span == &m_state.spans.back();
        const bool runsOn = last && !span.running && m_standsUntil;
        const qint64 from = std::max(runsOn ? *m_standsUntil : span.from, m_state.countedFrom);
        if ((!span.running && !runsOn) || (!last && span.to <= from))
            continue;
        if (!last) {
            HK_TRY(const qint64 used, amountBetween(*office, unit, from, span.to));
            if (used < left) {
                left -= used;
                continue;
            }
        }
        HK_TRY(const qint64 moment, momentAfter(*office, unit, from, left));
        return Moment(moment);
    }
    return Moment();
}

// A promised moment moves by what the clock stands before it has come; while the clock stands, only one that came before holds.
Result<ClockRun::Moment> ClockRun::extendedMoment(qint64 promised) const
{
    HK_TRY(const WorkTime *const office, work());
    const Unit unit = m_state.limit.unit;
    for (const Span &span : m_state.spans) {
        const bool last = &span == &m_state.spans.back();
        if (span.running || (!last && span.to <= *m_state.extendedAt))
            continue;
        if (promised <= span.from)
            break;
        if (last && !m_standsUntil)
            return Moment();
        const qint64 to = last ? *m_standsUntil : span.to;
        HK_TRY(const qint64 stood, amountBetween(*office, unit, std::max(span.from, *m_state.extendedAt), to));
        HK_TRY(promised, postponed(*office, unit, promised, stood));
    }
    return Moment(promised);
}

Result<ClockRun::Moment> ClockRun::dueMoment() const
{
    // One that has run from its start by one rule is due when it was at first.
    const bool isPlain = !m_hasOtherRules && m_state.spans.size() == 1 && m_state.spans.front().running;
    if (isPlain && m_notFirstDue)
        return *m_notFirstDue;
    Moment counted = m_state.firstDue;
    if (!isPlain || !counted) {
        HK_TRY(counted, momentOf(amountOf(m_state.limit)));
    }
    if (m_ranOutAt && counted)
        counted = std::min(*counted, *m_ranOutAt);
    if (!m_state.extendedUntil)
        return counted;
    HK_TRY(const Moment extended, extendedMoment(*m_state.extendedUntil));
    // An extension never shortens.
    return counted && extended ? std::max(counted, extended) : Moment();
}

Result<ClockRun::Moment> ClockRun::warnMoment() const
{
    // Of whole days rounded down, so that a limit of one day warns on its day and not when it is over.
    const auto share = [this](qint64 amount) { return amount * m_state.warnPercent / 100; };
    HK_TRY(const Moment counted, momentOf(share(amountOf(m_state.limit))));
    if (!m_state.extendedUntil)
        return counted;
    HK_TRY(const WorkTime *const office, work());
    const Unit unit = m_state.limit.unit;
    HK_TRY(const qint64 granted, amountBetween(*office, unit, *m_state.extendedAt, *m_state.extendedUntil));
    HK_TRY(const qint64 promised, momentAfter(*office, unit, *m_state.extendedAt, share(granted)));
    HK_TRY(const Moment extended, extendedMoment(promised));
    return counted && extended ? std::max(counted, extended) : Moment();
}

void ClockRun::compute()
{
    if (!m_stale)
        return;
    m_stale = false;
    m_state.due.reset();
    m_state.warnAt.reset();
    m_state.unknown.clear();
    const auto due = dueMoment();
    if (!due.ok()) {
        m_state.unknown = due.error().message;
        return;
    }
    m_state.due = *due;
    // It warns before it is due: what is asked of the calendar was asked already.
    if (const auto warn = warnMoment(); warn.ok())
        m_state.warnAt = *due ? std::min(*warn, *due) : *warn;
}

std::optional<qint64> ClockRun::due()
{
    compute();
    return m_state.due;
}

std::optional<qint64> ClockRun::warnAt()
{
    compute();
    return m_state.warnAt;
}

// When a wait has lasted as long as the rule lets the clock stand, in working days from its beginning, which another priority or
// level in between does not move.
ClockRun::Moment ClockRun::pauseEnd(qint64 since) const
{
    const auto office = work();
    if (m_policy->longestPause == 0 || !office.ok())
        return {};
    const qint64 from = countedFrom(**office, Unit::WorkingDays, since);
    const auto until = momentAfter(**office, Unit::WorkingDays, from, m_policy->longestPause);
    return until.ok() ? Moment(*until) : Moment();
}

// Runs on from there, once that moment has come.
void ClockRun::settle(qint64 at)
{
    if (!m_standsUntil || *m_standsUntil > at || m_state.endedAt)
        return;
    const qint64 until = *std::exchange(m_standsUntil, std::nullopt);
    const EventKind cause = m_state.spans.back().cause;
    m_state.spans.back().to = until;
    m_state.spans.push_back(Span{until, until, true, cause, {}, true});
    m_stale = true;
}

void ClockRun::wait(const std::optional<Waiting> &waiting, qint64 at, EventKind cause)
{
    settle(at);
    const bool mayStand = waiting && m_policy->pausedBy.contains(waiting->what);
    const Moment until = mayStand ? pauseEnd(waiting->since) : Moment();
    const bool stoodOut = until && *until <= at;
    const bool runs = !mayStand || stoodOut;
    const Moment former = std::exchange(m_standsUntil, runs ? Moment() : until);
    const Span next{at, at, runs, runs ? cause : waiting->what, runs ? QString() : waiting->reason, stoodOut};
    Span &last = m_state.spans.back();
    if (last.running == next.running && (runs || (last.cause == next.cause && last.reason == next.reason))) {
        // The same wait said once more does not begin anew.
        if (former && m_standsUntil)
            m_standsUntil = std::min(*former, *m_standsUntil);
        return;
    }
    m_stale = true;
    if (last.from == at) {
        last = next;
    } else {
        last.to = at;
        m_state.spans.push_back(next);
    }
}

void ClockRun::end(qint64 at, bool met)
{
    settle(at);
    m_standsUntil.reset();
    m_state.spans.back().to = at;
    m_state.endedAt = at;
    if (met)
        m_state.metAt = at;
    m_stale = true;
}

void ClockRun::extend(qint64 at, qint64 until)
{
    settle(at);
    m_state.extendedAt = at;
    m_state.extendedUntil = until;
    m_stale = true;
}

void ClockRun::adopt(const Policy &policy, qint64 at)
{
    settle(at);
    const Policy &former = *m_policy;
    m_policy = &policy;
    // The step that changes the rules says anew whether it stands.
    m_standsUntil.reset();
    m_state.warnPercent = policy.warnPercent;
    m_stale = true;
    if (policy.limit == former.limit && policy.calendar == former.calendar)
        return;
    const Moment formerDue = due();
    m_stale = true;
    m_hasOtherRules = true;
    m_state.spans.back().to = at;
    const auto ran = passed(true, m_state.countedFrom, m_state.spans.size());
    const qint64 used = m_state.carried + (ran.ok() ? *ran : 0);
    const qint64 whole = amountOf(*former.limit);
    m_state.limit = *policy.limit;
    m_state.calendar = policy.calendar;
    findOffice();
    m_state.countedFrom = base(m_state.startedAt);
    m_state.carried = 0;
    m_ranOutAt.reset();
    if (policy.onChange == OnChange::Reset) {
        m_state.countedFrom = base(at);
        m_state.extendedAt.reset();
        m_state.extendedUntil.reset();
    } else if (policy.onChange == OnChange::FromNow) {
        const qint64 amount = amountOf(m_state.limit);
        const double part = whole > 0 ? double(used) / double(whole) : 1.0;
        m_state.carried = part >= 1.0 ? amount : qint64(std::floor(double(amount) * part));
        m_state.countedFrom = std::max(at, m_state.countedFrom);
        if (part >= 1.0)
            m_ranOutAt = formerDue;
    }
}

ClockRun ClockRun::continued(int round, qint64 at, EventKind cause) const
{
    ClockRun next = *this;
    next.m_state.round = round;
    next.m_state.spans.push_back(Span{*m_state.endedAt, at, false, EventKind::Resolved, {}});
    next.m_state.spans.push_back(Span{at, at, true, cause, {}});
    next.m_state.endedAt.reset();
    next.m_state.metAt.reset();
    next.m_stale = true;
    return next;
}

ClockState ClockRun::stateAt(qint64 now)
{
    settle(now);
    compute();
    if (!m_state.endedAt) {
        m_state.spans.back().to = now;
        m_state.paused = !m_state.spans.back().running;
    }
    const auto used = passed(true, m_state.countedFrom, m_state.spans.size());
    const auto stood = passed(false, m_state.countedFrom, m_state.spans.size());
    m_state.used = used.ok() ? Moment(*used + m_state.carried) : Moment();
    m_state.pausedFor = stood.ok() ? Moment(*stood) : Moment();
    const qint64 reached = m_state.endedAt.value_or(now);
    m_state.warned = m_state.warnAt && reached >= *m_state.warnAt;
    // What is met at the very moment is met in time.
    m_state.breached = m_state.due && (m_state.metAt ? reached > *m_state.due : reached >= *m_state.due);
    return std::move(m_state);
}

}  // namespace hk::tickets

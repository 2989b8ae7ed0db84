// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/roundclocks.h"

#include <algorithm>
#include <array>

namespace hk::tickets {

namespace {

constexpr std::array allClocks{ClockKind::FirstAnswer, ClockKind::CollegeCheck, ClockKind::Progress, ClockKind::Resolution,
                               ClockKind::Total};

}  // namespace

ClockRun *RoundClocks::running(ClockKind kind)
{
    const auto found = std::find_if(m_runs.rbegin(), m_runs.rend(),
                                    [kind](const ClockRun &run) { return run.state().kind == kind && run.isOpen(); });
    return found == m_runs.rend() ? nullptr : &*found;
}

const Policy *RoundClocks::policyOf(ClockKind kind) const
{
    if (!m_started)
        return nullptr;
    const Policy *const policy = m_policies.find(kind, m_ticket.category, m_ticket.level, m_ticket.priority, *m_ticket.openedAt);
    return policy && policy->limit ? policy : nullptr;
}

void RoundClocks::startRound(qint64 at, EventKind cause)
{
    m_started = m_ticket.openedAt.has_value();
    for (const ClockKind kind : allClocks) {
        if (kind == ClockKind::CollegeCheck && m_ticket.level != Level::College)
            continue;
        if (m_ticket.round == 1)
            start(kind, at, cause);
        else
            startAgain(kind, at, cause);
    }
}

void RoundClocks::startAgain(ClockKind kind, qint64 at, EventKind cause)
{
    const Policy *const policy = policyOf(kind);
    if (!policy)
        return;
    switch (policy->onReopen) {
    case OnReopen::Restart:
        start(kind, at, cause);
        break;
    case OnReopen::OnlyResolution:
        if (kind == ClockKind::Resolution)
            start(kind, at, cause);
        break;
    case OnReopen::Continue:
        if (kind == ClockKind::Progress)
            start(kind, at, cause);
        else if (kind == ClockKind::Resolution || kind == ClockKind::Total)
            goOn(*policy, at, cause);
    }
}

// With what the last clock of this kind, and of this level where each level has its own, had left.
void RoundClocks::goOn(const Policy &policy, qint64 at, EventKind cause)
{
    const auto former = std::find_if(m_runs.rbegin(), m_runs.rend(), [&](const ClockRun &run) {
        return run.state().kind == policy.clock && (policy.clock == ClockKind::Total || run.state().level == m_ticket.level);
    });
    if (former == m_runs.rend()) {
        start(policy.clock, at, cause);
        return;
    }
    ClockRun next = former->continued(m_ticket.round, at, cause);
    next.adopt(policy, at);
    m_runs.push_back(std::move(next));
}

void RoundClocks::start(ClockKind kind, qint64 at, EventKind cause)
{
    const Policy *const policy = policyOf(kind);
    if (!policy)
        return;
    ClockRun run(*policy, m_works, m_ticket.round, m_ticket.level, at, cause);
    run.wait(m_ticket.waiting, at, cause);
    m_runs.push_back(std::move(run));
}

void RoundClocks::relimit(qint64 at, EventKind cause)
{
    for (const ClockKind kind : allClocks) {
        const Policy *const policy = policyOf(kind);
        if (ClockRun *const run = running(kind); run && policy) {
            run->adopt(*policy, at);
            run->wait(m_ticket.waiting, at, cause);
        } else if (run) {
            run->end(at, false);
        } else if (policy && (kind == ClockKind::Resolution || kind == ClockKind::Total)
                   && (m_ticket.round == 1 || kind == ClockKind::Resolution || policy->onReopen == OnReopen::Restart)) {
            // The former rules had no such clock.
            start(kind, at, cause);
        }
    }
}

void RoundClocks::wait(qint64 at, EventKind cause)
{
    for (ClockRun &run : m_runs) {
        if (run.isOpen())
            run.wait(m_ticket.waiting, at, cause);
    }
}

void RoundClocks::endAll(qint64 at, bool met)
{
    for (ClockRun &run : m_runs) {
        if (run.isOpen())
            run.end(at, met);
    }
}

}  // namespace hk::tickets

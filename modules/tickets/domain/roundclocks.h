// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/clockrun.h"

namespace hk::tickets {

// The clocks of a ticket while its history is walked, by the rules that fit what the ticket is at that moment.
class RoundClocks {
public:
    // All three outlive the clocks; of the ticket they read the opening, round, level, category, priority and what it waits for.
    RoundClocks(const TicketState &ticket, const Policies &policies, const WorkTimes &works)
        : m_ticket(ticket), m_policies(policies), m_works(works)
    {
    }

    void startRound(qint64 at, EventKind cause);
    void start(ClockKind kind, qint64 at, EventKind cause);
    // The category or the priority is another one, and with it perhaps the rules.
    void relimit(qint64 at, EventKind cause);
    void wait(qint64 at, EventKind cause);
    void endAll(qint64 at, bool met);

    ClockRun *running(ClockKind kind);
    std::vector<ClockRun> &all() { return m_runs; }

private:
    void startAgain(ClockKind kind, qint64 at, EventKind cause);
    void goOn(const Policy &policy, qint64 at, EventKind cause);
    const Policy *policyOf(ClockKind kind) const;

    const TicketState &m_ticket;
    const Policies &m_policies;
    const WorkTimes &m_works;
    std::vector<ClockRun> m_runs;
    // What was told of another system's tickets has none, until somebody opens one again.
    bool m_started = false;
};

}  // namespace hk::tickets

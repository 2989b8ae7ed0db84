// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/ticketstate.h"

#include <QCoreApplication>

namespace hk::tickets {

// One clock while the history is walked: it runs and stands, changes its rules, and ends. What it is due at is worked out when
// asked.
class ClockRun {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::ClockRun)

public:
    // The policy has a limit; it and the work times outlive the run.
    ClockRun(const Policy &policy, const WorkTimes &works, int round, Level level, qint64 at, EventKind cause);

    const ClockState &state() const { return m_state; }
    const Policy &policy() const { return *m_policy; }
    bool isOpen() const { return !m_state.endedAt.has_value(); }
    std::optional<qint64> due();
    std::optional<qint64> warnAt();
    // While it stands and a rule says for how long at most.
    std::optional<qint64> standsUntil() const { return isOpen() ? m_standsUntil : std::nullopt; }

    // The ticket waits for something, or for nothing any more.
    void wait(const std::optional<Waiting> &waiting, qint64 at, EventKind cause);
    void end(qint64 at, bool met);
    void extend(qint64 at, qint64 until);
    // Other rules hold, by the way in which the new ones say that they begin.
    void adopt(const Policy &policy, qint64 at);
    // The same clock in the next round, with what it had left.
    ClockRun continued(int round, qint64 at, EventKind cause) const;

    // What it comes to at that moment, not earlier than any step before; the last thing asked of it.
    ClockState stateAt(qint64 now);

private:
    using Moment = std::optional<qint64>;

    void findOffice();
    Result<const WorkTime *> work() const;
    qint64 base(qint64 at) const;
    Result<Moment> momentOf(qint64 amount) const;
    Result<qint64> passed(bool running, qint64 since, std::size_t count) const;
    Result<Moment> dueMoment() const;
    Result<Moment> warnMoment() const;
    Result<Moment> extendedMoment(qint64 promised) const;
    Moment pauseEnd(qint64 since) const;
    void findFirstDue();
    void compute();
    void settle(qint64 at);

    ClockState m_state;
    const Policy *m_policy;
    const WorkTimes *m_works;
    const WorkTime *m_office = nullptr;  // whose hours are counted; null: they are missing
    std::optional<Error> m_notFirstDue;  // why it could not be told when it first ran
    Moment m_ranOutAt;  // before a change that would tell another moment
    Moment m_standsUntil;  // at most, while it stands
    bool m_stale = true;
    bool m_hasOtherRules = false;  // than it started with
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/ticketstate.h"

namespace hk::tickets {

const ClockState *TicketState::next() const
{
    const ClockState *first = nullptr;
    for (const ClockState &clock : clocks) {
        if (!clock.endedAt && !clock.paused && clock.due && (!first || *clock.due < *first->due))
            first = &clock;
    }
    return first;
}

const ClockState *TicketState::open(ClockKind kind) const
{
    for (auto clock = clocks.crbegin(); clock != clocks.crend(); ++clock) {
        if (clock->kind == kind && !clock->endedAt)
            return &*clock;
    }
    return nullptr;
}

bool sameButForTime(TicketState a, TicketState b)
{
    const auto still = [](TicketState &state) {
        for (ClockState &clock : state.clocks) {
            clock.used.reset();
            clock.pausedFor.reset();
            if (!clock.endedAt && !clock.spans.empty())
                clock.spans.back().to = 0;
        }
    };
    still(a);
    still(b);
    return a == b;
}

}  // namespace hk::tickets

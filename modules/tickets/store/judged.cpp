// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/judged.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hk::tickets {

namespace {

constexpr qint64 millisecondsAMinute = 60'000;

}  // namespace

std::optional<bool> wasKept(const TicketState &state, ClockKind kind)
{
    bool any = false;
    bool open = false;
    for (const ClockState &clock : state.clocks) {
        if (clock.kind != kind)
            continue;
        if (clock.breached)
            return false;
        if (clock.metAt && !clock.unknown.isEmpty())
            return std::nullopt;
        any = any || clock.metAt;
        open = open || !clock.endedAt;
    }
    return any && !open ? std::optional(true) : std::nullopt;
}

std::optional<qint64> minutesAt(Level level, const TicketState &state, const WorkTimes &works)
{
    const auto office = works.find(QString());
    if (!isClosed(state.stage) || office == works.end())
        return std::nullopt;
    std::vector<std::pair<qint64, qint64>> spans;
    for (const ClockState &clock : state.clocks) {
        for (const Span &span : clock.spans) {
            if (clock.kind == ClockKind::Resolution && clock.level == level && span.running)
                spans.emplace_back(span.from, span.to);
        }
    }
    if (state.clocks.empty() && level == state.level && state.openedAt && state.resolvedAt)
        spans.emplace_back(*state.openedAt, *state.resolvedAt);
    // A clock that goes on in the next round has the spans of the former one too.
    std::sort(spans.begin(), spans.end());
    spans.erase(std::unique(spans.begin(), spans.end()), spans.end());
    qint64 open = 0;
    for (const auto &[from, to] : spans) {
        const auto between = office->second.openBetween(from, to);
        if (!between.ok())
            return std::nullopt;
        open += *between;
    }
    return spans.empty() ? std::nullopt : std::optional(open / millisecondsAMinute);
}

}  // namespace hk::tickets

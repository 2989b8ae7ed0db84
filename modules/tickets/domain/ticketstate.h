// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/policy.h"

#include <QStringList>

#include <vector>

namespace hk::tickets {

// A stretch of a clock's life in which it ran or stood; together they cover it without a gap.
struct Span {
    qint64 from = 0;
    qint64 to = 0;
    bool running = true;
    EventKind cause = EventKind::Opened;  // what began it
    QString reason = {};
    bool byRule = false;  // it had stood as long as the rule lets it

    bool operator==(const Span &) const = default;
};

struct ClockState {
    ClockKind kind = ClockKind::Resolution;
    int round = 1;
    Level level = Level::Class;
    Limit limit;
    QString calendar = {};
    int warnPercent = 80;
    qint64 startedAt = 0;
    EventKind startedBy = EventKind::Opened;
    qint64 countedFrom = 0;  // not the start where its day does not count, or a change of the rules began the counting anew
    qint64 carried = 0;  // what the limit had lost before that
    std::optional<qint64> due = {};  // none while it stands, unless it had run out before
    std::optional<qint64> firstDue = {};  // as it was when the clock first ran
    std::optional<qint64> warnAt = {};
    std::optional<qint64> metAt = {};
    std::optional<qint64> endedAt = {};  // met, or given to another level, or not owed any more
    std::optional<qint64> extendedAt = {};
    std::optional<qint64> extendedUntil = {};
    bool paused = false;
    bool warned = false;
    bool breached = false;
    std::vector<Span> spans = {};
    // In the amounts of the limit's unit, as of the moment looked at; none in a year without a calendar.
    std::optional<qint64> used = {};
    std::optional<qint64> pausedFor = {};
    QString unknown = {};  // why there is no due, in words

    bool operator==(const ClockState &) const = default;
};

struct Rating {
    int round = 1;
    qint64 at = 0;
    QString by = {};
    QString how = {};
    std::optional<bool> solved = {};
    std::optional<int> stars = {};

    bool operator==(const Rating &) const = default;
};

struct Escalation {
    qint64 at = 0;
    Level from = Level::Class;
    Level to = Level::College;
    bool automatic = false;

    bool operator==(const Escalation &) const = default;
};

struct Waiting {
    EventKind what = EventKind::WaitingForStudent;
    qint64 since = 0;
    QString reason = {};
    std::optional<qint64> askAgain = {};  // when somebody has to ask for it again

    bool operator==(const Waiting &) const = default;
};

struct ExtensionRequest {
    qint64 at = 0;
    QString by = {};
    QString reason = {};
    std::optional<qint64> until = {};

    bool operator==(const ExtensionRequest &) const = default;
};

// Where the answer to the student stands that another looks at first.
enum class Review { None, Proposed, Approved, Released };

// All that follows from a ticket's events, the rules and the moment.
struct TicketState {
    std::optional<qint64> openedAt = {};
    bool imported = false;
    Stage stage = Stage::New;
    Level level = Level::Class;
    int round = 1;
    QString owner = {};
    QString lead = {};  // who received it first and stays responsible
    QStringList helpers = {};
    QString category = {};
    QString priority = {};
    QByteArray department = {};
    int pushBacks = 0;
    bool needsReview = false;
    Review review = Review::None;
    QString proposedBy = {};  // the answer that is looked at
    std::optional<Waiting> waiting = {};
    std::optional<ExtensionRequest> extensionAsked = {};
    QString resolvedBy = {};
    std::optional<qint64> resolvedAt = {};
    QByteArray mergedInto = {};
    std::optional<qint64> snoozedUntil = {};
    std::optional<qint64> followUpSince = {};
    std::vector<ClockState> clocks = {};  // of all rounds, in the order in which they started
    std::vector<Rating> ratings = {};
    std::vector<Escalation> escalations = {};
    // When time alone changes this next, other than by what is used.
    std::optional<qint64> changesAt = {};

    // The running clock that is due first.
    const ClockState *next() const;
    // The clock of this round and level that runs or stands, if any.
    const ClockState *open(ClockKind kind) const;

    bool operator==(const TicketState &) const = default;
};

// The same but for what grows as time passes: what is used, and the end of what is underway. What a stored projection holds.
bool sameButForTime(TicketState a, TicketState b);

}  // namespace hk::tickets

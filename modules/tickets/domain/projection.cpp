// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/projection.h"

#include "tickets/domain/roundclocks.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hk::tickets {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();

// Steps of work that come from a desk which did not know yet that the ticket was closed stand in its history and change nothing.
bool standsWhenClosed(EventKind kind)
{
    static const QList<EventKind> kinds{EventKind::FollowedUp,    EventKind::Reopened,      EventKind::Merged,
                                        EventKind::Recategorised, EventKind::Reprioritised, EventKind::HandedOver,
                                        EventKind::HelperAdded,   EventKind::Snoozed};
    return kinds.contains(kind);
}

class Projection {
public:
    Projection(const Policies &policies, const WorkTimes &works) : m_policies(policies), m_clocks(m_state, policies, works) { }

    void take(const Event &event);
    TicketState at(qint64 now);  // the last thing asked

private:
    void open(const Event &event);
    void takeCourse(const Event &event);
    void takePeople(const Event &event);
    void takeAnswers(const Event &event);
    void takeExtension(const Event &event);
    void takeKind(const Event &event);
    void takeEnd(const Event &event);

    void tell(EventKind cause);
    void goOn(Stage stage, EventKind cause);
    void waitFor(const std::optional<Waiting> &waiting, EventKind cause);
    void close(Stage stage, bool met);
    void reopen(const Event &event);
    void moveTo(Level level, bool automatic, EventKind cause);
    void escalateUntil(qint64 moment, bool included);
    void changeAt(const std::optional<qint64> &moment, qint64 now);

    const Policies &m_policies;
    TicketState m_state;
    RoundClocks m_clocks;
    std::optional<Stage> m_stageBefore;  // the waiting
    qint64 m_at = std::numeric_limits<qint64>::min();
};

void Projection::take(const Event &event)
{
    escalateUntil(event.at, false);
    m_at = std::max(m_at, event.at);
    if (isClosed(m_state.stage) && !standsWhenClosed(event.kind))
        return;
    switch (event.kind) {
    case EventKind::Opened:
        open(event);
        break;
    case EventKind::HandedOver:
    case EventKind::HelperAdded:
    case EventKind::Snoozed:
        takePeople(event);
        break;
    case EventKind::Answered:
    case EventKind::ProgressTold:
    case EventKind::AnswerProposed:
    case EventKind::AnswerApproved:
    case EventKind::AnswerReturned:
        takeAnswers(event);
        break;
    case EventKind::ExtensionAsked:
    case EventKind::ExtensionGranted:
    case EventKind::ExtensionRefused:
        takeExtension(event);
        break;
    case EventKind::Recategorised:
    case EventKind::Reprioritised:
        takeKind(event);
        break;
    case EventKind::Resolved:
    case EventKind::FollowedUp:
    case EventKind::Reopened:
    case EventKind::Declined:
    case EventKind::Merged:
        takeEnd(event);
        break;
    default:
        takeCourse(event);
    }
}

void Projection::open(const Event &event)
{
    if (m_state.openedAt)
        return;
    m_state.openedAt = m_at;
    m_state.imported = event.imported;
    m_state.category = event.category;
    m_state.priority = event.priority;
    m_state.department = event.department;
    m_state.level = event.level.value_or(Level::Class);
    if (!event.imported)
        m_clocks.startRound(m_at, event.kind);
}

void Projection::takeCourse(const Event &event)
{
    switch (event.kind) {
    case EventKind::Accepted:
        m_state.owner = event.person.isEmpty() ? event.by : event.person;
        if (m_state.lead.isEmpty())
            m_state.lead = m_state.owner;
        if (m_state.stage == Stage::New)
            m_state.stage = Stage::Accepted;
        break;
    case EventKind::Dispatched:
        m_state.department = event.department;
        if (!event.person.isEmpty())
            m_state.owner = event.person;
        goOn(Stage::Dispatched, event.kind);
        break;
    case EventKind::PushedBack:
        ++m_state.pushBacks;
        m_state.department.clear();
        m_state.owner = m_state.lead;
        goOn(m_state.lead.isEmpty() ? Stage::New : Stage::Accepted, event.kind);
        break;
    case EventKind::Started:
        if (!event.person.isEmpty() || m_state.owner.isEmpty())
            m_state.owner = event.person.isEmpty() ? event.by : event.person;
        goOn(Stage::InProgress, event.kind);
        break;
    case EventKind::Checked:
        if (ClockRun *const check = m_clocks.running(ClockKind::CollegeCheck))
            check->end(m_at, true);
        break;
    case EventKind::WaitingForStudent:
        tell(event.kind);
        [[fallthrough]];
    case EventKind::WaitingForParts:
    case EventKind::WaitingForThirdParty:
        if (m_state.stage != Stage::Waiting)
            m_stageBefore = m_state.stage;
        m_state.stage = Stage::Waiting;
        waitFor(Waiting{event.kind, m_at, event.text, event.until}, event.kind);
        break;
    case EventKind::Resumed:
        if (m_state.stage == Stage::Waiting)
            goOn(m_stageBefore.value_or(Stage::InProgress), event.kind);
        break;
    case EventKind::Escalated:
        moveTo(event.level.value_or(m_state.level == Level::Class ? Level::College : Level::School), false, event.kind);
        break;
    default:
        break;
    }
}

void Projection::takePeople(const Event &event)
{
    if (event.kind == EventKind::HandedOver)
        m_state.owner = event.person;
    else if (event.kind == EventKind::Snoozed)
        m_state.snoozedUntil = event.until;
    else if (!m_state.helpers.contains(event.person))
        m_state.helpers += event.person;
}

void Projection::takeAnswers(const Event &event)
{
    switch (event.kind) {
    case EventKind::Answered:
        if (m_state.review == Review::Approved)
            m_state.review = Review::Released;
        tell(event.kind);
        break;
    case EventKind::ProgressTold:
        tell(event.kind);
        break;
    case EventKind::AnswerProposed:
        m_state.review = Review::Proposed;
        m_state.proposedBy = event.by;
        break;
    case EventKind::AnswerApproved:
        m_state.review = Review::Approved;
        break;
    default:
        m_state.review = Review::None;
    }
}

void Projection::takeExtension(const Event &event)
{
    const std::optional<ExtensionRequest> asked = std::exchange(m_state.extensionAsked, std::nullopt);
    if (event.kind == EventKind::ExtensionAsked)
        m_state.extensionAsked = ExtensionRequest{m_at, event.by, event.text, event.until};
    if (event.kind != EventKind::ExtensionGranted)
        return;
    const std::optional<qint64> until = event.until ? event.until : asked ? asked->until : std::nullopt;
    if (!until || *until <= m_at)
        return;
    if (ClockRun *const resolution = m_clocks.running(ClockKind::Resolution))
        resolution->extend(m_at, *until);
    if (ClockRun *const total = m_clocks.running(ClockKind::Total); total && total->due().value_or(*until) <= *until)
        total->extend(m_at, *until);
}

void Projection::takeKind(const Event &event)
{
    (event.kind == EventKind::Recategorised ? m_state.category : m_state.priority) =
        event.kind == EventKind::Recategorised ? event.category : event.priority;
    if (!isClosed(m_state.stage))
        m_clocks.relimit(m_at, event.kind);
}

void Projection::takeEnd(const Event &event)
{
    switch (event.kind) {
    case EventKind::Resolved:
        close(Stage::Resolved, true);
        m_state.resolvedBy = event.by;
        m_state.resolvedAt = m_at;
        if (!event.imported)
            m_state.followUpSince = m_at;
        break;
    case EventKind::FollowedUp: {
        m_state.ratings.push_back(Rating{m_state.round, m_at, event.by, event.text, event.solved, event.rating});
        if (m_state.stage != Stage::Resolved && m_state.stage != Stage::FollowedUp)
            break;
        m_state.stage = Stage::FollowedUp;
        m_state.followUpSince.reset();
        if (opensNextRound(event))
            reopen(event);
        break;
    }
    case EventKind::Reopened:
        if (isClosed(m_state.stage) && m_state.stage != Stage::Merged)
            reopen(event);
        break;
    case EventKind::Declined:
        close(Stage::Declined, true);
        break;
    default:
        close(Stage::Merged, false);
        m_state.followUpSince.reset();
        m_state.mergedInto = event.target;
    }
}

// The student was told something: the first answer is given, and word of progress is owed from now on.
void Projection::tell(EventKind cause)
{
    if (ClockRun *const answer = m_clocks.running(ClockKind::FirstAnswer))
        answer->end(m_at, true);
    if (ClockRun *const progress = m_clocks.running(ClockKind::Progress)) {
        progress->end(m_at, true);
        m_clocks.start(ClockKind::Progress, m_at, cause);
    }
}

void Projection::goOn(Stage stage, EventKind cause)
{
    m_state.stage = stage;
    waitFor(std::nullopt, cause);
}

void Projection::waitFor(const std::optional<Waiting> &waiting, EventKind cause)
{
    m_state.waiting = waiting;
    m_clocks.wait(m_at, cause);
}

void Projection::close(Stage stage, bool met)
{
    m_state.stage = stage;
    m_state.waiting.reset();
    m_state.extensionAsked.reset();
    m_clocks.endAll(m_at, met);
}

void Projection::reopen(const Event &event)
{
    ++m_state.round;
    m_state.stage = m_state.lead.isEmpty() ? Stage::New : Stage::Accepted;
    m_state.level = event.level.value_or(m_state.level);
    m_state.review = Review::None;
    m_state.resolvedBy.clear();
    m_state.resolvedAt.reset();
    m_state.followUpSince.reset();
    if (!event.imported)
        m_clocks.startRound(m_at, event.kind);
}

// Each level has a time of its own to resolve in; passing up ends the college's check too.
void Projection::moveTo(Level level, bool automatic, EventKind cause)
{
    if (level == m_state.level)
        return;
    m_state.escalations.push_back(Escalation{m_at, m_state.level, level, automatic});
    m_state.level = level;
    if (ClockRun *const resolution = m_clocks.running(ClockKind::Resolution))
        resolution->end(m_at, false);
    if (ClockRun *const check = m_clocks.running(ClockKind::CollegeCheck))
        check->end(m_at, level == Level::School);
    m_clocks.start(ClockKind::Resolution, m_at, cause);
    if (level == Level::College)
        m_clocks.start(ClockKind::CollegeCheck, m_at, cause);
}

void Projection::escalateUntil(qint64 moment, bool included)
{
    while (m_state.level != Level::School) {
        ClockRun *const run = m_clocks.running(ClockKind::Resolution);
        if (!run)
            return;
        const Policy &policy = run->policy();
        qint64 trigger = policy.escalateAtBreach ? run->due().value_or(never) : never;
        if (policy.escalateAtWarning)
            trigger = run->warnAt().value_or(trigger);
        if (trigger == never || (included ? trigger > moment : trigger >= moment))
            return;
        // A limit that was made shorter may have run out before the change.
        m_at = std::max(m_at, trigger);
        moveTo(m_state.level == Level::Class ? Level::College : Level::School, true, EventKind::Escalated);
    }
}

void Projection::changeAt(const std::optional<qint64> &moment, qint64 now)
{
    if (moment && *moment > now)
        m_state.changesAt = std::min(*moment, m_state.changesAt.value_or(*moment));
}

TicketState Projection::at(qint64 now)
{
    now = std::max(now, m_at);
    escalateUntil(now, true);
    m_state.needsReview = false;
    for (const QString &category : m_policies.reviewedCategories.isEmpty() ? QStringList() : m_policies.lineOf(m_state.category))
        m_state.needsReview = m_state.needsReview || m_policies.reviewedCategories.contains(category);
    if (m_state.waiting)
        changeAt(m_state.waiting->askAgain, now);
    m_state.clocks.reserve(m_clocks.all().size());
    for (ClockRun &run : m_clocks.all()) {
        const std::optional<qint64> standsUntil = run.standsUntil();
        m_state.clocks.push_back(run.stateAt(now));
        const ClockState &clock = m_state.clocks.back();
        if (clock.endedAt)
            continue;
        for (const std::optional<qint64> &moment : {clock.warnAt, clock.due, standsUntil})
            changeAt(moment, now);
    }
    return std::move(m_state);
}

}  // namespace

TicketState project(const QList<Event> &events, const Policies &policies, const WorkTimes &works, qint64 now)
{
    QList<Event> course = standing(events);
    // Nothing goes before the opening, whatever another desk's clock said.
    const auto opening =
        std::find_if(course.begin(), course.end(), [](const Event &event) { return event.kind == EventKind::Opened; });
    if (opening != course.end())
        std::rotate(course.begin(), opening, opening + 1);
    Projection projection(policies, works);
    for (const Event &event : std::as_const(course))
        projection.take(event);
    return projection.at(now);
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ui/steps/course.h"

#include "tickets/domain/projection.h"
#include "tickets/domain/titles.h"
#include "tickets/store/history.h"
#include "tickets/store/intake.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

constexpr int mostStepsOnTheWay = 3;

struct CourseText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Course)
public:
    static QString noWay(Stage from, Stage to)
    {
        if (to == Stage::New)
            return tr("A ticket that was accepted does not become new again. Use Undo, or push it back.");
        return tr("No single step leads from \"%1\" to \"%2\".").arg(title(from), title(to));
    }
    static Error refused(const QString &number, const Error &why)
    {
        return {tr("%1 cannot take this step, and nothing was changed: %2").arg(number, why.message), why.detail};
    }
    static QString neverArrived(Stage to)
    {
        return tr("The ticket did not reach the stage \"%1\". Nothing was changed.").arg(title(to));
    }
};

// What goes before the step that the person has words for.
std::optional<EventKind> stepBefore(Stage at, EventKind worded)
{
    const bool isCourse = worded != EventKind::Accepted && worded != EventKind::Reopened;
    return at == Stage::New && isCourse ? std::optional(EventKind::Accepted) : std::nullopt;
}

bool wasCarriedOn(const QList<Event> &events)
{
    const QList<Event> course = standing(events);
    return !course.isEmpty() && !course.last().rule.isEmpty();
}

Result<void> takeOneTowards(Writer &writer, const Rules &rules, qint64 ticket, Stage to, const Step &worded)
{
    bool said = false;
    const qint64 now = writer.now();
    for (int taken = 0; taken < mostStepsOnTheWay; ++taken) {
        HK_TRY(const QList<Event> events, eventsOf(writer, ticket));
        const TicketState state = project(events, rules.policies, rules.works, now);
        // Where an automatic action has carried it on from there, it was there.
        if (said && (state.stage == to || wasCarriedOn(events)))
            return {};
        Step step = worded;
        if (const auto before = stepBefore(state.stage, worded.kind)) {
            step = Step{};
            step.kind = *before;
        } else if (said) {
            // What was waited for has come, or it was opened again: the work goes on.
            step = Step{};
            step.kind = EventKind::Started;
        } else {
            said = true;
        }
        HK_CHECK(takeStep(writer, ticket, step));
    }
    HK_TRY(const QList<Event> events, eventsOf(writer, ticket));
    const TicketState reached = project(events, rules.policies, rules.works, now);
    return reached.stage == to || wasCarriedOn(events) ? Result<void>() : Result<void>(Error{CourseText::neverArrived(to)});
}

}  // namespace

std::optional<EventKind> stepTowards(Stage from, Stage to)
{
    if (from == to || isClosed(from))
        return from == Stage::Resolved && (to == Stage::Accepted || to == Stage::InProgress) ? std::optional(EventKind::Reopened)
                                                                                             : std::nullopt;
    switch (to) {
    case Stage::Accepted:
        return from == Stage::New ? EventKind::Accepted : EventKind::PushedBack;
    case Stage::Dispatched:
        return EventKind::Dispatched;
    case Stage::InProgress:
        return from == Stage::Waiting ? EventKind::Resumed : EventKind::Started;
    case Stage::Waiting:
        return EventKind::WaitingForStudent;
    case Stage::Resolved:
        return EventKind::Resolved;
    case Stage::FollowedUp:
    case Stage::New:
    case Stage::Declined:
    case Stage::Merged:
        break;
    }
    return std::nullopt;
}

QString noWayTo(Stage from, Stage to)
{
    return CourseText::noWay(from, to);
}

Result<void> takeTowards(Writer &writer, const QList<qint64> &tickets, Stage to, const Step &step)
{
    HK_TRY(const Rules rules, readRules(writer));
    for (const qint64 ticket : tickets) {
        const auto taken = takeOneTowards(writer, rules, ticket, to, step);
        if (taken.ok() || tickets.size() == 1) {
            HK_CHECK(taken);
            continue;
        }
        HK_TRY(const QList<LikeTicket> refused, briefTickets(writer, {ticket}));
        return refused.isEmpty() ? taken.error() : CourseText::refused(refused.first().number, taken.error());
    }
    return {};
}

}  // namespace hk::tickets

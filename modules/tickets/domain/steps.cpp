// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/steps.h"

#include "tickets/domain/titles.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

class StepRules {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::StepRules)

public:
    static Result<void> carriesItsText(const Event &event);
    static Result<void> carriesItsData(const Event &event);
    static Result<void> fits(const TicketState &state, const Event &event);
    static Result<void> followUpIsWhole(const TicketState &state, const Event &event);
    static Result<void> isReviewed(const TicketState &state);
    static Error impossible(const TicketState &state, EventKind kind);
};

QList<EventKind> courseFrom(const TicketState &state)
{
    using enum EventKind;
    const QList<EventKind> waitings{WaitingForStudent, WaitingForParts, WaitingForThirdParty};
    switch (state.stage) {
    case Stage::New:
        return {Accepted, Declined};
    case Stage::Accepted:
        return QList<EventKind>{Dispatched, Started} + waitings + QList<EventKind>{Resolved, Declined};
    case Stage::Dispatched:
        return QList<EventKind>{Started, PushedBack, Dispatched} + waitings + QList<EventKind>{Resolved, Declined};
    case Stage::InProgress:
        return QList<EventKind>{Dispatched, PushedBack} + waitings + QList<EventKind>{Resolved, Declined};
    case Stage::Waiting:
        return QList<EventKind>{Resumed, Dispatched, PushedBack} + waitings + QList<EventKind>{Resolved, Declined};
    case Stage::Resolved:
        return {FollowedUp, Reopened};
    case Stage::FollowedUp:
    case Stage::Declined:
        return {Reopened};
    case Stage::Merged:
        break;
    }
    return {};
}

QList<EventKind> besidesIn(const TicketState &state)
{
    using enum EventKind;
    QList<EventKind> steps{Answered, ProgressTold, HandedOver, HelperAdded, Recategorised, Reprioritised, Merged, Split, Snoozed};
    if (state.level != Level::School)
        steps += Escalated;
    if (state.open(ClockKind::CollegeCheck))
        steps += Checked;
    if (state.extensionAsked)
        steps += {ExtensionGranted, ExtensionRefused};
    else if (state.open(ClockKind::Resolution))
        steps += ExtensionAsked;
    if (state.review == Review::Proposed)
        steps += {AnswerApproved, AnswerReturned};
    else
        steps += AnswerProposed;
    return steps;
}

Result<void> StepRules::carriesItsText(const Event &event)
{
    if (!event.text.trimmed().isEmpty())
        return {};
    switch (event.kind) {
    case EventKind::Declined:
        return Error{tr("Say why this is not taken on; the student gets to read it.")};
    case EventKind::PushedBack:
        return Error{tr("Say why the ticket goes back to who accepted it.")};
    case EventKind::WaitingForStudent:
    case EventKind::WaitingForParts:
    case EventKind::WaitingForThirdParty:
        return Error{tr("Say what is waited for; the clock stands meanwhile.")};
    case EventKind::Snoozed:
        return Error{tr("Say why you want to be reminded later.")};
    case EventKind::Reopened:
        return Error{tr("Say why the ticket is opened again.")};
    case EventKind::Resolved:
        return Error{tr("Say what was done.")};
    case EventKind::FollowedUp:
        return Error{tr("Say how the student was asked: by phone, on the spot, by message.")};
    case EventKind::Reprioritised:
        return Error{tr("Say why it is another priority now.")};
    case EventKind::ExtensionAsked:
    case EventKind::ExtensionRefused:
        return Error{tr("Give the reason.")};
    case EventKind::Answered:
    case EventKind::ProgressTold:
    case EventKind::AnswerProposed:
    case EventKind::Commented:
        return Error{tr("There is no text yet.")};
    default:
        return {};
    }
}

Result<void> StepRules::carriesItsData(const Event &event)
{
    switch (event.kind) {
    case EventKind::Dispatched:
        return event.department.isEmpty() ? Result<void>(Error{tr("Choose the department that is to do it.")}) : Result<void>();
    case EventKind::HandedOver:
    case EventKind::HelperAdded:
        return event.person.isEmpty() ? Result<void>(Error{tr("Choose the person.")}) : Result<void>();
    case EventKind::Recategorised:
        return event.category.isEmpty() ? Result<void>(Error{tr("Choose the category.")}) : Result<void>();
    case EventKind::Reprioritised:
        return event.priority.isEmpty() ? Result<void>(Error{tr("Choose the priority.")}) : Result<void>();
    case EventKind::Merged:
    case EventKind::Split:
        return event.target.isEmpty() ? Result<void>(Error{tr("Choose the other ticket.")}) : Result<void>();
    case EventKind::Reversed:
        return event.target.isEmpty() ? Result<void>(Error{tr("Choose the step to take back.")}) : Result<void>();
    case EventKind::WaitingForStudent:
    case EventKind::WaitingForParts:
    case EventKind::WaitingForThirdParty:
        return !event.until || *event.until > event.at ? Result<void>() : Result<void>(Error{tr("Choose a later day.")});
    case EventKind::Snoozed:
    case EventKind::ExtensionAsked:
        return event.until && *event.until > event.at ? Result<void>() : Result<void>(Error{tr("Choose a later day.")});
    default:
        return {};
    }
}

Result<void> StepRules::followUpIsWhole(const TicketState &state, const Event &event)
{
    if (!mayFollowUp(state, event.by))
        return Error{tr("You resolved this ticket. Somebody else has to ask the student.")};
    if (!event.solved)
        return Error{tr("Say whether it is solved for the student.")};
    if (!event.rating || *event.rating < 1 || *event.rating > 5)
        return Error{tr("The student rates from 1 to 5.")};
    return {};
}

Result<void> StepRules::isReviewed(const TicketState &state)
{
    if (state.needsReview && state.review != Review::Approved)
        return Error{tr("An answer in this category is looked at by another before the student gets it. Propose it first.")};
    return {};
}

Result<void> StepRules::fits(const TicketState &state, const Event &event)
{
    switch (event.kind) {
    case EventKind::FollowedUp:
        return followUpIsWhole(state, event);
    case EventKind::Answered:
        return isReviewed(state);
    case EventKind::Resolved:
        // What was approved and sent already is not looked at again.
        return state.review == Review::Released ? Result<void>() : isReviewed(state);
    case EventKind::Escalated:
        if (event.level && *event.level <= state.level)
            return Error{tr("The ticket is at this level already.")};
        return {};
    case EventKind::AnswerApproved:
        return event.by == state.proposedBy && !event.by.isEmpty()
            ? Result<void>(Error{tr("You proposed this answer. Somebody else has to look at it.")})
            : Result<void>();
    case EventKind::ExtensionGranted: {
        if (event.by == state.extensionAsked->by && !event.by.isEmpty())
            return Error{tr("You asked for this extension. Somebody else has to grant it.")};
        const ClockState *const resolution = state.open(ClockKind::Resolution);
        const auto until = event.until ? event.until : state.extensionAsked->until;
        if (!until || *until <= event.at || (resolution && resolution->due && *until <= *resolution->due))
            return Error{tr("An extension has to end later than the limit it extends.")};
        return {};
    }
    default:
        return {};
    }
}

Error StepRules::impossible(const TicketState &state, EventKind kind)
{
    return Error{tr("This step is not possible now (%1): the ticket is in the stage \"%2\".").arg(title(kind), title(state.stage))};
}

}  // namespace

QList<EventKind> stepsFrom(const TicketState &state)
{
    if (!state.openedAt)
        return {EventKind::Opened};
    QList<EventKind> steps = courseFrom(state);
    if (!isClosed(state.stage))
        steps += besidesIn(state);
    return steps + QList<EventKind>{EventKind::Commented, EventKind::Reversed};
}

Result<void> mayHappen(const TicketState &state, const Event &event)
{
    if (!stepsFrom(state).contains(event.kind))
        return StepRules::impossible(state, event.kind);
    HK_CHECK(StepRules::carriesItsText(event));
    HK_CHECK(StepRules::carriesItsData(event));
    return StepRules::fits(state, event);
}

bool mayFollowUp(const TicketState &state, const QString &person)
{
    return state.stage == Stage::Resolved && !person.isEmpty() && person != state.resolvedBy;
}

}  // namespace hk::tickets

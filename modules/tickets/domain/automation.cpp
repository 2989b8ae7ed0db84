// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/automation.h"

#include "tickets/domain/checklist.h"

#include <array>
#include <utility>

namespace hk::tickets {

namespace {

constexpr std::array occasionCodes{std::pair{Occasion::Opened, "opened"}, std::pair{Occasion::CategorySet, "category"},
                                   std::pair{Occasion::StageEntered, "stage"}, std::pair{Occasion::Warned, "warning"},
                                   std::pair{Occasion::Breached, "breach"}};

Occurrence ofClock(const ClockState &clock, Occasion occasion, qint64 at)
{
    const QStringList parts{code(clock.kind), QString::number(clock.round), code(clock.level), code(occasion)};
    return {occasion, at, {}, clock.kind, clock.level, parts.join(u':')};
}

// Who was told at the intake where it goes is not corrected by a rule.
bool mayDispatch(const AutomaticAction &action, const Occurrence &occurrence, const TicketState &state)
{
    const bool isSaid = occurrence.occasion == Occasion::Opened && state.stage == Stage::Dispatched;
    const bool isSo = state.stage == Stage::Dispatched && state.department == action.department
        && (action.person.isEmpty() || action.person == state.owner);
    return !action.department.isEmpty() && !isSaid && !isSo;
}

}  // namespace

QString code(Occasion occasion)
{
    for (const auto &[each, text] : occasionCodes) {
        if (each == occasion)
            return QString::fromLatin1(text);
    }
    return {};
}

std::optional<Occasion> occasionOf(const QString &code)
{
    for (const auto &[occasion, text] : occasionCodes) {
        if (code == QLatin1String(text))
            return occasion;
    }
    return std::nullopt;
}

QList<Occurrence> occurrencesOf(const Event &event, const TicketState &before, const TicketState &after)
{
    if (event.imported)
        return {};
    QList<Occurrence> all;
    const bool opens = event.kind == EventKind::Opened;
    if (opens)
        all.append({Occasion::Opened, event.at});
    if (opens || (event.kind == EventKind::Recategorised && before.category != after.category))
        all.append({Occasion::CategorySet, event.at});
    if (opens || before.stage != after.stage)
        all.append({Occasion::StageEntered, event.at, after.stage});
    return all;
}

QList<Occurrence> occurrencesOfClocks(const TicketState &state)
{
    QList<Occurrence> all;
    if (isClosed(state.stage))
        return all;
    for (const ClockState &clock : state.clocks) {
        if (clock.round != state.round || clock.metAt)
            continue;
        if (clock.warned && clock.warnAt)
            all.append(ofClock(clock, Occasion::Warned, *clock.warnAt));
        if (clock.breached && clock.due)
            all.append(ofClock(clock, Occasion::Breached, *clock.due));
    }
    return all;
}

bool isAbout(const AutomaticAction &action, const Occurrence &occurrence, const TicketState &state, const ActedOn &ticket,
             const Policies &policies)
{
    if (action.occasion != occurrence.occasion || occurrence.at < action.validFrom)
        return false;
    if ((action.stage && action.stage != occurrence.stage) || (action.clock && action.clock != occurrence.clock))
        return false;
    return (action.category.isEmpty() || policies.lineOf(state.category).contains(action.category))
        && (action.building == 0 || action.building == ticket.building)
        && (!action.level || *action.level == occurrence.level.value_or(state.level))
        && (action.source.isEmpty() || action.source == ticket.source);
}

QList<Event> stepsOf(const AutomaticAction &action, const Occurrence &occurrence, const TicketState &state, const ActedOn &ticket)
{
    QList<Event> steps;
    const auto add = [&](EventKind kind) -> Event & {
        Event event;
        event.kind = kind;
        event.rule = action.name;
        steps.append(event);
        return steps.last();
    };
    const bool isOpen = !isClosed(state.stage);
    if (isOpen && !action.priority.isEmpty() && action.priority != state.priority)
        add(EventKind::Reprioritised).priority = action.priority;
    if (isOpen && action.raiseTo && *action.raiseTo > state.level)
        add(EventKind::Escalated).level = action.raiseTo;
    if (isOpen && !action.helper.isEmpty() && action.helper != ticket.owner && !state.helpers.contains(action.helper))
        add(EventKind::HelperAdded).person = action.helper;
    const bool lacksLines = withCheckList(ticket.checklist, action.list) != checkText(checkLines(ticket.checklist));
    if (isOpen && !action.list.isEmpty() && lacksLines)
        add(EventKind::ListAdded).text = action.listTitle;
    if (action.reminds)
        add(EventKind::Reminded);
    // Last, since it may take the ticket out of sight.
    if (isOpen && mayDispatch(action, occurrence, state)) {
        Event &event = add(EventKind::Dispatched);
        event.department = action.department;
        event.person = action.person;
    }
    return steps;
}

}  // namespace hk::tickets

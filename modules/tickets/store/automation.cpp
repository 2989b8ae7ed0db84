// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/automation.h"

#include "base/uid.h"
#include "storage/rows.h"
#include "tickets/domain/checklist.h"
#include "tickets/domain/projection.h"
#include "tickets/store/history.h"
#include "tickets/store/queries.h"

#include <QSet>

#include <algorithm>

namespace hk::tickets {

namespace {

constexpr qint64 remindersKept = qint64(14) * 24 * 3600 * 1000;

AutomaticAction actionFrom(const Statement &row)
{
    AutomaticAction action;
    action.uid = row.bytes(0);
    action.name = row.text(1);
    action.occasion = occasionOf(row.text(2)).value_or(Occasion::Opened);
    action.stage = stageOf(row.text(3));
    action.clock = clockKindOf(row.text(4));
    action.validFrom = row.integer(5);
    action.category = row.text(6);
    action.building = row.integer(7);
    action.level = levelOf(row.text(8));
    action.source = row.text(9);
    action.priority = row.text(10);
    action.raiseTo = levelOf(row.text(11));
    action.helper = row.text(12);
    action.listTitle = row.text(13);
    action.list = row.text(14);
    action.reminds = row.integer(15) != 0;
    action.department = row.bytes(16);
    action.person = row.text(17);
    return action;
}

bool isOfClock(const AutomaticAction &action)
{
    return action.occasion == Occasion::Warned || action.occasion == Occasion::Breached;
}

Result<QList<AutomaticAction>> actionsFor(Reader &reader, bool ofClocks)
{
    QList<AutomaticAction> actions;
    Statement rows = reader.statement(ruleQueries()[QLatin1String("actions")]);
    HK_CHECK(rows.run());
    while (rows.next()) {
        const AutomaticAction action = actionFrom(rows);
        if (isOfClock(action) == ofClocks)
            actions << action;
    }
    return actions;
}

struct ActedRow {
    QByteArray uid;
    ActedOn asked;
    qint64 department = 0;
};

// Nothing where it is out of sight, or gone.
Result<std::optional<ActedRow>> actedRow(Reader &reader, qint64 ticket)
{
    Statement row = reader.statement(historyQueries()[QLatin1String("actedOn")]);
    HK_CHECK(row.bind(ticket).run());
    if (!row.next())
        return std::optional<ActedRow>();
    return std::optional(ActedRow{row.bytes(0), {row.integer(1), row.text(2), row.text(3), row.text(4)}, row.integer(5)});
}

// The step that an action takes on account of a clock, the same on every desk.
QByteArray uidOfStep(const QByteArray &ticket, const AutomaticAction &action, const Occurrence &occurrence, EventKind kind)
{
    return namedUid("ticket_event\n" + ticket.toHex() + '\n' + action.uid.toHex() + '\n' + occurrence.name.toUtf8() + '\n'
                    + code(kind).toUtf8());
}

// Whether it was done already on account of this clock, though it may have been taken back since.
Result<bool> wasDone(Reader &reader, const QByteArray &ticket, const AutomaticAction &action, const Occurrence &occurrence)
{
    for (const EventKind kind : {EventKind::Reprioritised, EventKind::Escalated, EventKind::HelperAdded, EventKind::ListAdded,
                                 EventKind::Reminded, EventKind::Dispatched}) {
        HK_TRY(const QVariant found,
               reader.single(historyQueries()[QLatin1String("hasEvent")], {uidOfStep(ticket, action, occurrence, kind)}));
        if (!found.isNull())
            return true;
    }
    return false;
}

// What the actions do to one ticket on account of what has happened, and of what they bring about themselves.
class Acting {
public:
    Acting(Writer &writer, const Rules &rules, const QList<AutomaticAction> &actions, qint64 ticket)
        : m_writer(writer), m_rules(rules), m_actions(actions), m_id(ticket)
    {
    }

    Result<void> run(const QList<Occurrence> &occurrences);

private:
    Result<void> answer(const Occurrence &occurrence);
    Result<void> act(const AutomaticAction &action, const Occurrence &occurrence, const ActedRow &row);
    Result<void> receive(qint64 at, const ActedRow &row);
    Result<void> take(const AutomaticAction &action, Event event, const Occurrence &occurrence);
    Result<QVariantMap> fieldsOf(const AutomaticAction &action, const Event &event, const TicketState &after, const ActedRow &row);

    Writer &m_writer;
    const Rules &m_rules;
    const QList<AutomaticAction> &m_actions;
    qint64 m_id;
    QList<Event> m_events;
    QSet<QByteArray> m_gone;  // actions that went
    QList<Occurrence> m_waiting;
};

Result<void> Acting::run(const QList<Occurrence> &occurrences)
{
    m_waiting = occurrences;
    while (!m_waiting.isEmpty())
        HK_CHECK(answer(m_waiting.takeFirst()));
    return {};
}

Result<void> Acting::answer(const Occurrence &occurrence)
{
    for (const AutomaticAction &action : m_actions) {
        if (m_gone.contains(action.uid) || action.occasion != occurrence.occasion)
            continue;
        HK_TRY(const auto row, actedRow(m_writer, m_id));
        if (!row)
            return {};
        HK_TRY(m_events, eventsOf(m_writer, m_id));
        const TicketState state = project(m_events, m_rules.policies, m_rules.works, std::max(m_writer.now(), occurrence.at));
        if (!isAbout(action, occurrence, state, row->asked, m_rules.policies))
            continue;
        m_gone.insert(action.uid);
        HK_CHECK(act(action, occurrence, *row));
    }
    return {};
}

Result<void> Acting::act(const AutomaticAction &action, const Occurrence &occurrence, const ActedRow &row)
{
    const TicketState state = project(m_events, m_rules.policies, m_rules.works, std::max(m_writer.now(), occurrence.at));
    if (!occurrence.name.isEmpty()) {
        HK_TRY(const bool done, wasDone(m_writer, row.uid, action, occurrence));
        if (done)
            return {};
    }
    qint64 at = occurrence.at;
    for (Event step : stepsOf(action, occurrence, state, row.asked)) {
        step.at = ++at;
        if (!occurrence.name.isEmpty()) {
            step.uid = uidOfStep(row.uid, action, occurrence, step.kind);
        } else {
            for (const Event &event : std::as_const(m_events))
                step.at = std::max(step.at, event.at + 1);
        }
        const bool isReceived = state.stage != Stage::New || !occurrence.name.isEmpty();
        if (step.kind == EventKind::Dispatched && !isReceived) {
            HK_CHECK(receive(step.at, row));
            ++step.at;
        }
        HK_CHECK(take(action, step, occurrence));
    }
    return {};
}

// Who did what an action passes the ticket on for has received it, on behalf of whoever is to answer for it.
Result<void> Acting::receive(qint64 at, const ActedRow &row)
{
    Event accepted;
    accepted.kind = EventKind::Accepted;
    accepted.at = at;
    accepted.by = actorOf(m_writer);
    accepted.person = row.asked.owner;
    HK_CHECK(writeEvent(m_writer, m_id, accepted));
    accepted.uid = QByteArray(16, '\xfe');
    m_events << accepted;
    if (!accepted.person.isEmpty())
        return {};
    return updateRow(m_writer, "ticket", m_id, {{QStringLiteral("owner"), accepted.by}});
}

Result<void> Acting::take(const AutomaticAction &action, Event event, const Occurrence &occurrence)
{
    HK_TRY(const auto row, actedRow(m_writer, m_id));
    if (!row)
        return {};
    const qint64 now = std::max(m_writer.now(), event.at);
    const TicketState before = project(m_events, m_rules.policies, m_rules.works, now);
    HK_CHECK(writeEvent(m_writer, m_id, event));
    // Its uid is another one than the row's where that was made for it; nothing stands on it here.
    if (event.uid.isEmpty())
        event.uid = QByteArray(15, '\xff') + char(m_events.size() % 0x7f);
    m_events << event;
    const TicketState after = project(m_events, m_rules.policies, m_rules.works, now);
    for (Occurrence brought : occurrencesOf(event, before, after)) {
        // What a clock brought about keeps its name, for the steps that follow from it to be the same everywhere.
        if (!occurrence.name.isEmpty())
            brought.name = occurrence.name + u'>' + QString::fromLatin1(action.uid.toHex());
        m_waiting << brought;
    }
    HK_TRY(const QVariantMap fields, fieldsOf(action, event, after, *row));
    return fields.isEmpty() ? Result<void>() : updateRow(m_writer, "ticket", m_id, fields);
}

// The fields that follow from the step. One that stands where a clock ran out does not go before what was done since.
Result<QVariantMap> Acting::fieldsOf(const AutomaticAction &action, const Event &event, const TicketState &after,
                                     const ActedRow &row)
{
    if (event.kind == EventKind::Reprioritised && after.priority == event.priority)
        return QVariantMap{{QStringLiteral("priority"), event.priority}};
    if (event.kind == EventKind::ListAdded)
        return QVariantMap{{QStringLiteral("checklist"), withCheckList(row.asked.checklist, action.list)}};
    if (event.kind != EventKind::Dispatched || after.department != event.department)
        return QVariantMap{};
    QVariantMap fields;
    HK_TRY(const QVariant department, m_writer.single(historyQueries()[QLatin1String("departmentOfUid")], {event.department}));
    if (department.toLongLong() != row.department)
        fields.insert(QStringLiteral("department_id"), department);
    if (!event.person.isEmpty() && after.owner == event.person && row.asked.owner != event.person)
        fields.insert(QStringLiteral("owner"), event.person);
    return fields;
}

// What the clocks of a ticket have come to that an action of theirs has not answered yet.
Result<QList<Occurrence>> unanswered(Reader &reader, const QList<AutomaticAction> &actions, const Rules &rules, qint64 ticket,
                                     qint64 now)
{
    QList<Occurrence> found;
    HK_TRY(const auto row, actedRow(reader, ticket));
    if (!row)
        return found;
    HK_TRY(const TicketState state, stateOf(reader, rules, ticket, now));
    for (const Occurrence &occurrence : occurrencesOfClocks(state)) {
        for (const AutomaticAction &action : actions) {
            if (!isAbout(action, occurrence, state, row->asked, rules.policies)
                || stepsOf(action, occurrence, state, row->asked).isEmpty())
                continue;
            HK_TRY(const bool done, wasDone(reader, row->uid, action, occurrence));
            if (done)
                continue;
            found << occurrence;
            break;
        }
    }
    return found;
}

bool mayBeAwaited(const QList<AutomaticAction> &actions, const QString &pressing)
{
    const QStringList names = pressing.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(names.begin(), names.end(), [&](const QString &name) {
        const auto occasion = occasionOf(name.section(u':', -1));
        const auto clock = clockKindOf(name.section(u':', 0, 0));
        return std::any_of(actions.begin(), actions.end(), [&](const AutomaticAction &action) {
            return action.occasion == occasion && (!action.clock || action.clock == clock);
        });
    });
}

}  // namespace

Result<void> actOn(Writer &writer, const Rules &rules, qint64 ticket, const QList<Occurrence> &occurrences)
{
    if (occurrences.isEmpty())
        return {};
    HK_TRY(const QList<AutomaticAction> actions, actionsFor(writer, false));
    return actions.isEmpty() ? Result<void>() : Acting(writer, rules, actions, ticket).run(occurrences);
}

Result<QList<qint64>> ticketsToActOn(Reader &reader, qint64 now)
{
    QList<qint64> tickets;
    HK_TRY(const QList<AutomaticAction> actions, actionsFor(reader, true));
    if (actions.isEmpty() || !reader.viewer().mayWrite(*reader.catalogue().entity("ticket")))
        return tickets;
    QList<qint64> pressed;
    Statement rows = reader.statement(historyQueries()[QLatin1String("pressing")]);
    HK_CHECK(rows.run());
    while (rows.next()) {
        if (mayBeAwaited(actions, rows.text(2)))
            pressed << rows.integer(0);
    }
    if (pressed.isEmpty())
        return tickets;
    HK_TRY(const Rules rules, readRules(reader));
    for (const qint64 ticket : std::as_const(pressed)) {
        HK_TRY(const QList<Occurrence> found, unanswered(reader, actions, rules, ticket, now));
        if (!found.isEmpty())
            tickets << ticket;
    }
    return tickets;
}

Result<void> actByClocks(Writer &writer, qint64 ticket)
{
    HK_TRY(const Rules rules, readRules(writer));
    HK_TRY(QList<AutomaticAction> actions, actionsFor(writer, true));
    HK_TRY(const QList<Occurrence> found, unanswered(writer, actions, rules, ticket, writer.now()));
    HK_TRY(const QList<AutomaticAction> others, actionsFor(writer, false));
    actions += others;
    // Each for itself: two clocks that ran out are two reasons to remind.
    for (const Occurrence &occurrence : found)
        HK_CHECK(Acting(writer, rules, actions, ticket).run({occurrence}));
    return {};
}

Result<QList<Reminder>> remindersAfter(Reader &reader, qint64 told, qint64 now)
{
    QList<Reminder> reminders;
    Statement rows = reader.statement(historyQueries()[QLatin1String("reminders")]);
    rows.bind(QStringLiteral(":since"), now - remindersKept).bind(QStringLiteral(":told"), told);
    HK_CHECK(rows.run());
    const Viewer &viewer = reader.viewer();
    while (rows.next()) {
        if (viewer.everything || (!viewer.name.isEmpty() && rows.text(3) == viewer.name))
            reminders.append({rows.integer(0), rows.integer(1), rows.text(2)});
    }
    return reminders;
}

}  // namespace hk::tickets

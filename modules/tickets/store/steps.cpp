// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/steps.h"

#include "storage/rows.h"
#include "tickets/domain/projection.h"
#include "tickets/domain/steps.h"
#include "tickets/store/automation.h"
#include "tickets/store/history.h"
#include "tickets/store/intake.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"
#include "tickets/store/rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace hk::tickets {

namespace {

struct StepText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Steps)
public:
    static Error gone() { return {tr("This ticket is no longer there, or belongs to somebody else now. Nothing was changed.")}; }
    static Error itself() { return {tr("A ticket cannot be merged into itself.")}; }
    static Error mergedAlready(const QString &number)
    {
        return {tr("%1 was merged into another ticket itself. Choose that one.").arg(number)};
    }
    static Error closedAlready(const QString &number)
    {
        return {tr("%1 is closed already; what is merged into it would be forgotten. Open it again first, or link the two.")
                    .arg(number)};
    }
    static QString mergedInto(const QString &number, const QString &note)
    {
        return note.isEmpty() ? tr("%1 was merged into this ticket.").arg(number)
                              : tr("%1 was merged into this ticket: %2", "number, words").arg(number, note);
    }
    static Error some(int refused, int all, const QStringList &why)
    {
        return {tr("%1 of %2 tickets cannot take this step, and nothing was changed: %3")
                    .arg(refused)
                    .arg(all)
                    .arg(why.join(QStringLiteral("; ")))};
    }
};

// A ticket's row, as far as steps change it.
struct SteppedTicket {
    QByteArray uid;
    QString number;
    QString category;
    qint64 department = 0;
    QString owner;
    QString priority;
};

Result<SteppedTicket> steppedTicket(Reader &reader, qint64 ticket)
{
    Statement row = reader.statement(historyQueries()[QLatin1String("ticket")]);
    HK_CHECK(row.bind(ticket).run());
    if (!row.next())
        return StepText::gone();
    return SteppedTicket{row.bytes(0), row.text(1), row.text(2), row.integer(3), row.text(4), row.text(5)};
}

QVariant nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

// One step of one ticket.
class Stepping {
public:
    Stepping(Writer &writer, const Rules &rules, qint64 ticket, const Step &step)
        : m_writer(writer), m_rules(rules), m_id(ticket), m_step(step)
    {
    }

    Result<void> take();
    // What the school has done by itself on account of it; once it is taken.
    Result<void> bringAbout() { return actOn(m_writer, m_rules, m_id, m_occurrences); }
    const QString &number() const { return m_ticket.number; }

private:
    Result<void> read();
    Result<void> receive();
    Result<void> makeEvent();
    Result<void> chooseDepartment();
    Result<void> chooseOther();
    Result<void> forgetComplainant();
    Result<void> staysInCircle();
    Result<void> writeFields(const TicketState &after);
    Result<QVariantMap> fieldsAfter(const TicketState &after);
    Result<void> mergeInto();

    Writer &m_writer;
    const Rules &m_rules;
    qint64 m_id;
    Step m_step;
    SteppedTicket m_ticket;
    QList<Event> m_events;
    Event m_event;
    QList<Occurrence> m_occurrences;
};

Result<void> Stepping::chooseDepartment()
{
    if (m_step.kind == EventKind::Dispatched && m_step.department == 0) {
        HK_TRY(const QVariant usual, m_writer.single(historyQueries()[QLatin1String("usualDepartment")], {m_ticket.category}));
        m_step.department = usual.toLongLong();
    }
    if (m_step.department == 0)
        return {};
    HK_TRY(const QVariant uid, m_writer.single(historyQueries()[QLatin1String("uidOfDepartment")], {m_step.department}));
    m_event.department = uid.toByteArray();
    return {};
}

Result<void> Stepping::chooseOther()
{
    if (m_step.ticket == 0)
        return {};
    if (m_step.ticket == m_id)
        return StepText::itself();
    HK_TRY(const SteppedTicket other, steppedTicket(m_writer, m_step.ticket));
    m_event.target = other.uid;
    if (m_step.kind != EventKind::Merged)
        return {};
    HK_CHECK(requireKnown(m_writer, m_step.ticket));
    HK_TRY(const TicketState state, stateOf(m_writer, m_rules, m_step.ticket, m_writer.now()));
    if (state.stage == Stage::Merged)
        return StepText::mergedAlready(other.number);
    return isClosed(state.stage) ? Result<void>(StepText::closedAlready(other.number)) : Result<void>();
}

// Handlers read the history, and not who reported: nobody asked by name is whoever reported.
Result<void> Stepping::forgetComplainant()
{
    if (m_event.kind != EventKind::FollowedUp || m_event.person.isEmpty())
        return {};
    Statement names = m_writer.statement(historyQueries()[QLatin1String("namesOfComplainants")]);
    HK_CHECK(names.bind(m_id).run());
    while (names.next()) {
        if (names.text(0) == m_event.person)
            m_event.person.clear();
    }
    return {};
}

// What somebody may not read they do not work on; they may receive it, which the history tells.
Result<void> Stepping::staysInCircle()
{
    if (m_step.kind == EventKind::Accepted || m_step.kind == EventKind::HandedOver)
        return {};
    return requireKnown(m_writer, m_id);
}

Result<void> Stepping::makeEvent()
{
    m_event.kind = m_step.kind;
    // After all that is known here, though another desk's clock be fast: this desk has seen it before it took the step.
    m_event.at = m_step.at.value_or(m_writer.now());
    const auto isTaken = [this] {
        return std::any_of(m_events.begin(), m_events.end(), [this](const Event &event) { return event.at == m_event.at; });
    };
    for (const Event &event : std::as_const(m_events))
        m_event.at = m_step.at ? m_event.at : std::max(m_event.at, event.at + 1);
    // Of one moment it could not be told which went first.
    while (isTaken())
        ++m_event.at;
    m_event.by = actorOf(m_writer);
    m_event.text = m_step.text.trimmed();
    m_event.person = m_step.person.trimmed();
    m_event.category = m_step.category;
    m_event.priority = m_step.priority;
    m_event.level = m_step.level;
    m_event.until = m_step.until;
    m_event.rating = m_step.rating;
    m_event.solved = m_step.solved;
    HK_CHECK(chooseDepartment());
    HK_CHECK(forgetComplainant());
    return chooseOther();
}

// The fields that follow from the step, as its history tells them.
Result<QVariantMap> Stepping::fieldsAfter(const TicketState &after)
{
    const QString owner = QStringLiteral("owner");
    const QString department = QStringLiteral("department_id");
    switch (m_step.kind) {
    case EventKind::Accepted:
    case EventKind::HandedOver:
        return QVariantMap{{owner, nullIfEmpty(after.owner)}};
    case EventKind::Started:
        return after.owner.isEmpty() ? QVariantMap{} : QVariantMap{{owner, after.owner}};
    case EventKind::Dispatched:
        return m_event.person.isEmpty() ? QVariantMap{{department, m_step.department}}
                                        : QVariantMap{{department, m_step.department}, {owner, m_event.person}};
    case EventKind::PushedBack:
        return QVariantMap{{department, QVariant()}, {owner, nullIfEmpty(after.owner)}};
    case EventKind::Recategorised: {
        QVariantMap fields{{QStringLiteral("category"), after.category}};
        HK_TRY(const bool isPrivate, isUsuallyPrivate(m_writer, after.category));
        if (isPrivate)
            fields.insert(QStringLiteral("private"), 1);
        return fields;
    }
    case EventKind::Reprioritised:
        return QVariantMap{{QStringLiteral("priority"), after.priority}};
    default:
        return QVariantMap{};
    }
}

Result<void> Stepping::writeFields(const TicketState &after)
{
    HK_TRY(QVariantMap fields, fieldsAfter(after));
    const QVariantMap now{{QStringLiteral("owner"), nullIfEmpty(m_ticket.owner)},
                          {QStringLiteral("department_id"), m_ticket.department == 0 ? QVariant() : QVariant(m_ticket.department)},
                          {QStringLiteral("category"), m_ticket.category},
                          {QStringLiteral("priority"), m_ticket.priority}};
    // What stays as it is asks for no right to change it.
    for (const QString &name : fields.keys()) {
        if (fields.value(name) == now.value(name))
            fields.remove(name);
    }
    return fields.isEmpty() ? Result<void>() : updateRow(m_writer, "ticket", m_id, fields);
}

// The other ticket tells of it, and the two stay tied.
Result<void> Stepping::mergeInto()
{
    HK_TRY(const QList<Event> events, eventsOf(m_writer, m_step.ticket));
    Event told;
    told.kind = EventKind::Commented;
    told.at = m_event.at;
    for (const Event &event : events)
        told.at = std::max(told.at, event.at + 1);
    told.by = m_event.by;
    told.text = StepText::mergedInto(m_ticket.number, m_event.text);
    HK_CHECK(writeEvent(m_writer, m_step.ticket, told));
    Statement link = m_writer.statement(historyQueries()[QLatin1String("linkBetween")]);
    HK_CHECK(link.bind(QStringLiteral(":ticket"), m_id).bind(QStringLiteral(":other"), m_step.ticket).run());
    return link.next() ? Result<void>() : linkTickets(m_writer, m_id, m_step.ticket);
}

Result<void> Stepping::read()
{
    HK_TRY(m_ticket, steppedTicket(m_writer, m_id));
    HK_TRY(m_events, eventsOf(m_writer, m_id));
    return {};
}

// Whoever passes on what nobody had received, or begins to work on it, has received it by that.
Result<void> Stepping::receive()
{
    const bool goesOn = m_step.kind == EventKind::Dispatched || m_step.kind == EventKind::Started;
    const TicketState state = project(m_events, m_rules.policies, m_rules.works, m_writer.now());
    if (!goesOn || state.stage != Stage::New || !state.openedAt)
        return {};
    HK_CHECK(Stepping(m_writer, m_rules, m_id, Step{.kind = EventKind::Accepted, .at = m_step.at}).take());
    return read();
}

Result<void> Stepping::take()
{
    HK_CHECK(read());
    HK_CHECK(receive());
    HK_CHECK(staysInCircle());
    HK_CHECK(makeEvent());
    const qint64 now = std::max(m_writer.now(), m_event.at);
    const TicketState before = project(m_events, m_rules.policies, m_rules.works, now);
    Event judged = m_event;
    // Where nobody signs in, who did the one and who does the other cannot be told apart.
    static constexpr std::array byAnother{EventKind::FollowedUp, EventKind::ExtensionGranted, EventKind::AnswerApproved};
    if (std::find(byAnother.begin(), byAnother.end(), m_event.kind) != byAnother.end() && isLoneDesk(m_writer))
        judged.by += u'?';
    HK_CHECK(mayHappen(before, judged));
    HK_CHECK(writeEvent(m_writer, m_id, m_event));
    if (m_step.kind == EventKind::Merged)
        HK_CHECK(mergeInto());
    // Its uid is another one than the row's; nothing stands on it here.
    m_event.uid = QByteArray(16, '\xff');
    const TicketState after = project(m_events + QList<Event>{m_event}, m_rules.policies, m_rules.works, now);
    m_occurrences = occurrencesOf(m_event, before, after);
    // Last, since it may take the ticket out of sight.
    return writeFields(after);
}

}  // namespace

QByteArray verbOf(EventKind kind)
{
    return "tickets." + code(kind).toLatin1();
}

Result<void> takeStep(Writer &writer, qint64 ticket, const Step &step)
{
    HK_TRY(const Rules rules, readRules(writer));
    Stepping stepping(writer, rules, ticket, step);
    HK_CHECK(stepping.take());
    return stepping.bringAbout();
}

Result<void> takeSteps(Writer &writer, const QList<qint64> &tickets, const Step &step)
{
    HK_TRY(const Rules rules, readRules(writer));
    QStringList why;
    Error last;
    for (const qint64 ticket : tickets) {
        Stepping stepping(writer, rules, ticket, step);
        if (const auto taken = stepping.take(); !taken.ok()) {
            last = taken.error();
            why << stepping.number() + u' ' + last.message;
            continue;
        }
        HK_CHECK(stepping.bringAbout());
    }
    if (why.size() == 1 && tickets.size() == 1)
        return last;
    return why.isEmpty() ? Result<void>() : StepText::some(int(why.size()), int(tickets.size()), why);
}

Result<void> followUp(Writer &writer, qint64 ticket, const Step &step)
{
    Step asked = step;
    asked.kind = EventKind::FollowedUp;
    return takeStep(writer, ticket, asked);
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/automation.h"
#include "tickets/domain/projection.h"
#include "tickets/store/history.h"
#include "tickets/store/judged.h"
#include "tickets/store/queries.h"
#include "tickets/store/rulereading.h"

#include <QSet>

#include <algorithm>

namespace hk::tickets {

namespace {

// So many tickets' events are read by one statement.
constexpr qsizetype ticketsTogether = 500;
// Beyond any moment: what has no due comes after what has one, in the order of `since`.
constexpr qint64 withoutDue = 8'000'000'000'000'000;
constexpr qint64 millisecondsOfMinute = 60'000;

QVariant orNothing(const QString &text)
{
    return text.isEmpty() ? QVariant() : QVariant(text);
}

template <class T> QVariant orNothing(const std::optional<T> &value)
{
    return value ? QVariant(qint64(*value)) : QVariant();
}

bool isOwed(const TicketState &state)
{
    return !isClosed(state.stage) || state.followUpSince.has_value();
}

qint64 sortDue(const TicketState &state, const ClockState *next)
{
    if (next)
        return *next->due;
    const qint64 opened = state.openedAt.value_or(0);
    return withoutDue + state.followUpSince.value_or(state.waiting ? state.waiting->since : opened);
}

QString openedBy(const QList<Event> &events)
{
    const auto opening = std::find_if(events.begin(), events.end(), [](const Event &e) { return e.kind == EventKind::Opened; });
    return opening == events.end() ? QString() : opening->by;
}

QString unknownOf(const TicketState &state)
{
    const ClockState *const resolution = state.open(ClockKind::Resolution);
    return resolution ? resolution->unknown : QString();
}

class Derivation {
public:
    explicit Derivation(Writer &writer) : m_writer(writer) { }

    Result<void> run(QList<qint64> tickets);

private:
    Result<void> runSome(const QList<qint64> &tickets);
    Result<QHash<qint64, QList<Event>>> events(const QVariant &tickets);
    Result<void> keep(qint64 ticket, const QList<Event> &events);
    void bindEnd(Statement &row, const TicketState &state);

    Writer &m_writer;
    Rules m_rules;
};

Result<void> Derivation::run(QList<qint64> tickets)
{
    std::sort(tickets.begin(), tickets.end());
    tickets.erase(std::unique(tickets.begin(), tickets.end()), tickets.end());
    if (tickets.isEmpty())
        return {};
    HK_TRY(m_rules, rulesFrom(m_writer, deriveQueries()));
    for (qsizetype i = 0; i < tickets.size(); i += ticketsTogether)
        HK_CHECK(runSome(tickets.mid(i, ticketsTogether)));
    return {};
}

Result<void> Derivation::runSome(const QList<qint64> &tickets)
{
    const QVariant ids = idList(tickets);
    HK_TRY(const auto histories, events(ids));
    QSet<qint64> gone(tickets.begin(), tickets.end());
    QList<qint64> living;
    Statement rows = m_writer.statement(deriveQueries()[QLatin1String("living")]);
    HK_CHECK(rows.bind(QStringLiteral(":tickets"), ids).run());
    while (rows.next()) {
        living << rows.integer(0);
        gone.remove(rows.integer(0));
    }
    for (const qint64 ticket : std::as_const(living))
        HK_CHECK(keep(ticket, histories.value(ticket)));
    if (gone.isEmpty())
        return {};
    Statement forget = m_writer.statement(deriveQueries()[QLatin1String("forget")]);
    return forget.bind(QStringLiteral(":tickets"), idList(gone.values())).run();
}

Result<QHash<qint64, QList<Event>>> Derivation::events(const QVariant &tickets)
{
    QHash<qint64, QList<Event>> histories;
    Statement rows = m_writer.statement(deriveQueries()[QLatin1String("events")]);
    HK_CHECK(rows.bind(QStringLiteral(":tickets"), tickets).run());
    while (rows.next())
        histories[rows.integer(0)] += eventFrom(rows);
    return histories;
}

Result<void> Derivation::keep(qint64 ticket, const QList<Event> &events)
{
    const TicketState state = project(events, m_rules.policies, m_rules.works, m_writer.now());
    const ClockState *const next = isClosed(state.stage) ? nullptr : state.next();
    Statement row = m_writer.statement(deriveQueries()[QLatin1String("keep")]);
    row.bind(ticket)
        .bind(code(state.stage))
        .bind(int(isOwed(state)))
        .bind(code(state.level))
        .bind(state.round)
        .bind(sortDue(state, next))
        .bind(next ? QVariant(code(next->kind)) : QVariant())
        .bind(next ? QVariant(code(next->limit.unit)) : QVariant())
        .bind(next ? orNothing(next->calendar) : QVariant())
        .bind(next ? QVariant(*next->due) : QVariant())
        .bind(next ? orNothing(next->warnAt) : QVariant())
        .bind(orNothing(state.changesAt))
        .bind(int(next && *next->due <= m_writer.now()))
        .bind(state.waiting ? QVariant(code(state.waiting->what)) : QVariant())
        .bind(state.waiting ? QVariant(state.waiting->since) : QVariant())
        .bind(orNothing(openedBy(events)))
        .bind(orNothing(state.lead))
        .bind(orNothing(state.resolvedAt))
        .bind(orNothing(state.resolvedBy))
        .bind(orNothing(state.followUpSince))
        .bind(orNothing(state.snoozedUntil));
    bindEnd(row, state);
    return row.bind(int(events.size())).run();
}

void Derivation::bindEnd(Statement &row, const TicketState &state)
{
    const auto kept = [&state](ClockKind kind) {
        const auto was = wasKept(state, kind);
        return was ? QVariant(int(*was)) : QVariant();
    };
    const Rating last = state.ratings.empty() ? Rating() : state.ratings.back();
    row.bind(int(state.review == Review::Proposed))
        .bind(int(state.extensionAsked.has_value()))
        .bind(orNothing(unknownOf(state)))
        .bind(int(state.imported))
        .bind(state.pushBacks)
        .bind(orNothing(last.stars))
        .bind(orNothing(last.solved))
        .bind(kept(ClockKind::FirstAnswer))
        .bind(kept(ClockKind::Resolution));
    for (const Level level : {Level::Class, Level::College, Level::School})
        row.bind(orNothing(minutesAt(level, state, m_rules.works)));
    row.bind(state.waiting ? orNothing(state.waiting->askAgain) : QVariant());
    row.bind(orNothing(state.helpers.join(u'|')));
    QStringList pressing;
    for (const Occurrence &occurrence : occurrencesOfClocks(state))
        pressing << occurrence.name;
    row.bind(orNothing(pressing.join(u' ')));
}

Result<void> addFound(Writer &writer, const char *query, const char *place, const QVariant &value, QList<qint64> &tickets)
{
    Statement rows = writer.statement(deriveQueries()[QLatin1String(query)]);
    if (place)
        rows.bind(QLatin1String(place), value);
    HK_CHECK(rows.run());
    while (rows.next())
        tickets << rows.integer(0);
    return {};
}

// An event that is there no more leaves its ticket behind.
Result<void> addOfEvents(Writer &writer, const QList<qint64> &events, QList<qint64> &tickets)
{
    bool isAnyGone = false;
    for (qsizetype i = 0; i < events.size(); i += ticketsTogether) {
        const QVariant some = idList(events.mid(i, ticketsTogether));
        HK_CHECK(addFound(writer, "ofEvents", ":events", some, tickets));
        Statement gone = writer.statement(deriveQueries()[QLatin1String("isAnyGone")]);
        HK_CHECK(gone.bind(QStringLiteral(":events"), some).run());
        isAnyGone = isAnyGone || gone.next();
    }
    return isAnyGone ? addFound(writer, "miscounted", nullptr, {}, tickets) : Result<void>();
}

}  // namespace

Result<void> deriveStates(Writer &writer, const ChangeSet &changes)
{
    static const QList<QByteArray> rules{"ticket_rule", "office_hours", "ticket_category", "calendar_year", "calendar_day"};
    QList<qint64> tickets;
    const ChangeSet::Rows own = changes.entities.value("ticket");
    tickets.append(QList<qint64>(own.ids.begin(), own.ids.end()));
    const std::vector<qint64> steps = changes.entities.value("ticket_event").ids;
    HK_CHECK(addOfEvents(writer, QList<qint64>(steps.begin(), steps.end()), tickets));
    // What is closed is measured again too: every desk says the same of it, whenever its states were worked out.
    if (std::any_of(rules.begin(), rules.end(), [&](const QByteArray &entity) { return changes.touches(entity); }))
        HK_CHECK(addFound(writer, "measured", nullptr, {}, tickets));
    else if (changes.touches("ticket_action"))
        HK_CHECK(addFound(writer, "open", nullptr, {}, tickets));
    return Derivation(writer).run(tickets);
}

Result<int> advanceStates(Writer &writer)
{
    QList<qint64> tickets;
    HK_CHECK(addFound(writer, "due", ":now", writer.now(), tickets));
    const int count = int(tickets.size());
    HK_CHECK(Derivation(writer).run(tickets));
    return count;
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/ticketview.h"

#include "base/clock.h"
#include "base/text.h"
#include "tickets/domain/explanation.h"
#include "tickets/domain/projection.h"
#include "tickets/domain/steps.h"
#include "tickets/domain/titles.h"
#include "tickets/store/cards.h"
#include "tickets/store/history.h"
#include "tickets/store/historylines.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <limits>

namespace hk::tickets {

namespace {

struct ViewText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::TicketView)
public:
    static QString clock(const ClockState &clock, bool severalRounds)
    {
        QString which = title(clock.kind);
        if (clock.kind == ClockKind::Resolution)
            which = tr("%1 (%2)", "clock and level").arg(which, title(clock.level));
        return severalRounds ? tr("%1, round %2").arg(which).arg(clock.round) : which;
    }
    static QString kept() { return tr("Kept"); }
    static QString late() { return tr("Done too late"); }
    static QString ended() { return tr("Ended"); }
    static QString stands() { return tr("Clock stands"); }
    static Error unknownNumber(const QString &number) { return {tr("There is no ticket with the number %1.").arg(number)}; }
    static Error twice(const QString &number, const QStringList &titles)
    {
        return {tr("Two desks have given the number %1, to: %2. Choose one of them in the list.")
                    .arg(number, titles.join(QStringLiteral("; ")))};
    }
};

DeadlineWords wordsOf(const ClockState &clock, const WorkTimes &works, qint64 now)
{
    if (clock.endedAt) {
        if (!clock.metAt)
            return {ViewText::ended(), Severity::Done};
        if (!clock.unknown.isEmpty() && !clock.breached)
            return {clock.unknown, Severity::Warning};
        return clock.breached ? DeadlineWords{ViewText::late(), Severity::Overdue}
                              : DeadlineWords{ViewText::kept(), Severity::Done};
    }
    if (!clock.unknown.isEmpty())
        return {clock.unknown, Severity::Warning};
    if (clock.paused || !clock.due)
        return {ViewText::stands(), Severity::Waiting};
    TicketState alone;
    alone.stage = Stage::InProgress;
    alone.clocks = {clock};
    return deadlineWords(alone, works, now);
}

std::vector<ClockLine> clockLines(const TicketState &state, const WorkTimes &works, qint64 now)
{
    std::vector<ClockLine> lines;
    std::vector<const ClockState *> clocks;
    for (const ClockState &clock : state.clocks)
        clocks.push_back(&clock);
    // What still runs stands first, by what is due next; what is over, as it came.
    std::stable_sort(clocks.begin(), clocks.end(), [](const ClockState *a, const ClockState *b) {
        const auto rank = [](const ClockState &clock) {
            constexpr qint64 last = std::numeric_limits<qint64>::max();
            return clock.endedAt ? last : clock.due.value_or(last - 1);
        };
        return rank(*a) < rank(*b);
    });
    for (const ClockState *clock : clocks)
        lines.push_back({ViewText::clock(*clock, state.round > 1), limitText(clock->limit), wordsOf(*clock, works, now), clock->due,
                         clock->firstDue, explain(*clock, works), *clock});
    return lines;
}

QString choiceWords(const Reader &reader, const char *field, const QString &code)
{
    const Entity &ticket = *reader.catalogue().entity("ticket");
    const Choice *const choice = choiceOf(*ticket.field(field), code);
    return choice ? ticket.titleText(*choice) : code;
}

Result<void> readDetails(Reader &reader, TicketView &view, Circle &circle, QString &category)
{
    Statement row = reader.statement(viewQueries()[QLatin1String("details")]);
    HK_CHECK(row.bind(view.card.id).run());
    if (!row.next())
        return {};
    view.description = row.text(0);
    view.source = choiceWords(reader, "source", row.text(1));
    view.priority = choiceWords(reader, "priority", row.text(2));
    view.college = row.text(3);
    view.department = row.integer(4);
    view.departmentName = row.text(5);
    view.place = {row.integer(6), row.integer(7), row.integer(8), row.text(9)};
    view.owner = row.text(10);
    view.lead = row.text(11);
    view.checklist = row.text(13);
    view.note = row.text(14);
    view.openedAt = row.integer(15);
    circle = {row.integer(16) != 0, view.owner, view.lead, row.text(12), view.department};
    category = row.text(17);
    view.card.title = row.text(18);
    view.card.place = row.text(19);
    view.urgency = choiceWords(reader, "urgency", row.text(20));
    view.impact = choiceWords(reader, "impact", row.text(21));
    return {};
}

Result<void> readComplainant(Reader &reader, qint64 ticket, TicketView &view)
{
    Statement row = reader.statement(viewQueries()[QLatin1String("complainant")]);
    HK_CHECK(row.bind(ticket).run());
    if (row.next()) {
        view.complainant = Complainant{row.integer(0), row.text(1), row.text(2), row.text(3)};
        view.complainantRow = row.integer(4);
    }
    return {};
}

Result<QList<AttachedFile>> readFiles(Reader &reader, qint64 ticket)
{
    Statement rows = reader.statement(historyQueries()[QLatin1String("files")]);
    HK_CHECK(rows.bind(ticket).run());
    QList<AttachedFile> files;
    while (rows.next())
        files.append({rows.integer(0), FileReference::of(rows.text(1)), rows.text(2)});
    return files;
}

// What a person may do next here. Steps are taken back by undo; and whoever passes on what is new accepts it by that.
QList<EventKind> stepsOf(const Reader &reader, const TicketState &state)
{
    if (!reader.viewer().mayWrite(*reader.catalogue().entity("ticket")))
        return {};
    QList<EventKind> steps = stepsFrom(state);
    steps.removeAll(EventKind::Reversed);
    if (state.openedAt && state.stage == Stage::New)
        steps = QList<EventKind>{steps.first(), EventKind::Dispatched, EventKind::Started} + steps.mid(1);
    return steps;
}

// What people have written down about it on its way.
void hideWords(TicketState &state)
{
    if (state.waiting)
        state.waiting->reason.clear();
    if (state.extensionAsked)
        state.extensionAsked->reason.clear();
    for (Rating &rating : state.ratings)
        rating.how.clear();
    for (ClockState &clock : state.clocks) {
        for (Span &span : clock.spans)
            span.reason.clear();
    }
}

void hidePrivate(TicketView &view)
{
    view.card.title = privateWords();
    view.card.place.clear();
    view.description.clear();
    view.note.clear();
    view.checklist.clear();
    view.place = {};
    view.complainant.reset();
    view.splitFrom.clear();
    view.prepared.clear();
    view.mayKnowReporter = false;
    view.files.clear();
    view.earlier.clear();
    hideWords(view.state);
    for (HistoryLine &line : view.history) {
        line.title = title(line.kind);
        line.text.clear();
    }
    view.steps.removeIf([](EventKind kind) { return kind != EventKind::Accepted && kind != EventKind::HandedOver; });
    for (ClockLine &line : view.clocks) {
        line.explanation.clear();
        for (Span &span : line.clock.spans)
            span.reason.clear();
    }
    view.isHidden = true;
}

// What was split off by somebody who may not know the name has the name of what it was split off from.
Result<void> readReporter(Reader &reader, TicketView &view, const QList<Event> &events)
{
    HK_CHECK(readComplainant(reader, view.card.id, view));
    const auto opened = std::find_if(events.begin(), events.end(),
                                     [](const Event &event) { return event.kind == EventKind::Opened && !event.target.isEmpty(); });
    if (view.complainant || opened == events.end())
        return {};
    Statement origin = reader.statement(viewQueries()[QLatin1String("ofUid")]);
    HK_CHECK(origin.bind(opened->target).run());
    if (!origin.next())
        return {};
    HK_CHECK(readComplainant(reader, origin.integer(0), view));
    if (view.complainant)
        view.splitFrom = origin.text(1);
    return {};
}

Result<void> readAround(Reader &reader, TicketView &view, const QString &category, qint64 now)
{
    HK_TRY(view.prepared, templates(reader, QStringLiteral("checklist"), category));
    HK_TRY(view.files, readFiles(reader, view.card.id));
    HK_TRY(view.linked, linkedTickets(reader, view.card.id));
    HK_TRY(view.earlier, likeTickets(reader, view.place, category, now));
    view.earlier.removeIf([&](const LikeTicket &like) {
        return like.id == view.card.id
            || std::any_of(view.linked.begin(), view.linked.end(), [&](const LikeTicket &linked) { return linked.id == like.id; });
    });
    return {};
}

}  // namespace

Result<std::optional<TicketView>> ticketView(Reader &reader, const Rules &rules, qint64 ticket, qint64 now)
{
    HK_TRY(const auto card, readCard(reader, rules, ticket, now));
    if (!card)
        return std::optional<TicketView>();
    TicketView view;
    view.card = *card;
    Circle circle;
    QString category;
    HK_CHECK(readDetails(reader, view, circle, category));
    HK_TRY(const QList<Event> events, eventsOf(reader, ticket));
    view.state = project(events, rules.policies, rules.works, now);
    view.stage = title(view.state.stage);
    view.level = title(view.state.level);
    view.round = view.state.round;
    view.helpers = view.state.helpers;
    HK_TRY(view.history, historyLines(reader, events, view.state));
    view.clocks = clockLines(view.state, rules.works, now);
    view.steps = stepsOf(reader, view.state);
    HK_CHECK(readReporter(reader, view, events));
    HK_CHECK(readAround(reader, view, category, now));
    view.mayKnowReporter = reader.viewer().mayRead(*reader.catalogue().entity("ticket_complainant"));
    if (!mayKnow(reader.viewer(), circle))
        hidePrivate(view);
    return std::optional(view);
}

Result<QList<LikeTicket>> linkedTickets(Reader &reader, qint64 ticket)
{
    Statement rows = reader.statement(viewQueries()[QLatin1String("linked")]);
    HK_CHECK(rows.bind(QStringLiteral(":ticket"), ticket).run());
    QList<qint64> others;
    while (rows.next())
        others << rows.integer(0);
    return others.isEmpty() ? Result<QList<LikeTicket>>(QList<LikeTicket>{}) : briefTickets(reader, others);
}

Result<qint64> ticketNumbered(Reader &reader, const QString &number)
{
    const QString written = squeezed(toHalfWidth(number));
    QList<qint64> found;
    QStringList titles;
    Statement rows = reader.statement(viewQueries()[QLatin1String("numbered")]);
    // As it is written, for numbers of old ledgers, and as the program gives them.
    for (const QString &spelling : QSet<QString>{written, written.toUpper()}) {
        HK_CHECK(rows.bind(spelling).run());
        while (rows.next()) {
            found << rows.integer(0);
            const Circle circle{rows.integer(2) != 0, rows.text(3), rows.text(4), rows.text(5), rows.integer(6)};
            titles << (mayKnow(reader.viewer(), circle) ? rows.text(1) : privateWords());
        }
    }
    if (found.isEmpty())
        return ViewText::unknownNumber(number);
    return found.size() == 1 ? Result<qint64>(found.first()) : ViewText::twice(written, titles);
}

Result<QList<Template>> templates(Reader &reader, const QString &kind, const QString &category)
{
    Statement rows = reader.statement(viewQueries()[QLatin1String("templates")]);
    rows.bind(QStringLiteral(":kind"), kind)
        .bind(QStringLiteral(":category"), category.isEmpty() ? QVariant() : QVariant(category));
    HK_CHECK(rows.run());
    QList<Template> found;
    while (rows.next())
        found.append({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4)});
    return found;
}

}  // namespace hk::tickets

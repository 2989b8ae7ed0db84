// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketcommands.h"

#include "base/clock.h"
#include "module/arguments.h"
#include "module/personreport.h"
#include "storage/database.h"
#include "tickets/domain/titles.h"
#include "tickets/store/history.h"
#include "tickets/store/queries.h"
#include "tickets/store/steps.h"
#include "tickets/ticketjson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace hk::tickets {

namespace {

struct TicketCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Commands)
public:
    static QString summary() { return tr("Takes tickets in, lists and shows them, and takes their steps"); }
    static QString use()
    {
        return tr(
            "Use: ticket new --place PLACE|--student NUMBER --category WORD --words TEXT | ticket list | ticket show NUMBER | "
            "ticket move NUMBER STEP | ticket explain NUMBER");
    }
    static QString noStudent(const QString &number) { return tr("There is no student with the number %1.").arg(number); }
    static QString noCategory(const QString &word, const QStringList &known)
    {
        return tr("There is no category “%1”. There are: %2.").arg(word, known.join(QStringLiteral(", ")));
    }
    static QString noDepartment(const QString &name) { return tr("There is no department “%1”.").arg(name); }
    static QString noStep(const QString &word) { return tr("There is no step “%1”.").arg(word); }
    static QString noStage(const QString &word) { return tr("There is no stage “%1”.").arg(word); }
    static QString noLevel(const QString &word) { return tr("There is no level “%1”.").arg(word); }
    static QString noAnswer(const QString &word) { return tr("“%1” is neither yes nor no.").arg(word); }
    static QString noMoment(const QString &text)
    {
        return tr("“%1” is no date, such as 2026-11-20 or 2026-11-20T17:30.").arg(text);
    }
    static QString opened(const QString &number) { return tr("%1 was opened.").arg(number); }
    static QString moved(const QString &number, const QString &stage) { return tr("%1: %2").arg(number, stage); }
};

// Time alone changes tickets, and while no window is open nobody writes that down.
Result<void> bringUpToDate(Database &database)
{
    if (!database.isReadOnly() && !database.viewer().isNobody())
        HK_CHECK(database.write({}, [](Writer &writer) { return advanceStates(writer); }).result());
    return {};
}

QString option(const Arguments &given, const char *name)
{
    return given.option(QLatin1String(name));
}

bool given(const Arguments &arguments, const char *name)
{
    return arguments.has(QLatin1String(name));
}

// A day ends at its last minute; a time without a zone is the campus'.
Result<qint64> momentGiven(const QString &text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (day.isValid() && text.size() == 10)
        return day.addDays(1).startOfDay(campusTimeZone()).toMSecsSinceEpoch() - 60'000;
    const QDateTime moment = QDateTime::fromString(text, Qt::ISODate);
    if (!moment.isValid())
        return Error{TicketCommandText::noMoment(text)};
    return (moment.timeSpec() == Qt::LocalTime ? QDateTime(moment.date(), moment.time(), campusTimeZone()) : moment)
        .toMSecsSinceEpoch();
}

Result<QString> categoryGiven(Reader &reader, const QString &word)
{
    HK_TRY(const QList<Category> known, categories(reader, true));
    const QString code = categoryMeant(known, word);
    if (!code.isEmpty())
        return code;
    QStringList titles;
    for (const Category &category : known)
        titles << category.title;
    return Error{TicketCommandText::noCategory(word, titles)};
}

Result<qint64> departmentGiven(Reader &reader, const QString &name)
{
    HK_TRY(const QVariant key, reader.single(ruleQueries()[QLatin1String("departmentNamed")], {name}));
    return key.isNull() ? Result<qint64>(Error{TicketCommandText::noDepartment(name)}) : key.toLongLong();
}

Result<QString> choiceGiven(const Reader &reader, const char *field, const QString &word)
{
    const Entity &ticket = *reader.catalogue().entity("ticket");
    const Choice *const choice = choiceMeant(ticket, *ticket.field(field), word);
    return choice ? choice->code : word;
}

Result<std::optional<TicketView>> viewOf(Reader &reader, qint64 ticket, qint64 now)
{
    HK_TRY(const Rules rules, readRules(reader));
    return ticketView(reader, rules, ticket, now);
}

Result<TicketView> viewNumbered(Database &database, const QString &number)
{
    return database
        .read([number, now = database.clock()()](Reader &reader) -> Result<TicketView> {
            HK_TRY(const qint64 ticket, ticketNumbered(reader, number));
            HK_TRY(const auto view, viewOf(reader, ticket, now));
            return *view;
        })
        .result();
}

Result<NewTicket> ticketGiven(Writer &writer, const Arguments &arguments)
{
    NewTicket ticket;
    ticket.words = option(arguments, "words");
    ticket.owner = option(arguments, "owner");
    ticket.isPrivate = given(arguments, "private");
    HK_TRY(ticket.place, placeMeant(writer, option(arguments, "place")));
    HK_TRY(ticket.category, categoryGiven(writer, option(arguments, "category")));
    const std::pair<const char *, QString *> choices[] = {
        {"source", &ticket.source}, {"urgency", &ticket.urgency}, {"impact", &ticket.impact}, {"priority", &ticket.priority}};
    for (const auto &[name, value] : choices) {
        if (given(arguments, name)) {
            HK_TRY(*value, choiceGiven(writer, name, option(arguments, name)));
        }
    }
    if (given(arguments, "department")) {
        HK_TRY(ticket.department, departmentGiven(writer, option(arguments, "department")));
    }
    if (const QString number = option(arguments, "student"); !number.isEmpty()) {
        HK_TRY(ticket.complainant.student, studentNumbered(writer, number));
        if (ticket.complainant.student == 0)
            return Error{TicketCommandText::noStudent(number)};
    }
    return ticket;
}

Result<CommandAnswer> runNew(Database &database, const Arguments &arguments)
{
    HK_TRY(const QString number,
           database
               .write({.verb = "tickets.newTicket"},
                      [arguments](Writer &writer) -> Result<QString> {
                          HK_TRY(const NewTicket ticket, ticketGiven(writer, arguments));
                          HK_TRY(const qint64 made, openTicket(writer, ticket));
                          HK_TRY(const QVariant given,
                                 writer.single(QStringLiteral("SELECT number FROM visible_ticket WHERE id = ?"), {made}));
                          return given.toString();
                      })
               .result());
    HK_TRY(const TicketView view, viewNumbered(database, number));
    return CommandAnswer{viewJson(view), TicketCommandText::opened(number)};
}

// The stages that are listed: one by its code or title, else all that the board shows.
Result<std::optional<Stage>> stageGiven(const QString &word)
{
    if (word.isEmpty())
        return std::optional<Stage>();
    if (const auto stage = stageOf(word))
        return stage;
    for (int each = int(Stage::New); each <= int(Stage::Merged); ++each) {
        if (title(Stage(each)) == word)
            return std::optional(Stage(each));
    }
    return Error{TicketCommandText::noStage(word)};
}

Result<std::vector<Card>> cardsAsked(Reader &reader, const Arguments &arguments, qint64 now)
{
    BoardFilter filter;
    filter.due = given(arguments, "overdue") ? DueFilter::Overdue : DueFilter::All;
    filter.mine = given(arguments, "mine");
    if (given(arguments, "category")) {
        HK_TRY(filter.category, categoryGiven(reader, option(arguments, "category")));
    }
    HK_TRY(const auto stage, stageGiven(option(arguments, "stage")));
    HK_TRY(const Rules rules, readRules(reader));
    if (stage)
        return cardsInStage(reader, rules, filter, *stage, now);
    constexpr int all = 1'000'000;
    HK_TRY(const Board board, readBoard(reader, rules, filter, now, all));
    std::vector<Card> cards;
    for (const BoardColumn &column : board.columns)
        cards.insert(cards.end(), column.cards.begin(), column.cards.end());
    return cards;
}

Result<CommandAnswer> runList(Database &database, const Arguments &arguments)
{
    HK_CHECK(bringUpToDate(database));
    HK_TRY(const std::vector<Card> cards,
           database.read([arguments, now = database.clock()()](Reader &reader) { return cardsAsked(reader, arguments, now); })
               .result());
    QJsonArray json;
    QStringList lines;
    for (const Card &card : cards) {
        json.append(cardJson(card));
        QStringList words{card.number, title(card.stage), card.category, card.title, card.place, card.person, card.deadline.text};
        words.removeAll(QString());
        lines << words.join(QStringLiteral(" · "));
    }
    return CommandAnswer{json, lines.join(u'\n')};
}

Result<CommandAnswer> runShow(Database &database, const Arguments &arguments)
{
    HK_CHECK(bringUpToDate(database));
    HK_TRY(const TicketView view, viewNumbered(database, arguments.word(1)));
    QStringList lines{
        view.card.number + u' ' + view.card.title,
        QStringList{view.stage, view.level, view.card.category, view.card.place, view.card.person, view.card.deadline.text}.join(
            QStringLiteral(" · "))};
    if (!view.description.isEmpty())
        lines << view.description;
    for (const HistoryLine &line : view.history) {
        QStringList words{campusTime(line.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), line.by, line.title, line.text};
        words.removeAll(QString());
        lines << words.join(QStringLiteral(" · "));
    }
    return CommandAnswer{viewJson(view), lines.join(u'\n')};
}

Result<CommandAnswer> runExplain(Database &database, const Arguments &arguments)
{
    HK_TRY(const TicketView view, viewNumbered(database, arguments.word(1)));
    QStringList lines;
    for (const ClockLine &clock : view.clocks)
        lines << QStringList{clock.title, clock.limit, clock.words.text}.join(QStringLiteral(" · ")) << clock.explanation
              << QString();
    return CommandAnswer{clocksJson(view), lines.join(u'\n').trimmed()};
}

// A step by its code, by the verb for it, or by its title.
std::optional<EventKind> stepGiven(const QString &word)
{
    static const QHash<QString, EventKind> verbs{
        {QStringLiteral("accept"), EventKind::Accepted},       {QStringLiteral("dispatch"), EventKind::Dispatched},
        {QStringLiteral("push-back"), EventKind::PushedBack},  {QStringLiteral("start"), EventKind::Started},
        {QStringLiteral("answer"), EventKind::Answered},       {QStringLiteral("progress"), EventKind::ProgressTold},
        {QStringLiteral("check"), EventKind::Checked},         {QStringLiteral("wait"), EventKind::WaitingForStudent},
        {QStringLiteral("resume"), EventKind::Resumed},        {QStringLiteral("escalate"), EventKind::Escalated},
        {QStringLiteral("hand-over"), EventKind::HandedOver},  {QStringLiteral("help"), EventKind::HelperAdded},
        {QStringLiteral("resolve"), EventKind::Resolved},      {QStringLiteral("follow-up"), EventKind::FollowedUp},
        {QStringLiteral("reopen"), EventKind::Reopened},       {QStringLiteral("decline"), EventKind::Declined},
        {QStringLiteral("merge"), EventKind::Merged},          {QStringLiteral("comment"), EventKind::Commented},
        {QStringLiteral("snooze"), EventKind::Snoozed},        {QStringLiteral("extend"), EventKind::ExtensionAsked},
        {QStringLiteral("propose"), EventKind::AnswerProposed}};
    if (const auto verb = verbs.constFind(word); verb != verbs.constEnd())
        return *verb;
    if (const auto kind = eventKindOf(word))
        return *kind == EventKind::Opened || *kind == EventKind::Reversed || *kind == EventKind::Split ? std::nullopt : kind;
    for (const EventKind kind : allEventKinds()) {
        if (title(kind) == word)
            return kind;
    }
    return std::nullopt;
}

std::optional<bool> answerGiven(const QString &word)
{
    if (word == QLatin1String("yes") || word == QStringLiteral("是"))
        return true;
    if (word == QLatin1String("no") || word == QStringLiteral("否"))
        return false;
    return std::nullopt;
}

// What the words alone tell of a step; what is wrong with them is wrong whatever the data are.
Result<Step> stepSaid(EventKind kind, const Arguments &arguments)
{
    Step step;
    step.kind = kind;
    step.text = option(arguments, "text");
    step.person = option(arguments, "to");
    if (given(arguments, "level")) {
        step.level = levelOf(option(arguments, "level"));
        if (!step.level)
            return wrongUse(TicketCommandText::noLevel(option(arguments, "level")));
    }
    if (given(arguments, "rating"))
        step.rating = option(arguments, "rating").toInt();
    if (given(arguments, "solved")) {
        step.solved = answerGiven(option(arguments, "solved"));
        if (!step.solved)
            return wrongUse(TicketCommandText::noAnswer(option(arguments, "solved")));
    }
    return step;
}

Result<Step> readStep(Reader &reader, Step step, const Arguments &arguments)
{
    if (given(arguments, "department")) {
        HK_TRY(step.department, departmentGiven(reader, option(arguments, "department")));
    }
    if (given(arguments, "category")) {
        HK_TRY(step.category, categoryGiven(reader, option(arguments, "category")));
    }
    if (given(arguments, "priority")) {
        HK_TRY(step.priority, choiceGiven(reader, "priority", option(arguments, "priority")));
    }
    if (given(arguments, "until")) {
        HK_TRY(const qint64 until, momentGiven(option(arguments, "until")));
        step.until = until;
    }
    if (given(arguments, "into")) {
        HK_TRY(step.ticket, ticketNumbered(reader, option(arguments, "into")));
    }
    return step;
}

Result<CommandAnswer> runMove(Database &database, const Arguments &arguments)
{
    const QString number = arguments.word(1);
    const auto kind = stepGiven(arguments.word(2));
    if (!kind)
        return wrongUse(TicketCommandText::noStep(arguments.word(2)));
    HK_TRY(const Step said, stepSaid(*kind, arguments));
    HK_CHECK(database
                 .write({.verb = verbOf(*kind)},
                        [number, said, arguments](Writer &writer) -> Result<void> {
                            HK_TRY(const qint64 ticket, ticketNumbered(writer, number));
                            HK_TRY(const Step step, readStep(writer, said, arguments));
                            return takeStep(writer, ticket, step);
                        })
                 .result());
    const Result<TicketView> view = viewNumbered(database, number);
    // Who gave it away sees it no more.
    if (!view.ok())
        return CommandAnswer{QJsonObject{{QStringLiteral("number"), number}}, TicketCommandText::moved(number, title(*kind))};
    return CommandAnswer{viewJson(*view), TicketCommandText::moved(number, view->stage)};
}

QStringList valuesOf(const QString &verb)
{
    const QString words = verb == QLatin1String("new")
        ? QStringLiteral("place student category words source urgency impact priority owner department")
        : verb == QLatin1String("list") ? QStringLiteral("stage category")
        : verb == QLatin1String("move") ? QStringLiteral("text to department category priority level until rating solved into")
                                        : QString();
    return words.split(u' ', Qt::SkipEmptyParts);
}

Result<CommandAnswer> runTicket(Database &database, const QStringList &arguments)
{
    using Run = Result<CommandAnswer> (*)(Database &, const Arguments &);
    static const QHash<QString, std::pair<Run, int>> verbs{{QStringLiteral("new"), {runNew, 1}},
                                                           {QStringLiteral("list"), {runList, 1}},
                                                           {QStringLiteral("show"), {runShow, 2}},
                                                           {QStringLiteral("move"), {runMove, 3}},
                                                           {QStringLiteral("explain"), {runExplain, 2}}};
    const QString verb = arguments.value(0);
    const auto known = verbs.constFind(verb);
    if (known == verbs.constEnd())
        return wrongUse(TicketCommandText::use());
    QStringList flags;
    if (verb == QLatin1String("list"))
        flags = {QStringLiteral("overdue"), QStringLiteral("mine")};
    else if (verb == QLatin1String("new"))
        flags = {QStringLiteral("private")};
    const auto parsed = Arguments::of(arguments, valuesOf(verb), flags, known->second, known->second);
    if (!parsed.ok())
        return wrongUse(parsed.error().message);
    return known->first(database, *parsed);
}

}  // namespace

std::vector<Command> ticketCommands()
{
    Command ticket;
    ticket.verb = QStringLiteral("ticket");
    ticket.usage = QStringLiteral(
        "ticket new --place PLACE|--student NUMBER --category WORD --words TEXT [--source WORD] [--urgency WORD] [--impact WORD] "
        "[--priority WORD] [--owner PERSON] [--department NAME] [--private] | ticket list [--stage STAGE] [--category WORD] "
        "[--overdue] [--mine] | ticket show NUMBER "
        "| "
        "ticket move NUMBER STEP [--text TEXT] [--to PERSON] [--department NAME] [--until DATE] [--rating N] [--solved yes|no] "
        "[--into NUMBER] [--category WORD] [--priority WORD] [--level LEVEL] | ticket explain NUMBER");
    ticket.summary = TicketCommandText::summary();
    ticket.run = runTicket;
    ticket.use = [](const QStringList &arguments) {
        const QString verb = arguments.value(0);
        return verb == QLatin1String("new") || verb == QLatin1String("move") ? CommandUse::Writes : CommandUse::Reads;
    };
    return {ticket, dueCommand()};
}

}  // namespace hk::tickets

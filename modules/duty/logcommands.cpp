// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/logcommands.h"

#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "duty/commandwords.h"
#include "duty/domain/shift.h"
#include "duty/dutyjson.h"
#include "duty/store/entrytickets.h"
#include "duty/store/queries.h"
#include "module/personreport.h"

#include <QCoreApplication>

namespace hk::duty {

namespace {

struct LogCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::LogCommands)
public:
    static QString use()
    {
        return tr("Use: duty log new --day DAY [--shift NAME] [--building NAME] [--person NAME] | duty log new --day DAY --starts "
                  "HH:MM --ends HH:MM [--building NAME] [--person NAME] | duty log list [--from DAY] [--to "
                  "DAY] | "
                  "duty log show LOG | duty log add LOG --kind WORD --at HH:MM [--place PLACE] [--text TEXT] [--done TEXT] "
                  "[--student NUMBER] "
                  "[--severity WORD] [--result WORD] [--violation TEXT] [--open] [--private] | duty log submit LOG | duty log "
                  "correct|settle "
                  "ENTRY --text TEXT | duty log ticket ENTRY [--category WORD]");
    }
    static QString useHandover()
    {
        return tr("Use: duty handover list | duty handover give LOG [--to PERSON] [--text TEXT] | duty handover acknowledge ID "
                  "[--text TEXT]");
    }
    static QString noLog() { return tr("There is no such duty log."); }
    static QString noTime(const QString &word) { return tr("“%1” is no time of day, such as 23:40.").arg(word); }
    static QString noWord(const QString &word, const QStringList &known)
    {
        return tr("There is no “%1”. There are: %2.").arg(word, known.join(QStringLiteral(", ")));
    }
    static QString noStudent(const QString &number) { return tr("There is no student with the number %1.").arg(number); }
};

// By code, title or synonym; empty stays as it is.
Result<QString> choiceGiven(const Reader &reader, const char *field, const QString &word, const QString &usual)
{
    if (word.isEmpty())
        return usual;
    const Entity &entry = *reader.catalogue().entity("duty_entry");
    const Field &of = *entry.field(field);
    if (const Choice *const choice = choiceMeant(entry, of, word))
        return choice->code;
    QStringList known;
    for (const Choice &choice : of.choices)
        known << choice.code;
    return wrongUse(LogCommandText::noWord(word, known));
}

Result<Log> logGiven(Reader &reader, qint64 key)
{
    HK_TRY(const auto log, dutyLog(reader, key));
    if (!log)
        return Error{LogCommandText::noLog()};
    return *log;
}

QString logText(const Log &log)
{
    QStringList lines{QStringLiteral("%1  %2  %3  %4")
                          .arg(log.id)
                          .arg(campusTime(log.starts).toString(QStringLiteral("yyyy-MM-dd HH:mm")), log.author, log.buildingName)};
    for (const Entry &entry : log.entries)
        lines << QStringLiteral("  %1  %2  %3  %4")
                     .arg(entry.id)
                     .arg(campusTime(entry.said.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), entry.said.kind, entry.said.text);
    return lines.join(u'\n');
}

Result<CommandAnswer> answerOf(Reader &reader, qint64 log)
{
    HK_TRY(const Log told, logGiven(reader, log));
    return CommandAnswer{logJson(told), logText(told)};
}

// Of a shift of the plan; with the times said, outside of it.
Result<NewLog> logGivenAnew(Reader &reader, const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("starts"))) {
        HK_TRY(const Shift shift, shiftGiven(reader, arguments));
        return NewLog{shift.id};
    }
    HK_TRY(const QDate day, dayGiven(optionOf(arguments, "day")));
    const auto starts = timeOfDay(optionOf(arguments, "starts"));
    const auto ends = timeOfDay(optionOf(arguments, "ends"));
    if (!starts || !ends)
        return wrongUse(LogCommandText::noTime(optionOf(arguments, starts ? "ends" : "starts")));
    HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
    const ShiftTime time = shiftTime(day, *starts, *ends);
    NewLog log{0, buildings.value(0)};
    log.starts = time.starts;
    log.ends = time.ends;
    return log;
}

Result<CommandAnswer> runNew(Database &database, const Arguments &arguments)
{
    return database
        .write({.verb = "duty.newLog"},
               [=](Writer &writer) -> Result<CommandAnswer> {
                   HK_TRY(NewLog log, logGivenAnew(writer, arguments));
                   if (const QString name = optionOf(arguments, "person"); !name.isEmpty()) {
                       HK_TRY(const DutyPerson person, personGiven(writer, name));
                       log.person = person.id;
                   }
                   HK_TRY(const qint64 made, beginLog(writer, log));
                   return answerOf(writer, made);
               })
        .result();
}

Result<CommandAnswer> runList(Database &database, const Arguments &arguments)
{
    const QDate today = campusDate(database.clock()());
    HK_TRY(const DaysGiven days, daysGiven(arguments, today, 6, 0));
    return database
        .read([=](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
            QList<qint64> ids;
            {
                Statement rows = reader.statement(logQueries()[QLatin1String("logsBetween")]);
                rows.bind(QStringLiteral(":from"), beginningOf(days.first))
                    .bind(QStringLiteral(":to"), endOf(days.last))
                    .bind(QStringLiteral(":buildings"), idList(buildings));
                HK_CHECK(rows.run());
                while (rows.next())
                    ids << rows.integer(0);
            }
            QJsonArray all;
            QStringList lines;
            for (const qint64 id : std::as_const(ids)) {
                HK_TRY(const Log log, logGiven(reader, id));
                all.append(logJson(log));
                lines << logText(log);
            }
            return CommandAnswer{all, lines.join(u'\n')};
        })
        .result();
}

Result<EntryDraft> entryGiven(Reader &reader, const Arguments &arguments, const Log &log)
{
    EntryDraft entry;
    HK_TRY(entry.kind, choiceGiven(reader, "kind", optionOf(arguments, "kind"), QStringLiteral("patrol")));
    HK_TRY(entry.severity, choiceGiven(reader, "severity", optionOf(arguments, "severity"), QStringLiteral("normal")));
    HK_TRY(entry.result, choiceGiven(reader, "result", optionOf(arguments, "result"), {}));
    const auto time = timeOfDay(optionOf(arguments, "at"));
    if (!time)
        return wrongUse(LogCommandText::noTime(optionOf(arguments, "at")));
    entry.at = momentInShift(*time, log.starts, log.ends);
    HK_TRY(entry.place, placeMeant(reader, optionOf(arguments, "place")));
    entry.text = optionOf(arguments, "text");
    entry.done = optionOf(arguments, "done");
    entry.people = optionOf(arguments, "people");
    entry.violation = optionOf(arguments, "violation");
    entry.isOpen = arguments.has(QStringLiteral("open"));
    entry.isPrivate = arguments.has(QStringLiteral("private"));
    for (const QString &number : optionOf(arguments, "student").split(u',', Qt::SkipEmptyParts)) {
        HK_TRY(const qint64 student, studentNumbered(reader, number));
        if (student == 0)
            return Error{LogCommandText::noStudent(number)};
        entry.students.append({student, {}, number, {}});
    }
    return entry;
}

Result<CommandAnswer> runOne(Database &database, const Arguments &arguments, const tickets::TicketIntake *tickets)
{
    const QString verb = arguments.word(1);
    HK_TRY(const qint64 key, keyGiven(arguments.word(2)));
    const QString text = optionOf(arguments, "text");
    const auto inLog = [&](const QByteArray &unit, const auto &deed) {
        return database
            .write({.verb = unit},
                   [&](Writer &writer) -> Result<CommandAnswer> {
                       HK_CHECK(deed(writer));
                       return answerOf(writer, key);
                   })
            .result();
    };
    const auto ofEntry = [&](const QByteArray &unit, const auto &deed) {
        return database
            .write({.verb = unit},
                   [&](Writer &writer) -> Result<CommandAnswer> {
                       HK_CHECK(deed(writer));
                       HK_TRY(const QList<Entry> entries, entriesOf(writer, {key}));
                       return CommandAnswer{entryJson(entries.first()), entries.first().said.text};
                   })
            .result();
    };
    if (verb == QLatin1String("add"))
        return inLog("duty.addEntry", [&](Writer &writer) -> Result<void> {
            HK_TRY(const Log log, logGiven(writer, key));
            HK_TRY(const EntryDraft entry, entryGiven(writer, arguments, log));
            HK_CHECK(addEntry(writer, key, entry));
            return {};
        });
    if (verb == QLatin1String("submit"))
        return inLog("duty.submit", [&](Writer &writer) { return submitLog(writer, key); });
    if (verb == QLatin1String("correct"))
        return ofEntry("duty.correct", [&](Writer &writer) { return correctEntry(writer, key, text); });
    if (verb == QLatin1String("settle"))
        return ofEntry("duty.settle", [&](Writer &writer) { return settleEntry(writer, key, text); });
    return ofEntry("duty.makeTicket", [&](Writer &writer) -> Result<void> {
        HK_CHECK(makeTicketOf(writer, tickets, key, optionOf(arguments, "category")));
        return {};
    });
}

}  // namespace

Result<CommandAnswer> runLog(Database &database, const QStringList &arguments, const tickets::TicketIntake *tickets)
{
    static const QHash<QString, std::pair<QString, int>> verbs{
        {QStringLiteral("new"), {QStringLiteral("day shift building person starts ends"), 2}},
        {QStringLiteral("list"), {QStringLiteral("from to building"), 2}},
        {QStringLiteral("show"), {QString(), 3}},
        {QStringLiteral("add"), {QStringLiteral("kind at place text done people student severity result violation"), 3}},
        {QStringLiteral("submit"), {QString(), 3}},
        {QStringLiteral("correct"), {QStringLiteral("text"), 3}},
        {QStringLiteral("settle"), {QStringLiteral("text"), 3}},
        {QStringLiteral("ticket"), {QStringLiteral("category"), 3}}};
    const auto known = verbs.constFind(arguments.value(1));
    if (known == verbs.constEnd())
        return wrongUse(LogCommandText::use());
    const QStringList flags =
        known.key() == QLatin1String("add") ? QStringList{QStringLiteral("open"), QStringLiteral("private")} : QStringList();
    const auto parsed = Arguments::of(arguments, known->first.split(u' ', Qt::SkipEmptyParts), flags, known->second, known->second);
    if (!parsed.ok())
        return wrongUse(parsed.error().message);
    if (known.key() == QLatin1String("new"))
        return runNew(database, *parsed);
    if (known.key() == QLatin1String("list"))
        return runList(database, *parsed);
    if (known.key() == QLatin1String("show")) {
        HK_TRY(const qint64 key, keyGiven(parsed->word(2)));
        return database.read([key](Reader &reader) { return answerOf(reader, key); }).result();
    }
    return runOne(database, *parsed, tickets);
}

Result<CommandAnswer> runHandover(Database &database, const QStringList &arguments)
{
    const QString verb = arguments.value(1);
    const bool isList = verb == QLatin1String("list");
    const bool isGive = verb == QLatin1String("give");
    if (!isList && !isGive && verb != QLatin1String("acknowledge"))
        return wrongUse(LogCommandText::useHandover());
    const auto parsed = Arguments::of(arguments, {QStringLiteral("to"), QStringLiteral("text"), QStringLiteral("building")}, {},
                                      isList ? 2 : 3, isList ? 2 : 3);
    if (!parsed.ok())
        return wrongUse(parsed.error().message);
    const qint64 now = database.clock()();
    if (isList)
        return database
            .read([&](Reader &reader) -> Result<CommandAnswer> {
                HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, *parsed));
                HK_TRY(const QList<Handover> waiting, unacknowledged(reader, buildings, now));
                QJsonArray all;
                QStringList lines;
                for (const Handover &handover : waiting) {
                    all.append(handoverJson(handover));
                    lines << QStringLiteral("%1  %2  %3  %4")
                                 .arg(handover.id)
                                 .arg(handover.buildingName, handover.by, handover.words);
                }
                return CommandAnswer{all, lines.join(u'\n')};
            })
            .result();
    HK_TRY(const qint64 key, keyGiven(parsed->word(2)));
    return database
        .write({.verb = isGive ? "duty.handOver" : "duty.acknowledge"},
               [&](Writer &writer) -> Result<CommandAnswer> {
                   qint64 handover = key;
                   const QString text = optionOf(*parsed, "text");
                   if (isGive) {
                       qint64 taker = 0;
                       if (const QString name = optionOf(*parsed, "to"); !name.isEmpty()) {
                           HK_TRY(const DutyPerson person, personGiven(writer, name));
                           taker = person.id;
                       }
                       HK_TRY(handover, handOver(writer, key, taker, text));
                   } else {
                       HK_CHECK(acknowledgeHandover(writer, key, text));
                   }
                   HK_TRY(const auto told, handoverOf(writer, handover));
                   return CommandAnswer{handoverJson(*told), told->words};
               })
        .result();
}

}  // namespace hk::duty

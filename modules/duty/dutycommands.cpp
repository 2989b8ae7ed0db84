// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutycommands.h"

#include "base/clock.h"
#include "duty/commandwords.h"
#include "duty/domain/rotawords.h"
#include "duty/dutyjson.h"
#include "duty/exchange/dutyreport.h"
#include "duty/logcommands.h"
#include "module/listexport.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

namespace hk::duty {

namespace {

struct DutyCommandText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Commands)
public:
    static QString summary() { return tr("Plans duties, draws up rotas, writes logs, hands over and tells what is owed"); }
    static QString use()
    {
        return tr(
            "Use: duty plan | duty gaps | duty rota | duty assign | duty release | duty log … | duty handover … | duty presence | "
            "duty owed | duty coverage | duty compare | duty bulletin");
    }
    static QString report() { return tr("Writes the plan, the log, presence, rooms, registers and the bulletin of duty."); }
    static QString noFile() { return tr("Say which file to write, with --out FILE."); }
    static QString noPart(const QString &word)
    {
        return tr("There is no part “%1”. There are: plan, log, presence, coverage, comparison, bulletin.").arg(word);
    }
    static QString noWeek(const QString &word) { return tr("“%1” is no week, such as 2026-W46.").arg(word); }
    static QString written(const QString &path) { return tr("%1 was written.").arg(path); }
    static QString given(int count) { return tr("%n duties were given out.", nullptr, count); }
    static QString noSpan() { return tr("Say for which days, with --from DAY --to DAY."); }
    static QString nobody() { return tr("nobody"); }
};

QDate todayOf(Database &database)
{
    return campusDate(database.clock()());
}

QString lineOf(const Shift &shift)
{
    QStringList names;
    for (const OnDuty &on : shift.on)
        names << on.name;
    return QStringList{shift.day.toString(Qt::ISODate), shift.title(), spanText(shift.starts, shift.ends),
                       names.isEmpty() ? DutyCommandText::nobody() : names.join(QStringLiteral("、"))}
        .join(QStringLiteral("  "));
}

CommandAnswer shiftsAnswer(const QList<Shift> &shifts)
{
    QJsonArray all;
    QStringList lines;
    for (const Shift &shift : shifts) {
        all.append(shiftJson(shift));
        lines << lineOf(shift);
    }
    return {all, lines.join(u'\n')};
}

Result<CommandAnswer> runPlan(Database &database, const Arguments &arguments)
{
    const bool isGaps = arguments.word(0) == QLatin1String("gaps");
    HK_TRY(const DaysGiven days, daysGiven(arguments, todayOf(database), 0, 13));
    return database
        .read([=](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
            HK_TRY(const QList<Shift> shifts,
                   isGaps ? gapsFrom(reader, days.first, days.last, buildings)
                          : shiftsBetween(reader, days.first, days.last, buildings));
            return shiftsAnswer(shifts);
        })
        .result();
}

Result<CommandAnswer> runRota(Database &database, const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("from")) || !arguments.has(QStringLiteral("to")))
        return wrongUse(DutyCommandText::noSpan());
    HK_TRY(const DaysGiven days, daysGiven(arguments, todayOf(database), 0, 0));
    RotaRequest request{days.first, days.last, {}, optionOf(arguments, "role")};
    HK_TRY(RotaDraft draft,
           database
               .read([&](Reader &reader) -> Result<RotaDraft> {
                   HK_TRY(request.buildings, buildingsGiven(reader, arguments));
                   return readRotaDraft(reader, request);
               })
               .result());
    draft.plan = drawUpRota(draft.order);
    QString text = planSummary(draft.order, draft.plan);
    for (const QString &gap : gapTexts(draft.order, draft.plan))
        text += u'\n' + gap;
    QJsonObject json = rotaJson(draft);
    const bool isTrial = arguments.has(QStringLiteral("dry-run"));
    json.insert(QStringLiteral("written"), !isTrial);
    if (!isTrial) {
        HK_TRY(const int count,
               database.write({.verb = "duty.makeRota"}, [&](Writer &writer) { return writeRota(writer, draft); }).result());
        text += u'\n' + DutyCommandText::given(count);
    }
    // Places that stay empty are told like rows that were refused.
    return CommandAnswer{json, text, draft.plan.gaps.isEmpty() ? 0 : 3};
}

Result<CommandAnswer> runAssign(Database &database, const Arguments &arguments)
{
    const bool isRelease = arguments.word(0) == QLatin1String("release");
    return database
        .write({.verb = isRelease ? "duty.release" : "duty.assign"},
               [=](Writer &writer) -> Result<CommandAnswer> {
                   HK_TRY(const Shift shift, shiftGiven(writer, arguments));
                   HK_TRY(const DutyPerson person, personGiven(writer, optionOf(arguments, "person")));
                   HK_CHECK(isRelease ? release(writer, shift.id, person.id) : assign(writer, shift.id, person.id));
                   HK_TRY(const auto now, shiftOf(writer, shift.id));
                   return CommandAnswer{shiftJson(*now), lineOf(*now)};
               })
        .result();
}

Result<CommandAnswer> runPresence(Database &database, const Arguments &arguments)
{
    const QDate today = todayOf(database);
    const bool isOwed = arguments.word(0) == QLatin1String("owed");
    QDate period = today;
    if (arguments.has(QStringLiteral("day"))) {
        HK_TRY(period, dayGiven(optionOf(arguments, "day")));
    }
    return database
        .read([=](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
            HK_TRY(const Presence presence,
                   isOwed ? readOwed(reader, today, buildings) : readPresence(reader, period, today, buildings));
            QStringList lines;
            for (const PresenceLine &line : presence.board.lines)
                lines << QStringLiteral("%1  %2  %3/%4  %5")
                             .arg(presence.board.people[line.person].name, presence.board.targets[line.target].title)
                             .arg(line.done)
                             .arg(line.asked)
                             .arg(standingText(line.standing));
            for (const CoverLine &line : presence.cover)
                lines << QStringLiteral("%1  %2 %  %3")
                             .arg(presence.board.targets[line.target].title)
                             .arg(line.percent)
                             .arg(standingText(line.standing));
            return CommandAnswer{presenceJson(presence), lines.join(u'\n')};
        })
        .result();
}

Result<CommandAnswer> runCoverage(Database &database, const Arguments &arguments)
{
    const QDate today = todayOf(database);
    return database
        .read([=](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
            HK_TRY(const int limit, visitWeeks(reader));
            HK_TRY(const QList<RoomVisits> rooms, roomCoverage(reader, today, limit, buildings));
            QStringList lines;
            for (const RoomVisits &room : rooms)
                lines << QStringLiteral("%1  %2  %3")
                             .arg(room.place, room.last ? room.last->toString(Qt::ISODate) : QStringLiteral("—"),
                                  standingText(visitStanding(weeksSince(room.last, today), limit)));
            return CommandAnswer{coverageJson(rooms, today, limit), lines.join(u'\n')};
        })
        .result();
}

Result<CommandAnswer> runCompare(Database &database, const Arguments &arguments)
{
    HK_TRY(const DaysGiven days, daysGiven(arguments, todayOf(database), 6, 0));
    return database
        .read([=](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
            HK_TRY(const QList<ThreeWayLine> lines, readComparison(reader, days.first, days.last, buildings));
            QStringList texts;
            for (const ThreeWayLine &line : lines) {
                QStringList differences;
                for (const Difference difference : line.differences)
                    differences << differenceText(difference);
                texts << QStringList{line.day.toString(Qt::ISODate), line.person, differences.join(QStringLiteral(", "))}.join(
                    QStringLiteral("  "));
            }
            return CommandAnswer{comparisonJson(lines), texts.join(u'\n')};
        })
        .result();
}

Result<QDate> weekGiven(const Arguments &arguments, QDate today)
{
    const QString word = optionOf(arguments, "week");
    if (word.isEmpty())
        return today;
    static const QRegularExpression week(QStringLiteral("^(\\d{4})-?W(\\d{1,2})$"));
    const auto match = week.match(word);
    const IsoWeek iso{match.captured(1).toInt(), match.captured(2).toInt()};
    const QDate monday = match.hasMatch() ? mondayOfIsoWeek(iso) : QDate();
    if (!monday.isValid() || isoWeekOf(monday) != iso)
        return wrongUse(DutyCommandText::noWeek(word));
    return monday;
}

Result<CommandAnswer> runBulletin(Database &database, const Arguments &arguments)
{
    HK_TRY(const QDate day, weekGiven(arguments, todayOf(database)));
    return database
        .read([=](Reader &reader) -> Result<CommandAnswer> {
            HK_TRY(const QList<qint64> buildings, buildingsGiven(reader, arguments));
            HK_TRY(const Bulletin bulletin, readBulletin(reader, day, buildings));
            return CommandAnswer{bulletinJson(bulletin), bulletinText(bulletin)};
        })
        .result();
}

struct DutyVerb {
    Result<CommandAnswer> (*run)(Database &, const Arguments &);
    QString values;
    QStringList flags = {};
    bool writes = false;
};

const QHash<QString, DutyVerb> &verbs()
{
    static const QHash<QString, DutyVerb> all{
        {QStringLiteral("plan"), {runPlan, QStringLiteral("from to building")}},
        {QStringLiteral("gaps"), {runPlan, QStringLiteral("from to building")}},
        {QStringLiteral("rota"), {runRota, QStringLiteral("from to building role"), {QStringLiteral("dry-run")}, true}},
        {QStringLiteral("assign"), {runAssign, QStringLiteral("day shift building person"), {}, true}},
        {QStringLiteral("release"), {runAssign, QStringLiteral("day shift building person"), {}, true}},
        {QStringLiteral("presence"), {runPresence, QStringLiteral("day building")}},
        {QStringLiteral("owed"), {runPresence, QStringLiteral("building")}},
        {QStringLiteral("coverage"), {runCoverage, QStringLiteral("building")}},
        {QStringLiteral("compare"), {runCompare, QStringLiteral("from to building")}},
        {QStringLiteral("bulletin"), {runBulletin, QStringLiteral("week building")}},
    };
    return all;
}

Result<CommandAnswer> runDuty(Database &database, const QStringList &arguments, const tickets::TicketIntake *tickets)
{
    const QString verb = arguments.value(0);
    if (verb == QLatin1String("log"))
        return runLog(database, arguments, tickets);
    if (verb == QLatin1String("handover"))
        return runHandover(database, arguments);
    const auto known = verbs().constFind(verb);
    if (known == verbs().constEnd())
        return wrongUse(DutyCommandText::use());
    const auto parsed = Arguments::of(arguments, known->values.split(u' '), known->flags, 1, 1);
    if (!parsed.ok())
        return wrongUse(parsed.error().message);
    return known->run(database, *parsed);
}

CommandUse useOf(const QStringList &arguments)
{
    const QString verb = arguments.value(0);
    if (verb == QLatin1String("log") || verb == QLatin1String("handover")) {
        const QString what = arguments.value(1);
        return what == QLatin1String("list") || what == QLatin1String("show") ? CommandUse::Reads : CommandUse::Writes;
    }
    if (arguments.contains(QStringLiteral("--dry-run")))
        return CommandUse::Reads;
    return verbs().value(verb).writes ? CommandUse::Writes : CommandUse::Reads;
}

Result<CommandAnswer> runReport(Database &database, const QStringList &arguments)
{
    static const QStringList options{QStringLiteral("out"),  QStringLiteral("from"),     QStringLiteral("to"),
                                     QStringLiteral("week"), QStringLiteral("building"), QStringLiteral("part")};
    const auto given = Arguments::of(arguments, options, {}, 1, 1);
    if (!given.ok())
        return wrongUse(given.error().message);
    const QString path = optionOf(*given, "out");
    if (path.isEmpty())
        return wrongUse(DutyCommandText::noFile());
    DutyReportOrder order;
    order.today = todayOf(database);
    HK_TRY(const QDate week, weekGiven(*given, order.today));
    HK_TRY(const DaysGiven days, daysGiven(*given, mondayOf(week), 0, 6));
    order.first = days.first;
    order.last = days.last;
    order.author = database.viewer().name;
    order.at = database.clock()();
    for (const QString &word : optionOf(*given, "part").split(u',', Qt::SkipEmptyParts)) {
        const auto part = dutyReportPartOf(word);
        if (!part)
            return wrongUse(DutyCommandText::noPart(word));
        order.parts << *part;
    }
    HK_TRY(const int rows, writeAndRecord(database, QStringLiteral("duty.report"), path, [&](Reader &reader) -> Result<int> {
                               HK_TRY(order.buildings, buildingsGiven(reader, *given));
                               return writeDutyReport(reader, order, path);
                           }).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("file"), path},
                                     {QStringLiteral("rows"), rows},
                                     {QStringLiteral("first"), order.first.toString(Qt::ISODate)},
                                     {QStringLiteral("last"), order.last.toString(Qt::ISODate)}},
                         DutyCommandText::written(path)};
}

}  // namespace

Command dutyCommand(const tickets::TicketIntake *tickets)
{
    Command duty;
    duty.verb = QStringLiteral("duty");
    duty.usage = QStringLiteral("duty plan|gaps [--from DAY] [--to DAY] [--building NAME] | duty rota --from DAY --to DAY "
                                "[--building NAME] [--role leader|staff|student] "
                                "[--dry-run] | duty assign|release --day DAY [--shift NAME] [--building NAME] --person NAME | duty "
                                "log new|list|show|add|submit|"
                                "correct|settle|ticket … | duty handover list|give LOG|acknowledge ID | duty presence [--day DAY] "
                                "| duty owed | duty coverage "
                                "[--building NAME] | duty compare [--from DAY] [--to DAY] | duty bulletin [--week 2026-W46]");
    duty.summary = DutyCommandText::summary();
    duty.run = [tickets](Database &database, const QStringList &arguments) { return runDuty(database, arguments, tickets); };
    duty.use = useOf;
    return duty;
}

Command dutyReportCommand()
{
    Command report;
    report.verb = QStringLiteral("report");
    report.usage =
        QStringLiteral("report duty [--week 2026-W46 | --from DAY --to DAY] [--building NAME] [--part plan,log,presence,coverage,"
                       "comparison,bulletin] --out FILE.xlsx");
    report.summary = DutyCommandText::report();
    report.run = runReport;
    report.use = [](const QStringList &) { return CommandUse::Discloses; };
    report.subjects = {QStringLiteral("duty")};
    return report;
}

}  // namespace hk::duty

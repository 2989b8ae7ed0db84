// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "calendar/workcalendarfile.h"
#include "module/arguments.h"
#include "module/calendarstore.h"
#include "storage/batches.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::cli {

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString summary() { return tr("Bring a file in; list the imports; take one back"); }
    static QString unknownKind(const QString &kind, const QString &known)
    {
        return tr("There is no import “%1”. Available: %2.").arg(kind, known);
    }
    static QString notANumber() { return tr("Say which import by its number; “import list” shows them."); }
    static QString counts(const ImportPlan &plan)
    {
        return tr("%1 found: %2 new, %3 changed, %4 the same, %5 refused.")
            .arg(plan.rows())
            .arg(plan.count(ImportAction::Insert))
            .arg(plan.count(ImportAction::Update) + plan.count(ImportAction::Move))
            .arg(plan.count(ImportAction::Same))
            .arg(plan.refused());
    }
    static QString gone(int count)
    {
        return tr("%n in the data are no longer in the file; they were left as they are.", nullptr, count);
    }
    static QString dryRun() { return tr("This was a trial; nothing was written."); }
    static QString error() { return tr("refused"); }
    static QString warning() { return tr("warning"); }
    static QString note() { return tr("note"); }
    static QString undone(int undone, int kept)
    {
        return tr("Took back %1 changes; %2 were kept because later work stands on them.").arg(undone).arg(kept);
    }
    static QString lost(const QString &edit) { return tr("Lost with it: %1").arg(edit); }
    static QString isUndone() { return tr("undone"); }
    static QString cannotRead(const QString &file) { return tr("The file “%1” cannot be read.").arg(file); }
    static QString calendarRead(int days) { return tr("%n day(s) of the work calendar were taken in.", nullptr, days); }
};

QString severityWord(Severity severity)
{
    return severity == Severity::Error  ? ImportText::error()
        : severity == Severity::Warning ? ImportText::warning()
                                        : ImportText::note();
}

QString cellOf(const ImportProblem &problem)
{
    return problem.row < 0 ? QString() : cellName(problem.row, std::max(problem.column, 0));
}

// "Sheet1!D6", or the sheet alone where the whole of it is meant.
QString placeOf(const ImportProblem &problem)
{
    return problem.row < 0 ? problem.sheetName : problem.sheetName + u'!' + cellOf(problem);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray problemsJson(const ImportPlan &plan)
{
    QJsonArray problems;
    for (const ImportProblem &problem : plan.problems) {
        if (problem.severity == Severity::Note)
            continue;
        problems.append(QJsonObject{
            {QStringLiteral("severity"), problem.severity == Severity::Error ? QStringLiteral("error") : QStringLiteral("warning")},
            {QStringLiteral("sheet"), orNull(problem.sheetName)},
            {QStringLiteral("cell"), orNull(cellOf(problem))},
            {QStringLiteral("value"), orNull(problem.value)},
            {QStringLiteral("reason"), problem.reason}});
    }
    return problems;
}

CommandAnswer answerOf(const ImportPlan &plan, std::optional<Batch> batch)
{
    const int updated = plan.count(ImportAction::Update) + plan.count(ImportAction::Move);
    CommandAnswer answer;
    answer.json = QJsonObject{{QStringLiteral("batch"), batch ? QJsonValue(batch->id) : QJsonValue()},
                              {QStringLiteral("rows"), plan.rows()},
                              {QStringLiteral("inserted"), plan.count(ImportAction::Insert)},
                              {QStringLiteral("updated"), updated},
                              {QStringLiteral("unchanged"), plan.count(ImportAction::Same)},
                              {QStringLiteral("refused"), plan.refused()},
                              {QStringLiteral("warnings"), plan.warnings()},
                              {QStringLiteral("problems"), problemsJson(plan)}};
    QStringList lines{ImportText::counts(plan)};
    if (const int gone = plan.count(ImportAction::Gone); gone > 0)
        lines << ImportText::gone(gone);
    for (const ImportProblem &problem : plan.problems) {
        QStringList words{severityWord(problem.severity), placeOf(problem),
                          problem.value.isEmpty() ? QString() : u'“' + problem.value + u'”', problem.reason, problem.consequence};
        words.removeAll(QString());
        lines << words.join(QStringLiteral("  "));
    }
    if (!batch)
        lines << ImportText::dryRun();
    answer.text = lines.join(u'\n');
    answer.exitCode = plan.refused() > 0 ? 3 : 0;
    return answer;
}

Result<CommandAnswer> runImport(Session &session, const Importer &importer, const Arguments &arguments)
{
    const bool dryRun = arguments.has(QStringLiteral("dry-run"));
    HK_TRY(Database *const database, dryRun ? session.database() : session.databaseForWriting());
    const QString file = arguments.word(1);
    const QString sheet = arguments.option(QStringLiteral("sheet"));
    HK_TRY(const ImportPlan plan,
           database->read([&](Reader &reader) { return importer.plan(reader, file, sheet, {}, {}); }, ReadLane::Bulk).result());
    if (dryRun)
        return answerOf(plan, {});
    const auto outcome =
        database->write({.kind = UnitKind::Import}, [&](Writer &writer) { return importer.apply(writer, plan, {}); }).result();
    HK_CHECK(outcome);
    return answerOf(plan, outcome->batch);
}

Result<CommandAnswer> runCalendar(Session &session, const Arguments &arguments)
{
    QFile file(arguments.word(1));
    if (!file.open(QIODevice::ReadOnly))
        return Error{ImportText::cannotRead(file.fileName()), file.errorString()};
    const QByteArray bytes = file.readAll();
    HK_TRY(const CalendarYears years, bytes.contains("BEGIN:VCALENDAR") ? readWorkCalendarIcs(bytes) : readWorkCalendarJson(bytes));
    const int days = int(years.days.size());
    if (!arguments.has(QStringLiteral("dry-run"))) {
        HK_TRY(Database *const database, session.databaseForWriting());
        HK_CHECK(database->write({.verb = "core.importCalendar"}, [&](Writer &writer) { return writeWorkCalendar(writer, years); })
                     .result());
    }
    QJsonArray whole;
    for (const int year : years.wholeYears)
        whole.append(year);
    return CommandAnswer{QJsonObject{{QStringLiteral("days"), days},
                                     {QStringLiteral("years"), whole},
                                     {QStringLiteral("notes"), QJsonArray::fromStringList(years.notes)}},
                         (QStringList{ImportText::calendarRead(days)} + years.notes).join(u'\n')};
}

Result<CommandAnswer> listImports(Session &session)
{
    HK_TRY(Database *const database, session.database());
    HK_TRY(const QList<Batch> found, database->read([](Reader &reader) { return batches(reader); }).result());
    QJsonArray json;
    QStringList lines;
    for (const Batch &batch : found) {
        json.append(QJsonObject{{QStringLiteral("batch"), batch.id},
                                {QStringLiteral("kind"), batch.kind},
                                {QStringLiteral("file"), batch.file},
                                {QStringLiteral("at"), campusTime(batch.at).toString(Qt::ISODate)},
                                {QStringLiteral("rows"), batch.rows},
                                {QStringLiteral("undone"), batch.undone}});
        lines << QStringLiteral("%1  %2  %3  %4  %5 %6")
                     .arg(batch.id)
                     .arg(batch.kind, campusTime(batch.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")), batch.file)
                     .arg(batch.rows)
                     .arg(batch.undone ? ImportText::isUndone() : QString());
    }
    return CommandAnswer{json, lines.join(u'\n')};
}

Result<CommandAnswer> undoImport(Session &session, const QString &word)
{
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    if (!isNumber)
        return wrongUse(ImportText::notANumber());
    HK_TRY(Database *const database, session.databaseForWriting());
    HK_TRY(const BatchUndo undo, undoBatch(*database, id).result());
    QStringList lines{ImportText::undone(undo.undone, undo.kept)};
    for (const QString &edit : undo.lostEdits)
        lines << ImportText::lost(edit);
    return CommandAnswer{QJsonObject{{QStringLiteral("undone"), undo.undone},
                                     {QStringLiteral("kept"), undo.kept},
                                     {QStringLiteral("lost_edits"), QJsonArray::fromStringList(undo.lostEdits)}},
                         lines.join(u'\n')};
}

Result<CommandAnswer> runImportVerb(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("sheet")}, {QStringLiteral("dry-run")}, 1, 2);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    const QString kind = arguments->word(0);
    if (kind == QLatin1String("list") && arguments->words() == 1)
        return listImports(session);
    if (kind == QLatin1String("undo"))
        return undoImport(session, arguments->word(1));
    const auto importers = session.host().importers();
    QStringList known{QStringLiteral("calendar")};
    for (const auto &importer : importers) {
        if (importer->kind() == kind && arguments->words() == 2)
            return runImport(session, *importer, *arguments);
        known << importer->kind();
    }
    if (kind == QLatin1String("calendar") && arguments->words() == 2)
        return runCalendar(session, *arguments);
    return wrongUse(ImportText::unknownKind(kind, known.join(ImportText::tr(", "))));
}

}  // namespace

std::vector<Verb> importVerbs()
{
    return {{QStringLiteral("import"),
             QStringLiteral("import KIND FILE [--sheet NAME] [--dry-run] | import list | import undo NUMBER"),
             ImportText::summary(), runImportVerb}};
}

}  // namespace hk::cli

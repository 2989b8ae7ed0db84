// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/store/logs.h"

#include "duty/store/plan.h"
#include "duty/store/queries.h"
#include "duty/store/swaps.h"
#include "storage/rows.h"
#include "storage/settings.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::duty {

namespace {

struct LogText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::Logs)
public:
    static Error noTime() { return {tr("Say from when to when the duty was.")}; }
    static Error goneLog() { return {tr("The duty log is no longer there.")}; }
    static Error locked() { return {tr("The log was submitted and stays as it is. Put a correction beside the entry.")}; }
    static Error submittedAlready() { return {tr("The log was submitted already.")}; }
    static Error empty() { return {tr("The log is empty: write an entry or a summary first.")}; }
    static Error early() { return {tr("The duty has not begun yet.")}; }
    static Error ofAnother(const QString &author) { return {tr("This log is %1’s, who alone writes in it.").arg(author)}; }
    static Error noWords() { return {tr("Write what is to be said.")}; }
    static Error draftYet() { return {tr("The log is not submitted yet: edit the entry instead.")}; }
    static Error notKnown() { return {tr("This entry was written in confidence; only who wrote it changes it.")}; }
    static Error notOpen() { return {tr("Nothing of this entry is open.")}; }
    static Error openAlready() { return {tr("The entry is open already.")}; }
    static QString kind() { return tr("Choose what it is."); }
    static QString time() { return tr("Say when it was."); }
    static QString backwards() { return tr("It ends before it begins."); }
    static QString words() { return tr("Write what was seen or done."); }
    static QString where() { return tr("Say which room."); }
    static QString whom() { return tr("Say whom."); }
    static QString withheld() { return tr("(in confidence)"); }
};

QVariantMap valuesOf(const EntryDraft &entry, const Place &place)
{
    return {{QStringLiteral("kind"), entry.kind},
            {QStringLiteral("at"), entry.at},
            {QStringLiteral("until"), entry.until ? QVariant(*entry.until) : QVariant()},
            {QStringLiteral("building_id"), keyOrNull(place.building)},
            {QStringLiteral("floor_id"), keyOrNull(place.floor)},
            {QStringLiteral("room_id"), keyOrNull(place.room)},
            {QStringLiteral("place"), wordsOrNull(place.text)},
            {QStringLiteral("people"), wordsOrNull(entry.people)},
            {QStringLiteral("severity"), entry.severity},
            {QStringLiteral("text"), wordsOrNull(entry.text)},
            {QStringLiteral("done"), wordsOrNull(entry.done)},
            {QStringLiteral("result"), wordsOrNull(entry.result)},
            {QStringLiteral("violation"), wordsOrNull(entry.violation)},
            {QStringLiteral("private"), entry.isPrivate ? 1 : 0},
            {QStringLiteral("follow_up"), entry.isOpen ? 1 : 0}};
}

Result<void> writeStudents(Writer &writer, qint64 entry, const QList<MetStudent> &students)
{
    for (const MetStudent &met : students)
        HK_CHECK(insertRow(writer, "duty_entry_student",
                           {{QStringLiteral("entry_id"), entry},
                            {QStringLiteral("student_id"), keyOrNull(met.student)},
                            {QStringLiteral("name"), met.student != 0 ? QVariant() : wordsOrNull(met.name)},
                            {QStringLiteral("remark"), wordsOrNull(met.remark)}}));
    return {};
}

Result<void> writeFiles(Writer &writer, qint64 entry, const QList<FileReference> &files)
{
    for (const FileReference &file : files)
        HK_CHECK(
            insertRow(writer, "duty_entry_file", {{QStringLiteral("entry_id"), entry}, {QStringLiteral("file"), file.text()}}));
    return {};
}

Result<Log> logThere(Reader &reader, qint64 key)
{
    HK_TRY(const auto log, dutyLog(reader, key));
    if (!log)
        return LogText::goneLog();
    return *log;
}

// A log's author writes in it, and whoever makes the plan, who helps out.
Result<Log> ownLog(Reader &reader, qint64 key)
{
    HK_TRY(const Log log, logThere(reader, key));
    const bool isTheirs = isLoneDesk(reader) || log.author == reader.viewer().name || makesPlan(reader);
    return isTheirs ? Result<Log>(log) : LogText::ofAnother(log.author);
}

Result<Log> openLog(Reader &reader, qint64 key)
{
    HK_TRY(const Log log, ownLog(reader, key));
    if (!log.isDraft())
        return LogText::locked();
    return log;
}

// One that is not said anew stays; one that is edited keeps its row.
Result<void> replaceStudents(Writer &writer, const Entry &before, qint64 entry, const QList<MetStudent> &students)
{
    if (before.said.students == students)
        return {};
    Statement rows = writer.statement(logQueries()[QLatin1String("students")]);
    HK_CHECK(rows.bind(QStringLiteral(":entries"), idList({entry})).run());
    QList<qint64> old;
    while (rows.next())
        old << rows.integer(1);
    for (const qint64 row : std::as_const(old))
        HK_CHECK(deleteRow(writer, "duty_entry_student", row));
    return writeStudents(writer, entry, students);
}

Result<void> replaceFiles(Writer &writer, const Entry &before, qint64 entry, const QList<FileReference> &files)
{
    QList<FileReference> added = files;
    for (const EntryFile &file : before.files) {
        const auto same =
            std::find_if(added.begin(), added.end(), [&](const FileReference &f) { return f.text() == file.file.text(); });
        if (same != added.end())
            added.erase(same);
        else
            HK_CHECK(deleteRow(writer, "duty_entry_file", file.id));
    }
    return writeFiles(writer, entry, added);
}

Result<Entry> entryThere(Reader &reader, qint64 key)
{
    HK_TRY(const QList<Entry> found, entriesOf(reader, {key}));
    if (found.isEmpty())
        return LogText::goneLog();
    return found.first();
}

// One whose words the viewer may know: what is out of sight is neither changed nor answered.
Result<Entry> entryKnown(Reader &reader, qint64 key)
{
    HK_TRY(const Entry entry, entryThere(reader, key));
    return entry.mayKnow ? Result<Entry>(entry) : LogText::notKnown();
}

Result<void> putBeside(Writer &writer, qint64 entry, const char *kind, const QString &text)
{
    HK_CHECK(insertRow(writer, "duty_note",
                       {{QStringLiteral("entry_id"), entry},
                        {QStringLiteral("kind"), QLatin1String(kind)},
                        {QStringLiteral("at"), writer.now()},
                        {QStringLiteral("by"), actorOf(writer)},
                        {QStringLiteral("text"), wordsOrNull(text)}}));
    return {};
}

// What is not said, by the shift and by who is at the desk.
Result<NewLog> filledIn(Reader &reader, NewLog log)
{
    if (log.shift != 0) {
        HK_TRY(const auto shift, shiftOf(reader, log.shift));
        if (shift && log.starts == 0) {
            log.starts = shift->starts;
            log.ends = shift->ends;
        }
        if (shift && log.building == 0)
            log.building = shift->building;
        // Of several of one name, whoever is on duty.
        const QString own = log.author.isEmpty() ? actorOf(reader) : log.author;
        for (const OnDuty &on : shift ? shift->on : QList<OnDuty>()) {
            if (log.person == 0 && on.name == own)
                log.person = on.person;
        }
        // Alone on duty, at a desk where nobody signs in.
        if (shift && log.person == 0 && log.author.isEmpty() && isLoneDesk(reader) && shift->on.size() == 1)
            log.person = shift->on.first().person;
    }
    // Where people sign in, who writes is the account's to say, whosever duty it was.
    if (log.author.isEmpty() && log.person != 0 && isLoneDesk(reader)) {
        HK_TRY(log.author, rowTitle(reader, "duty_person", log.person));
    }
    if (log.author.isEmpty())
        log.author = actorOf(reader);
    if (log.person == 0) {
        HK_TRY(const auto person, dutyPersonNamed(reader, log.author));
        log.person = person ? person->id : 0;
    }
    if (log.form.isEmpty()) {
        HK_TRY(const QVariantMap row,
               log.person != 0 ? readRow(reader, "duty_person", log.person) : Result<QVariantMap>(QVariantMap()));
        log.form = row.value(QStringLiteral("role_type"), QStringLiteral("staff")).toString();
    }
    return log;
}

}  // namespace

Result<qint64> beginLog(Writer &writer, const NewLog &said)
{
    HK_TRY(const NewLog log, filledIn(writer, said));
    if (log.starts == 0 || log.ends < log.starts)
        return LogText::noTime();
    if (log.shift != 0) {
        Statement row = writer.statement(logQueries()[QLatin1String("logOfShift")]);
        HK_CHECK(row.bind(QStringLiteral(":shift"), log.shift).bind(QStringLiteral(":author"), log.author).run());
        if (row.next())
            return row.integer(0);
    }
    return insertRow(writer, "duty_log",
                     {{QStringLiteral("shift_id"), keyOrNull(log.shift)},
                      {QStringLiteral("building_id"), keyOrNull(log.building)},
                      {QStringLiteral("person_id"), keyOrNull(log.person)},
                      {QStringLiteral("author"), log.author},
                      {QStringLiteral("template"), log.form},
                      {QStringLiteral("starts_at"), log.starts},
                      {QStringLiteral("ends_at"), log.ends},
                      {QStringLiteral("summary"), wordsOrNull(log.summary)}});
}

Result<void> writeSummary(Writer &writer, qint64 key, const QString &summary)
{
    HK_CHECK(openLog(writer, key));
    return updateRow(writer, "duty_log", key, {{QStringLiteral("summary"), wordsOrNull(summary)}});
}

Result<void> editLog(Writer &writer, qint64 key, const LogHead &head)
{
    HK_TRY(const Log log, openLog(writer, key));
    QVariantMap values{{QStringLiteral("template"), head.form}, {QStringLiteral("summary"), wordsOrNull(head.summary)}};
    if (log.shift == 0) {
        if (head.starts == 0 || head.ends < head.starts)
            return LogText::noTime();
        values.insert({{QStringLiteral("starts_at"), head.starts}, {QStringLiteral("ends_at"), head.ends}});
    }
    return updateRow(writer, "duty_log", key, values);
}

QMap<QByteArray, QString> entryProblems(const EntryDraft &entry)
{
    QMap<QByteArray, QString> problems;
    if (entry.kind.isEmpty())
        problems.insert("kind", LogText::kind());
    if (entry.at == 0)
        problems.insert("at", LogText::time());
    if (entry.until && *entry.until < entry.at)
        problems.insert("until", LogText::backwards());
    if (entry.kind == QLatin1String("visit") && entry.place.isEmpty())
        problems.insert("place", LogText::where());
    if (entry.kind == QLatin1String("talk") && entry.students.isEmpty() && entry.people.trimmed().isEmpty())
        problems.insert("students", LogText::whom());
    // Of a patrol or a visit that found nothing there is nothing to write.
    const bool speaks = entry.kind == QLatin1String("patrol") || entry.kind == QLatin1String("visit") || !entry.result.isEmpty();
    if (!speaks && entry.text.trimmed().isEmpty() && entry.done.trimmed().isEmpty())
        problems.insert("text", LogText::words());
    return problems;
}

Result<qint64> addEntry(Writer &writer, qint64 log, const EntryDraft &entry)
{
    const QMap<QByteArray, QString> problems = entryProblems(entry);
    if (!problems.isEmpty())
        return Error{problems.first()};
    HK_CHECK(openLog(writer, log));
    HK_TRY(const Place place, wholePlace(writer, entry.place));
    QVariantMap values = valuesOf(entry, place);
    values.insert(QStringLiteral("log_id"), log);
    values.insert(QStringLiteral("written_at"), writer.now());
    HK_TRY(const qint64 made, insertRow(writer, "duty_entry", values));
    HK_CHECK(writeStudents(writer, made, entry.students));
    HK_CHECK(writeFiles(writer, made, entry.files));
    return made;
}

Result<void> editEntry(Writer &writer, qint64 key, const EntryDraft &draft)
{
    const QMap<QByteArray, QString> problems = entryProblems(draft);
    if (!problems.isEmpty())
        return Error{problems.first()};
    HK_TRY(const Entry before, entryKnown(writer, key));
    HK_CHECK(openLog(writer, before.log));
    HK_TRY(const Place place, wholePlace(writer, draft.place));
    HK_CHECK(updateRow(writer, "duty_entry", key, valuesOf(draft, place)));
    HK_CHECK(replaceStudents(writer, before, key, draft.students));
    return replaceFiles(writer, before, key, draft.files);
}

Result<void> removeEntry(Writer &writer, qint64 key)
{
    HK_TRY(const Entry before, entryKnown(writer, key));
    HK_CHECK(openLog(writer, before.log));
    HK_CHECK(replaceStudents(writer, before, key, {}));
    for (const EntryFile &file : before.files)
        HK_CHECK(deleteRow(writer, "duty_entry_file", file.id));
    return deleteRow(writer, "duty_entry", key);
}

Result<qint64> addEntryFile(Writer &writer, qint64 key, const FileReference &file)
{
    HK_TRY(const Entry entry, entryKnown(writer, key));
    HK_CHECK(openLog(writer, entry.log));
    return insertRow(writer, "duty_entry_file", {{QStringLiteral("entry_id"), key}, {QStringLiteral("file"), file.text()}});
}

Result<int> lateHours(Reader &reader)
{
    HK_TRY(const QJsonValue hours, readSetting(reader, QStringLiteral("duty.lateHours")));
    return std::max(1, hours.toInt(usualLateHours));
}

Result<void> submitLog(Writer &writer, qint64 key)
{
    HK_TRY(const Log log, ownLog(writer, key));
    if (!log.isDraft())
        return LogText::submittedAlready();
    if (log.entries.isEmpty() && log.summary.isEmpty())
        return LogText::empty();
    if (writer.now() < log.starts)
        return LogText::early();
    HK_TRY(const int hours, lateHours(writer));
    const bool isLate = writer.now() > log.ends + hours * qint64(3'600'000);
    HK_CHECK(insertRow(writer, "duty_submission",
                       {{QStringLiteral("log_id"), key},
                        {QStringLiteral("at"), writer.now()},
                        {QStringLiteral("by"), actorOf(writer)},
                        {QStringLiteral("late"), isLate ? 1 : 0}}));
    return {};
}

Result<void> correctEntry(Writer &writer, qint64 key, const QString &text)
{
    if (text.trimmed().isEmpty())
        return LogText::noWords();
    HK_TRY(const Entry entry, entryKnown(writer, key));
    HK_TRY(const Log log, logThere(writer, entry.log));
    return log.isDraft() ? Result<void>(LogText::draftYet()) : putBeside(writer, key, "correction", text);
}

Result<void> settleEntry(Writer &writer, qint64 key, const QString &text)
{
    HK_TRY(const Entry entry, entryKnown(writer, key));
    return entry.isOpen() ? putBeside(writer, key, "settled", text) : Result<void>(LogText::notOpen());
}

Result<void> reopenEntry(Writer &writer, qint64 key, const QString &text)
{
    HK_TRY(const Entry entry, entryKnown(writer, key));
    return entry.said.isOpen && entry.isSettled ? putBeside(writer, key, "reopened", text) : Result<void>(LogText::openAlready());
}

QString withheldWords()
{
    return LogText::withheld();
}

}  // namespace hk::duty

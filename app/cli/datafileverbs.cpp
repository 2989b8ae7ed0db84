// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/audit.h"
#include "base/clock.h"
#include "module/arguments.h"
#include "module/calendarstore.h"
#include "secretinput.h"
#include "storage/backup.h"
#include "storage/undo/units.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::cli {

namespace {

struct DataText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString initSummary() { return tr("Make a data file, empty or with invented data to try the program with"); }
    static QString checkSummary() { return tr("Look whether everything in the data file holds"); }
    static QString backupSummary() { return tr("Copy the data file into one backup file"); }
    static QString restoreSummary() { return tr("Put a backup in the place of the data file, which is kept beside it"); }
    static QString undoSummary() { return tr("Take the last step back"); }
    static QString redoSummary() { return tr("Do again what was taken back last"); }
    static QString made(const QString &file) { return tr("Made %1.").arg(QDir::toNativeSeparators(file)); }
    static QString demoSize() { return tr("The size of the demonstration data is “small” or “large”."); }
    static QString allHolds() { return tr("Everything holds."); }
    static QString broken(const QString &rule, const QString &subject) { return tr("Broken: %1 — %2").arg(rule, subject); }
    static QString note(const QString &text) { return tr("Note: %1").arg(text); }
    static QString backedUp(const QString &file, bool encrypted)
    {
        return encrypted ? tr("Backed up to %1, encrypted.").arg(QDir::toNativeSeparators(file))
                         : tr("Backed up to %1. The file is not encrypted: keep it as safe as the data themselves.")
                               .arg(QDir::toNativeSeparators(file));
    }
    static QString noPassphrase()
    {
        return tr("No passphrase came with the input. Nothing was done; give it as one line on the standard input.");
    }
    static QString inside(const BackupInfo &info)
    {
        return tr("Backup of %1, written by version %2, %3.")
            .arg(timeText(info.at), info.program, info.encrypted ? tr("encrypted") : tr("not encrypted"));
    }
    static QString timeText(qint64 at) { return campusTime(at).toString(QStringLiteral("yyyy-MM-dd HH:mm")); }
    static QString restored(const QString &time) { return tr("Restored the data of %1.").arg(time); }
    static QString formerKept(const QString &file)
    {
        return tr("The former data file is kept as %1.").arg(QDir::toNativeSeparators(file));
    }
    static QString needsOut() { return tr("Say where to write with --out FILE."); }
    static QString undone(const QString &what) { return tr("Undone: %1").arg(what); }
    static QString redone(const QString &what) { return tr("Done again: %1").arg(what); }
};

Result<QString> passphraseFrom(const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("passphrase-stdin")))
        return QString();
    QString passphrase = nextLineOfInput();
    // Whoever asks for encryption must not get a file without.
    if (passphrase.isEmpty())
        return wrongUse(DataText::noPassphrase());
    return passphrase;
}

Result<CommandAnswer> runInit(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("demo")}, {}, 0, 0);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    const QString demo = arguments->option(QStringLiteral("demo"));
    if (arguments->has(QStringLiteral("demo")) && demo != QLatin1String("small") && demo != QLatin1String("large"))
        return wrongUse(DataText::demoSize());
    HK_TRY(Database *const database, session.createDatabase());
    const ModuleHost &host = session.host();
    const auto first =
        database
            ->write({.verb = "core.firstData"},
                    [&host, demo](Writer &writer) -> Result<void> {
                        HK_CHECK(writeFirstCalendar(writer));
                        if (demo.isEmpty())
                            return {};
                        HK_CHECK(writeDemoTerms(writer));
                        HK_CHECK(writer.nextUnit());
                        return host.writeDemo(writer, demo == QLatin1String("large") ? DemoSize::Large : DemoSize::Small);
                    })
            .result();
    HK_CHECK(first);
    return CommandAnswer{QJsonObject{{QStringLiteral("file"), database->path()}}, DataText::made(database->path())};
}

Result<CommandAnswer> runCheck(Session &session, const Invocation &invocation)
{
    if (const auto arguments = Arguments::of(invocation.arguments, {}, {}, 0, 0); !arguments.ok())
        return wrongUse(arguments.error().message);
    HK_TRY(Database *const database, session.database());
    const QList<IntegrityRule> rules = session.host().integrityRules();
    HK_TRY(const WholeCheck check,
           database->read([&](Reader &reader) { return checkEverything(reader, rules); }, ReadLane::Bulk).result());
    QJsonArray found;
    QStringList lines;
    const auto add = [&found](const char *severity, const QString &rule, const QString &subject) {
        found.append(QJsonObject{{QStringLiteral("severity"), QLatin1String(severity)},
                                 {QStringLiteral("rule"), rule.isEmpty() ? QJsonValue() : QJsonValue(rule)},
                                 {QStringLiteral("subject"), subject}});
    };
    for (const IntegrityFault &fault : check.faults) {
        add("error", fault.rule, fault.subject);
        lines << DataText::broken(fault.rule, fault.subject);
    }
    if (check.faults.isEmpty())
        lines << DataText::allHolds();
    for (const QString &note : check.notes) {
        add("note", {}, note);
        lines << DataText::note(note);
    }
    return CommandAnswer{found, lines.join(u'\n'), check.faults.isEmpty() ? 0 : 1};
}

QJsonObject backupJson(const BackupInfo &info)
{
    QJsonObject rows;
    for (auto it = info.rows.begin(); it != info.rows.end(); ++it)
        rows.insert(QString::fromLatin1(it.key()), it.value());
    return {{QStringLiteral("at"), campusTime(info.at).toString(Qt::ISODate)},
            {QStringLiteral("program"), info.program},
            {QStringLiteral("encrypted"), info.encrypted},
            {QStringLiteral("rows"), rows}};
}

Result<CommandAnswer> runBackup(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("out")}, {QStringLiteral("passphrase-stdin")}, 0, 0);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    const QString file = arguments->option(QStringLiteral("out"));
    if (file.isEmpty())
        return wrongUse(DataText::needsOut());
    HK_TRY(const QString passphrase, passphraseFrom(*arguments));
    HK_TRY(Database *const database, session.database());
    HK_TRY(const BackupInfo info, writeBackup(*database, file, passphrase).result());
    return CommandAnswer{backupJson(info), DataText::backedUp(file, info.encrypted)};
}

// What a backup holds, in the words of the program where it knows them.
QString insideText(const Catalogue &catalogue, const BackupInfo &info)
{
    QStringList lines{DataText::inside(info)};
    for (auto it = info.rows.begin(); it != info.rows.end(); ++it) {
        const Entity *entity = catalogue.entityOfTable(it.key());
        lines << QStringLiteral("  %1: %2").arg(entity ? entity->titleText() : QString::fromLatin1(it.key())).arg(it.value());
    }
    return lines.join(u'\n');
}

Result<CommandAnswer> runRestore(Session &session, const Invocation &invocation)
{
    const auto arguments =
        Arguments::of(invocation.arguments, {}, {QStringLiteral("passphrase-stdin"), QStringLiteral("show")}, 1, 1);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    HK_TRY(const QString passphrase, passphraseFrom(*arguments));
    HK_TRY(const BackupInfo info, inspectBackup(arguments->word(0), passphrase));
    if (arguments->has(QStringLiteral("show")))
        return CommandAnswer{backupJson(info), insideText(session.host().catalogue(), info)};
    HK_TRY(const QString kept, restoreBackup(arguments->word(0), session.dataFile(), passphrase));
    QJsonObject json = backupJson(info);
    json.insert(QStringLiteral("kept"), kept.isEmpty() ? QJsonValue() : QJsonValue(kept));
    QString text = DataText::restored(DataText::timeText(info.at));
    if (!kept.isEmpty())
        text += u'\n' + DataText::formerKept(kept);
    return CommandAnswer{json, text};
}

Result<CommandAnswer> runTurn(Session &session, const Invocation &invocation, bool undo)
{
    if (const auto arguments = Arguments::of(invocation.arguments, {}, {}, 0, 0); !arguments.ok())
        return wrongUse(arguments.error().message);
    HK_TRY(Database *const database, session.databaseForWriting());
    HK_TRY(const UnitInfo info, (undo ? undoLast(*database) : redoLast(*database)).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("unit"), info.id}, {QStringLiteral("text"), info.text}},
                         undo ? DataText::undone(info.text) : DataText::redone(info.text)};
}

}  // namespace

std::vector<Verb> dataFileVerbs()
{
    return {
        {QStringLiteral("init"), QStringLiteral("init [--demo small|large]"), DataText::initSummary(), runInit},
        {QStringLiteral("check"), QStringLiteral("check"), DataText::checkSummary(), runCheck},
        {QStringLiteral("backup"), QStringLiteral("backup --out FILE [--passphrase-stdin]"), DataText::backupSummary(), runBackup},
        {QStringLiteral("restore"), QStringLiteral("restore FILE [--show] [--passphrase-stdin]"), DataText::restoreSummary(),
         runRestore},
        {QStringLiteral("undo"), QStringLiteral("undo"), DataText::undoSummary(),
         [](Session &s, const Invocation &i) { return runTurn(s, i, true); }},
        {QStringLiteral("redo"), QStringLiteral("redo"), DataText::redoSummary(),
         [](Session &s, const Invocation &i) { return runTurn(s, i, false); }},
    };
}

}  // namespace hk::cli

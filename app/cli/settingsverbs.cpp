// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/arguments.h"
#include "module/settingsfile.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace hk::cli {

namespace {

struct SettingsVerbText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString summary() { return tr("Hand settings, terms and work calendar on to another college"); }
    static QString needsOut() { return tr("Say where to write with --out FILE."); }
    static QString unknownDeed() { return tr("Settings are handed on with “export --out FILE” and taken in with “import FILE”."); }
    static QString notWritten(const QString &file) { return tr("%1 cannot be written.").arg(QDir::toNativeSeparators(file)); }
    static QString notRead(const QString &file) { return tr("%1 cannot be read.").arg(QDir::toNativeSeparators(file)); }
    static QString written(const QString &file) { return tr("Settings written to %1.").arg(QDir::toNativeSeparators(file)); }
    static QString taken(const TakenSettings &taken)
    {
        return tr("Taken in: %1 settings, %2 terms and days.").arg(taken.settings).arg(taken.rows);
    }
};

Result<CommandAnswer> exportSettings(Session &session, const QString &path)
{
    HK_TRY(Database *const database, session.database());
    HK_TRY(const QJsonObject packed, database->read([](Reader &reader) { return packSettings(reader); }).result());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(packed).toJson()) < 0 || !file.commit())
        return Error{SettingsVerbText::notWritten(path), file.errorString()};
    return CommandAnswer{QJsonObject{{QStringLiteral("file"), path}}, SettingsVerbText::written(path)};
}

Result<CommandAnswer> importSettings(Session &session, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{SettingsVerbText::notRead(path), file.errorString()};
    const QJsonObject packed = QJsonDocument::fromJson(file.readAll()).object();
    HK_TRY(Database *const database, session.databaseForWriting());
    HK_TRY(const TakenSettings taken,
           database->write({.verb = "core.settings"}, [&packed](Writer &writer) { return takeSettings(writer, packed); }).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("settings"), taken.settings}, {QStringLiteral("rows"), taken.rows}},
                         SettingsVerbText::taken(taken)};
}

Result<CommandAnswer> runSettings(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {QStringLiteral("out")}, {}, 1, 2);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    if (arguments->word(0) == QLatin1String("import") && arguments->words() == 2)
        return importSettings(session, arguments->word(1));
    if (arguments->word(0) != QLatin1String("export") || arguments->words() != 1)
        return wrongUse(SettingsVerbText::unknownDeed());
    const QString path = arguments->option(QStringLiteral("out"));
    if (path.isEmpty())
        return wrongUse(SettingsVerbText::needsOut());
    return exportSettings(session, path);
}

}  // namespace

std::vector<Verb> settingsVerbs()
{
    return {{QStringLiteral("settings"), QStringLiteral("settings export --out FILE.json | settings import FILE.json"),
             SettingsVerbText::summary(), runSettings}};
}

}  // namespace hk::cli

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/systemkeychain.h"
#include "base/process.h"
#include "module/datalocation.h"
#include "translations/texts.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace hk;
using namespace hk::cli;

enum ExitCode : int { Done = 0, Failed = 1, WrongUse = 2 };

struct MainText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString usage()
    {
        return tr("Usage: hallkeeper-cli [--db FILE] [--user NAME [--password-stdin]] [--lang zh_CN|en] [--json] VERB …");
    }
    static QString noVerb() { return tr("Say what to do."); }
    static QString moduleProblem(const LoadedModule &module)
    {
        return tr("The module “%1” is left out: %2").arg(module.title.isEmpty() ? module.id : module.title, module.problem);
    }
    static QString unknownVerb(const QString &verb) { return tr("There is no verb “%1”.").arg(verb); }
};

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QByteArray jsonText(const QJsonValue &value)
{
    // A bare value is no JSON document for Qt: it travels in an array.
    QByteArray text = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return text.mid(1, text.size() - 2);
}

Result<Database *> openFor(Session &session, CommandUse use)
{
    switch (use) {
    case CommandUse::Writes:
        return session.databaseForWriting();
    case CommandUse::Discloses:
        return session.databaseForDisclosure();
    case CommandUse::Reads:
        break;
    }
    return session.database();
}

std::vector<Verb> verbsOf(const ModuleHost &host)
{
    std::vector<Verb> verbs;
    for (auto group :
         {dataFileVerbs(), sheetVerbs(), importVerbs(), listVerbs(), userVerbs(), settingsVerbs(), syncVerbs(), conflictVerbs()})
        verbs.insert(verbs.end(), group.begin(), group.end());
    for (const Command &command : host.commands()) {
        verbs.push_back({command.verb, command.usage, command.summary,
                         [command](Session &session, const Invocation &invocation) -> Result<CommandAnswer> {
                             if (command.runAlone)
                                 return command.runAlone(invocation.arguments);
                             const CommandUse use = command.use ? command.use(invocation.arguments) : CommandUse::Reads;
                             HK_TRY(Database *const database, openFor(session, use));
                             return command.run(*database, invocation.arguments);
                         }});
    }
    return verbs;
}

void printHelp(FILE *stream, const std::vector<Verb> &verbs)
{
    print(stream, MainText::usage());
    for (const Verb &verb : verbs)
        print(stream, QStringLiteral("  %1\n      %2").arg(verb.usage, verb.summary));
}

int runVerb(const Verb &verb, ModuleHost &host, const Invocation &invocation)
{
    SystemKeychain keychain;
    Session session(host, invocation.dataFile.isEmpty() ? defaultDataFile() : invocation.dataFile, invocation, keychain);
    const Result<CommandAnswer> answer = verb.run(session, invocation);
    if (!answer.ok()) {
        print(stderr, answer.error().message);
        if (!isWrongUse(answer.error()))
            return Failed;
        print(stderr, QStringLiteral("hallkeeper-cli %1").arg(verb.usage));
        return WrongUse;
    }
    if (invocation.json)
        print(stdout, QString::fromUtf8(jsonText(answer->json)));
    else if (!answer->text.isEmpty())
        print(stdout, answer->text);
    return answer->exitCode;
}

}  // namespace

int main(int argc, char **argv)
{
    beginProcess();
    const QCoreApplication application(argc, argv);
    setProgramIdentity();
    loadTexts();
    const Result<Invocation> invocation = parseInvocation(QCoreApplication::arguments().mid(1));
    QTranslator translator;
    installLanguage(translator, interfaceLanguage(invocation.ok() ? invocation->language : QString()));
    if (!invocation.ok()) {
        print(stderr, parseInvocation(QCoreApplication::arguments().mid(1)).error().message);
        return WrongUse;
    }
    if (invocation->version) {
        print(stdout, QStringLiteral("hallkeeper-cli " HK_VERSION));
        return Done;
    }
    ModuleHost host;
    host.load(ModuleHost::moduleFolder());
    for (const LoadedModule &module : host.modules()) {
        if (!module.problem.isEmpty())
            print(stderr, MainText::moduleProblem(module));
    }
    const std::vector<Verb> verbs = verbsOf(host);
    if (invocation->help) {
        printHelp(stdout, verbs);
        return Done;
    }
    for (const Verb &verb : verbs) {
        if (verb.name == invocation->verb)
            return runVerb(verb, host, *invocation);
    }
    print(stderr, invocation->verb.isEmpty() ? MainText::noVerb() : MainText::unknownVerb(invocation->verb));
    printHelp(stderr, verbs);
    return WrongUse;
}

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/process.h"
#include "server/migration.h"
#include "server/schoolkeys.h"
#include "server/service.h"
#include "server/users.h"
#include "translations/texts.h"

#include <QCoreApplication>
#include <QTextStream>
#include <QTranslator>

#include <cstdio>

namespace {

using namespace hk;
using namespace hk::server;

enum ExitCode : int { Done = 0, Failed = 1, WrongUse = 2 };

struct MainText {
    Q_DECLARE_TR_FUNCTIONS(hk::Server)
public:
    static QString usage()
    {
        return tr("Usage: hallkeeper-server --config FILE [--lang zh_CN|en] init | migrate | serve | check | expire | keys rotate "
                  "| user …");
    }
    static QString leftOut(const QString &module)
    {
        return tr("The module “%1” could not be loaded; without it rows would be missing.").arg(module);
    }
    static QString ready() { return tr("The database is ready."); }
    static QString expired()
    {
        return tr(
            "Receipts older than 180 days are gone, and files that nobody has named for 30 days; of rows that were deleted 400 "
            "days ago only the names are left.");
    }
    static QString rotated() { return tr("What is written from now on is encrypted with new keys; the former ones still open."); }
    static QString whole() { return tr("The database is in order."); }
};

void print(FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream);
}

QString lineOfInput()
{
    QTextStream input(stdin);
    return input.readLine();
}

// The value of "--name", taken out of the arguments.
QString takeOption(QStringList &arguments, const QString &name)
{
    const qsizetype at = arguments.indexOf(name);
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    const QString value = arguments.at(at + 1);
    arguments.remove(at, 2);
    return value;
}

Result<int> check(Postgres &owner, const Configuration &configuration, const Declarations &declarations)
{
    HK_TRY(const QStringList faults, faultsOf(owner, configuration, declarations));
    for (const QString &fault : faults)
        print(stdout, fault);
    if (faults.isEmpty())
        print(stdout, MainText::whole());
    return faults.isEmpty() ? Done : Failed;
}

Result<int> runOwnerVerb(const Configuration &configuration, const Declarations &declarations, const QStringList &arguments)
{
    HK_TRY(Postgres owner, Postgres::open(configuration.owner));
    const QString verb = arguments.first();
    if (verb == QLatin1String("check"))
        return check(owner, configuration, declarations);
    QString said = MainText::ready();
    if (verb == QLatin1String("user")) {
        HK_TRY(said, runUserVerb(owner, declarations.catalogue, arguments, lineOfInput));
    } else if (verb == QLatin1String("keys")) {
        HK_CHECK(rotateSchoolKeys(owner, configuration.keysFile));
        said = MainText::rotated();
    } else if (verb == QLatin1String("expire")) {
        HK_CHECK(owner.script("SELECT hk.expire(); SELECT hk.expire_blobs()"));
        said = MainText::expired();
    } else if (verb == QLatin1String("init")) {
        HK_CHECK(initialise(owner, configuration, declarations));
    } else {
        HK_CHECK(migrate(owner, configuration, declarations));
    }
    print(stdout, said);
    return Done;
}

Result<int> runVerb(const QString &file, const QStringList &arguments)
{
    HK_TRY(const Configuration configuration, readConfiguration(file));
    ModuleHost host;
    host.load(ModuleHost::moduleFolder());
    for (const LoadedModule &module : host.modules()) {
        // A catalogue without it would drop what desks send.
        if (!module.problem.isEmpty())
            return Error{MainText::leftOut(module.id), module.detail};
    }
    HK_TRY(const Declarations declarations, declarationsOf(host));
    if (arguments.first() != QLatin1String("serve"))
        return runOwnerVerb(configuration, declarations, arguments);
    HK_CHECK(serve(configuration, declarations));
    return Done;
}

}  // namespace

int main(int argc, char **argv)
{
    beginProcess();
    const QCoreApplication application(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString file = takeOption(arguments, QStringLiteral("--config"));
    const QString language = takeOption(arguments, QStringLiteral("--lang"));
    loadTexts();
    QTranslator translator;
    if (translator.load(QStringLiteral(":/i18n/hallkeeper_") + (language.isEmpty() ? QStringLiteral("en") : language)))
        QCoreApplication::installTranslator(&translator);
    static const QStringList verbs{QStringLiteral("init"),  QStringLiteral("migrate"), QStringLiteral("serve"),
                                   QStringLiteral("check"), QStringLiteral("expire"),  QStringLiteral("keys"),
                                   QStringLiteral("user")};
    const bool isKnown = verbs.contains(arguments.value(0))
        && (arguments.value(0) != QLatin1String("keys") || arguments.value(1) == QLatin1String("rotate"));
    if (file.isEmpty() || !isKnown) {
        print(stderr, MainText::usage());
        return WrongUse;
    }
    const Result<int> code = runVerb(file, arguments);
    if (code.ok())
        return *code;
    print(stderr, code.error().message);
    if (!code.error().detail.isEmpty())
        print(stderr, code.error().detail);
    return Failed;
}

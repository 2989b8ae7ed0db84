// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "module/arguments.h"
#include "secretinput.h"
#include "sync/httptransport.h"
#include "sync/quarantine.h"
#include "sync/synchronizer.h"
#include "verbs.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace hk::cli {

namespace {

struct SyncVerbText {
    Q_DECLARE_TR_FUNCTIONS(hk::CommandLine)
public:
    static QString summary() { return tr("Sends what was changed here to the shared server, and fetches what others changed"); }
    static QString needsServer() { return tr("Say which server with --server ADDRESS."); }
    static QString needsName() { return tr("Say which account with --user NAME."); }
    static QString needsPassword() { return tr("The password is read from standard input: please give --password-stdin."); }
    static QString done(const SyncReport &report)
    {
        return tr("%1 steps sent, %2 rows received, %3 conflicts, %4 refused.")
            .arg(report.pushed)
            .arg(report.pulled)
            .arg(report.conflicts)
            .arg(report.rejected);
    }
    static QString verified(const SyncReport &report)
    {
        if (!report.verified)
            return tr("Others are writing just now, so it could not be compared with the server. Please try again in a moment.");
        if (report.mended == 0)
            return tr("Everything here is as it is on the server.");
        return tr("%n row(s) differed from the server and were put right.", nullptr, report.mended);
    }
    static QString howToGoOn() { return tr("To go on all the same, give --accept-removals."); }
    static QString refusedSummary()
    {
        return tr("Lists the steps that the server refused, with the values as they were sent, and puts them aside");
    }
    static QString refusedWords() { return tr("Say “list”, or “dismiss” with the number of a refused step."); }
    static QString nothingRefused() { return tr("No step was refused."); }
    static QString dismissed() { return tr("Put aside."); }
    static QString value(const OperationInfo &operation)
    {
        return tr("%1 %2, %3: before “%4”, wanted “%5”")
            .arg(operation.entity, operation.row, operation.field, operation.before, operation.after);
    }
    static QString notCaughtUp(int held)
    {
        return tr("%n row(s) wait until another one makes room; please synchronise again.", nullptr, held);
    }
};

Result<SyncAccount> accountMeant(const Session &session, const Invocation &invocation, const Arguments &arguments)
{
    SyncAccount account{arguments.option(QStringLiteral("server")), arguments.option(QStringLiteral("user")),
                        session.ownPassword()};
    if (account.server.isEmpty())
        return wrongUse(SyncVerbText::needsServer());
    if (account.name.isEmpty())
        account.name = invocation.user;
    if (account.name.isEmpty())
        return wrongUse(SyncVerbText::needsName());
    // Who signed in to a guarded file is the same person on the server.
    if (account.password.isEmpty()) {
        if (!invocation.passwordFromInput && !arguments.has(QStringLiteral("password-stdin")))
            return wrongUse(SyncVerbText::needsPassword());
        account.password = nextLineOfInput();
    }
    return account;
}

QJsonArray asJson(const QList<RefusedStep> &steps)
{
    QJsonArray json;
    for (const RefusedStep &step : steps) {
        QJsonArray values;
        for (const OperationInfo &operation : step.operations)
            values.append(QJsonObject{{QStringLiteral("entity"), operation.entity},
                                      {QStringLiteral("row"), operation.row},
                                      {QStringLiteral("field"), operation.field},
                                      {QStringLiteral("before"), operation.before},
                                      {QStringLiteral("wanted"), operation.after}});
        json.append(QJsonObject{{QStringLiteral("id"), step.unit},
                                {QStringLiteral("at"), step.at},
                                {QStringLiteral("step"), step.text},
                                {QStringLiteral("code"), step.code},
                                {QStringLiteral("reason"), step.reason},
                                {QStringLiteral("values"), values}});
    }
    return json;
}

Result<QJsonArray> quarantineOf(Database &database)
{
    HK_TRY(const auto steps, database.read([](Reader &reader) { return refusedSteps(reader); }).result());
    return asJson(steps);
}

Result<CommandAnswer> synchronise(Session &session, const Invocation &invocation)
{
    HK_TRY(const Arguments arguments,
           Arguments::of(invocation.arguments, {QStringLiteral("server"), QStringLiteral("user"), QStringLiteral("ca")},
                         {QStringLiteral("password-stdin"), QStringLiteral("accept-removals"), QStringLiteral("verify")}, 0, 0));
    HK_TRY(Database *const database, session.databaseForWriting());
    HK_TRY(const SyncAccount account, accountMeant(session, invocation, arguments));
    HK_TRY(const auto transport, HttpTransport::to(account.server, arguments.option(QStringLiteral("ca"))));
    Synchronizer synchronizer(*database, *transport, account, &session.keychain());
    if (arguments.has(QStringLiteral("accept-removals")))
        synchronizer.allowRemovals();
    const bool verifies = arguments.has(QStringLiteral("verify"));
    if (verifies)
        synchronizer.verifyNext();
    const Result<SyncReport> round = synchronizer.run();
    if (!round.ok() && synchronizer.trouble() == SyncTrouble::ManyRemovals)
        return Error{round.error().message + u' ' + SyncVerbText::howToGoOn(), round.error().detail};
    HK_TRY(const SyncReport report, round);
    HK_TRY(const QJsonArray quarantine, quarantineOf(*database));
    QString text = SyncVerbText::done(report);
    if (!report.caughtUp)
        text += u'\n' + SyncVerbText::notCaughtUp(report.held);
    if (verifies || report.mended > 0)
        text += u'\n' + SyncVerbText::verified(report);
    QJsonObject json{{QStringLiteral("pushed"), report.pushed},       {QStringLiteral("pulled"), report.pulled},
                     {QStringLiteral("conflicts"), report.conflicts}, {QStringLiteral("rejected"), report.rejected},
                     {QStringLiteral("caught_up"), report.caughtUp},  {QStringLiteral("refused"), quarantine}};
    if (verifies) {
        json.insert(QStringLiteral("verified"), report.verified);
        json.insert(QStringLiteral("mended"), report.mended);
    }
    return CommandAnswer{json, text};
}

Result<CommandAnswer> listRefused(Session &session)
{
    HK_TRY(Database *const database, session.database());
    HK_TRY(const auto steps, database->read([](Reader &reader) { return refusedSteps(reader); }).result());
    QStringList lines;
    for (const RefusedStep &step : steps) {
        const QString at = campusTime(step.at).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        lines << QStringLiteral("%1  %2  %3  (%4)").arg(step.unit).arg(at, step.text, step.reason);
        for (const OperationInfo &operation : step.operations)
            lines << QStringLiteral("   ") + SyncVerbText::value(operation);
    }
    if (lines.isEmpty())
        lines << SyncVerbText::nothingRefused();
    return CommandAnswer{QJsonObject{{QStringLiteral("refused"), asJson(steps)}}, lines.join(u'\n')};
}

Result<CommandAnswer> refused(Session &session, const Invocation &invocation)
{
    const auto arguments = Arguments::of(invocation.arguments, {}, {}, 1, 2);
    if (!arguments.ok())
        return wrongUse(arguments.error().message);
    if (arguments->word(0) == QLatin1String("list") && arguments->words() == 1)
        return listRefused(session);
    bool isNumber = false;
    const qint64 unit = arguments->words() == 2 ? arguments->word(1).toLongLong(&isNumber) : 0;
    if (arguments->word(0) != QLatin1String("dismiss") || !isNumber)
        return wrongUse(SyncVerbText::refusedWords());
    HK_TRY(Database *const database, session.databaseForWriting());
    HK_CHECK(database->write({}, [unit](Writer &writer) { return dismissRefused(writer, unit); }).result());
    return CommandAnswer{QJsonObject{{QStringLiteral("dismissed"), unit}}, SyncVerbText::dismissed()};
}

}  // namespace

std::vector<Verb> syncVerbs()
{
    return {{QStringLiteral("sync"),
             QStringLiteral("sync --server URL --user NAME --password-stdin [--ca FILE] "
                            "[--accept-removals] [--verify]"),
             SyncVerbText::summary(), synchronise},
            {QStringLiteral("refused"), QStringLiteral("refused list | refused dismiss NUMBER"), SyncVerbText::refusedSummary(),
             refused}};
}

}  // namespace hk::cli

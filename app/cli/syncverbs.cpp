// SPDX-License-Identifier: GPL-3.0-or-later
#include "secretinput.h"
#include "sync/httptransport.h"
#include "sync/synchronizer.h"
#include "verbs.h"

#include <QCoreApplication>
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

Result<CommandAnswer> synchronise(Session &session, const Invocation &invocation)
{
    HK_TRY(const Arguments arguments,
           Arguments::of(invocation.arguments, {QStringLiteral("server"), QStringLiteral("user"), QStringLiteral("ca")},
                         {QStringLiteral("password-stdin")}, 0, 0));
    HK_TRY(Database *const database, session.databaseForWriting());
    HK_TRY(const SyncAccount account, accountMeant(session, invocation, arguments));
    HK_TRY(const auto transport, HttpTransport::to(account.server, arguments.option(QStringLiteral("ca"))));
    Synchronizer synchronizer(*database, *transport, account);
    HK_TRY(const SyncReport report, synchronizer.run());
    QString text = SyncVerbText::done(report);
    if (!report.caughtUp)
        text += u'\n' + SyncVerbText::notCaughtUp(report.held);
    const QJsonObject json{{QStringLiteral("pushed"), report.pushed},
                           {QStringLiteral("pulled"), report.pulled},
                           {QStringLiteral("conflicts"), report.conflicts},
                           {QStringLiteral("rejected"), report.rejected},
                           {QStringLiteral("caught_up"), report.caughtUp}};
    return CommandAnswer{json, text};
}

}  // namespace

std::vector<Verb> syncVerbs()
{
    return {{QStringLiteral("sync"), QStringLiteral("sync --server URL --user NAME --password-stdin [--ca FILE]"),
             SyncVerbText::summary(), synchronise}};
}

}  // namespace hk::cli

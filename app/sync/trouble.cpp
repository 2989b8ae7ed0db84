// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/trouble.h"

#include "sync/wire/codec.h"

#include <QCoreApplication>

namespace hk {

namespace {

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(hk::Sync)
public:
    static QString otherServer(const QString &server)
    {
        return tr("This data file belongs to the server %1. Another server needs a data file of its own.").arg(server);
    }
    static QString otherAccount(const QString &account)
    {
        return tr("This data file holds what “%1” may see. Please synchronise it with that account.").arg(account);
    }
    static QString wrongPassword() { return tr("The server does not know this name with this password."); }
    static QString tooOld()
    {
        return tr("The server needs a newer version of the program. You can go on working; your changes are kept until then.");
    }
    static QString busy() { return tr("The server is busy. Your changes are kept; please try again in a minute."); }
    static QString forbidden() { return tr("The server does not let this account synchronise."); }
    static QString strange() { return tr("The server gave an answer that the program does not understand. Nothing was changed."); }
    static QString closedHere()
    {
        return tr("Some encrypted values here can be opened only by somebody who has not signed in. Your changes are kept and sent "
                  "when an account that may read them has signed in on this computer.");
    }
    static QString manyRemovals(const QString &title, qint64 removed, qint64 stood)
    {
        return tr("The server would remove %1 of %2 entries from this desk: %3. They were left as they are. Please ask whoever "
                  "keeps "
                  "the server, and go on only if that is right.")
            .arg(removed)
            .arg(stood)
            .arg(title);
    }
};

}  // namespace

SyncFailure refusalOf(const HttpReply &reply)
{
    const auto refusal = wire::decodeRefusal(reply.body);
    const QString detail = QStringLiteral("%1 %2").arg(reply.status).arg(refusal.ok() ? refusal->code : QString());
    switch (reply.status) {
    case 401:
        return {SyncTrouble::Password, {SyncText::wrongPassword(), detail}};
    case 403:
        return {SyncTrouble::Forbidden, {SyncText::forbidden(), detail}};
    case 426:
        return {SyncTrouble::TooOld, {SyncText::tooOld(), detail}};
    case 429:
    case 503:
        return {SyncTrouble::Busy, {SyncText::busy(), detail}};
    default:
        return {SyncTrouble::Strange, {SyncText::strange(), detail}};
    }
}

SyncFailure strangeAnswer(const QString &detail)
{
    return {SyncTrouble::Strange, {SyncText::strange(), detail}};
}

SyncFailure otherServer(const QString &server)
{
    return {SyncTrouble::OtherServer, {SyncText::otherServer(server), {}}};
}

SyncFailure otherAccount(const QString &account)
{
    return {SyncTrouble::OtherServer, {SyncText::otherAccount(account), {}}};
}

SyncFailure programTooOld()
{
    return {SyncTrouble::TooOld, {SyncText::tooOld(), {}}};
}

SyncFailure closedHere()
{
    return {SyncTrouble::Desk, {SyncText::closedHere(), {}}};
}

SyncFailure manyRemovals(const QString &title, qint64 removed, qint64 stood)
{
    return {SyncTrouble::ManyRemovals, {SyncText::manyRemovals(title, removed, stood), {}}};
}

bool isRefused(const HttpReply &reply, const QString &code)
{
    if (reply.status != 409)
        return false;
    const auto refusal = wire::decodeRefusal(reply.body);
    return refusal.ok() && refusal->code == code;
}

}  // namespace hk

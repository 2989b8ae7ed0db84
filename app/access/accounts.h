// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "storage/connection.h"

namespace hk {

// Somebody who may open a data file. A file without accounts belongs to whoever opens it.
struct Account {
    qint64 id = 0;
    QByteArray uid;
    QString name;  // to sign in with; letters' case does not count
    QString displayName;
    bool active = true;
    bool hasPassword = false;
    bool hasRecovery = false;  // a recovery code opens it
    bool mustChange = false;  // somebody else has set the password
    qint64 lockedUntil = 0;  // UTC milliseconds
    QList<Grant> grants;
};

// A new account, or what an account shall become.
struct AccountDraft {
    QString name;
    QString displayName;
    QString password;
    QList<Grant> grants;
};

Result<bool> hasAccounts(Reader &reader);
// All accounts with their grants, by name. Needs the right to administer accounts.
Result<QList<Account>> accounts(Reader &reader);
// Those that may sign in, for the sign-in window of a shared desk: names only.
Result<QList<Account>> signInNames(Reader &reader);
// By its name to sign in with.
Result<std::optional<Account>> accountNamed(Reader &reader, const QString &name);

// What an account may, from its grants; a building, college or department that is gone gives nothing.
Result<Viewer> viewerOf(Reader &reader, const Account &account);

// The first account of a lone desk, who owns it. Refused when there are accounts.
Result<qint64> makeOwner(Writer &writer, const AccountDraft &draft);
// All of these need the right to administer accounts, are written to the audit log, and never leave a desk without anyone who may
// administer it.
Result<qint64> addAccount(Writer &writer, const AccountDraft &draft);
Result<void> renameAccount(Writer &writer, qint64 account, const QString &name, const QString &displayName);
Result<void> setGrants(Writer &writer, qint64 account, const QList<Grant> &grants);
Result<void> setActive(Writer &writer, qint64 account, bool active);
Result<void> resetPassword(Writer &writer, qint64 account, const QString &password);
// The viewer's own.
Result<void> changeOwnPassword(Writer &writer, const QString &current, const QString &password);

}  // namespace hk

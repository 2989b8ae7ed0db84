// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"

namespace hk {

// The rows of accounts as they are stored; for this folder alone.

struct AccountSecret {
    Account account;
    QString hash;
    int failures = 0;
    QByteArray publicKey;
    QByteArray secretKey;
    QByteArray recovery;
};
Result<std::optional<AccountSecret>> secretOf(Reader &reader, const QString &name);
Result<std::optional<AccountSecret>> secretOf(Reader &reader, qint64 account);
Result<QList<Account>> storedAccounts(Reader &reader);

Result<void> rememberAttempt(Writer &writer, qint64 account, int failures, qint64 lockedUntil);
Result<void> storePassword(Writer &writer, qint64 account, const QString &hash, bool mustChange);
Result<void> storeAccountKeys(Writer &writer, qint64 account, const QByteArray &publicKey, const QByteArray &secretKey);
// The secret key as the recovery code opens it; empty: there is none any more.
Result<void> storeRecovery(Writer &writer, qint64 account, const QByteArray &recovery);
Result<void> storeGrants(Writer &writer, qint64 account, const QList<Grant> &grants);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"

namespace hk {

// A recovery code stands in for a forgotten password: six groups of six digits, the last of each a check digit, shown once. It
// opens the account's keys as the password does, so that encrypted fields stay readable.
QString makeRecoveryCode();
// Why this cannot be such a code, as a sentence that names the group; empty when it can. Blanks, dashes and full-width digits are
// taken as people type them.
QString recoveryCodeFault(const QString &typed);
// Its digits alone.
QString plainRecoveryCode(const QString &typed);

// Nobody can set an owner's password for them without losing what only the owner's keys open.
bool wantsRecovery(const Account &account);

// A new code for the account, whose password opens its keys; the former one no longer works. Written to the audit log.
Result<QString> makeRecovery(Writer &writer, qint64 account, const QString &password);
// The viewer's own.
Result<QString> makeOwnRecovery(Writer &writer, const QString &password);
// The viewer's own where they want one and have none; else empty.
Result<QString> missingRecovery(Writer &writer, const QString &password);
// The same from keys that are open already.
Result<QString> storeNewRecovery(Writer &writer, qint64 account, const QByteArray &secretKey);

}  // namespace hk

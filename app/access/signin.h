// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "storage/database.h"

namespace hk {

// How an attempt to sign in ended.
struct SignIn {
    std::optional<Account> account;  // who came in
    QString refusal;  // else why not, as a sentence that does not tell whether the name exists
    qint64 waitUntil = 0;  // UTC milliseconds; further attempts are refused until then
    QString recoveryCode = {};  // made for them just now, to be shown once
};

// Tries the password: five free failures, then a pause that doubles from one second to fifteen minutes; written to the audit log.
// When it succeeds the data are open for the account. Where the file can only be read, nothing is written down.
QFuture<Result<SignIn>> signIn(Database &database, const QString &name, const QString &password);

// Comes in by recovery code and sets a password; the code is used up and the answer holds the next one. Failures count and are
// written down as those of a sign-in.
QFuture<Result<SignIn>> recoverAccount(Database &database, const QString &name, const QString &code, const QString &password);

// Closes the data: nothing is shown until the next sign-in. On a file without accounts nothing happens.
QFuture<Result<void>> signOut(Database &database);

// Opens a data file that was opened for nobody: for its owner when it has no accounts, else it waits for a sign-in.
// Answers whether somebody has to sign in. To be called off the main thread, before anything is read.
Result<bool> openForOwner(Database &database);

}  // namespace hk

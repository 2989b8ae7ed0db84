// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/keychain.h"
#include "storage/database.h"

namespace hk {

// What the system's keychain does for a data file: it holds the key of the audit log's marks, on a desk without accounts the keys
// of encrypted fields, and the passwords that somebody asked it to remember for the command line.
struct KeychainStanding {
    bool works = false;
    QString problem;  // why it does not, as a sentence; or that it lacks the keys which the file was written with
};

struct DeskOpening {
    bool guarded = false;  // somebody has to sign in
    KeychainStanding keychain;
    // Ends when the file is open to its owner; jobs given meanwhile wait for that.
    QFuture<Result<void>> shown = QtFuture::makeReadyFuture(Result<void>());
};

// Opens a data file that was opened for nobody: for its owner when it has no accounts, else it waits for a sign-in. To be called
// off the main thread, before anything is read: the keychain may ask the person at the computer. A keychain that does not work
// keeps nobody out; what needs it stays closed.
Result<DeskOpening> openDesk(Database &database, Keychain &keychain);

// By which the keychain knows the file, wherever it lies; empty while it has no such name and can be given none.
Result<QString> keychainFileName(Database &database);
// Of the keys that the school's server hands out, and what becomes of some of them.
QString schoolKeysName(const QString &file);
void forgetSchoolKeys(Keychain &keychain, const QString &file, const QList<QByteArray> &uids);

// What accounts open with their passwords, and the keychain's name for the file.
struct SharedKeys {
    QString file;
    QList<QByteArray> uids;
};
Result<SharedKeys> sharedKeys(Reader &reader);

// Once an account's password opens the keys, the keychain no longer does. What no account opens stays there.
void forgetDeskKeys(const SharedKeys &shared, Keychain &keychain);
void forgetDeskKeys(Database &database, Keychain &keychain);

// An account's password, for a command line that nobody sits at.
Result<void> rememberPassword(Database &database, Keychain &keychain, const QString &account, const QString &password);
Result<void> forgetPassword(Database &database, Keychain &keychain, const QString &account);
Result<std::optional<QString>> rememberedPassword(Database &database, Keychain &keychain, const QString &account);

}  // namespace hk

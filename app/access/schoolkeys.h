// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/datakeys.h"
#include "access/keychain.h"
#include "storage/database.h"

namespace hk {

// Keys of encrypted fields that the school's server hands to the account of this desk, so that every desk of the school opens what
// another wrote. The keychain keeps them, or sealed to the accounts of the desk, or encrypted with the password for the server;
// those of confidential fields for 72 hours after the last contact. What is put away comes back with the next contact.

struct SchoolKey {
    qint64 id = 0;  // newer ones have higher numbers
    QByteArray uid;
    FieldClass klass = FieldClass::Sensitive;
    QByteArray key;
};

// The server's answer: these are the account's now, all others of the school's are not. Values that were written with a key of this
// desk alone are written anew with the school's, and so is their history. `keychain` may be none.
Result<void> takeSchoolKeys(Database &database, Keychain *keychain, const QList<SchoolKey> &keys, const QString &password);
// The server has answered, and nothing about the keys has changed.
Result<void> noteContact(Database &database, Keychain *keychain);
// Puts away what the desk may no longer keep. To be called now and then.
Result<void> closeOverdueKeys(Database &database, Keychain *keychain);
// Where no keychain keeps them: opens them for the rest of the session without the server. Nothing when the password is another.
Result<void> openSchoolKeys(Database &database, const QString &password);

// The keys of fields that the server has handed and the desk has not put away, by their numbers. Those of class basic, which it hands
// to everybody who asks, are not counted.
Result<QList<qint64>> handedKeys(Reader &reader);
// Whether everything that leaves this desk is under the school's keys, as far as the account has them; tries to make it so.
Result<bool> replaceDeskKeys(Database &database);

// Keys of the school's whose time here is over.
Result<QList<DataKey>> overdueKeys(Reader &reader, qint64 now);
// The same by the keychain's record of the time, too.
Result<QList<DataKey>> overdueKeys(Database &database, Keychain &keychain, const QString &file);
// Tells the ring of keys that are the account's and come back by themselves.
Result<void> pauseClosedKeys(Reader &reader, KeyRing &ring);

}  // namespace hk

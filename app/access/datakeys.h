// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/accounts.h"
#include "storage/rights/keyring.h"

#include <memory>

namespace hk {

// The keys of encrypted fields: made once for a data file, sealed to each account that may read their class with the account's
// public key, so that whoever holds a key can hand it on, and only the account's password opens it.

// A key as the file knows it: all but the key.
struct DataKey {
    qint64 id = 0;
    QByteArray uid;
    FieldClass klass = FieldClass::Sensitive;
    QString state;  // as in the table

    bool isOfSchool() const { return !state.isEmpty() && state != QLatin1String("replaced"); }
    KeyOwner owner() const { return isOfSchool() ? KeyOwner::School : KeyOwner::Desk; }
    // Not put away, by whomever.
    bool isUsable() const { return !isOfSchool() || state == QLatin1String("handed"); }
};
Result<QList<DataKey>> dataKeys(Reader &reader);

// A pair of keys for an account; the secret one encrypted with the password.
struct AccountKeys {
    QByteArray publicKey;
    QByteArray secretKey;
};
Result<AccountKeys> makeAccountKeys(const QString &password);
// The secret key, or nothing when the password is wrong.
// What argon2id takes: two passes over 64 MiB, or three over 32 MiB where a desk that synchronises must stay small.
enum class PasswordWork : quint8 { Usual, Small };
std::optional<QByteArray> openSecretKey(const QByteArray &encrypted, const QString &password,
                                        PasswordWork work = PasswordWork::Usual);
Result<QByteArray> closeSecretKey(const QByteArray &secretKey, const QString &password, PasswordWork work = PasswordWork::Usual);

// The keys that the account's password opens; an empty ring where there are none.
Result<std::shared_ptr<const KeyRing>> openKeys(Reader &reader, qint64 account, const QString &password, qint64 now);

// The classes of which a data file has keys.
const QList<FieldClass> &keyClasses();
// Makes keys of the classes of which the file has none. Answers the ring with what was made.
Result<std::shared_ptr<const KeyRing>> makeKeys(Writer &writer, const KeyRing &held);
// A file of an older program has no keys of a class that is newer: they are made, and sealed to every account that may have them.
Result<bool> lacksKeys(Reader &reader);
Result<std::shared_ptr<const KeyRing>> completeKeys(Writer &writer, const KeyRing &held);
// The desk's own in the keychain of a desk without accounts, as it holds them; and keys so packed, opened.
Result<QByteArray> packKeys(Reader &reader, const KeyRing &ring);
Result<std::shared_ptr<const KeyRing>> unpackKeys(Reader &reader, const QByteArray &packed);
Result<bool> hasDataKeys(Reader &reader);
// Whether the ring holds every key that the file knows.
Result<bool> opensAllKeys(Reader &reader, const KeyRing &ring);
// The uids of keys that some account opens with its password.
Result<QList<QByteArray>> sharedKeyUids(Reader &reader);
// The keys that no account opens any more.
Result<int> unsharedKeys(Reader &reader);
// Of what `packKeys` made: the part without these keys.
QByteArray packedWithout(const QByteArray &packed, const QList<QByteArray> &uids);
// Gives the account the keys of its classes that the ring holds; takes away the others.
Result<void> shareKeys(Writer &writer, qint64 account, const QList<FieldClass> &classes, const KeyRing &held);

}  // namespace hk

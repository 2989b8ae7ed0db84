// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "server/postgres.h"
#include "sync/wire/handedkeys.h"

namespace hk::server {

// The school's keys of encrypted fields: sealed in the database with the key of a file that only the owner of the server reads,
// handed to accounts whose roles see their class. No log and no error names one.

// The key of that file; wiped when it goes.
class SealKey {
public:
    static Result<SealKey> read(const QString &path);
    // Makes the file, for its owner alone, where there is none.
    static Result<void> make(const QString &path);

    SealKey() = default;
    SealKey(SealKey &&) = default;
    SealKey &operator=(SealKey &&) = default;
    ~SealKey();
    bool isEmpty() const { return m_key.isEmpty(); }
    const QByteArray &bytes() const { return m_key; }

private:
    QByteArray m_key;
};

// As the owner of the tables. Makes the first keys of a school that has none; asserts that the file opens those it has.
Result<void> bringSchoolKeys(Postgres &owner, const QString &file);
// A newer key of each class: what is written from now on is under it.
Result<void> rotateSchoolKeys(Postgres &owner, const QString &file);
// What is wrong with them, for `check`.
Result<QStringList> faultsOfSchoolKeys(Postgres &owner, const QString &file);

// As the service.
Result<QList<wire::HandedKey>> handedKeys(Postgres &postgres, const SealKey &seal, const QList<FieldClass> &classes);
Result<QList<qint64>> handedKeyNumbers(Postgres &postgres, const QList<FieldClass> &classes);

}  // namespace hk::server

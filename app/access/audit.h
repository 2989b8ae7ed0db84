// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/integrity.h"

#include <QStringList>

#include <functional>
#include <memory>

namespace hk {

// What is written down of an account's deeds, beside the change log that holds what was written: who came in, what personal data
// was shown, exported or printed, what was done to accounts. (Personal Information Protection Law 51; classified protection.)
enum class AuditDeed : quint8 {
    SignIn,
    SignOut,
    Show,  // a sensitive field, whole
    Export,
    Print,
    Copy,
    AccountMade,
    AccountChanged,
    PasswordChanged,
    GrantsChanged,
    Import,
    ImportUndone,
    BackUp,
    Restore,
    ReadAudit,
    PersonReport,
    LogKeyed,  // from here on the marks need the keychain's key; refused: the log is shorter than the keychain knows it
    Recovered,  // a password was set by recovery code
    RecoveryMade,
};

struct AuditEntry {
    qint64 id = 0;
    qint64 at = 0;  // UTC milliseconds
    QByteArray account;
    QString name;  // the account's
    AuditDeed deed = AuditDeed::Show;
    bool success = true;
    QString subject;  // which list, which account; for a row its entity and uid, never a person's name
    QStringList fields;
    std::optional<int> rows;
};

QString auditDeedTitle(AuditDeed deed);
QString auditDeedCode(AuditDeed deed);

// Writes an entry of the viewer; name and time are filled in. The mark chains it to the one before.
Result<void> writeAudit(Writer &writer, AuditEntry entry);

// The latest first; `account` empty: everybody's. Needs the right to read the log.
Result<QList<AuditEntry>> auditEntries(Reader &reader, const QByteArray &account, int limit);
// The viewer's own last sign-ins, failed ones among them.
Result<QList<AuditEntry>> ownSignIns(Reader &reader, int limit);

// Whether the log is whole, as far as can be told here.
struct AuditCheck {
    std::optional<IntegrityFault> fault;  // the first entry that was edited, is missing or stands out of order
    QStringList notes;  // what cannot be vouched for: marks without the keychain's key, or with that of another computer
};
Result<AuditCheck> checkAudit(Reader &reader);

// Every rule of the data (storage/integrity.h), and the audit log.
struct WholeCheck {
    QList<IntegrityFault> faults;
    QStringList notes;
};
Result<WholeCheck> checkEverything(Reader &reader, const QList<IntegrityRule> &rules);

// Begins a key for the log's marks with an entry of its own. `keep` puts it into the keychain before anything is written.
Result<std::shared_ptr<const LogKey>> beginLogKey(Writer &writer, bool logIsShort,
                                                  const std::function<Result<void>(const LogKey &key)> &keep);
// The number of the last entry.
Result<qint64> lastAuditEntry(Reader &reader);

}  // namespace hk

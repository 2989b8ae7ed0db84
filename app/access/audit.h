// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/integrity.h"

#include <QStringList>

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

// The first entry that was edited, is missing or stands out of order; nothing when the chain holds.
Result<std::optional<IntegrityFault>> checkAudit(Reader &reader);

// Every rule of the data (storage/integrity.h), and the audit log.
Result<QList<IntegrityFault>> checkEverything(Reader &reader, const QList<IntegrityRule> &rules);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/audit.h"
#include "module/listexport.h"

namespace hk {

// The titles of the audit log's columns, and an entry under them, in words.
QStringList auditTitles();
QStringList auditRow(const Catalogue &catalogue, const AuditEntry &entry);

// Which entries are shown or exported.
struct AuditFilter {
    QByteArray account;  // empty: everybody's
    std::optional<AuditDeed> deed;
    int limit = 2000;
};

// The latest first.
Result<QList<AuditEntry>> auditEntries(Reader &reader, const AuditFilter &filter);

// Writes them into an .xlsx with a second sheet that says who exported what and when, and the export itself into the log.
QFuture<Result<ExportInfo>> exportAudit(Database &database, const AuditFilter &filter, const QString &path, const QString &author);

}  // namespace hk

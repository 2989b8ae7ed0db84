// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/audit.h"
#include "module/importer.h"
#include "storage/database.h"
#include "storage/lists.h"

#include <functional>

namespace hk {

// How much of personal data an export holds.
enum class ExportLevel : quint8 {
    Public,  // for the notice board: no contact, sensitive or confidential field
    Internal,  // phones with their ends only, nothing sensitive
    Whole,  // as the account sees them
};

// What a list's export is made of besides its rows.
struct ExportOrder {
    ListQuery query;
    std::vector<QByteArray> columns;  // in their order; empty = those that the list shows by itself
    QString filterText;  // the filter in words; empty = everything
    QString path;
    QString author;  // who exports
    qint64 at = 0;  // UTC milliseconds
    ExportLevel level = ExportLevel::Whole;
};

struct ExportInfo {
    QString path;
    int rows = 0;
    QStringList fields = {};  // contact and sensitive ones that stand in it whole
};

// Writes the list's rows into an .xlsx: identifiers as text, real dates and moments, and a second sheet that says list, filter,
// rows, author, time, level and program. A cancelled export leaves no file. Refused when the account may not export so much.
Result<ExportInfo> exportList(Reader &reader, const ExportOrder &order, const JobControl &control);

// The same, and writes it into the audit log; what cannot be written down there is not given out, unless the desk has no accounts.
QFuture<Result<ExportInfo>> exportAndRecord(Database &database, const ExportOrder &order, const JobControl &control);

// Writes down what a file holds that was just written; what cannot be written down is not given out, unless the desk has no
// accounts and can only be read.
QFuture<Result<void>> recordFile(Database &database, const AuditEntry &entry, const QString &path);

// For a report of figures, without personal data: `write` answers its rows.
QFuture<Result<int>> writeAndRecord(Database &database, const QString &subject, const QString &path,
                                    const std::function<Result<int>(Reader &reader)> &write);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/listexport.h"
#include "tickets/store/figurescope.h"

namespace hk::tickets {

// The ledger of a period, laid out so that it comes in again unchanged.
struct LedgerOrder {
    FigurePeriod period;
    FigureScope scope = {};
    QString path;
    QString author;
    qint64 at = 0;
    ExportLevel level = ExportLevel::Whole;  // Public: without who reported it, and without their words
};

// Refused where the account may not export so much. A cancelled export leaves no file.
Result<ExportInfo> writeLedger(Reader &reader, const LedgerOrder &order, const JobControl &control);
// The same, and writes it into the audit log; what cannot be written down there is not given out.
QFuture<Result<ExportInfo>> exportLedger(Database &database, const LedgerOrder &order, const JobControl &control);

}  // namespace hk::tickets

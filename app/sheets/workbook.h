// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/cell.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace hk {

// What is known of a sheet. `merged` and the hidden rows are complete only after the sheet has been read: some formats write
// them behind the cells.
struct SheetInfo {
    QString name;
    bool hidden = false;
    QList<CellRange> merged;
    std::vector<int> hiddenRows;
    std::vector<int> hiddenColumns;
    bool since1904 = false;  // what a bare number counts from where it is a day
};

// Takes the rows of a sheet one after the other, by position from 0; empty rows between are left out, trailing empty cells
// are dropped. Answers false to stop the reading (cancel).
using RowSink = std::function<bool(int row, const CellRow &cells)>;

// A spreadsheet opened for reading, by its content and not by its name: .xlsx/.xlsm, .xls (BIFF), SpreadsheetML, HTML tables,
// CSV/TSV. Reads as a stream: memory does not grow with the number of rows. Not shared between threads.
class WorkbookReader {
public:
    virtual ~WorkbookReader() = default;

    virtual const std::vector<SheetInfo> &sheets() const = 0;
    // Hands every row of the sheet to the sink. A stop by the sink is success.
    virtual Result<void> read(int sheet, const RowSink &sink) = 0;

    // The format in words ("Excel 97–2003 workbook"), for the wizard.
    virtual QString formatName() const = 0;
};

// Errors are sentences for a counsellor: not a spreadsheet, protected by a password, damaged, too large.
Result<std::unique_ptr<WorkbookReader>> openWorkbook(const QString &path);

// A sheet read whole; rows by position, empty ones kept, trailing ones dropped.
struct Sheet {
    SheetInfo info;
    std::vector<CellRow> rows;
};

Result<std::vector<Sheet>> readWorkbook(const QString &path);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/cell.h"

#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace hk {

enum class ColumnKind : quint8 { Text, Number, Date, DateTime };

struct SheetColumn {
    QString title;
    ColumnKind kind = ColumnKind::Text;
    double width = 0;  // in characters; 0 = from the title and the first rows
};

// A cell of a row that wants attention: tinted, with a comment that says why.
struct CellMark {
    int column = 0;
    QString comment;
};

// Writes an .xlsx row after row in constant memory: frozen header, filter, widths that fit, print set-up (A4 landscape, one page
// wide, header repeated, page x of y). The file appears under its name only when `close` has succeeded.
class WorkbookWriter {
public:
    static Result<std::unique_ptr<WorkbookWriter>> create(const QString &path);
    virtual ~WorkbookWriter() = default;

    // Begins a table sheet. Sheets are written one after the other.
    virtual Result<void> beginTable(const QString &sheetName, const std::vector<SheetColumn> &columns) = 0;
    // One cell a column. Identifiers stay text; a Number or Date column keeps the text of a cell that is not written in our own
    // form (Cell::text). Past the last row of a sheet a further one is begun. Errors: more text in a cell than a spreadsheet holds.
    virtual Result<void> addRow(const QStringList &cells, const QList<CellMark> &marks = {}) = 0;
    // A sheet of label and text, such as 说明.
    virtual Result<void> addNotes(const QString &sheetName, const QList<QPair<QString, QString>> &lines) = 0;
    // Errors: no space, the file is open elsewhere. What stood under the name before is then still there.
    virtual Result<void> close() = 0;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/cell.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace hk {

enum class ColumnKind : quint8 { Text, Number, Date, DateTime };

struct SheetColumn {
    QString title;
    ColumnKind kind = ColumnKind::Text;
    double width = 0;  // in characters; 0 = from the title and the first rows
};

// Writes an .xlsx row after row in constant memory: frozen header, filter, widths that fit, print set-up (A4 landscape, one page wide,
// header repeated, page x of y). The file appears under its name only when `close` has succeeded.
class WorkbookWriter {
public:
    static Result<std::unique_ptr<WorkbookWriter>> create(const QString &path);
    virtual ~WorkbookWriter() = default;

    // Begins a table sheet. Sheets are written one after the other.
    virtual Result<void> beginTable(const QString &sheetName, const std::vector<SheetColumn> &columns) = 0;
    // One cell a column. Identifiers stay text; a Number or Date column whose cell does not parse keeps the text.
    virtual Result<void> addRow(const QStringList &cells) = 0;
    // A sheet of label and text, such as 说明.
    virtual Result<void> addNotes(const QString &sheetName, const QList<QPair<QString, QString>> &lines) = 0;
    virtual Result<void> close() = 0;
};

}  // namespace hk

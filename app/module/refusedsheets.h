// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"
#include "sheets/writer.h"

namespace hk {

// The refused rows of one sheet, as they go back to whoever corrects them.
struct RefusedSheet {
    struct Row {
        QStringList cells;
        QStringList reasons;
        QList<CellMark> marks = {};
    };
    QString name;
    SheetLayout layout;  // of `refusedLayout`
    std::vector<Row> rows;
};

// Headers and mapping of a table with a column for each of the fields, and the reasons behind. By the fields' own titles a column
// is understood anew, whatever it was headed and whoever mapped it; one that is left out keeps its header.
SheetLayout refusedLayout(const SheetLayout &layout, const QList<QByteArray> &fields, const std::vector<ImportField> &known);

// All of them as an .xlsx, the cells to blame tinted.
Result<void> writeRefusedSheets(const std::vector<RefusedSheet> &sheets, const QString &path);

// The reasons and the cells of the errors, by the item that they refuse.
struct Refusals {
    QHash<int, QStringList> reasons;
    QHash<int, QList<CellMark>> marks;
};
Refusals refusalsIn(const QList<ImportProblem> &problems);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/sheetlayout.h"
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

// The same with the columns of the file as they are.
SheetLayout refusedLayout(const SheetLayout &layout, const std::vector<ImportField> &known);
// The layouts of a file, and those of the file of its refused rows where there are any: what an importer remembers.
std::vector<SheetLayout> layoutsToRemember(const ImportPlan &plan, const std::vector<ImportField> &known);

// All of them as an .xlsx, the cells to blame tinted.
Result<void> writeRefusedSheets(const std::vector<RefusedSheet> &sheets, const QString &path);

// The reasons and the cells of the errors, by the item that they refuse.
struct Refusals {
    QHash<int, QStringList> reasons;
    QHash<int, QList<CellMark>> marks;
};
Refusals refusalsIn(const QList<ImportProblem> &problems);

// A row as a file was read; problems name it by its place among the others.
struct ReadRow {
    int sheet = 0;
    int row = 0;
    bool refused = false;
};
// Those that were refused, each in its sheet's own columns.
Result<void> writeRefusedRows(const std::vector<ReadRow> &rows, const QList<ImportProblem> &problems,
                              const std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts,
                              const std::vector<ImportField> &known, const QString &path);

}  // namespace hk

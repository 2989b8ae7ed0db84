// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <optional>
#include <vector>

namespace hk {

// A workbook made to be handed on: sheets with a title block, tables whose totals are formulas, and charts of its own program.

enum class FigureKind : quint8 { Text, Count, Decimal, Share, Date };

struct ReportColumn {
    QString title;
    FigureKind kind = FigureKind::Text;
    // A share of two counts of the same row, as a formula: so many of all.
    int part = -1;
    int whole = -1;
};

// A cell: a value (null stays empty), or a formula in which {2} stands for the cell of column 2 in the same row; its value is then
// what a reader shows that does not calculate.
struct ReportCell {
    QVariant value = {};
    QString formula = {};
    std::optional<FigureKind> kind = {};  // else the column's
};
using ReportRow = std::vector<ReportCell>;

struct ReportTable {
    QString title;
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows;
    QString total = {};  // the word before a last row that adds the counts up; empty: there is none
    QString empty = {};  // stands in its place where it has no rows
};

enum class ReportChartKind : quint8 { Columns, Bars, Line };

struct ReportChart {
    QString title;  // what is to be seen
    ReportChartKind kind = ReportChartKind::Columns;
    int table = 0;
    int labels = 0;  // a column
    QList<int> series = {};  // columns
    QString valueAxis = {};  // with its unit
};

struct ReportSheet {
    QString name;
    QString title;
    QStringList lines = {};  // below the title
    std::vector<ReportTable> tables = {};
    std::vector<ReportChart> charts = {};  // below the tables
    bool landscape = false;
};

// A4, one page wide, page x of y; of a sheet of one table the header stays in sight and is repeated on every page. The file appears
// under its name only when it is whole.
Result<void> writeReport(const QString &path, const std::vector<ReportSheet> &sheets);

}  // namespace hk

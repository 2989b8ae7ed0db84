// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/problemat.h"

#include "module/importsheets.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct ProblemText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterPlan)
};

const Sheet *sheetOf(const std::vector<Sheet> &sheets, const RosterRow &row)
{
    return row.sheet >= 0 && row.sheet < int(sheets.size()) ? &sheets[size_t(row.sheet)] : nullptr;
}

}  // namespace

ImportProblem problemAt(const std::vector<Sheet> &sheets, const RosterRow &row, int item, Severity severity, int column,
                        const QString &reason, const QString &value)
{
    ImportItem at;
    at.sheet = row.sheet;
    at.row = row.row;
    at.column = column;
    ImportProblem problem = hk::problemAt(sheets, at, severity, reason, value);
    problem.item = item;
    return problem;
}

QString rowInWords(const std::vector<Sheet> &sheets, const RosterRow &row, const RosterRow &seenFrom)
{
    const Sheet *sheet = sheetOf(sheets, row);
    if (row.sheet == seenFrom.sheet || !sheet)
        return ProblemText::tr("row %1").arg(row.row + 1);
    return ProblemText::tr("row %1 of %2").arg(row.row + 1).arg(sheet->info.name);
}

}  // namespace hk::roster

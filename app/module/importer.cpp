// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/importer.h"

#include <algorithm>

namespace hk {

int ImportPlan::count(ImportAction action) const
{
    return int(std::count_if(items.begin(), items.end(), [action](const ImportItem &item) { return item.action == action; }));
}

int ImportPlan::rows() const
{
    return int(items.size()) - count(ImportAction::Gone);
}

int ImportPlan::warnings() const
{
    return int(std::count_if(problems.begin(), problems.end(),
                             [](const ImportProblem &problem) { return problem.severity == Severity::Warning; }));
}

void correctCells(std::vector<Sheet> &sheets, const std::vector<SheetLayout> &layouts)
{
    for (const SheetLayout &layout : layouts) {
        for (const CellCorrection &correction : layout.corrections) {
            std::vector<CellRow> &rows = sheets[size_t(layout.sheet)].rows;
            if (correction.row < 0 || correction.column < 0 || size_t(correction.row) >= rows.size())
                continue;
            CellRow &row = rows[size_t(correction.row)];
            if (size_t(correction.column) >= row.size())
                row.resize(size_t(correction.column) + 1);
            row[size_t(correction.column)] = {CellKind::Text, correction.value};
        }
    }
}

}  // namespace hk

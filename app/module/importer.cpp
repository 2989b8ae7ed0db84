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

}  // namespace hk

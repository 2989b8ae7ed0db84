// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/importitems.h"

namespace hk {

void ItemsOfRows::add(ImportItem item)
{
    item.accepted = item.action != ImportAction::Refuse;
    m_rowOfItem.push_back(int(m_itemOfRow.size()));
    m_itemOfRow.push_back(int(m_plan.items.size()));
    m_plan.items.push_back(std::move(item));
}

void ItemsOfRows::tell(const QList<ImportProblem> &problems)
{
    m_plan.problems = problems;
    for (ImportProblem &problem : m_plan.problems)
        problem.item = problem.item < 0 ? -1 : m_itemOfRow[size_t(problem.item)];
}

void countRow(Batch &batch, ImportAction action)
{
    ++batch.rows;
    switch (action) {
    case ImportAction::Insert:
        ++batch.inserted;
        break;
    case ImportAction::Move:
    case ImportAction::Update:
        ++batch.updated;
        break;
    case ImportAction::Refuse:
        ++batch.refused;
        break;
    case ImportAction::Same:
    case ImportAction::Gone:
        ++batch.unchanged;
    }
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

namespace hk {

// Makes the items of a preview from the rows that a file was read as, one after the other. A row that says the same as an earlier
// one is part of that one's item.
class ItemsOfRows {
public:
    explicit ItemsOfRows(ImportPlan &plan) : m_plan(plan) { }

    // The next row is a thing. Whatever is refused cannot be accepted.
    void add(ImportItem item);
    // The next row says the same as this earlier one.
    void addSame(int row) { m_itemOfRow.push_back(m_itemOfRow[size_t(row)]); }
    // The problems of rows, at their items.
    void tell(const QList<ImportProblem> &problems);

    // item -> row
    const std::vector<int> &rowOfItem() const { return m_rowOfItem; }

private:
    ImportPlan &m_plan;
    std::vector<int> m_itemOfRow;
    std::vector<int> m_rowOfItem;
};

// Counts a row of a batch by what is done for it.
void countRow(Batch &batch, ImportAction action);

}  // namespace hk

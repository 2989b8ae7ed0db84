// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/list/listrow.h"

class QMimeData;

namespace hk {

// Rows in words, under the titles of their columns.
struct TextTable {
    QStringList titles;
    std::vector<bool> numeric;
    std::vector<QStringList> rows;
};

// Reads these rows, or with no ids all that the query finds; `columns` are positions in the list's own order.
Result<TextTable> readTextTable(Reader &reader, const ListQuery &query, const std::vector<int> &columns,
                                const std::vector<qint64> &ids, Masking masking);

// The same for the clipboard: a table for spreadsheets and word processors, lines with tabs for the rest. Caller owns it.
std::unique_ptr<QMimeData> tableMime(const TextTable &table);

}  // namespace hk

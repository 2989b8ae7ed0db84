// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "widgets/list/listrow.h"

class QMimeData;

namespace hk {

// Rows in words, under the titles of their columns.
struct TextTable {
    QStringList titles;
    std::vector<bool> numeric;
    std::vector<QStringList> rows;
    QStringList fields;  // contact and sensitive ones that stand in it whole
};

// Reads these rows, or with no ids all that the query finds; `columns` are positions in the list's own order.
Result<TextTable> readTextTable(Reader &reader, const ListQuery &query, const std::vector<int> &columns,
                                const std::vector<qint64> &ids, Masking masking);

// Writes down that such fields were copied; a desk that cannot write anything down and has no accounts lets it pass.
QFuture<Result<void>> recordCopy(Database &database, const QByteArray &list, const TextTable &table);

// The same of what was printed, whatever stands in it: paper goes further than a window.
QFuture<Result<void>> recordPrint(Database &database, const QByteArray &list, const TextTable &table);

// The same for the clipboard: a table for spreadsheets and word processors, lines with tabs for the rest. Caller owns it.
std::unique_ptr<QMimeData> tableMime(const TextTable &table);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariant>

#include <functional>
#include <vector>

namespace hk {

// What a person typed into one field of the filter row. Text fields match anywhere; numbers take `>5`, `3-8`; dates a
// year, month or day ("2026", "2026-9", "2026.09.01") or a range of them ("2026/9/1..2026/9/30"), open at an end ("2026-09..");
// choices their words, several with a comma. `=` alone finds empty cells; a text after `=` is the whole value, several with a bar.
struct ColumnFilter {
    QByteArray column;
    QString text;

    bool operator==(const ColumnFilter &) const = default;
};

struct ListQuery {
    QByteArray list;
    std::vector<ColumnFilter> filters;
    QByteArray sort;  // column; empty = the list's own
    bool descending = false;

    bool operator==(const ListQuery &) const = default;
};

// Ids of all rows that match, in sort order; `limit` 0 = all. (Rows with equal keys come by id.)
Result<std::vector<qint64>> listIds(Reader &reader, const ListQuery &query, int limit = 0);
Result<qint64> listCount(Reader &reader, const QByteArray &list);

// The cells of these rows, as stored, in the list's column order; a row that is gone has no entry.
struct ListRow {
    qint64 id = 0;
    std::vector<QVariant> cells;
};
Result<std::vector<ListRow>> listRows(Reader &reader, const QByteArray &list, const std::vector<qint64> &ids);

// Every matching row, streamed in order, for export; the sink answers false to stop.
Result<void> eachListRow(Reader &reader, const ListQuery &query, const std::function<bool(const ListRow &)> &sink);

}  // namespace hk

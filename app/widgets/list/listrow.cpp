// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/listrow.h"

namespace hk {

QString cellText(const ColumnInfo &column, const QVariant &value, Masking masking)
{
    const QString text = column.display(value);
    return masking == Masking::Whole ? text : column.masked(text);
}

ShownRow shownRow(const std::vector<ColumnInfo> &columns, ListRow row)
{
    ShownRow shown;
    const size_t count = std::min(columns.size(), row.cells.size());
    shown.texts.reserve(qsizetype(count));
    for (size_t i = 0; i < count; ++i)
        shown.texts.append(cellText(columns[i], row.cells[i], Masking::Masked));
    shown.values = std::move(row.cells);
    return shown;
}

Result<ShownRows> readShownRows(Reader &reader, const QByteArray &list, const std::vector<ColumnInfo> &columns,
                                const std::vector<qint64> &ids)
{
    HK_TRY(std::vector<ListRow> rows, listRows(reader, list, ids));
    ShownRows shown;
    shown.reserve(rows.size());
    for (ListRow &row : rows) {
        const qint64 id = row.id;
        shown.emplace_back(id, shownRow(columns, std::move(row)));
    }
    return shown;
}

bool isNumeric(const ColumnInfo &column)
{
    return column.type == FieldType::Integer || column.type == FieldType::Number;
}

}  // namespace hk

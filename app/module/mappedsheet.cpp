// SPDX-License-Identifier: GPL-3.0-or-later
#include "module/mappedsheet.h"

#include "module/cellclean.h"
#include "module/importsheets.h"

#include <algorithm>

namespace hk {

MappedSheet::MappedSheet(const Sheet &sheet, const SheetLayout &layout)
    : m_sheet(sheet), m_layout(layout), m_merged(sheet.info.merged)
{
    for (size_t column = 0; column < layout.mapping.size(); ++column) {
        if (!layout.mapping[column].isEmpty())
            m_columns.insert(layout.mapping[column], int(column));
    }
}

const Cell &MappedSheet::cell(const QByteArray &field, int row) const
{
    const int column = m_columns.value(field, -1);
    const Cell &own = cellAt(m_sheet, row, column);
    if (own.kind != CellKind::Empty || column < 0)
        return own;
    const CellRange *const area = m_merged.areaAt(row, column);
    return area ? cellAt(m_sheet, area->firstRow, area->firstColumn) : own;
}

QString MappedSheet::words(const QByteArray &field, int row) const
{
    const QString text = cellWords(cell(field, row));
    return saysNothing(text) ? QString() : text;
}

QStringList MappedSheet::headers() const
{
    QStringList found;
    for (size_t column = 0; column < m_layout.mapping.size(); ++column) {
        if (!m_layout.mapping[column].isEmpty())
            found << m_layout.headers[column];
    }
    return found;
}

bool MappedSheet::eachThing(const JobControl &control, const std::function<void(int)> &read) const
{
    const int end = std::min(m_layout.lastRow, int(m_sheet.rows.size()) - 1);
    for (int row = m_layout.firstRow; row <= end; ++row) {
        if (row % 1024 == 0 && control.isCancelled())
            return false;
        if (rowKind(m_sheet, m_layout, row) == RowKind::Thing)
            read(row);
    }
    return true;
}

ImportProblem MappedSheet::problem(Severity severity, int row, const QByteArray &field, const QString &reason, int item) const
{
    ImportProblem made = noteOf(m_sheet, m_layout.sheet, reason);
    made.severity = severity;
    made.row = row;
    made.column = m_columns.value(field, 0);
    made.value = cell(field, row).text;
    made.item = item;
    made.consequence = usualConsequence(severity);
    return made;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/cell.h"

namespace hk {

QString columnName(int column)
{
    QString name;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        name.prepend(QChar(u'A' + rest % 26));
    return name;
}

QString cellName(int row, int column)
{
    return columnName(column) + QString::number(row + 1);
}

QString rangeName(const CellRange &range)
{
    return cellName(range.firstRow, range.firstColumn) + u':' + cellName(range.lastRow, range.lastColumn);
}

}  // namespace hk

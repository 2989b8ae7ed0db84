// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "module/sheetlayout.h"

#include <QRegularExpression>

namespace hk {

namespace {

// Words that begin the lines below a table.
bool opensFooter(const QString &text)
{
    static const QRegularExpression words(QStringLiteral(
        "^(?:合计|总计|小计|共计|总人数|人数合计|本页合计|备注:|说明:|注:|注意:|填表说明|填报说明|以上|第\\d+页|共\\d+[人页间]"
        "|.{0,8}(?:签字|签名|签章|盖章)|.{0,6}(?:审核人|审批人|制表人|制表|填表人|填报人|负责人|经办人|制表日期|填报日期|填表日期|"
        "打印日期|打印时间))"));
    return words.match(withoutBlanks(toHalfWidth(text))).hasMatch();
}

bool repeatsHeader(const Sheet &sheet, const SheetLayout &layout, int row)
{
    int alike = 0;
    for (size_t column = 0; column < layout.mapping.size(); ++column) {
        const QString text = withoutBlanks(cellAt(sheet, row, int(column)).text);
        const QString header = withoutBlanks(cellAt(sheet, layout.headerRow + layout.headerRows - 1, int(column)).text);
        if (layout.mapping[column].isEmpty() || text.isEmpty() || header.isEmpty())
            continue;
        if (text != header)
            return false;
        ++alike;
    }
    return alike >= 2;
}

}  // namespace

RowKind rowKind(const Sheet &sheet, const SheetLayout &layout, int row)
{
    int filled = 0;
    int mapped = 0;
    QString first;
    if (row >= 0 && row < int(sheet.rows.size())) {
        const CellRow &cells = sheet.rows[size_t(row)];
        for (size_t column = 0; column < cells.size(); ++column) {
            if (cells[column].kind == CellKind::Empty || cells[column].text.trimmed().isEmpty())
                continue;
            if (++filled == 1)
                first = cells[column].text;
            if (column < layout.mapping.size() && !layout.mapping[column].isEmpty())
                ++mapped;
        }
    }
    if (filled == 0)
        return RowKind::Blank;
    // Totals leave most columns empty; a person whose row happens to begin with such a word fills them.
    if (filled <= 4 && opensFooter(first))
        return RowKind::Footer;
    if (filled == 1) {
        for (const CellRange &area : sheet.info.merged) {
            if (area.firstRow == row && area.lastRow == row && area.lastColumn - area.firstColumn >= 2)
                return RowKind::Section;
        }
    }
    if (mapped >= 2 && repeatsHeader(sheet, layout, row))
        return RowKind::Header;
    return mapped > 0 ? RowKind::Thing : RowKind::Blank;
}

}  // namespace hk

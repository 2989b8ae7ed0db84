// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/metrics.h"

#include <QHeaderView>
#include <QPainter>
#include <QTableView>

namespace hk {

namespace {

// Whether the painted cell belongs to the current row of a table whose rows are chosen as a whole.
const QTableView *rowTable(const Brush &brush)
{
    const auto *table = qobject_cast<const QTableView *>(brush.widget);
    return table != nullptr && table->selectionBehavior() == QAbstractItemView::SelectRows ? table : nullptr;
}

// One ring around the whole row, drawn piece by piece with its cells.
void paintRowRing(const Brush &brush, const QTableView &table, const QRect &rect, int column)
{
    const QHeaderView &header = *table.horizontalHeader();
    int first = 0;
    while (first < header.count() - 1 && header.isSectionHidden(header.logicalIndex(first)))
        ++first;
    int last = header.count() - 1;
    while (last > 0 && header.isSectionHidden(header.logicalIndex(last)))
        --last;
    const int line = brush.px(1);
    const QColor colour = brush.color(Token::Focus);
    brush.painter.fillRect(rect.left(), rect.top(), rect.width(), line, colour);
    brush.painter.fillRect(rect.left(), rect.bottom() - line + 1, rect.width(), line, colour);
    const bool mirrored = table.layoutDirection() == Qt::RightToLeft;
    if (column == header.logicalIndex(mirrored ? last : first))
        brush.painter.fillRect(rect.left(), rect.top(), line, rect.height(), colour);
    if (column == header.logicalIndex(mirrored ? first : last))
        brush.painter.fillRect(rect.right() - line + 1, rect.top(), line, rect.height(), colour);
}

}  // namespace

void paintItemPanel(const Brush &brush, const QStyleOptionViewItem &option)
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    if (selected) {
        brush.painter.fillRect(option.rect, brush.color(Token::Selection));
    } else if (option.backgroundBrush.style() != Qt::NoBrush) {
        brush.painter.fillRect(option.rect, option.backgroundBrush);
    } else if ((option.state & QStyle::State_MouseOver) != 0 && (option.state & QStyle::State_Enabled) != 0
               && qobject_cast<const QTableView *>(brush.widget) == nullptr) {
        brush.painter.fillRect(option.rect, brush.color(Token::Hover));
    }
    const QTableView *table = rowTable(brush);
    if (table != nullptr && table->hasFocus() && table->isActiveWindow() && option.index.isValid()
        && option.index.row() == table->currentIndex().row())
        paintRowRing(brush, *table, option.rect, option.index.column());
}

void paintItemFocus(const Brush &brush, const QStyleOption &option)
{
    // A row has its ring already.
    if (rowTable(brush) != nullptr)
        return;
    if (brush.widget != nullptr && !brush.widget->isActiveWindow())
        return;
    const bool cell = qobject_cast<const QTableView *>(brush.widget) != nullptr;
    paintRing(brush, option.rect, brush.color(Token::Focus), 0, brush.px(cell ? 2 : 1));
}

void paintBranch(const Brush &brush, const QStyleOption &option)
{
    if ((option.state & QStyle::State_Children) == 0)
        return;
    const bool open = (option.state & QStyle::State_Open) != 0;
    const bool mirrored = option.direction == Qt::RightToLeft;
    paintChevron(brush, option.rect,
                 open           ? QStringLiteral("chevron-down")
                     : mirrored ? QStringLiteral("chevron-left")
                                : QStringLiteral("chevron-right"),
                 option);
}

}  // namespace hk

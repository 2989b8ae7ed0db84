// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QPainter>
#include <QPainterPath>

namespace hk {

namespace {

constexpr int headerPadding = 8;
constexpr int arrowSize = 11;

void paintSortArrow(const Brush &brush, const QRectF &rect, bool up)
{
    QPainterPath path;
    path.moveTo(rect.left(), up ? rect.bottom() : rect.top());
    path.lineTo(rect.right(), up ? rect.bottom() : rect.top());
    path.lineTo(rect.center().x(), up ? rect.top() : rect.bottom());
    path.closeSubpath();
    brush.painter.save();
    brush.painter.setRenderHint(QPainter::Antialiasing);
    brush.painter.fillPath(path, brush.color(Token::Accent));
    brush.painter.restore();
}

}  // namespace

void paintHeaderSection(const Brush &brush, const QStyleOptionHeader &option)
{
    const bool hot = (option.state & QStyle::State_MouseOver) != 0 && (option.state & QStyle::State_Enabled) != 0;
    const bool down = (option.state & QStyle::State_Sunken) != 0;
    const QRect rect = option.rect;
    brush.painter.fillRect(rect, brush.color(down ? Token::Pressed : hot ? Token::Hover : Token::Head));
    const QColor line = brush.color(Token::Line);
    if (option.orientation == Qt::Horizontal) {
        brush.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line);
        if (option.position != QStyleOptionHeader::End && option.position != QStyleOptionHeader::OnlyOneSection)
            brush.painter.fillRect(option.direction == Qt::RightToLeft ? rect.left() : rect.right(), rect.top(), 1, rect.height(),
                                   line);
    } else {
        brush.painter.fillRect(rect.right(), rect.top(), 1, rect.height(), line);
        brush.painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, line);
    }
}

void paintHeaderLabel(const Brush &brush, const QStyleOptionHeader &option)
{
    const int padding = brush.px(headerPadding);
    QRect rect = option.rect.adjusted(padding, 0, -padding, -1);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFont font = fontOf(TextRole::Caption, brush.theme);
    const QFontMetrics measure(font);
    const int arrow = sorted ? brush.px(arrowSize) + brush.px(2) : 0;
    QPainter &painter = brush.painter;
    painter.save();
    painter.setFont(font);
    if (!option.icon.isNull()) {
        const int size = brush.px(metrics::iconSmall);
        option.icon.paint(&painter, rect.left(), rect.top() + (rect.height() - size) / 2, size, size);
        rect.adjust(size + brush.px(metrics::iconToWord), 0, 0, 0);
    }
    painter.setPen(brush.color((option.state & QStyle::State_Enabled) != 0 ? Token::Text2 : Token::Disabled));
    const QString words = measure.elidedText(option.text, Qt::ElideRight, rect.width() - arrow);
    const int width = measure.horizontalAdvance(words);
    QRect place(rect.left(), rect.top(), width, rect.height());
    if ((option.textAlignment & Qt::AlignRight) != 0)
        place.moveRight(rect.right() - arrow);
    else if ((option.textAlignment & Qt::AlignHCenter) != 0)
        place.moveLeft(rect.left() + (rect.width() - width - arrow) / 2);
    if ((option.textAlignment & Qt::AlignAbsolute) == 0)
        place = QStyle::visualRect(option.direction, rect, place);
    painter.drawText(place.adjusted(0, 0, 1, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    if (sorted) {
        const int height = brush.px(arrowSize) - brush.px(2);
        const int left = option.direction == Qt::RightToLeft ? place.left() - arrow : place.right() + brush.px(2) + 1;
        // In Qt the arrow of an ascending column is called "down".
        paintSortArrow(brush, QRectF(left, rect.center().y() - height / 2, brush.px(arrowSize), height),
                       option.sortIndicator == QStyleOptionHeader::SortDown);
    }
    painter.restore();
}

QSize headerSize(const Theme &theme, const QStyleOptionHeader &option)
{
    const QFontMetrics measure(fontOf(TextRole::Caption, theme));
    int width = measure.horizontalAdvance(option.text) + 2 * theme.px(headerPadding);
    if (!option.icon.isNull())
        width += theme.px(metrics::iconSmall) + theme.px(metrics::iconToWord);
    if (option.sortIndicator != QStyleOptionHeader::None)
        width += theme.px(arrowSize) + theme.px(2);
    return {width, option.orientation == Qt::Horizontal ? theme.px(metrics::tableHeaderHeight) + 1 : theme.rowHeight()};
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"

#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"

#include <QPainter>

namespace hk {

void paintBox(const Brush &brush, const QRect &rect, const QColor &fill, const QColor &edge, int radius, qreal width)
{
    QPainter &painter = brush.painter;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, radius > 0);
    const bool hasEdge = edge.alpha() > 0;
    const qreal inset = hasEdge ? width / 2 : 0;
    painter.setPen(hasEdge ? QPen(edge, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const QRectF box = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    if (radius > 0)
        painter.drawRoundedRect(box, radius - inset, radius - inset);
    else
        painter.drawRect(box);
    painter.restore();
}

void paintRing(const Brush &brush, const QRect &rect, const QColor &colour, int radius, int width)
{
    paintBox(brush, rect, Qt::transparent, colour, radius, width);
}

void paintChevron(const Brush &brush, const QRect &rect, const QString &id, const QStyleOption &option)
{
    const int size = brush.px(metrics::iconSmall) - brush.px(2);
    const QRectF place(rect.center().x() + 1 - size / 2, rect.center().y() + 1 - size / 2, size, size);
    paintIcon(brush.painter, place, id, brush.color((option.state & QStyle::State_Enabled) != 0 ? Token::Text2 : Token::Disabled));
}

void paintLabel(const Brush &brush, const QRect &rect, const Label &label, const QStyleOption &option)
{
    QPainter &painter = brush.painter;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const int iconSize = label.icon.isNull() ? 0 : brush.px(metrics::iconSmall);
    const int gap = iconSize > 0 && !label.text.isEmpty() ? brush.px(metrics::iconToWord) : 0;
    const int chevron = label.chevron ? brush.px(metrics::iconSmall) + (label.text.isEmpty() ? 0 : brush.px(4)) : 0;
    const QFontMetrics measure(label.font);
    const int room = rect.width() - iconSize - gap - chevron;
    const QString words =
        label.text.isEmpty() ? QString() : measure.elidedText(label.text, Qt::ElideRight, room, Qt::TextShowMnemonic);
    const int width = iconSize + gap + measure.size(Qt::TextShowMnemonic | Qt::TextSingleLine, words).width() + chevron;
    QRect block(rect.left(), rect.top(), qMin(width, rect.width()), rect.height());
    if ((label.alignment & Qt::AlignHCenter) != 0)
        block.moveLeft(rect.left() + (rect.width() - block.width()) / 2);
    block = QStyle::visualRect(option.direction, rect, block);
    const auto part = [&](int left, int partWidth) {
        return QStyle::visualRect(option.direction, block, QRect(block.left() + left, block.top(), partWidth, block.height()));
    };
    painter.save();
    painter.setFont(label.font);
    painter.setPen(enabled ? label.colour : brush.color(Token::Disabled));
    if (iconSize > 0) {
        QRect place = part(0, iconSize);
        place.setTop(rect.top() + (rect.height() - iconSize) / 2);
        place.setHeight(iconSize);
        const QIcon::State state = (option.state & QStyle::State_On) != 0 ? QIcon::On : QIcon::Off;
        label.icon.paint(&painter, place, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled, state);
    }
    const int flags = Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine
        | (brush.style.styleHint(QStyle::SH_UnderlineShortcut, &option, brush.widget) != 0 ? Qt::TextShowMnemonic
                                                                                           : Qt::TextHideMnemonic);
    painter.drawText(part(iconSize + gap, block.width() - iconSize - gap - chevron).adjusted(0, 0, 1, 0), flags, words);
    if (label.chevron)
        paintChevron(brush, part(block.width() - brush.px(metrics::iconSmall), brush.px(metrics::iconSmall)),
                     QStringLiteral("chevron-down"), option);
    painter.restore();
}

}  // namespace hk

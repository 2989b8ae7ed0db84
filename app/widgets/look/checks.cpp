// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"

#include <QPainter>

namespace hk {

namespace {

QRect square(const Brush &brush, const QRect &rect)
{
    const int size = qMin(brush.px(metrics::checkSize), qMin(rect.width(), rect.height()));
    return {rect.left() + (rect.width() - size) / 2, rect.top() + (rect.height() - size) / 2, size, size};
}

Token emptyFill(const QStyleOption &option)
{
    if ((option.state & QStyle::State_Enabled) == 0)
        return Token::Window;
    if ((option.state & QStyle::State_Sunken) != 0)
        return Token::Pressed;
    return (option.state & QStyle::State_MouseOver) != 0 ? Token::Hover : Token::Base;
}

}  // namespace

void paintCheck(const Brush &brush, const QStyleOption &option)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const QRect box = square(brush, option.rect);
    const int radius = brush.px(metrics::smallRadius);
    const bool half = (option.state & QStyle::State_NoChange) != 0;
    if ((option.state & QStyle::State_On) == 0 && !half) {
        paintBox(brush, box, brush.color(emptyFill(option)), brush.color(enabled ? Token::Edge : Token::Line), radius);
        return;
    }
    const QColor mark = brush.color(enabled ? Token::OnAccent : Token::Base);
    paintBox(brush, box, brush.color(enabled ? Token::Accent : Token::Disabled), Qt::transparent, radius);
    if (half) {
        const int inset = brush.px(4);
        const int height = brush.px(2);
        brush.painter.fillRect(box.left() + inset, box.top() + (box.height() - height) / 2, box.width() - 2 * inset, height, mark);
    } else {
        const int inset = brush.px(1);
        paintIcon(brush.painter, QRectF(box).adjusted(inset, inset, -inset, -inset), u"tick", mark);
    }
}

void paintRadio(const Brush &brush, const QStyleOption &option)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const QRect box = square(brush, option.rect);
    if ((option.state & QStyle::State_On) == 0) {
        paintBox(brush, box, brush.color(emptyFill(option)), brush.color(enabled ? Token::Edge : Token::Line), box.width() / 2);
        return;
    }
    paintBox(brush, box, brush.color(enabled ? Token::Accent : Token::Disabled), Qt::transparent, box.width() / 2);
    const int inset = brush.px(5);
    const QRect dot = box.adjusted(inset, inset, -inset, -inset);
    paintBox(brush, dot, brush.color(enabled ? Token::OnAccent : Token::Base), Qt::transparent, dot.width() / 2);
}

void paintFocus(const Brush &brush, const QStyleOption &option)
{
    const int width = brush.px(metrics::focusWidth);
    // On the filled button the accent would not be seen.
    if (roleOf(brush.widget) == ControlRole::Primary)
        paintRing(brush, option.rect.adjusted(width, width, -width, -width), brush.color(Token::OnAccent), brush.px(2), width);
    else
        paintRing(brush, option.rect, brush.color(Token::Focus), brush.px(metrics::radius), width);
}

}  // namespace hk

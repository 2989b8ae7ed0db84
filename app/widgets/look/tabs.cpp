// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QPainter>
#include <QVariant>
#include <QWidget>

namespace hk {

namespace {

constexpr int pageGap = 24;
constexpr int panelGap = 20;
constexpr int underline = 2;

bool isPageTab(const QWidget *widget)
{
    return widget != nullptr && widget->property("hkPageTabs").toBool();
}

}  // namespace

void paintTab(const Brush &brush, const QStyleOptionTab &option)
{
    QPainter &painter = brush.painter;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool hot = (option.state & QStyle::State_MouseOver) != 0 && enabled && !selected;
    const int inset = brush.px(isPageTab(brush.widget) ? pageGap : panelGap) / 2;
    const QRect words = option.rect.adjusted(inset, 0, -inset, 0);
    const QFont font = selected ? strongFontOf(TextRole::Body, brush.theme) : fontOf(TextRole::Body, brush.theme);
    if (hot) {
        const int margin = (option.rect.height() - brush.px(metrics::controlHeight)) / 2;
        paintBox(brush, option.rect.adjusted(brush.px(2), margin, -brush.px(2), -margin), brush.color(Token::Hover),
                 Qt::transparent, brush.px(metrics::radius));
    }
    painter.save();
    painter.setFont(font);
    painter.setPen(brush.color(!enabled                      ? Token::Disabled
                                   : selected                ? Token::Text
                                   : isPageTab(brush.widget) ? Token::Text2
                                                             : Token::Text));
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine | Qt::TextShowMnemonic, option.text);
    painter.restore();
    if (!isPageTab(brush.widget))
        painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, brush.color(Token::Line));
    if (selected) {
        const int height = brush.px(underline);
        const int bottom = isPageTab(brush.widget) ? option.rect.bottom() + 1 : option.rect.bottom();
        painter.fillRect(words.left(), bottom - height, words.width(), height, brush.color(Token::Accent));
    }
    if ((option.state & QStyle::State_HasFocus) != 0) {
        const int margin = (option.rect.height() - brush.px(metrics::controlHeight)) / 2;
        paintRing(brush, option.rect.adjusted(brush.px(2), margin, -brush.px(2), -margin), brush.color(Token::Focus),
                  brush.px(metrics::radius), brush.px(metrics::focusWidth));
    }
}

QSize tabSize(const Theme &theme, const QStyleOptionTab &option, const QWidget *widget)
{
    // Measured half-bold, so that choosing a tab moves none of the others.
    const QFontMetrics measure(strongFontOf(TextRole::Body, theme));
    const int gap = theme.px(isPageTab(widget) ? pageGap : panelGap);
    const int height = theme.px(isPageTab(widget) ? metrics::pageTabHeight : metrics::panelTabHeight);
    return {measure.size(Qt::TextSingleLine | Qt::TextShowMnemonic, option.text).width() + gap, height};
}

}  // namespace hk

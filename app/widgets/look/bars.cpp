// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"

#include <QPainter>

#include <algorithm>

namespace hk {

namespace {

constexpr int shortestThumb = 28;
constexpr int progressHeight = 4;
constexpr int titleHeight = 28;

QColor between(const QColor &one, const QColor &two)
{
    return QColor((one.red() + two.red()) / 2, (one.green() + two.green()) / 2, (one.blue() + two.blue()) / 2);
}

}  // namespace

void paintScrollBar(const Brush &brush, const QStyleOptionSlider &option)
{
    const bool vertical = option.orientation == Qt::Vertical;
    const QRect rect = option.rect;
    QPainter &painter = brush.painter;
    painter.fillRect(rect, brush.color(Token::Head));
    if (vertical)
        painter.fillRect(option.direction == Qt::RightToLeft ? rect.right() : rect.left(), rect.top(), 1, rect.height(),
                         brush.color(Token::Line));
    else
        painter.fillRect(rect.left(), rect.top(), rect.width(), 1, brush.color(Token::Line));
    if (option.minimum >= option.maximum)
        return;
    QRect thumb = scrollBarPart(brush.theme, option, QStyle::SC_ScrollBarSlider);
    const int width = brush.px(metrics::scrollThumbWidth);
    const int margin = brush.px(2);
    if (vertical)
        thumb = QRect(rect.left() + (rect.width() - width + 1) / 2, thumb.top() + margin, width, thumb.height() - 2 * margin);
    else
        thumb = QRect(thumb.left() + margin, rect.top() + (rect.height() - width + 1) / 2, thumb.width() - 2 * margin, width);
    const bool held = (option.activeSubControls & QStyle::SC_ScrollBarSlider) != 0 && (option.state & QStyle::State_Sunken) != 0;
    const bool hot = (option.activeSubControls & QStyle::SC_ScrollBarSlider) != 0;
    const QColor edge = brush.color(Token::Edge);
    const QColor colour = held ? brush.color(Token::Text3) : hot ? edge : between(brush.color(Token::Line), edge);
    paintBox(brush, thumb, colour, Qt::transparent, width / 2);
}

QRect scrollBarPart(const Theme &theme, const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool vertical = option.orientation == Qt::Vertical;
    const int length = vertical ? rect.height() : rect.width();
    const int range = option.maximum - option.minimum;
    int thumb = length;
    if (range > 0) {
        const qint64 whole = qint64(range) + option.pageStep;
        thumb = static_cast<int>(qint64(length) * option.pageStep / std::max<qint64>(whole, 1));
        thumb = std::clamp(thumb, std::min(theme.px(shortestThumb), length), length);
    }
    const int start =
        QStyle::sliderPositionFromValue(option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto piece = [&](int from, int size) {
        return vertical ? QRect(rect.left(), rect.top() + from, rect.width(), size)
                        : QStyle::visualRect(option.direction, rect, QRect(rect.left() + from, rect.top(), size, rect.height()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return rect;
    case QStyle::SC_ScrollBarSlider:
        return piece(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

void paintProgress(const Brush &brush, const QStyleOptionProgressBar &option)
{
    const int height = brush.px(progressHeight);
    const QRect track(option.rect.left(), option.rect.top() + (option.rect.height() - height) / 2, option.rect.width(), height);
    paintBox(brush, track, brush.color(Token::Line), Qt::transparent, height / 2);
    if (option.maximum <= option.minimum)
        return;
    const double share = double(option.progress - option.minimum) / (option.maximum - option.minimum);
    const int width = static_cast<int>(track.width() * std::clamp(share, 0.0, 1.0));
    if (width > 0)
        paintBox(brush, QStyle::visualRect(option.direction, track, QRect(track.left(), track.top(), width, height)),
                 brush.color(Token::Accent), Qt::transparent, height / 2);
}

void paintSplitter(const Brush &brush, const QStyleOption &option)
{
    if ((option.state & (QStyle::State_MouseOver | QStyle::State_Sunken)) == 0)
        return;
    const QColor colour = brush.color((option.state & QStyle::State_Sunken) != 0 ? Token::Edge : Token::Line);
    const int width = brush.px(2);
    if ((option.state & QStyle::State_Horizontal) != 0)
        brush.painter.fillRect(option.rect.center().x(), option.rect.top(), width, option.rect.height(), colour);
    else
        brush.painter.fillRect(option.rect.left(), option.rect.center().y(), option.rect.width(), width, colour);
}

void paintGroupBox(const Brush &brush, const QStyleOptionGroupBox &option)
{
    QPainter &painter = brush.painter;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    if ((option.subControls & QStyle::SC_GroupBoxCheckBox) != 0) {
        QStyleOptionButton box;
        box.QStyleOption::operator=(option);
        box.rect = groupBoxPart(brush.theme, option, QStyle::SC_GroupBoxCheckBox);
        brush.style.drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, brush.widget);
    }
    const QRect title = groupBoxPart(brush.theme, option, QStyle::SC_GroupBoxLabel);
    painter.save();
    painter.setFont(fontOf(TextRole::PanelTitle, brush.theme));
    painter.setPen(brush.color(enabled ? Token::Text : Token::Disabled));
    painter.drawText(title, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine, option.text);
    painter.restore();
    if ((option.state & QStyle::State_HasFocus) != 0)
        paintRing(brush, title.united(groupBoxPart(brush.theme, option, QStyle::SC_GroupBoxCheckBox)), brush.color(Token::Focus),
                  brush.px(metrics::radius), brush.px(metrics::focusWidth));
}

QRect groupBoxPart(const Theme &theme, const QStyleOptionGroupBox &option, QStyle::SubControl part)
{
    const QRect rect = option.rect;
    const bool checkable = (option.subControls & QStyle::SC_GroupBoxCheckBox) != 0;
    const int height = option.text.isEmpty() && !checkable ? 0 : theme.px(titleHeight);
    const int box = checkable ? theme.px(metrics::checkSize) : 0;
    switch (part) {
    case QStyle::SC_GroupBoxCheckBox:
        return QStyle::visualRect(option.direction, rect,
                                  QRect(rect.left() + theme.px(2), rect.top() + (height - box) / 2, box, box));
    case QStyle::SC_GroupBoxLabel: {
        const int left = checkable ? box + theme.px(metrics::iconToWord) + theme.px(2) : 0;
        const int width =
            QFontMetrics(fontOf(TextRole::PanelTitle, theme)).size(Qt::TextShowMnemonic, option.text).width() + theme.px(4);
        return QStyle::visualRect(option.direction, rect, QRect(rect.left() + left, rect.top(), width, height));
    }
    case QStyle::SC_GroupBoxContents:
    case QStyle::SC_GroupBoxFrame:
        return rect.adjusted(0, height, 0, 0);
    default:
        return rect;
    }
}

}  // namespace hk

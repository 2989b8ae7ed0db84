// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/icons.h"
#include "widgets/look/metrics.h"

#include <QPainter>

namespace hk {

namespace {

constexpr int menuPadding = 8;
constexpr int separatorHeight = 9;
constexpr int barPadding = 10;

int mnemonicFlag(const Brush &brush, const QStyleOption &option)
{
    const bool shown = brush.style.styleHint(QStyle::SH_UnderlineShortcut, &option, brush.widget) != 0;
    return shown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
}

}  // namespace

void paintMenuPanel(const Brush &brush, const QRect &rect)
{
    paintBox(brush, rect, brush.color(Token::Base), brush.color(Token::Line), 0);
}

void paintMenuItem(const Brush &brush, const QStyleOptionMenuItem &option)
{
    QPainter &painter = brush.painter;
    const QRect rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(rect.left(), rect.center().y(), rect.width(), 1, brush.color(Token::Line));
        return;
    }
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    if ((option.state & QStyle::State_Selected) != 0) {
        painter.fillRect(rect, brush.color(enabled ? Token::Selection : Token::Hover));
        if (enabled)
            paintRing(brush, rect, brush.color(Token::Focus), 0, brush.px(1));
    }
    const int icon = brush.px(metrics::iconSmall);
    const int padding = brush.px(menuPadding);
    const auto part = [&](int left, int width) {
        return QStyle::visualRect(option.direction, rect, QRect(rect.left() + left, rect.top(), width, rect.height()));
    };
    QRect iconPlace = part(padding, icon);
    iconPlace.setTop(rect.top() + (rect.height() - icon) / 2);
    iconPlace.setHeight(icon);
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked)
        paintIcon(painter, iconPlace, u"tick", brush.color(enabled ? Token::Accent : Token::Disabled));
    else if (!option.icon.isNull())
        option.icon.paint(&painter, iconPlace, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    const int left = padding + icon + brush.px(metrics::iconToWord) + brush.px(2);
    const QRect words = part(left, rect.width() - left - padding - icon);
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    painter.save();
    painter.setFont(option.font);
    painter.setPen(brush.color(enabled ? Token::Text : Token::Disabled));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | mnemonicFlag(brush, option),
                     option.text.left(tab));
    if (tab >= 0) {
        painter.setPen(brush.color(enabled ? Token::Text3 : Token::Disabled));
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, option.text.mid(tab + 1));
    }
    painter.restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        paintChevron(brush, part(rect.width() - padding - icon, icon), QStringLiteral("chevron-right"), option);
}

void paintMenuBarItem(const Brush &brush, const QStyleOptionMenuItem &option)
{
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool open = (option.state & QStyle::State_Sunken) != 0;
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    brush.painter.fillRect(option.rect, brush.color(Token::Window));
    if (selected && enabled) {
        const QRect box = option.rect.adjusted(brush.px(2), brush.px(2), -brush.px(2), -brush.px(2));
        paintBox(brush, box, brush.color(open ? Token::Pressed : Token::Hover), Qt::transparent, brush.px(metrics::radius));
        if (!open && (option.state & QStyle::State_HasFocus) != 0)
            paintRing(brush, box, brush.color(Token::Focus), brush.px(metrics::radius), brush.px(metrics::focusWidth));
    }
    brush.painter.save();
    brush.painter.setPen(brush.color(enabled ? Token::Text : Token::Disabled));
    brush.painter.drawText(option.rect, Qt::AlignCenter | Qt::TextSingleLine | mnemonicFlag(brush, option), option.text);
    brush.painter.restore();
}

QSize menuItemSize(const Theme &theme, const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {theme.px(40), theme.px(separatorHeight)};
    const QFontMetrics measure(option.font);
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    const int icon = theme.px(metrics::iconSmall);
    int width = measure.size(Qt::TextSingleLine | Qt::TextShowMnemonic, option.text.left(tab)).width();
    if (tab >= 0)
        width += theme.px(24) + measure.horizontalAdvance(option.text.mid(tab + 1));
    width += 2 * theme.px(menuPadding) + 2 * icon + theme.px(metrics::iconToWord) + theme.px(2);
    return {width, theme.px(metrics::controlHeight)};
}

}  // namespace hk

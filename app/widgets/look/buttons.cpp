// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/brush.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/roles.h"

#include <QFontMetrics>
#include <QPainter>
#include <QWidget>

namespace hk {

namespace {

constexpr int pushPadding = 13;
constexpr int toolPadding = 10;

ControlRole buttonRole(const QStyleOptionButton &option, const QWidget *widget)
{
    const ControlRole role = roleOf(widget);
    return role == ControlRole::Normal && (option.features & QStyleOptionButton::Flat) != 0 ? ControlRole::Flat : role;
}

bool isDown(const QStyleOption &option)
{
    return (option.state & QStyle::State_Sunken) != 0;
}

bool isHot(const QStyleOption &option)
{
    return (option.state & QStyle::State_MouseOver) != 0 && (option.state & QStyle::State_Enabled) != 0;
}

// The accent carries no third shade of its own: it moves towards its text.
QColor towards(const QColor &colour, const QColor &other, double share)
{
    const auto mix = [share](float one, float two) { return one + (two - one) * static_cast<float>(share); };
    return QColor::fromRgbF(mix(colour.redF(), other.redF()), mix(colour.greenF(), other.greenF()),
                            mix(colour.blueF(), other.blueF()));
}

QFont buttonFont(ControlRole role, const Theme &theme, const QWidget *widget)
{
    if (role == ControlRole::Primary)
        return strongFontOf(TextRole::Body, theme);
    return widget != nullptr ? widget->font() : fontOf(TextRole::Body, theme);
}

QSize blockSize(const Theme &theme, const QFont &font, const QString &text, bool icon, bool chevron)
{
    const int size = theme.px(metrics::iconSmall);
    int width = QFontMetrics(font).size(Qt::TextShowMnemonic | Qt::TextSingleLine, text).width();
    if (icon)
        width += size + (text.isEmpty() ? 0 : theme.px(metrics::iconToWord));
    if (chevron)
        width += size + (text.isEmpty() ? 0 : theme.px(4));
    return {width, theme.px(metrics::controlHeight)};
}

}  // namespace

void paintButtonPanel(const Brush &brush, const QStyleOptionButton &option)
{
    const bool enabled = (option.state & QStyle::State_Enabled) != 0;
    const bool down = isDown(option) || (option.state & QStyle::State_On) != 0;
    const int radius = brush.px(metrics::radius);
    switch (buttonRole(option, brush.widget)) {
    case ControlRole::Primary: {
        QColor fill = brush.color(Token::Accent);
        if (!enabled)
            fill = brush.color(Token::Line);
        else if (down)
            fill = towards(fill, brush.color(Token::Text), 0.25);
        else if (isHot(option))
            fill = towards(fill, brush.color(Token::Text), 0.12);
        paintBox(brush, option.rect, fill, Qt::transparent, radius);
        return;
    }
    case ControlRole::Link:
        return;
    case ControlRole::Flat:
        if (down || isHot(option))
            paintBox(brush, option.rect, brush.color(down ? Token::Pressed : Token::Hover), Qt::transparent, radius);
        return;
    case ControlRole::Normal:
    case ControlRole::Filter:
        break;
    }
    const Token fill = !enabled ? Token::Window : down ? Token::Pressed : isHot(option) ? Token::Hover : Token::Base;
    paintBox(brush, option.rect, brush.color(fill), brush.color(enabled ? Token::Edge : Token::Line), radius);
}

void paintButtonLabel(const Brush &brush, const QStyleOptionButton &option)
{
    const ControlRole role = buttonRole(option, brush.widget);
    Label label;
    label.icon = option.icon;
    label.text = option.text;
    label.font = buttonFont(role, brush.theme, brush.widget);
    label.colour = brush.color(role == ControlRole::Primary    ? Token::OnAccent
                                   : role == ControlRole::Link ? Token::Accent
                                                               : Token::Text);
    label.chevron = (option.features & QStyleOptionButton::HasMenu) != 0;
    if (role == ControlRole::Link && (isHot(option) || (option.state & QStyle::State_HasFocus) != 0))
        label.font.setUnderline(true);
    const int padding = brush.px(2);
    paintLabel(brush, option.rect.adjusted(padding, 0, -padding, 0), label, option);
}

void paintToolButton(const Brush &brush, const QStyleOptionToolButton &option)
{
    const bool on = (option.state & QStyle::State_On) != 0;
    const bool split = (option.features & QStyleOptionToolButton::MenuButtonPopup) != 0;
    const QRect arrow =
        split ? brush.style.subControlRect(QStyle::CC_ToolButton, &option, QStyle::SC_ToolButtonMenu, brush.widget) : QRect();
    if (on)
        paintBox(brush, option.rect, brush.color(Token::Selection), Qt::transparent, brush.px(metrics::radius));
    else if (isDown(option) || isHot(option))
        paintBox(brush, option.rect, brush.color(isDown(option) ? Token::Pressed : Token::Hover), Qt::transparent,
                 brush.px(metrics::radius));
    Label label;
    label.font = option.font;
    label.colour = brush.color(Token::Text);
    if (option.toolButtonStyle != Qt::ToolButtonTextOnly)
        label.icon = option.icon;
    if (option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull())
        label.text = option.text;
    label.chevron = !split && (option.features & QStyleOptionToolButton::HasMenu) != 0;
    if ((option.features & QStyleOptionToolButton::Arrow) != 0 && option.arrowType != Qt::NoArrow) {
        static constexpr const char16_t *ids[] = {u"", u"chevron-up", u"chevron-down", u"chevron-left", u"chevron-right"};
        paintChevron(brush, option.rect, QString::fromUtf16(ids[option.arrowType]), option);
        label.text.clear();
    }
    QRect place = option.rect;
    if (split)
        place.setRight(arrow.left() - 1);
    paintLabel(brush, place, label, option);
    if (split)
        paintChevron(brush, arrow, QStringLiteral("chevron-down"), option);
    if ((option.state & QStyle::State_HasFocus) != 0)
        paintRing(brush, option.rect, brush.color(Token::Focus), brush.px(metrics::radius), brush.px(metrics::focusWidth));
}

QSize buttonSize(const Theme &theme, const QStyleOptionButton &option, const QWidget *widget)
{
    const ControlRole role = buttonRole(option, widget);
    QSize size = blockSize(theme, buttonFont(role, theme, widget), option.text, !option.icon.isNull(),
                           (option.features & QStyleOptionButton::HasMenu) != 0);
    const int padding = role == ControlRole::Link ? 4 : role == ControlRole::Flat ? toolPadding : pushPadding;
    size.rwidth() += 2 * theme.px(padding);
    if (option.text.isEmpty())
        size.setWidth(theme.px(metrics::controlHeight));
    return size;
}

QSize toolButtonSize(const Theme &theme, const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool words = option.toolButtonStyle != Qt::ToolButtonIconOnly || option.icon.isNull();
    const bool icon = option.toolButtonStyle != Qt::ToolButtonTextOnly && !option.icon.isNull();
    const bool split = (option.features & QStyleOptionToolButton::MenuButtonPopup) != 0;
    const bool chevron = split || (option.features & QStyleOptionToolButton::HasMenu) != 0;
    const QFont font = widget != nullptr ? widget->font() : option.font;
    QSize size = blockSize(theme, font, words ? option.text : QString(), icon, chevron);
    if (words && !option.text.isEmpty())
        size.rwidth() += 2 * theme.px(toolPadding);
    else
        size.setWidth(theme.px(metrics::controlHeight) + (chevron ? theme.px(metrics::iconSmall) : 0));
    return size;
}

}  // namespace hk

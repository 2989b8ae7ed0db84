// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/fonts.h"

#include "widgets/look/ontheme.h"

#include <QVariant>
#include <QWidget>

namespace hk {

namespace {

struct TypeSize {
    int pixels;
    QFont::Weight weight;
};

TypeSize typeSize(TextRole role)
{
    switch (role) {
    case TextRole::PageTitle:
        return {18, QFont::DemiBold};
    case TextRole::Figure:
        return {22, QFont::DemiBold};
    case TextRole::PanelTitle:
        return {14, QFont::DemiBold};
    case TextRole::CardTitle:
        return {13, QFont::Medium};
    case TextRole::LongText:
        return {14, QFont::Normal};
    case TextRole::Caption:
        return {12, QFont::Normal};
    case TextRole::Body:
        break;
    }
    return {13, QFont::Normal};
}

}  // namespace

QStringList fontFamilies()
{
#if defined(Q_OS_WIN)
    return {QStringLiteral("Microsoft YaHei UI"), QStringLiteral("Segoe UI")};
#elif defined(Q_OS_MACOS)
    return {QStringLiteral("PingFang SC"), QStringLiteral(".AppleSystemUIFont")};
#else
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("WenQuanYi Micro Hei")};
#endif
}

QFont fontOf(TextRole role, const Theme &theme)
{
    const TypeSize size = typeSize(role);
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPixelSize(theme.px(size.pixels));
    font.setWeight(size.weight);
    // Hinting to whole pixels would set figures of one size at unequal distances.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

QFont strongFontOf(TextRole role, const Theme &theme)
{
    QFont font = fontOf(role, theme);
    font.setWeight(QFont::DemiBold);
    return font;
}

void setTextRole(QWidget *widget, TextRole role, Token colour)
{
    onTheme(
        widget,
        [widget, role, colour](const Theme &theme) {
            widget->setFont(fontOf(role, theme));
            QPalette palette;
            palette.setColor(QPalette::Active, QPalette::WindowText, theme.color(colour));
            palette.setColor(QPalette::Inactive, QPalette::WindowText, theme.color(colour));
            widget->setPalette(palette);
        },
        QStringLiteral("hkTextRole"));
}

}  // namespace hk

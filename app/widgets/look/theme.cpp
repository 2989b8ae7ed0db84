// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/theme.h"

#include "widgets/look/metrics.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hk {

namespace {

using Colours = std::array<QRgb, tokenCount>;

// In the order of Token.
constexpr Colours lightColours = {
    0xF2F4F5, 0xFFFFFF, 0xF8F9FA, 0xF6F8F9,  // Window, Base, Alt, Head
    0x1C2226, 0x4A545C, 0x5E6971,  // Text, Text2, Text3
    0x1F5F8B, 0xFFFFFF, 0x1F5F8B,  // Accent, OnAccent, Focus
    0xDCE9F3, 0xE8EDF0, 0xDDE3E7,  // Selection, Hover, Pressed
    0xDCE1E5, 0x838D95, 0x98A1A8,  // Line, Edge, Disabled
    0xA3122F, 0xFBE9EB,  // Overdue
    0xA84600, 0xFCEEE2,  // Due
    0x5C4D00, 0xF7F0D0,  // Warning
    0x125B4A, 0xE0F2EC,  // Done
    0x6E4BAE, 0xEFEAF8,  // Waiting
    0x1F5F8B, 0xE4EEF6,  // Info
    0x4A545C,  // Plan
};

constexpr Colours darkColours = {
    0x24282C, 0x1C2023, 0x202428, 0x22262A,  // Window, Base, Alt, Head
    0xE4E8EB, 0xB4BCC3, 0x9AA4AB,  // Text, Text2, Text3
    0x7DB5DF, 0x10202C, 0x7DB5DF,  // Accent, OnAccent, Focus
    0x27425A, 0x2E3439, 0x383F45,  // Selection, Hover, Pressed
    0x373D42, 0x737D85, 0x6B747B,  // Line, Edge, Disabled
    0xFF8C8C, 0x452628,  // Overdue
    0xF3B060, 0x402E1C,  // Due
    0xE8D25A, 0x393219,  // Warning
    0x62DDAE, 0x1D382E,  // Done
    0xC6BEFA, 0x322B45,  // Waiting
    0x7DB5DF, 0x1F3648,  // Info
    0xB4BCC3,  // Plan
};

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

}  // namespace

Theme::Theme(Scheme scheme, double scale, Density density)
    : m_scheme(scheme), m_scale(std::clamp(scale, smallestScale, largestScale)), m_density(density)
{
}

QColor Theme::color(Token token) const
{
    const Colours &colours = isDark() ? darkColours : lightColours;
    return QColor::fromRgb(colours[static_cast<size_t>(token)]);
}

QPalette Theme::palette() const
{
    const std::initializer_list<std::pair<QPalette::ColorRole, Token>> roles = {
        {QPalette::Window, Token::Window},
        {QPalette::Button, Token::Window},
        {QPalette::Base, Token::Base},
        {QPalette::AlternateBase, Token::Alt},
        {QPalette::WindowText, Token::Text},
        {QPalette::Text, Token::Text},
        {QPalette::ButtonText, Token::Text},
        {QPalette::BrightText, Token::Overdue},
        {QPalette::HighlightedText, Token::Text},
        {QPalette::Highlight, Token::Selection},
        {QPalette::ToolTipBase, Token::Base},
        {QPalette::ToolTipText, Token::Text},
        {QPalette::PlaceholderText, Token::Text3},
        {QPalette::Link, Token::Accent},
        {QPalette::LinkVisited, Token::Accent},
        {QPalette::Light, Token::Base},
        {QPalette::Midlight, Token::Hover},
        {QPalette::Mid, Token::Line},
        {QPalette::Dark, Token::Edge},
        {QPalette::Shadow, Token::Edge},
    };
    QPalette result;
    for (const auto &[role, token] : roles)
        result.setColor(role, color(token));
    const std::initializer_list<QPalette::ColorRole> words = {QPalette::WindowText,      QPalette::Text,
                                                              QPalette::ButtonText,      QPalette::HighlightedText,
                                                              QPalette::PlaceholderText, QPalette::Link};
    for (const QPalette::ColorRole role : words)
        result.setColor(QPalette::Disabled, role, color(Token::Disabled));
    result.setColor(QPalette::Disabled, QPalette::Base, color(Token::Window));
    result.setColor(QPalette::Disabled, QPalette::Dark, color(Token::Line));
    return result;
}

int Theme::px(int logical) const
{
    return qRound(logical * m_scale);
}

int Theme::rowHeight() const
{
    return px(m_density == Density::Compact ? metrics::rowCompact : metrics::rowComfortable);
}

double contrast(const QColor &first, const QColor &second)
{
    const double one = luminance(first) + 0.05;
    const double two = luminance(second) + 0.05;
    return std::max(one, two) / std::min(one, two);
}

}  // namespace hk

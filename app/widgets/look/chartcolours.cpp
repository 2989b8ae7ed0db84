// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/look/chartcolours.h"

#include <algorithm>
#include <array>

namespace hk {

namespace {

constexpr std::array<QRgb, seriesCount> lightSeries = {0x1F5F8B, 0xC86303, 0x3E9263, 0xAB76AC,
                                                       0x4B95F0, 0x7C574E, 0x775EC5, 0x474911};
constexpr std::array<QRgb, seriesCount> darkSeries = {0x79B4E3, 0xFCD175, 0xB25C2E, 0xDEE4FF,
                                                      0x3770AD, 0xF69E93, 0x89888D, 0xBA9416};
constexpr std::array<QRgb, 7> lightHeat = {0xE8A66B, 0xF2C79C, 0xF9E4CE, 0xEEF2F5, 0xD5E4EF, 0xB0CEE2, 0x86B2D0};
constexpr std::array<QRgb, 7> darkHeat = {0x8A4B12, 0x6B3F17, 0x4B331F, 0x2E3439, 0x24394A, 0x275069, 0x2C668C};

QList<qreal> dashOf(int n)
{
    switch (n) {
    case 1:
    case 5:
        return {6, 3};
    case 2:
    case 6:
        return {2, 3};
    case 3:
    case 7:
        return {8, 3, 2, 3};
    default:
        return {};
    }
}

}  // namespace

SeriesLook series(const Theme &theme, int n)
{
    const int index = std::max(0, n) % seriesCount;
    const auto &colours = theme.isDark() ? darkSeries : lightSeries;
    return {QColor::fromRgb(colours[static_cast<size_t>(index)]), static_cast<Marker>(index), dashOf(index)};
}

QColor barBelowMark(const Theme &theme)
{
    return series(theme, theme.isDark() ? 2 : 1).colour;
}

QColor heat(const Theme &theme, double score)
{
    const auto &colours = theme.isDark() ? darkHeat : lightHeat;
    const int step = score < 60 ? 0 : std::min(6, 1 + static_cast<int>((score - 60) / 5));
    return QColor::fromRgb(colours[static_cast<size_t>(step)]);
}

QList<QColor> heatScale(const Theme &theme)
{
    QList<QColor> result;
    for (const QRgb colour : theme.isDark() ? darkHeat : lightHeat)
        result.append(QColor::fromRgb(colour));
    return result;
}

}  // namespace hk

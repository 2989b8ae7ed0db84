// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Measures of the layout in logical pixels at 100 % text. Theme::px() multiplies them by the text scale.
namespace hk::metrics {

inline constexpr int pageMargin = 16;
inline constexpr int panelGap = 8;
inline constexpr int panelPadding = 14;
inline constexpr int labelToField = 4;
inline constexpr int fieldToField = 12;
inline constexpr int iconToWord = 6;

inline constexpr int controlHeight = 28;
inline constexpr int filterFieldHeight = 24;
inline constexpr int pageTabHeight = 48;
inline constexpr int panelTabHeight = 34;
inline constexpr int tableHeaderHeight = 30;
inline constexpr int rowCompact = 28;
inline constexpr int rowComfortable = 36;
inline constexpr int groupHeaderHeight = 28;
inline constexpr int railItemHeight = 36;
inline constexpr int messageBarHeight = 32;

inline constexpr int menuBarHeight = 28;
inline constexpr int topBarHeight = 44;
inline constexpr int pageHeaderHeight = 48;
inline constexpr int filterRowHeight = 44;
inline constexpr int statusBarHeight = 26;
inline constexpr int railWidth = 132;
inline constexpr int railCollapsedWidth = 52;
inline constexpr int searchWidth = 420;
inline constexpr int detailMinimumWidth = 340;
inline constexpr int splitterWidth = 8;
inline constexpr int kpiHeight = 88;

inline constexpr int radius = 4;
inline constexpr int smallRadius = 3;
inline constexpr int focusWidth = 2;
inline constexpr int scrollBarWidth = 10;
inline constexpr int scrollThumbWidth = 5;
inline constexpr int checkSize = 16;

inline constexpr int iconSmall = 16;
inline constexpr int iconRail = 20;
inline constexpr int iconEmpty = 24;

}  // namespace hk::metrics

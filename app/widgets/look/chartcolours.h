// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QList>

namespace hk {

enum class Marker { Circle, Square, Triangle, Diamond, Cross, TriangleDown, Plus, Star };

// How one series of a chart is told from the others: by colour, marker and dash together.
struct SeriesLook {
    QColor colour;
    Marker marker;
    QList<qreal> dash;  // pixels on, off, …; empty for a solid line
};

inline constexpr int seriesCount = 8;

// The look of series `n`, counted from 0; after the eighth they begin anew.
SeriesLook series(const Theme &theme, int n);

// Bars below the passing mark of 70.
QColor barBelowMark(const Theme &theme);

// The background of a heat-map cell for a score of 0 to 100; the scale parts at 70. Text on it is Token::Text.
QColor heat(const Theme &theme, double score);

// The seven colours of the scale from low to high, for its legend.
QList<QColor> heatScale(const Theme &theme);

}  // namespace hk

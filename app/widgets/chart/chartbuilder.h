// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/chartview.h"
#include "widgets/look/theme.h"

#include <QChart>

#include <functional>
#include <memory>

namespace hk {

// What is called while the pointer is on a value: series, category.
using ValueHover = std::function<void(int, int, bool)>;

// The chart of the data in the colours, fonts and lines of the theme.
std::unique_ptr<QChart> buildChart(const ChartData &data, const Theme &theme, const ValueHover &hover);

}  // namespace hk

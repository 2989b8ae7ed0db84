// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/occupancyreport.h"
#include "widgets/chart/chartview.h"

namespace hk::roster {

ChartData figureChart(const OccupancyFigures &figures);

}  // namespace hk::roster

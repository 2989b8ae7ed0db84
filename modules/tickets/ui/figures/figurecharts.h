// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/exchange/figuretexts.h"
#include "widgets/chart/chartview.h"

namespace hk::tickets {

// Charts whose titles say what is to be seen.
ChartData weekChart(const QList<WeekCount> &weeks);
ChartData groupChart(const QList<FigureGroup> &groups);
ChartData settledChart(const QList<FigureGroup> &groups);

}  // namespace hk::tickets

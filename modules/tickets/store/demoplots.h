// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/event.h"

#include <QStringList>

namespace hk::tickets {

// A step of an invented ticket, so many hours after it was opened.
struct DemoStep {
    EventKind kind = EventKind::Commented;
    double hours = 0;
    QString text = {};
    int rating = 0;
};

// How an invented ticket goes, and how many hours ago it was opened.
struct DemoPlot {
    QList<DemoStep> steps;
    int youngest = 1;
    int oldest = 2;
};

// Those that end open, in all stages, overdue, waiting and reopened among them, and those that are closed.
const QList<DemoPlot> &openPlots();
const QList<DemoPlot> &closedPlots();

struct DemoCategory {
    QString code;
    QString department;  // what the name of the one that does it holds
    QStringList reports;
};
const QList<DemoCategory> &demoCategories();

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/demoplaces.h"

#include <QDate>

namespace hk::roster {

// Students for nearly every bed, with what happened to some of them until today, and the posts they hold.
Result<void> writeDemoStudents(DemoRows &rows, Inventor &inventor, const QList<DemoBed> &beds, const QDate &today);

}  // namespace hk::roster

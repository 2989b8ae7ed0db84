// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterplan.h"

namespace hk::roster {

// The first day of every stay that a plan begins, by row; empty where it is not known or no stay begins. None begins before the
// student's and the bed's earlier stays are over, those that this import ends included.
std::vector<QString> firstDays(const RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<int> &gone,
                               const QString &today);

// The day on which a stay ends that ends today, or before it began by the books.
QString lastDayOf(const KnownStay &stay, const QString &today);

}  // namespace hk::roster

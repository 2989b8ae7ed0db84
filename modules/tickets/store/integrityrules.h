// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/integrity.h"

namespace hk::tickets {

// What holds of tickets beyond what the tables say. That two have one number is no fault: two desks may have given it.
QList<IntegrityRule> ticketIntegrityRules();

}  // namespace hk::tickets

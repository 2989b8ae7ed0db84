// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "module/importer.h"

#include <memory>

namespace hk::roster {

// Brings in a school's own roster of students and beds.
std::unique_ptr<Importer> makeRosterImporter(Clock clock = systemNow);

}  // namespace hk::roster

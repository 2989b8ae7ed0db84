// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

namespace hk::duty {

// Registers of duties: that of the desk, somebody's own sheet, a college's summary. Which one a sheet is its column, its name or
// its title says.
std::unique_ptr<Importer> makeRegisterImporter();

}  // namespace hk::duty

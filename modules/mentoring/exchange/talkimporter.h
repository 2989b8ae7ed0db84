// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

#include <memory>

namespace hk::mentoring {

// Records of mentors' talks: a row each, or booklets with several days in a cell.
std::unique_ptr<Importer> makeTalkImporter();

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/placename.h"

namespace hk::roster {

using Place = PlaceName;

}  // namespace hk::roster

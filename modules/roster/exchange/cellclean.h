// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/cellclean.h"

namespace hk::roster {

// "2024", "2024级", "24级" -> "2024".
Cleaned cleanGrade(const Cell &cell);

// A resident's identity number: 18 characters, the day of birth a day and the check digit right (GB 11643); "x" made "X".
Cleaned cleanIdentityNumber(const Cell &cell);

}  // namespace hk::roster

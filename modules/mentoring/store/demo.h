// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/module.h"

namespace hk::mentoring {

// Invented mentors, talks and follow-ups of the students that are there: small for trying out, large for measuring.
Result<void> writeMentoringDemo(Writer &writer, DemoSize size);

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/integrity.h"

namespace hk::mentoring {

// What the data of mentoring must keep.
QList<IntegrityRule> mentoringIntegrityRules();

}  // namespace hk::mentoring

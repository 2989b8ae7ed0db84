// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/integrity.h"

namespace hk::roster {

// Every invariant of places and people, those too that the database itself holds.
QList<IntegrityRule> rosterIntegrityRules();

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlfile.h"

namespace hk::roster {

// The named statements of one file of store/queries, read once.
const SqlFile &studentQueries();
const SqlFile &placeQueries();
const SqlFile &residencyQueries();
const SqlFile &postQueries();
const SqlFile &occupancyQueries();

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hk {

// The entities and lists that every data file has, whatever modules there are: terms, the work calendar, saved views, the
// change log and the imports.
Result<void> declareCore(Catalogue &catalogue);
SchemaSource coreSchema();

}  // namespace hk

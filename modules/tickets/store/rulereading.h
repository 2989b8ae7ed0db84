// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/sqlfile.h"
#include "tickets/store/rules.h"

namespace hk::tickets {

// The rules by the statements of this file: rules.sql for who looks, derive.sql for what everybody's tickets follow.
Result<Rules> rulesFrom(Reader &reader, const SqlFile &queries);

}  // namespace hk::tickets

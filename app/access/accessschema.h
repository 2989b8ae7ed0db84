// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hk {

// The tables of accounts and of the audit log. They are no entities: they neither travel nor are undone.
SchemaSource accessSchema();

}  // namespace hk

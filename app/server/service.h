// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http.h"
#include "server/migration.h"

namespace hk::server {

// Serves desks until the program is told to stop.
Result<void> serve(const Configuration &configuration, const Declarations &declarations);

}  // namespace hk::server

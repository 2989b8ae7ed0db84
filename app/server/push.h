// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/signin.h"

namespace hk::server {

// Takes a desk's units, each as a whole or not at all, each once: what was answered stands in a receipt, and a unit that comes
// again gets the same answer.
Result<Answer<wire::PushAnswer>> push(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                      const wire::PushRequest &request);

}  // namespace hk::server

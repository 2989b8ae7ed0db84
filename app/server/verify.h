// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pull.h"
#include "sync/wire/buckets.h"

namespace hk::server {

// Holds what a desk has against what its account sees, in one snapshot.
Result<Answer<wire::VerifyAnswer>> verify(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                          const wire::VerifyRequest &request);

}  // namespace hk::server

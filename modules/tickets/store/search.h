// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/search.h"
#include "storage/connection.h"

namespace hk::tickets {

// Tickets by number and words, and by who reported them where the account may know.
Result<QList<SearchHit>> searchTickets(Reader &reader, const SearchQuery &query);

}  // namespace hk::tickets

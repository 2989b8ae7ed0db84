// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/search.h"
#include "storage/connection.h"

namespace hk::mentoring {

// Talks by their words, and by the mentors and students of them; nothing confidential.
Result<QList<SearchHit>> searchTalks(Reader &reader, const SearchQuery &query);

}  // namespace hk::mentoring

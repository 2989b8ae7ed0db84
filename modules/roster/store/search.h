// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/search.h"
#include "storage/connection.h"

#include <QList>

namespace hk::roster {

// Students by number, card, name, pinyin, initials and phone tail; rooms as people write them, with who lives there; buildings, by
// their community too; holders of posts who are no students. Students come first.
Result<QList<SearchHit>> searchRoster(Reader &reader, const SearchQuery &query);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/search.h"
#include "shell/localstate.h"
#include "storage/connection.h"

#include <vector>

namespace hk {

// A remembered thing with its name of today; things that are gone are left out.
struct NamedRecent {
    RecentItem item;
    QString kind;
    QString title;
};
Result<std::vector<NamedRecent>> nameRecent(Reader &reader, const QList<RecentItem> &items);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/search/recentitems.h"

#include "storage/rows.h"

namespace hk {

Result<std::vector<NamedRecent>> nameRecent(Reader &reader, const QList<RecentItem> &items)
{
    std::vector<NamedRecent> named;
    for (const RecentItem &item : items) {
        const Entity *entity = reader.catalogue().entity(item.entity);
        if (!entity)
            continue;
        const Result<QString> title = rowTitle(reader, item.entity, item.id);
        if (title.ok() && !title.value().isEmpty())
            named.push_back({item, entity->titleText(), title.value()});
    }
    return named;
}

}  // namespace hk

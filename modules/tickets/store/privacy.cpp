// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/privacy.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::tickets {

namespace {

struct PrivacyText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Privacy)
};

}  // namespace

bool mayKnow(const Viewer &viewer, const Circle &circle)
{
    if (!circle.isPrivate || viewer.everything)
        return true;
    const bool isTheirs =
        !viewer.name.isEmpty() && (viewer.name == circle.owner || viewer.name == circle.lead || viewer.name == circle.openedBy);
    return isTheirs || std::any_of(viewer.sights.begin(), viewer.sights.end(), [&](const Sight &sight) {
               return sight.scope == ScopeKind::Department && circle.department != 0 && sight.key.toLongLong() == circle.department;
           });
}

QString privateWords()
{
    return PrivacyText::tr("(private)");
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

namespace hk::tickets {

// What the tickets put on the desk: what is overdue, due today, to be accepted and to be followed up, one's own first.
Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &choices, qint64 now);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

namespace hk::duty {

// What stands on the desk: shifts without their people, handovers that nobody has acknowledged, presence that is owed.
Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &scope, qint64 now);

}  // namespace hk::duty

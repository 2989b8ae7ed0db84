// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

namespace hk::mentoring {

// Mentors who are behind, follow-ups due, what came back; and the month's share of pairs that owe nothing.
Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &choices, qint64 now);

}  // namespace hk::mentoring

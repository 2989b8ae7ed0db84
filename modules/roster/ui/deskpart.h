// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/moduleui.h"

#include <QDate>

namespace hk::roster {

// What the roster puts on the desk: who has not arrived, not left, claims a bed, whose post ends; and the figures of the week.
Result<DeskPart> makeDeskPart(Reader &reader, const QList<ScopeChoice> &choices, const QDate &today);

}  // namespace hk::roster

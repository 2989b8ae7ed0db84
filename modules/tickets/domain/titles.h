// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/policy.h"

namespace hk::tickets {

// The words for them, in the language of the interface.
QString title(Stage stage);
QString title(Level level);
QString title(ClockKind kind);
QString title(EventKind kind);
// "5 working days"
QString limitText(Limit limit);
// An amount of measure.h: "2 working days", "1 h 18 min".
QString amountText(Unit unit, qint64 amount);

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/domain/policy.h"

namespace hk::tickets {

// Amounts of time in a unit, as whole numbers that add up without loss: working days in closes of office, all else in milliseconds.
qint64 amountOf(Limit limit);

// The moment from which a clock of this unit counts that starts at `moment`: with working days the midnight after it, since the day
// of the start does not count.
qint64 countedFrom(const WorkTime &work, Unit unit, qint64 moment);

// What passes from one moment to a later one; of adjacent spans the amounts add up. An office that closes at `to` has closed.
Result<qint64> amountBetween(const WorkTime &work, Unit unit, qint64 from, qint64 to);

// The moment at which that amount has passed since `from`; nothing or less gives `from`.
Result<qint64> momentAfter(const WorkTime &work, Unit unit, qint64 from, qint64 amount);

// A date that was promised, later by what passed meanwhile without counting: the same hour some working days later, or the open
// hours or the time of the wall clock later.
Result<qint64> postponed(const WorkTime &work, Unit unit, qint64 promised, qint64 amount);

}  // namespace hk::tickets

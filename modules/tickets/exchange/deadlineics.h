// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/figures.h"

namespace hk::tickets {

// Deadlines as an iCalendar file (RFC 5545): an event each, with an alarm when it warns, that a calendar recognises when it takes
// the file in again. In the campus' time zone.
QByteArray deadlinesIcs(const QList<Deadline> &deadlines, qint64 now);
Result<int> writeDeadlines(const QString &path, const QList<Deadline> &deadlines, qint64 now);

}  // namespace hk::tickets

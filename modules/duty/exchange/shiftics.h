// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/plan.h"

namespace hk::duty {

// Somebody's shifts as an iCalendar file, each with an alarm so many minutes before; cancelled ones are left out. The same shift
// keeps its name in every such file, so that a calendar that takes one in again does not have it twice.
QByteArray shiftsIcs(const QList<Shift> &shifts, const QString &person, int alarmMinutes, qint64 now);
// From today on; how many shifts stand in it.
Result<int> writeShiftsIcs(Reader &reader, qint64 person, int alarmMinutes, qint64 now, const QString &path);

}  // namespace hk::duty

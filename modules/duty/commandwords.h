// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/plan.h"
#include "module/arguments.h"
#include "module/command.h"

namespace hk::duty {

// What follows the verbs of duty, understood alike by all of them.

struct DaysGiven {
    QDate first;
    QDate last;
};
// --from and --to; without them this week and the next, or the days said.
Result<DaysGiven> daysGiven(const Arguments &arguments, QDate today, int daysBefore, int daysAfter);
Result<QDate> dayGiven(const QString &word);
// --building, by name or code; none: all.
Result<QList<qint64>> buildingsGiven(Reader &reader, const Arguments &arguments);
Result<DutyPerson> personGiven(Reader &reader, const QString &name);
// --day, --shift and --building name one shift.
Result<Shift> shiftGiven(Reader &reader, const Arguments &arguments);
Result<qint64> keyGiven(const QString &word);
QString optionOf(const Arguments &arguments, const char *name);

}  // namespace hk::duty

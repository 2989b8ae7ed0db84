// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/demo.h"

#include "roster/store/demoplaces.h"
#include "roster/store/demostudents.h"

namespace hk::roster {

Result<void> writeRosterDemo(Writer &writer, DemoSize size)
{
    DemoRows rows(writer);
    HK_CHECK(rows.start());
    Inventor inventor(20260901);
    const DemoScale scale = size == DemoSize::Small ? DemoScale{6, 6, 12} : DemoScale{44, 6, 48};
    HK_TRY(const QList<DemoBed> beds, writeDemoPlaces(rows, inventor, scale));
    HK_CHECK(writeDemoDepartments(rows));
    return writeDemoStudents(rows, inventor, beds, campusDate(writer.now()));
}

}  // namespace hk::roster

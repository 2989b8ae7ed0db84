// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/domain/invented.h"
#include "roster/store/demorows.h"

namespace hk::roster {

struct DemoScale {
    int buildings = 0;
    int floors = 0;
    int roomsOfFloor = 0;
};

// A usable bed of the invented school.
struct DemoBed {
    qint64 building = 0;
    qint64 floor = 0;
    qint64 room = 0;
    qint64 bed = 0;
    bool women = false;
    bool firstOfRoom = false;
    bool firstOfFloor = false;
};

// Communities, buildings, floors, rooms and beds, some blocked; the usable beds in order.
Result<QList<DemoBed>> writeDemoPlaces(DemoRows &rows, Inventor &inventor, const DemoScale &scale);

// The offices that look after them.
Result<void> writeDemoDepartments(DemoRows &rows);

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/exchange/rosterplan.h"

namespace hk::roster {

// Brings the places of a file's rows into the form of the data: buildings by the code they have there, rooms without a building
// in front, beds that the room can have. What does not fit is told and left out.
class Placement {
public:
    Placement(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets);
    void settle();

private:
    void nameBuildings();
    void takeBuildingsOffRooms();
    void findCapacities();
    void checkBeds();
    void checkGenders();
    std::optional<int> capacityOf(const RosterRow &row) const;

    RosterPlan &m_plan;
    const RosterSnapshot &m_snapshot;
    const std::vector<Sheet> &m_sheets;
};

// The place of a bed in its room: "2" -> 2, "B" -> 2; 0 when it tells none.
int bedOrdinal(const QString &bed);

}  // namespace hk::roster

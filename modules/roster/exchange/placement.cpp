// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/placement.h"

#include "module/cellclean.h"
#include "roster/exchange/problemat.h"

#include <QCoreApplication>
#include <QMap>

namespace hk::roster {

namespace {

struct PlacementText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::RosterPlan)
};

bool isLong(const QString &room)
{
    return room.size() >= 4 && room.at(0).isDigit();
}

// How a file writes the rooms of one building.
struct RoomHabit {
    bool namesBuilding = false;  // some cells say "3-502"
    bool longNamed = false;  // some say "1-1102": floors of two digits
    bool onlyPrefixed = true;  // all bare ones begin with the building
    QStringList samples = {};
};

}  // namespace

int bedOrdinal(const QString &bed)
{
    if (bed.size() == 1 && bed.at(0).isLetter())
        return bed.at(0).unicode() - u'A' + 1;
    return bed.toInt();
}

Placement::Placement(RosterPlan &plan, const RosterSnapshot &snapshot, const std::vector<Sheet> &sheets)
    : m_plan(plan), m_snapshot(snapshot), m_sheets(sheets)
{
}

void Placement::settle()
{
    nameBuildings();
    takeBuildingsOffRooms();
    findCapacities();
    checkBeds();
    checkGenders();
}

// A building is known by its code or its name. Two communities may each have a building 3: then the community leads its name.
void Placement::nameBuildings()
{
    QHash<QString, QString> home;  // code -> community
    for (const KnownBuilding &building : m_snapshot.buildings)
        home.insert(building.code, building.community);
    for (RosterRow &row : m_plan.rows) {
        if (row.building.code.isEmpty())
            continue;
        int known = m_snapshot.buildingByCode.value(row.building.code, -1);
        if (known < 0)
            known = m_snapshot.buildingByName.value(comparable(row.building.name), -1);
        if (!row.community.isEmpty()) {
            QString &community = home[known < 0 ? row.building.code : m_snapshot.buildings[size_t(known)].code];
            if (community.isEmpty())
                community = row.community;
            if (comparable(community) != comparable(row.community)) {
                row.building = {row.community + row.building.code, row.community + row.building.name};
                known = m_snapshot.buildingByCode.value(row.building.code, -1);
                if (known < 0)
                    known = m_snapshot.buildingByName.value(comparable(row.building.name), -1);
            }
        }
        if (known >= 0)
            row.building = {m_snapshot.buildings[size_t(known)].code, m_snapshot.buildings[size_t(known)].name};
    }
}

// "3502" in building 3 is room 502 where the file names its rooms so; floors of two digits must not be mistaken for it.
void Placement::takeBuildingsOffRooms()
{
    QMap<QString, RoomHabit> habits;
    for (const RosterRow &row : m_plan.rows) {
        if (!row.hasRoom())
            continue;
        RoomHabit &habit = habits[row.building.code];
        if (row.roomNamesBuilding) {
            habit.namesBuilding = true;
            habit.longNamed = habit.longNamed || isLong(row.room);
        } else if (!roomWithoutBuilding(row.room, row.building.code)) {
            habit.onlyPrefixed = false;
        }
    }
    QSet<QString> longInData;
    for (const KnownRoom &room : m_snapshot.rooms) {
        if (isLong(room.number))
            longInData.insert(m_snapshot.buildings[size_t(room.building)].code);
    }
    QHash<QPair<int, QString>, QString> told;
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        if (!row.hasRoom() || row.roomNamesBuilding)
            continue;
        const auto bare = roomWithoutBuilding(row.room, row.building.code);
        const QString code = row.building.code;
        if (!bare || m_snapshot.roomByNumber.contains({code, row.room}))
            continue;
        const RoomHabit &habit = habits[code];
        const bool inData = m_snapshot.roomByNumber.contains({code, *bare}) && !longInData.contains(code);
        const bool inFile = habit.namesBuilding ? !habit.longNamed : habit.onlyPrefixed;
        if (!inData && (!inFile || longInData.contains(code)))
            continue;
        if (!told.contains({row.sheet, code})) {
            told.insert({row.sheet, code}, row.room);
            ImportProblem note = problemAt(m_sheets, row, index, Severity::Note, row.roomColumn,
                                           PlacementText::tr("Rooms stand with their building in front: %1 is read as %2.")
                                               .arg(row.room, placeText({code, *bare, {}})));
            m_plan.problems.append(note);
        }
        row.room = *bare;
    }
}

// A new room holds as many as the commonest highest bed number in its building in this file says, the larger on a tie.
void Placement::findCapacities()
{
    QHash<NameKey, int> highest;
    for (const RosterRow &row : m_plan.rows) {
        if (row.hasRoom() && bedOrdinal(row.bed) > 0) {
            int &room = highest[{row.building.code, row.room}];
            room = std::max(room, bedOrdinal(row.bed));
        }
    }
    QHash<QString, QMap<int, int>> votes;  // building -> highest bed -> rooms
    for (auto room = highest.cbegin(); room != highest.cend(); ++room)
        ++votes[room.key().first][room.value()];
    QHash<QString, int> commonest;
    for (auto building = votes.cbegin(); building != votes.cend(); ++building) {
        int most = 0;
        for (auto vote = building->cbegin(); vote != building->cend(); ++vote) {
            if (vote.value() >= most) {
                most = vote.value();
                commonest[building.key()] = vote.key();
            }
        }
    }
    for (const RosterRow &row : m_plan.rows) {
        const NameKey key(row.building.code, row.room);
        if (row.hasRoom() && !m_snapshot.roomByNumber.contains(key) && commonest.contains(row.building.code))
            m_plan.newCapacity.insert(key, commonest.value(row.building.code));
    }
}

std::optional<int> Placement::capacityOf(const RosterRow &row) const
{
    const NameKey key(row.building.code, row.room);
    if (const int known = m_snapshot.roomByNumber.value(key, -1); known >= 0)
        return m_snapshot.rooms[size_t(known)].capacity;
    const auto brought = m_plan.newCapacity.constFind(key);
    return brought == m_plan.newCapacity.constEnd() ? std::nullopt : std::optional(*brought);
}

void Placement::checkBeds()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        if (!row.hasRoom()) {
            row.bed.clear();
            continue;
        }
        const auto capacity = capacityOf(row);
        if (!capacity || bedOrdinal(row.bed) <= *capacity)
            continue;
        m_plan.problems.append(problemAt(m_sheets, row, index, Severity::Warning, row.bedColumn,
                                         PlacementText::tr("Room %1 has %n bed(s); this one is beyond.", nullptr, *capacity)
                                             .arg(placeText({row.building.code, row.room, {}})),
                                         row.bed));
        row.bed.clear();
    }
}

// Who does not suit the building needs a reason, which a file cannot give.
void Placement::checkGenders()
{
    for (int index = 0; index < int(m_plan.rows.size()); ++index) {
        RosterRow &row = m_plan.rows[size_t(index)];
        const int known = row.hasRoom() ? m_snapshot.buildingByCode.value(row.building.code, -1) : -1;
        if (known < 0)
            continue;
        const int room = m_snapshot.roomByNumber.value({row.building.code, row.room}, -1);
        const QString building = m_snapshot.buildings[size_t(known)].gender;
        const QString wanted = room < 0 ? building : m_snapshot.rooms[size_t(room)].gender;
        const int student = m_snapshot.studentByNumber.value(row.number, -1);
        QString gender = row.values[Gender];
        if (gender.isEmpty() && student >= 0)
            gender = m_snapshot.students[size_t(student)].values[Gender];
        if (gender.isEmpty() || wanted.isEmpty() || wanted == QStringLiteral("mixed") || wanted == gender)
            continue;
        // Who lives there already may stay; another bed of the room needs the reason that was given for this one.
        if (student >= 0) {
            const KnownStay &stay = m_snapshot.students[size_t(student)].stay;
            const bool sameBed = stay.bed.isEmpty() || row.bed.isEmpty() || stay.bed == row.bed;
            if (room >= 0 && stay.room == room && (sameBed || stay.hasGenderReason))
                continue;
        }
        const bool men = wanted == QStringLiteral("male");
        const QString name = wanted == building ? row.building.name : placeText({row.building.code, row.room, {}});
        const QString reason = wanted != building
            ? (men ? PlacementText::tr("Room %1 is for men.") : PlacementText::tr("Room %1 is for women."))
            : (men ? PlacementText::tr("%1 is a building for men.") : PlacementText::tr("%1 is a building for women."));
        m_plan.problems.append(
            problemAt(m_sheets, row, index, Severity::Warning, row.bedColumn, reason.arg(name), placeText(row.place())));
        row.room.clear();
        row.bed.clear();
    }
}

}  // namespace hk::roster

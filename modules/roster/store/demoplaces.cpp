// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/store/demoplaces.h"

namespace hk::roster {

namespace {

constexpr int bedsOfRoom = 4;

QVariantMap buildingValues(int number, qint64 community, int floors, const QString &manager)
{
    return {{QStringLiteral("community_id"), community},
            {QStringLiteral("code"), QString::number(number)},
            {QStringLiteral("name"), u"%1号楼"_qs.arg(number)},
            {QStringLiteral("gender"), number % 2 == 0 ? QStringLiteral("female") : QStringLiteral("male")},
            {QStringLiteral("floors"), floors},
            {QStringLiteral("manager"), manager}};
}

QVariantMap floorValues(qint64 building, int number, Inventor &inventor)
{
    QVariantMap values{{QStringLiteral("building_id"), building}, {QStringLiteral("number"), number}};
    if (inventor.chance(60))
        values.insert(QStringLiteral("party_group"), u"%1层党小组"_qs.arg(number));
    if (inventor.chance(75))
        values.insert(QStringLiteral("league_group"), u"%1层团小组"_qs.arg(number));
    return values;
}

Result<void> writeDemoRoom(DemoRows &rows, Inventor &inventor, DemoBed place, int number, bool repair, QList<DemoBed> &usable)
{
    HK_TRY(place.room,
           rows.add("room",
                    {{QStringLiteral("building_id"), place.building},
                     {QStringLiteral("floor_id"), place.floor},
                     {QStringLiteral("number"), QString::number(number)},
                     {QStringLiteral("capacity"), bedsOfRoom},
                     {QStringLiteral("type"), u"四人间"_qs},
                     {QStringLiteral("usage"), repair ? QStringLiteral("repair") : QStringLiteral("normal")}}));
    place.firstOfRoom = true;
    for (int bed = 1; bed <= bedsOfRoom; ++bed) {
        const bool blocked = inventor.below(200) == 0;
        HK_TRY(place.bed,
               rows.add("bed",
                        {{QStringLiteral("room_id"), place.room},
                         {QStringLiteral("number"), QString::number(bed)},
                         {QStringLiteral("state"), blocked ? QStringLiteral("blocked") : QStringLiteral("usable")}}));
        if (blocked || repair)
            continue;
        usable.append(place);
        place.firstOfRoom = false;
        place.firstOfFloor = false;
    }
    return {};
}

struct DemoDepartment {
    QStringView name;
    QStringView phone;
    QStringView note;
};

}  // namespace

Result<void> writeDemoDepartments(DemoRows &rows)
{
    constexpr DemoDepartment departments[] = {
        {u"后勤维修中心", u"8110", u"水电、门窗、家具报修，24 小时值班"},
        {u"保卫处", u"8120", u"治安、消防、门禁"},
        {u"网络中心", u"8130", u"校园网与弱电"},
        {u"学工部", u"8140", u"学生事务与社区管理"},
        {u"公寓管理中心", u"8150", u"住宿、卫生、床位"},
        {u"饮食服务中心", u"8160", u"食堂与饮用水"},
        {u"校医院", u"8170", u"门诊、急诊与传染病防控"},
        {u"心理健康教育中心", u"8180", u"预约咨询"},
    };
    for (const DemoDepartment &department : departments)
        HK_CHECK(rows.add("department",
                          {{QStringLiteral("name"), department.name.toString()},
                           {QStringLiteral("phone"), department.phone.toString()},
                           {QStringLiteral("note"), department.note.toString()}}));
    return {};
}

Result<QList<DemoBed>> writeDemoPlaces(DemoRows &rows, Inventor &inventor, const DemoScale &scale)
{
    QList<DemoBed> usable;
    HK_TRY(const qint64 south, rows.add("community", {{QStringLiteral("name"), u"南苑"_qs}}));
    HK_TRY(const qint64 north, rows.add("community", {{QStringLiteral("name"), u"北苑"_qs}}));
    for (int building = 1; building <= scale.buildings; ++building) {
        DemoBed place;
        const qint64 community = building <= (scale.buildings + 1) / 2 ? south : north;
        HK_TRY(place.building, rows.add("building", buildingValues(building, community, scale.floors, inventor.teacher())));
        place.women = building % 2 == 0;
        const int repairFloor = 1 + inventor.below(scale.floors);
        const int repairRoom = 1 + inventor.below(scale.roomsOfFloor);
        for (int floor = 1; floor <= scale.floors; ++floor) {
            HK_TRY(place.floor, rows.add("floor", floorValues(place.building, floor, inventor)));
            place.firstOfFloor = true;
            for (int room = 1; room <= scale.roomsOfFloor; ++room) {
                const bool repair = floor == repairFloor && room == repairRoom;
                HK_CHECK(writeDemoRoom(rows, inventor, place, floor * 100 + room, repair, usable));
                place.firstOfFloor = place.firstOfFloor && repair;
            }
        }
    }
    return usable;
}

}  // namespace hk::roster

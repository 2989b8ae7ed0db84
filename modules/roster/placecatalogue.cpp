// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercatalogue.h"

namespace hk::roster {

namespace {

QList<Choice> placeGenders()
{
    return {
        {u"male"_qs, QT_TRANSLATE_NOOP("roster", "men"), officeWords(u"男 男生 男寝 男生楼 M")},
        {u"female"_qs, QT_TRANSLATE_NOOP("roster", "women"), officeWords(u"女 女生 女寝 女生楼 F")},
        {u"mixed"_qs, QT_TRANSLATE_NOOP("roster", "mixed"), officeWords(u"混合 男女 男女混住 混住")},
    };
}

Entity community()
{
    return {.name = "community",
            .table = "community",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Community"),
            .titleFields = {"name"},
            .fields = {
                {.name = "name",
                 .title = QT_TRANSLATE_NOOP("roster", "Community"),
                 .search = SearchAs::Name,
                 .required = true,
                 .synonyms = officeWords(u"社区 学生社区 校区 园区 大区 苑 区 生活区 公寓区"),
                 .width = 12},
                noteField(),
            }};
}

Entity building()
{
    return {.name = "building",
            .table = "building",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Building"),
            .titleFields = {"name"},
            .fields = {
                referenceField("community_id", QT_TRANSLATE_NOOP("roster", "Community"), "community", 12),
                {.name = "code",
                 .title = QT_TRANSLATE_NOOP("roster", "Building code"),
                 .required = true,
                 .synonyms = officeWords(u"楼栋代码 楼栋编码 楼栋编号 楼宇编号"),
                 .width = 8},
                {.name = "name",
                 .title = QT_TRANSLATE_NOOP("roster", "Building"),
                 .search = SearchAs::Name,
                 .required = true,
                 .synonyms = officeWords(u"楼栋 楼栋号 楼号 楼栋名称 栋号 栋 幢号 幢 宿舍楼 宿舍楼号 宿舍楼名称 楼宇 楼宇名称 "
                                         u"寝室楼 公寓楼 公寓 公寓号 楼"),
                 .width = 10},
                {.name = "gender",
                 .type = FieldType::Choice,
                 .title = QT_TRANSLATE_NOOP("roster", "For"),
                 .synonyms = officeWords(u"楼栋性别 男女"),
                 .choices = placeGenders(),
                 .width = 6},
                {.name = "floors",
                 .type = FieldType::Integer,
                 .title = QT_TRANSLATE_NOOP("roster", "Floors"),
                 .synonyms = officeWords(u"层数 楼层数 总层数"),
                 .width = 6},
                {.name = "manager",
                 .title = QT_TRANSLATE_NOOP("roster", "Building manager"),
                 .synonyms = officeWords(u"楼宇管理员 宿管 宿管员 宿舍管理员 楼管 楼管员"),
                 .width = 10},
                noteField(),
            }};
}

Entity floor()
{
    return {.name = "floor",
            .table = "floor",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Floor"),
            .titleFields = {"building_id", "number"},
            .fields = {
                ownerField("building_id", QT_TRANSLATE_NOOP("roster", "Building"), "building", 10),
                {.name = "number",
                 .type = FieldType::Integer,
                 .title = QT_TRANSLATE_NOOP("roster", "Floor"),
                 .required = true,
                 .synonyms = officeWords(u"楼层 层号 层 所在楼层"),
                 .width = 6},
                {.name = "party_group",
                 .title = QT_TRANSLATE_NOOP("roster", "Party group"),
                 .synonyms = officeWords(u"党小组 党支部 楼层党小组"),
                 .width = 14},
                {.name = "league_group",
                 .title = QT_TRANSLATE_NOOP("roster", "League group"),
                 .synonyms = officeWords(u"团小组 团支部 楼层团小组"),
                 .width = 14},
            }};
}

Entity room()
{
    return {.name = "room",
            .table = "room",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Room"),
            .titleFields = {"building_id", "number"},
            .fields = {
                ownerField("building_id", QT_TRANSLATE_NOOP("roster", "Building"), "building", 10),
                referenceField("floor_id", QT_TRANSLATE_NOOP("roster", "Floor"), "floor", 6),
                {.name = "number",
                 .title = QT_TRANSLATE_NOOP("roster", "Room"),
                 .search = SearchAs::Code,
                 .required = true,
                 .synonyms = officeWords(
                     u"房间号 房间 房号 寝室号 寝室 房间编号 宿舍房间号 宿舍号 宿舍号码 宿舍编号 宿舍 室号 门牌 门牌号 室"),
                 .width = 8},
                {.name = "capacity",
                 .type = FieldType::Integer,
                 .title = QT_TRANSLATE_NOOP("roster", "Capacity"),
                 .synonyms = officeWords(u"床位数 容量 可住人数 核定人数 额定人数"),
                 .width = 6},
                {.name = "type",
                 .title = QT_TRANSLATE_NOOP("roster", "Room type"),
                 .synonyms = officeWords(u"房型 房间类型 寝室类型 宿舍类型"),
                 .width = 8},
                {.name = "usage",
                 .type = FieldType::Choice,
                 .title = QT_TRANSLATE_NOOP("roster", "Use"),
                 .required = true,
                 .synonyms = officeWords(u"用途 房间用途 房间状态"),
                 .choices = {{u"normal"_qs, QT_TRANSLATE_NOOP("roster", "normal"), officeWords(u"普通 正常 学生住宿 在用")},
                             {u"isolation"_qs, QT_TRANSLATE_NOOP("roster", "isolation"), officeWords(u"隔离 隔离房 观察")},
                             {u"holiday"_qs, QT_TRANSLATE_NOOP("roster", "holiday stay"), officeWords(u"假期留宿 留宿 留校")},
                             {u"repair"_qs, QT_TRANSLATE_NOOP("roster", "under repair"), officeWords(u"维修 维修中 检修")},
                             {u"closed"_qs, QT_TRANSLATE_NOOP("roster", "closed"), officeWords(u"停用 封闭 关闭")}},
                 .width = 8},
                {.name = "gender",
                 .type = FieldType::Choice,
                 .title = QT_TRANSLATE_NOOP("roster", "For"),
                 .synonyms = officeWords(u"房间性别"),
                 .choices = placeGenders(),
                 .width = 6},
                noteField(),
            }};
}

Entity bed()
{
    return {.name = "bed",
            .table = "bed",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Bed"),
            .titleFields = {"room_id", "number"},
            .fields = {
                ownerField("room_id", QT_TRANSLATE_NOOP("roster", "Room"), "room", 8),
                {.name = "number",
                 .title = QT_TRANSLATE_NOOP("roster", "Bed"),
                 .required = true,
                 .synonyms = officeWords(u"床位号 床位 床号 铺位 铺号 床位编号 床 铺 床铺 床铺号 Bed_number BedNumber"),
                 .width = 6},
                {.name = "state",
                 .type = FieldType::Choice,
                 .title = QT_TRANSLATE_NOOP("roster", "Bed state"),
                 .required = true,
                 .choices = {{u"usable"_qs, QT_TRANSLATE_NOOP("roster", "usable"), officeWords(u"可用 正常")},
                             {u"blocked"_qs, QT_TRANSLATE_NOOP("roster", "blocked"), officeWords(u"停用 锁定 预留")},
                             {u"repair"_qs, QT_TRANSLATE_NOOP("roster", "under repair"), officeWords(u"维修 维修中 损坏")}},
                 .width = 8},
                noteField(),
            }};
}

// Who repairs, guards and looks after the places; tickets are passed to them.
Entity department()
{
    return {.name = "department",
            .table = "department",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Department"),
            .titleFields = {"name"},
            .fields = {
                {.name = "name",
                 .title = QT_TRANSLATE_NOOP("roster", "Department"),
                 .required = true,
                 .synonyms = officeWords(u"承办部门 责任部门 主办部门 处理部门 职能部门 部门名称"),
                 .width = 14},
                {.name = "phone",
                 .title = QT_TRANSLATE_NOOP("roster", "Office phone"),
                 .synonyms = officeWords(u"办公电话 值班电话 部门电话"),
                 .width = 14},
                noteField(),
            }};
}

}  // namespace

Result<void> declarePlaces(Catalogue &catalogue)
{
    for (auto *make : {community, building, floor, room, bed, department})
        HK_CHECK(catalogue.add(withScopes(make())));
    return {};
}

}  // namespace hk::roster

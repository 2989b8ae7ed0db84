// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercatalogue.h"

namespace hk::roster {

namespace {

Field stateOfResidency()
{
    return {.name = "state",
            .type = FieldType::Choice,
            .title = QT_TRANSLATE_NOOP("roster", "Residency state"),
            .required = true,
            .synonyms = officeWords(u"住宿状态 入住状态 在住状态 床位状态 是否在住 是否空位 是否空床 状态"),
            .choices = {{u"booked"_qs, QT_TRANSLATE_NOOP("roster", "booked"), officeWords(u"已分配 预分配 未入住 待入住 未报到")},
                        {u"active"_qs, QT_TRANSLATE_NOOP("roster", "living in"),
                         officeWords(u"在住 已入住 入住 住宿 是 正常 已住 占用 已占用 未退宿")},
                        {u"ended"_qs, QT_TRANSLATE_NOOP("roster", "moved out"),
                         officeWords(u"已退 已退宿 退宿 已离宿 离宿 已搬出 否 已退房 退房 离校 已离校")},
                        {u"contested"_qs, QT_TRANSLATE_NOOP("roster", "contested"), officeWords(u"待裁定")}},
            .mergeGroup = "stay",
            .width = 8};
}

Entity residency()
{
    return {
        .name = "residency",
        .table = "residency",
        .context = "roster",
        .title = QT_TRANSLATE_NOOP("roster", "Residency"),
        .titleFields = {"student_id", "room_id"},
        .fields = {
            ownerField("student_id", QT_TRANSLATE_NOOP("roster", "Student"), "student", 18),
            ownerField("room_id", QT_TRANSLATE_NOOP("roster", "Room"), "room", 8),
            {.name = "bed_id",
             .type = FieldType::Reference,
             .title = QT_TRANSLATE_NOOP("roster", "Bed"),
             .target = "bed",
             .mergeGroup = "stay",
             .width = 6},
            dayField("from_date", QT_TRANSLATE_NOOP("roster", "From"), "stay",
                     officeWords(u"入住日期 入住时间 迁入日期 迁入时间 调入日期 搬入时间 住宿开始日期 登记日期 起始日期 开始日期")),
            dayField(
                "to_date", QT_TRANSLATE_NOOP("roster", "To"), "stay",
                officeWords(u"退宿日期 退宿时间 离宿日期 离宿时间 退房日期 退房时间 迁出日期 迁出时间 搬出时间 离校时间 结束日期")),
            stateOfResidency(),
            {.name = "reason",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("roster", "Reason"),
             .required = true,
             .choices = {{u"check_in"_qs, QT_TRANSLATE_NOOP("roster", "check-in"), officeWords(u"入住 新生入住")},
                         {u"transfer"_qs, QT_TRANSLATE_NOOP("roster", "transfer"), officeWords(u"调宿 调换 换宿")},
                         {u"check_out"_qs, QT_TRANSLATE_NOOP("roster", "check-out"), officeWords(u"退宿 退房")},
                         {u"stay"_qs, QT_TRANSLATE_NOOP("roster", "holiday stay"), officeWords(u"留宿 留校 假期留宿")}},
             .mergeGroup = "stay",
             .width = 8},
            {.name = "end_reason",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("roster", "Ended by"),
             .choices = {{u"transfer"_qs, QT_TRANSLATE_NOOP("roster", "transfer"), officeWords(u"调宿 调换 换宿")},
                         {u"check_out"_qs, QT_TRANSLATE_NOOP("roster", "check-out"), officeWords(u"退宿 退房 离校")}},
             .mergeGroup = "stay",
             .width = 8},
            {.name = "gender_reason", .title = QT_TRANSLATE_NOOP("roster", "Gender exception"), .mergeGroup = "stay", .width = 16},
            noteField(),
        }};
}

QList<Choice> postKinds()
{
    return {
        {u"building_chief"_qs, QT_TRANSLATE_NOOP("roster", "building chief"), officeWords(u"楼长 楼栋长")},
        {u"floor_chief"_qs, QT_TRANSLATE_NOOP("roster", "floor chief"), officeWords(u"层长 楼层长")},
        {u"room_leader"_qs, QT_TRANSLATE_NOOP("roster", "room leader"), officeWords(u"寝室长 室长 宿舍长")},
        {u"zone"_qs, QT_TRANSLATE_NOOP("roster", "zone"), officeWords(u"责任区 责任人 包干区")},
        {u"pioneer"_qs, QT_TRANSLATE_NOOP("roster", "pioneer post"), officeWords(u"先锋岗 党员先锋岗 党员责任岗")},
    };
}

// One of the places that a post may be for.
Field postPlaceField(const char *name, const char *title, const char *target, int width)
{
    Field field = referenceField(name, title, target, width);
    field.mergeGroup = "place";
    return field;
}

Entity post()
{
    return {
        .name = "post",
        .table = "post",
        .context = "roster",
        .title = QT_TRANSLATE_NOOP("roster", "Post"),
        .titleFields = {"kind", "student_id", "person"},
        .fields = {
            {.name = "kind",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("roster", "Post"),
             .required = true,
             .synonyms = officeWords(u"任职 职务 岗位"),
             .choices = postKinds(),
             .width = 10},
            {.name = "role_type",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("roster", "Role"),
             .required = true,
             .choices = {{u"leader"_qs, QT_TRANSLATE_NOOP("roster", "leader"), officeWords(u"领导 校领导 院领导")},
                         {u"staff"_qs, QT_TRANSLATE_NOOP("roster", "staff"), officeWords(u"教职工 教师 老师")},
                         {u"student"_qs, QT_TRANSLATE_NOOP("roster", "student"), officeWords(u"学生")}},
             .width = 8},
            {.name = "student_id",
             .type = FieldType::Reference,
             .title = QT_TRANSLATE_NOOP("roster", "Student"),
             .target = "student",
             .mergeGroup = "holder",
             .width = 18},
            {.name = "person",
             .title = QT_TRANSLATE_NOOP("roster", "Person"),
             .search = SearchAs::Name,
             .mergeGroup = "holder",
             .width = 8},
            postPlaceField("building_id", QT_TRANSLATE_NOOP("roster", "Building"), "building", 10),
            postPlaceField("floor_id", QT_TRANSLATE_NOOP("roster", "Floor"), "floor", 6),
            postPlaceField("room_id", QT_TRANSLATE_NOOP("roster", "Room"), "room", 8),
            {.name = "zone", .title = QT_TRANSLATE_NOOP("roster", "Zone"), .synonyms = officeWords(u"责任区 区域"), .width = 14},
            dayField("from_date", QT_TRANSLATE_NOOP("roster", "From"), "time"),
            dayField("to_date", QT_TRANSLATE_NOOP("roster", "To"), "time"),
            noteField(),
        }};
}

}  // namespace

Result<void> declareResidencies(Catalogue &catalogue)
{
    HK_CHECK(catalogue.add(withScopes(residency())));
    return catalogue.add(withScopes(post()));
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutycatalogue.h"

namespace hk::duty {

namespace {

Field note()
{
    return {.name = "note", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("duty", "Note"), .width = 20};
}

Field people()
{
    return {.name = "people",
            .type = FieldType::Integer,
            .title = QT_TRANSLATE_NOOP("duty", "People wanted"),
            .required = true,
            .width = 6};
}

Field day(const char *name, const char *title, const char *group, bool required = false)
{
    return {.name = name, .type = FieldType::Date, .title = title, .required = required, .mergeGroup = group, .width = 10};
}

Field required(Field field)
{
    field.required = true;
    return field;
}

// A shift's building, and whoever it is about.
QList<ScopePath> ofShiftOr(const QList<QByteArray> &people)
{
    QList<ScopePath> paths{{ScopeKind::Building, {"shift_id", "building_id"}}};
    for (const QByteArray &person : people)
        paths.append({ScopeKind::Person, {person, "name"}});
    return paths;
}

Entity post()
{
    QList<Field> fields{
        {.name = "name", .title = QT_TRANSLATE_NOOP("duty", "Shift"), .required = true, .width = 10},
        dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
        {.name = "weekdays", .title = QT_TRANSLATE_NOOP("duty", "Weekdays"), .required = true, .width = 8},
        dutyChoice("days", QT_TRANSLATE_NOOP("duty", "On which days"),
                   {{u"every-day"_qs, QT_TRANSLATE_NOOP("duty", "every day")},
                    {u"workdays"_qs, QT_TRANSLATE_NOOP("duty", "on workdays")},
                    {u"days-off"_qs, QT_TRANSLATE_NOOP("duty", "on days off")}}),
        dutyTruth("teaching_only", QT_TRANSLATE_NOOP("duty", "In teaching weeks only")),
        {.name = "starts", .title = QT_TRANSLATE_NOOP("duty", "Begins"), .required = true, .mergeGroup = "hours", .width = 6},
        {.name = "ends", .title = QT_TRANSLATE_NOOP("duty", "Ends"), .required = true, .mergeGroup = "hours", .width = 6},
        people(),
        day("first_day", QT_TRANSLATE_NOOP("duty", "From"), "days"),
        day("last_day", QT_TRANSLATE_NOOP("duty", "To"), "days"),
        note()};
    return {.name = "duty_post",
            .table = "duty_post",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Repeating shift"),
            .titleFields = {"building_id", "name"},
            .fields = fields,
            .area = Area::Duty,
            .scopes = inBuilding()};
}

// Whoever reads plans knows the people in them: they may be on duty anywhere.
Entity person()
{
    QList<Field> fields{{.name = "name",
                         .title = QT_TRANSLATE_NOOP("duty", "Name"),
                         .search = SearchAs::Name,
                         .required = true,
                         .synonyms = dutyWords(u"姓名 值班人 值班人员 值班员"),
                         .width = 8},
                        dutyChoice("role_type", QT_TRANSLATE_NOOP("duty", "Role"), roleTypeChoices()),
                        dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                        dutyReference("student_id", QT_TRANSLATE_NOOP("duty", "Student"), "student", 18),
                        dutyTruth("on_rota", QT_TRANSLATE_NOOP("duty", "On the rota")),
                        day("from_date", QT_TRANSLATE_NOOP("duty", "From"), "days"),
                        day("to_date", QT_TRANSLATE_NOOP("duty", "To"), "days"),
                        note()};
    return {.name = "duty_person",
            .table = "duty_person",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Person on duty"),
            .titleFields = {"name"},
            .fields = fields,
            .area = Area::Duty};
}

Entity allowed()
{
    return {.name = "duty_allowed",
            .table = "duty_allowed",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Where somebody may be on duty"),
            .titleFields = {"person_id"},
            .fields = {required(dutyReference("person_id", QT_TRANSLATE_NOOP("duty", "Person"), "duty_person", 8)),
                       dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                       dutyReference("post_id", QT_TRANSLATE_NOOP("duty", "Shift"), "duty_post", 10)},
            .area = Area::Duty};
}

Entity wish()
{
    return {.name = "duty_wish",
            .table = "duty_wish",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Absence or wish"),
            .titleFields = {"person_id", "first_day"},
            .fields = {required(dutyReference("person_id", QT_TRANSLATE_NOOP("duty", "Person"), "duty_person", 8)),
                       dutyChoice("kind", QT_TRANSLATE_NOOP("duty", "Kind"),
                                  {{u"absent"_qs, QT_TRANSLATE_NOOP("duty", "absent"), dutyWords(u"请假 不在 出差")},
                                   {u"against"_qs, QT_TRANSLATE_NOOP("duty", "rather not")},
                                   {u"for"_qs, QT_TRANSLATE_NOOP("duty", "would like to")}}),
                       day("first_day", QT_TRANSLATE_NOOP("duty", "From"), "days", true),
                       day("last_day", QT_TRANSLATE_NOOP("duty", "To"), "days", true),
                       {.name = "weekday", .type = FieldType::Integer, .title = QT_TRANSLATE_NOOP("duty", "Weekday"), .width = 6},
                       dutyReference("post_id", QT_TRANSLATE_NOOP("duty", "Shift"), "duty_post", 10),
                       {.name = "reason", .title = QT_TRANSLATE_NOOP("duty", "Reason"), .klass = FieldClass::Contact, .width = 16}},
            .area = Area::Duty};
}

Entity shift()
{
    QList<Field> fields{dutyReference("post_id", QT_TRANSLATE_NOOP("duty", "Repeating shift"), "duty_post", 10),
                        dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                        {.name = "name", .title = QT_TRANSLATE_NOOP("duty", "Shift"), .required = true, .width = 10},
                        day("day", QT_TRANSLATE_NOOP("duty", "Day"), "time", true),
                        dutyMoment("starts_at", QT_TRANSLATE_NOOP("duty", "Begins")),
                        dutyMoment("ends_at", QT_TRANSLATE_NOOP("duty", "Ends")),
                        people(),
                        dutyTruth("cancelled", QT_TRANSLATE_NOOP("duty", "Cancelled")),
                        {.name = "cancel_reason",
                         .title = QT_TRANSLATE_NOOP("duty", "Why it is cancelled"),
                         .mergeGroup = "cancelled",
                         .width = 16},
                        note()};
    fields[4].mergeGroup = fields[5].mergeGroup = "time";
    fields[7].mergeGroup = "cancelled";
    return {.name = "duty_shift",
            .table = "duty_shift",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Shift"),
            .titleFields = {"day", "building_id", "name"},
            .fields = fields,
            .area = Area::Duty,
            .scopes = inBuilding()};
}

Entity assignment()
{
    return {.name = "duty_assignment",
            .table = "duty_assignment",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Duty of a person"),
            .titleFields = {"person_id", "shift_id"},
            .fields = {dutyOwner("shift_id", QT_TRANSLATE_NOOP("duty", "Shift"), "duty_shift", 14),
                       dutyOwner("person_id", QT_TRANSLATE_NOOP("duty", "Person"), "duty_person", 8),
                       dutyChoice("origin", QT_TRANSLATE_NOOP("duty", "Given out by"),
                                  {{u"rota"_qs, QT_TRANSLATE_NOOP("duty", "the rota")},
                                   {u"hand"_qs, QT_TRANSLATE_NOOP("duty", "hand")},
                                   {u"swap"_qs, QT_TRANSLATE_NOOP("duty", "a swap")}})},
            .area = Area::Duty,
            .scopes = ofShiftOr({"person_id"})};
}

QList<Choice> swapStates()
{
    return {{u"asked"_qs, QT_TRANSLATE_NOOP("duty", "asked")},
            {u"agreed"_qs, QT_TRANSLATE_NOOP("duty", "agreed, to be approved")},
            {u"done"_qs, QT_TRANSLATE_NOOP("duty", "done")},
            {u"refused"_qs, QT_TRANSLATE_NOOP("duty", "refused")},
            {u"withdrawn"_qs, QT_TRANSLATE_NOOP("duty", "withdrawn")}};
}

Entity swap()
{
    return {.name = "duty_swap",
            .table = "duty_swap",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Swap of shifts"),
            .titleFields = {"giver_id", "taker_id"},
            .fields = {required(dutyReference("shift_id", QT_TRANSLATE_NOOP("duty", "Shift"), "duty_shift", 14)),
                       required(dutyReference("giver_id", QT_TRANSLATE_NOOP("duty", "Gives"), "duty_person", 8)),
                       required(dutyReference("taker_id", QT_TRANSLATE_NOOP("duty", "Takes"), "duty_person", 8)),
                       dutyReference("return_id", QT_TRANSLATE_NOOP("duty", "In return"), "duty_shift", 14),
                       dutyChoice("state", QT_TRANSLATE_NOOP("duty", "State"), swapStates()),
                       {.name = "reason", .title = QT_TRANSLATE_NOOP("duty", "Reason"), .width = 16},
                       dutyMoment("asked_at", QT_TRANSLATE_NOOP("duty", "Asked")),
                       {.name = "asked_by", .title = QT_TRANSLATE_NOOP("duty", "Asked by"), .width = 8},
                       dutyMoment("agreed_at", QT_TRANSLATE_NOOP("duty", "Agreed"), false),
                       {.name = "agreed_by", .title = QT_TRANSLATE_NOOP("duty", "Agreed by"), .width = 8},
                       dutyMoment("decided_at", QT_TRANSLATE_NOOP("duty", "Decided"), false),
                       {.name = "decided_by", .title = QT_TRANSLATE_NOOP("duty", "Decided by"), .width = 8},
                       {.name = "answer", .title = QT_TRANSLATE_NOOP("duty", "Answer"), .width = 16}},
            .area = Area::DutyLogs,
            .scopes = ofShiftOr({"giver_id", "taker_id"})};
}

// What a school asks for is not for one building to change.
Entity target()
{
    return {.name = "duty_target",
            .table = "duty_target",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Presence target"),
            .titleFields = {"title"},
            .fields = {{.name = "title", .title = QT_TRANSLATE_NOOP("duty", "Target"), .required = true, .width = 24},
                       dutyChoice("role_type", QT_TRANSLATE_NOOP("duty", "Role"), roleTypeChoices()),
                       dutyChoice("measure", QT_TRANSLATE_NOOP("duty", "What counts"), measureChoices()),
                       {.name = "amount",
                        .type = FieldType::Integer,
                        .title = QT_TRANSLATE_NOOP("duty", "At least"),
                        .required = true,
                        .mergeGroup = "amount",
                        .width = 6},
                       dutyChoice("period", QT_TRANSLATE_NOOP("duty", "In a"),
                                  {{u"week"_qs, QT_TRANSLATE_NOOP("duty", "week")},
                                   {u"month"_qs, QT_TRANSLATE_NOOP("duty", "month")},
                                   {u"quarter"_qs, QT_TRANSLATE_NOOP("duty", "quarter")}}),
                       {.name = "guide", .title = QT_TRANSLATE_NOOP("duty", "Indicator of the guide"), .width = 8},
                       dutyTruth("closed", QT_TRANSLATE_NOOP("duty", "No longer asked for"))},
            .area = Area::Calendar};
}

}  // namespace

Result<void> declareDutyPlan(Catalogue &catalogue)
{
    for (auto *make : {post, person, allowed, wish, shift, assignment, swap, target})
        HK_CHECK(catalogue.add(make()));
    return {};
}

}  // namespace hk::duty

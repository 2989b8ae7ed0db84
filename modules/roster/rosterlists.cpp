// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercatalogue.h"

namespace hk::roster {

namespace {

ListColumn placeColumn(const char *title)
{
    return {.name = "place", .title = title, .width = 9, .sortBy = "place_order"};
}

List students()
{
    return {.id = "roster.students",
            .view = "student_list",
            .entity = "student",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Students"),
            .columns =
                {
                    {.name = "number", .field = "student.number"},
                    {.name = "name", .field = "student.name"},
                    placeColumn(QT_TRANSLATE_NOOP("roster", "Bed")),
                    {.name = "college", .field = "student.college_id"},
                    {.name = "class_name", .field = "student.class_id"},
                    {.name = "political_status", .field = "student.political_status"},
                    {.name = "mentor", .field = "student.mentor"},
                    {.name = "phone", .field = "student.phone"},
                    {.name = "status", .field = "student.status"},
                    {.name = "gender", .field = "student.gender", .shown = false},
                    {.name = "ethnicity", .field = "student.ethnicity", .shown = false},
                    {.name = "major", .field = "student.major_id", .shown = false},
                    {.name = "grade", .field = "student.grade", .shown = false},
                    {.name = "counsellor", .field = "student.counsellor", .shown = false},
                    {.name = "second_phone", .field = "student.second_phone", .shown = false},
                    {.name = "card_number", .field = "student.card_number", .shown = false},
                    {.name = "emergency_contact", .field = "student.emergency_contact", .shown = false},
                    {.name = "emergency_phone", .field = "student.emergency_phone", .shown = false},
                    {.name = "home_region", .field = "student.home_region", .shown = false},
                    {.name = "identity_number", .field = "student.identity_number", .shown = false},
                    {.name = "building", .field = "building.name", .shown = false},
                    {.name = "room", .field = "room.number", .shown = false},
                    {.name = "bed", .field = "bed.number", .title = QT_TRANSLATE_NOOP("roster", "Bed number"), .shown = false},
                    {.name = "from_date",
                     .field = "residency.from_date",
                     .title = QT_TRANSLATE_NOOP("roster", "Lives here since"),
                     .shown = false,
                     .width = 10},
                    {.name = "residency_state", .field = "residency.state", .shown = false},
                    {.name = "note", .field = "student.note", .shown = false},
                },
            .sort = "number"};
}

List rooms()
{
    return {.id = "roster.rooms",
            .view = "room_list",
            .entity = "room",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Rooms"),
            .columns =
                {
                    placeColumn(QT_TRANSLATE_NOOP("roster", "Room")),
                    {.name = "building", .field = "building.name", .shown = false},
                    {.name = "floor", .title = QT_TRANSLATE_NOOP("roster", "Floor"), .type = FieldType::Integer, .width = 6},
                    {.name = "type", .field = "room.type"},
                    {.name = "gender", .field = "room.gender"},
                    {.name = "usage", .field = "room.usage"},
                    {.name = "places", .title = QT_TRANSLATE_NOOP("roster", "Beds"), .type = FieldType::Integer, .width = 6},
                    {.name = "taken", .title = QT_TRANSLATE_NOOP("roster", "Residents"), .type = FieldType::Integer, .width = 6},
                    {.name = "free", .title = QT_TRANSLATE_NOOP("roster", "Free"), .type = FieldType::Integer, .width = 6},
                    {.name = "booked", .title = QT_TRANSLATE_NOOP("roster", "Booked"), .type = FieldType::Integer, .width = 6},
                    {.name = "blocked", .title = QT_TRANSLATE_NOOP("roster", "Blocked"), .type = FieldType::Integer, .width = 6},
                    {.name = "capacity", .field = "room.capacity", .shown = false},
                    {.name = "note", .field = "room.note"},
                },
            .sort = "place"};
}

List buildings()
{
    return {.id = "roster.buildings",
            .view = "building_list",
            .entity = "building",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Buildings"),
            .columns =
                {
                    {.name = "name", .field = "building.name", .sortBy = "code_order"},
                    {.name = "code", .field = "building.code", .shown = false, .sortBy = "code_order"},
                    {.name = "community", .field = "building.community_id"},
                    {.name = "gender", .field = "building.gender"},
                    {.name = "floors", .field = "building.floors"},
                    {.name = "manager", .field = "building.manager"},
                    {.name = "rooms", .title = QT_TRANSLATE_NOOP("roster", "Rooms"), .type = FieldType::Integer, .width = 6},
                    {.name = "places", .title = QT_TRANSLATE_NOOP("roster", "Beds"), .type = FieldType::Integer, .width = 6},
                    {.name = "taken", .title = QT_TRANSLATE_NOOP("roster", "Residents"), .type = FieldType::Integer, .width = 6},
                    {.name = "free", .title = QT_TRANSLATE_NOOP("roster", "Free"), .type = FieldType::Integer, .width = 6},
                    {.name = "booked", .title = QT_TRANSLATE_NOOP("roster", "Booked"), .type = FieldType::Integer, .width = 6},
                    {.name = "blocked", .title = QT_TRANSLATE_NOOP("roster", "Blocked"), .type = FieldType::Integer, .width = 6},
                    {.name = "note", .field = "building.note"},
                },
            .sort = "name"};
}

List residenciesOf(const char *id, const char *view, const char *title, const char *sort)
{
    return {.id = id,
            .view = view,
            .entity = "residency",
            .context = "roster",
            .title = title,
            .columns =
                {
                    {.name = "number", .field = "student.number"},
                    {.name = "name", .field = "student.name"},
                    placeColumn(QT_TRANSLATE_NOOP("roster", "Bed")),
                    {.name = "state", .field = "residency.state"},
                    {.name = "from_date", .field = "residency.from_date"},
                    {.name = "to_date", .field = "residency.to_date"},
                    {.name = "reason", .field = "residency.reason"},
                    {.name = "end_reason", .field = "residency.end_reason"},
                    {.name = "college", .field = "student.college_id", .shown = false},
                    {.name = "class_name", .field = "student.class_id"},
                    {.name = "phone", .field = "student.phone"},
                    {.name = "status", .field = "student.status", .shown = false},
                    {.name = "building", .field = "building.name", .shown = false},
                    {.name = "room", .field = "room.number", .shown = false},
                    {.name = "bed", .field = "bed.number", .title = QT_TRANSLATE_NOOP("roster", "Bed number"), .shown = false},
                    {.name = "gender_reason", .field = "residency.gender_reason", .shown = false},
                    {.name = "note", .field = "residency.note"},
                },
            .sort = sort};
}

List posts()
{
    return {.id = "roster.posts",
            .view = "post_list",
            .entity = "post",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Posts"),
            .columns =
                {
                    {.name = "kind", .field = "post.kind"},
                    {.name = "holder", .title = QT_TRANSLATE_NOOP("roster", "Holder"), .width = 10},
                    {.name = "number", .field = "student.number"},
                    {.name = "role_type", .field = "post.role_type"},
                    {.name = "place", .title = QT_TRANSLATE_NOOP("roster", "Place"), .width = 9, .sortBy = "place_order"},
                    {.name = "building", .field = "building.name", .shown = false},
                    {.name = "floor", .title = QT_TRANSLATE_NOOP("roster", "Floor"), .type = FieldType::Integer, .width = 6},
                    {.name = "room", .field = "room.number", .shown = false},
                    {.name = "zone", .field = "post.zone"},
                    {.name = "from_date", .field = "post.from_date"},
                    {.name = "to_date", .field = "post.to_date"},
                    {.name = "note", .field = "post.note"},
                },
            .sort = "place"};
}

}  // namespace

Result<void> declareLists(Catalogue &catalogue)
{
    HK_CHECK(catalogue.add(students()));
    HK_CHECK(catalogue.add(rooms()));
    HK_CHECK(catalogue.add(buildings()));
    HK_CHECK(catalogue.add(
        residenciesOf("roster.residencies", "residency_list", QT_TRANSLATE_NOOP("roster", "Residencies"), "from_date")));
    List notArrived =
        residenciesOf("roster.notArrived", "not_arrived_list", QT_TRANSLATE_NOOP("roster", "Not arrived"), "from_date");
    notArrived.columns.append(
        {.name = "due", .title = QT_TRANSLATE_NOOP("roster", "Expected on"), .type = FieldType::Date, .shown = false, .width = 10});
    HK_CHECK(catalogue.add(notArrived));
    HK_CHECK(catalogue.add(residenciesOf("roster.notLeft", "not_left_list", QT_TRANSLATE_NOOP("roster", "Not left"), "place")));
    return catalogue.add(posts());
}

}  // namespace hk::roster

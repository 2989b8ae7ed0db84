// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringcatalogue.h"

namespace hk::mentoring {

namespace {

// Whether the student is one of the roster, or stands as somebody wrote them down.
ListColumn inRoster()
{
    return {.name = "in_roster",
            .title = QT_TRANSLATE_NOOP("mentoring", "In the roster"),
            .type = FieldType::Boolean,
            .shown = false,
            .width = 8};
}

List meetings()
{
    return {
        .id = "mentoring.meetings",
        .view = "mentor_meeting_list",
        .entity = "mentor_meeting",
        .context = "mentoring",
        .title = QT_TRANSLATE_NOOP("mentoring", "Talks"),
        .columns = {{.name = "day", .field = "mentor_meeting.day", .sortBy = "day_order"},
                    {.name = "part", .field = "mentor_meeting.part", .title = QT_TRANSLATE_NOOP("mentoring", "Part")},
                    {.name = "mentor", .field = "mentor.name"},
                    {.name = "student", .field = "mentor_meeting.student_name", .title = QT_TRANSLATE_NOOP("mentoring", "Student")},
                    {.name = "student_number", .field = "student.number"},
                    {.name = "kind", .field = "mentor_meeting.kind"},
                    {.name = "form", .field = "mentor_meeting.form"},
                    {.name = "minutes", .field = "mentor_meeting.minutes"},
                    {.name = "topic", .field = "mentor_meeting.topic"},
                    {.name = "subject", .field = "mentor_meeting.subject"},
                    {.name = "state", .field = "mentor_meeting.state"},
                    {.name = "month", .field = "mentor_meeting.month", .shown = false},
                    {.name = "start_time", .field = "mentor_meeting.start_time", .shown = false},
                    {.name = "place", .field = "mentor_meeting.place", .shown = false},
                    {.name = "college", .field = "college.name", .shown = false},
                    {.name = "class_name", .field = "student_class.name", .shown = false},
                    {.name = "problems", .field = "mentor_meeting.problems", .shown = false},
                    {.name = "content", .field = "mentor_meeting.content", .shown = false},
                    {.name = "advice", .field = "mentor_meeting.advice", .shown = false},
                    {.name = "remark", .field = "mentor_meeting.remark", .shown = false},
                    {.name = "next_day", .field = "mentor_meeting.next_day", .shown = false},
                    inRoster()},
        .sort = "day",
        .descending = true};
}

List pairings()
{
    return {
        .id = "mentoring.pairings",
        .view = "mentor_pairing_list",
        .entity = "mentor_pairing",
        .context = "mentoring",
        .title = QT_TRANSLATE_NOOP("mentoring", "Pairings"),
        .columns = {{.name = "mentor", .field = "mentor.name"},
                    {.name = "mentor_number", .field = "mentor.number"},
                    {.name = "team", .field = "mentor.team"},
                    {.name = "student", .field = "mentor_pairing.student_name", .title = QT_TRANSLATE_NOOP("mentoring", "Student")},
                    {.name = "student_number", .field = "student.number"},
                    {.name = "college", .field = "college.name"},
                    {.name = "class_name", .field = "student_class.name"},
                    {.name = "from_date", .field = "mentor_pairing.from_date"},
                    {.name = "to_date", .field = "mentor_pairing.to_date"},
                    {.name = "current", .title = QT_TRANSLATE_NOOP("mentoring", "Current"), .type = FieldType::Boolean, .width = 6},
                    {.name = "end_reason", .field = "mentor_pairing.end_reason", .shown = false},
                    {.name = "note", .field = "mentor_pairing.note", .shown = false},
                    inRoster()},
        .sort = "mentor"};
}

List followUps()
{
    return {.id = "mentoring.followUps",
            .view = "mentor_follow_up_list",
            .entity = "mentor_follow_up",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Follow-ups"),
            .columns = {{.name = "due_day", .field = "mentor_follow_up.due_day"},
                        {.name = "text", .field = "mentor_follow_up.text"},
                        {.name = "student",
                         .field = "mentor_follow_up.student_name",
                         .title = QT_TRANSLATE_NOOP("mentoring", "Student")},
                        {.name = "state", .field = "mentor_follow_up.state", .sortBy = "state_order"},
                        {.name = "kind", .field = "mentor_follow_up.kind"},
                        {.name = "owner", .field = "mentor_follow_up.owner"},
                        {.name = "asked_by", .field = "mentor_follow_up.asked_by"},
                        {.name = "answer", .field = "mentor_follow_up.answer"},
                        {.name = "done_on", .field = "mentor_follow_up.done_on"},
                        {.name = "student_number", .field = "student.number", .shown = false},
                        {.name = "talked_on", .title = QT_TRANSLATE_NOOP("mentoring", "Talk on"), .shown = false, .width = 10}},
            .sort = "state"};
}

}  // namespace

Result<void> declareMentoringLists(Catalogue &catalogue)
{
    for (auto *make : {meetings, pairings, followUps})
        HK_CHECK(catalogue.add(make()));
    return {};
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutycatalogue.h"

namespace hk::duty {

namespace {

QList<ScopePath> logScopes()
{
    return inBuildingOrOf("author");
}

// What is in a log belongs to it, and to the building that it is about.
QList<ScopePath> entryScopes()
{
    return {{ScopeKind::Building, {"log_id", "building_id"}},
            {ScopeKind::Person, {"log_id", "author"}},
            {ScopeKind::Building, {"building_id"}}};
}

Field words(const char *name, const char *title, int width = 30)
{
    return {.name = name, .type = FieldType::LongText, .title = title, .width = width};
}

QList<Field> fixed(QList<Field> fields)
{
    for (Field &field : fields)
        field.fixed = true;
    return fields;
}

Entity log()
{
    QList<Field> fields{dutyReference("shift_id", QT_TRANSLATE_NOOP("duty", "Shift"), "duty_shift", 14),
                        dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                        dutyReference("person_id", QT_TRANSLATE_NOOP("duty", "Person"), "duty_person", 8),
                        {.name = "author", .title = QT_TRANSLATE_NOOP("duty", "Written by"), .width = 8},
                        dutyChoice("template", QT_TRANSLATE_NOOP("duty", "Form"), roleTypeChoices()),
                        dutyMoment("starts_at", QT_TRANSLATE_NOOP("duty", "Begins")),
                        dutyMoment("ends_at", QT_TRANSLATE_NOOP("duty", "Ends")),
                        words("summary", QT_TRANSLATE_NOOP("duty", "Summary"))};
    fields[5].mergeGroup = fields[6].mergeGroup = "time";
    fields[7].search = SearchAs::Text;
    return {.name = "duty_log",
            .table = "duty_log",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Duty log"),
            .titleFields = {"author", "starts_at"},
            .fields = fields,
            .area = Area::DutyLogs,
            .scopes = logScopes()};
}

Entity submission()
{
    return {.name = "duty_submission",
            .table = "duty_submission",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Submission of a duty log"),
            .kind = EntityKind::Growing,
            .titleFields = {"log_id"},
            .fields = fixed({dutyOwner("log_id", QT_TRANSLATE_NOOP("duty", "Duty log"), "duty_log", 14),
                             dutyMoment("at", QT_TRANSLATE_NOOP("duty", "Time")),
                             {.name = "by", .title = QT_TRANSLATE_NOOP("duty", "By"), .width = 8},
                             dutyTruth("late", QT_TRANSLATE_NOOP("duty", "Written late"))}),
            .area = Area::DutyLogs,
            .scopes = inherited(logScopes(), "log_id")};
}

QList<Field> placeOfEntry()
{
    QList<Field> fields{dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                        dutyReference("floor_id", QT_TRANSLATE_NOOP("duty", "Floor"), "floor", 6),
                        dutyReference("room_id", QT_TRANSLATE_NOOP("duty", "Room"), "room", 8),
                        {.name = "place", .title = QT_TRANSLATE_NOOP("duty", "Place in words"), .width = 14}};
    for (Field &field : fields)
        field.mergeGroup = "place";
    return fields;
}

// What is written in confidence is found by nobody's search.
Entity entry()
{
    QList<Field> fields{dutyOwner("log_id", QT_TRANSLATE_NOOP("duty", "Duty log"), "duty_log", 14),
                        dutyChoice("kind", QT_TRANSLATE_NOOP("duty", "Kind"), entryKindChoices()),
                        dutyMoment("at", QT_TRANSLATE_NOOP("duty", "Time")),
                        dutyMoment("until", QT_TRANSLATE_NOOP("duty", "Until"), false)};
    fields[2].mergeGroup = fields[3].mergeGroup = "time";
    fields += placeOfEntry();
    fields += QList<Field>{{.name = "people", .title = QT_TRANSLATE_NOOP("duty", "People there"), .width = 14},
                           dutyChoice("severity", QT_TRANSLATE_NOOP("duty", "Severity"), severityChoices()),
                           words("text", QT_TRANSLATE_NOOP("duty", "What was seen")),
                           words("done", QT_TRANSLATE_NOOP("duty", "What was done")),
                           dutyChoice("result", QT_TRANSLATE_NOOP("duty", "Room"), roomResultChoices(), false),
                           {.name = "violation", .title = QT_TRANSLATE_NOOP("duty", "Violation"), .width = 12},
                           dutyTruth("private", QT_TRANSLATE_NOOP("duty", "In confidence")),
                           dutyTruth("follow_up", QT_TRANSLATE_NOOP("duty", "To be followed up")),
                           {.name = "ticket", .title = QT_TRANSLATE_NOOP("duty", "Ticket"), .width = 14},
                           dutyMoment("written_at", QT_TRANSLATE_NOOP("duty", "Written"))};
    fields[10].search = SearchAs::Text;
    return {.name = "duty_entry",
            .table = "duty_entry",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Entry of a duty log"),
            .titleFields = {"kind", "at"},
            .fields = fields,
            .area = Area::DutyLogs,
            .scopes = entryScopes()};
}

Entity met()
{
    return {.name = "duty_entry_student",
            .table = "duty_entry_student",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Student met on duty"),
            .titleFields = {"entry_id"},
            .fields = {dutyOwner("entry_id", QT_TRANSLATE_NOOP("duty", "Entry"), "duty_entry", 14),
                       dutyReference("student_id", QT_TRANSLATE_NOOP("duty", "Student"), "student", 18),
                       {.name = "name", .title = QT_TRANSLATE_NOOP("duty", "Name"), .width = 8},
                       {.name = "remark", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("duty", "Remark"), .width = 20}},
            .area = Area::DutyLogs,
            .scopes = inherited(entryScopes(), "entry_id")};
}

Entity file()
{
    return {
        .name = "duty_entry_file",
        .table = "duty_entry_file",
        .context = "duty",
        .title = QT_TRANSLATE_NOOP("duty", "File of an entry"),
        .titleFields = {"entry_id"},
        .fields =
            {dutyOwner("entry_id", QT_TRANSLATE_NOOP("duty", "Entry"), "duty_entry", 14),
             {.name = "file", .type = FieldType::File, .title = QT_TRANSLATE_NOOP("duty", "File"), .required = true, .width = 24},
             words("note", QT_TRANSLATE_NOOP("duty", "Note"), 20)},
        .area = Area::DutyLogs,
        .scopes = inherited(entryScopes(), "entry_id")};
}

Entity besideNote()
{
    return {.name = "duty_note",
            .table = "duty_note",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Note beside an entry"),
            .kind = EntityKind::Growing,
            .titleFields = {"entry_id"},
            .fields = fixed({dutyOwner("entry_id", QT_TRANSLATE_NOOP("duty", "Entry"), "duty_entry", 14),
                             dutyChoice("kind", QT_TRANSLATE_NOOP("duty", "Kind"),
                                        {{u"correction"_qs, QT_TRANSLATE_NOOP("duty", "Correction")},
                                         {u"settled"_qs, QT_TRANSLATE_NOOP("duty", "Settled")},
                                         {u"reopened"_qs, QT_TRANSLATE_NOOP("duty", "Open again")},
                                         {u"reversed"_qs, QT_TRANSLATE_NOOP("duty", "Taken back")}}),
                             dutyMoment("at", QT_TRANSLATE_NOOP("duty", "Time")),
                             {.name = "by", .title = QT_TRANSLATE_NOOP("duty", "By"), .width = 8},
                             words("text", QT_TRANSLATE_NOOP("duty", "Text")),
                             {.name = "target", .title = QT_TRANSLATE_NOOP("duty", "About"), .width = 12}}),
            .area = Area::DutyLogs,
            .scopes = inherited(entryScopes(), "entry_id"),
            .reversal = Reversal{"kind", QStringLiteral("reversed"), "target", "entry_id", "at", "by"}};
}

Entity handover()
{
    return {.name = "duty_handover",
            .table = "duty_handover",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Handover"),
            .titleFields = {"by", "at"},
            .fields = {dutyOwner("log_id", QT_TRANSLATE_NOOP("duty", "Duty log"), "duty_log", 14),
                       dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                       dutyMoment("at", QT_TRANSLATE_NOOP("duty", "Time")),
                       {.name = "by", .title = QT_TRANSLATE_NOOP("duty", "By"), .width = 8},
                       dutyReference("taker_id", QT_TRANSLATE_NOOP("duty", "Taken over by"), "duty_person", 8),
                       words("words", QT_TRANSLATE_NOOP("duty", "What to look after")),
                       words("entries", QT_TRANSLATE_NOOP("duty", "Open entries"))},
            .area = Area::DutyLogs,
            .scopes = entryScopes()};
}

Entity acknowledgement()
{
    return {.name = "duty_acknowledgement",
            .table = "duty_acknowledgement",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Acknowledgement of a handover"),
            .kind = EntityKind::Growing,
            .titleFields = {"handover_id"},
            .fields = fixed({dutyOwner("handover_id", QT_TRANSLATE_NOOP("duty", "Handover"), "duty_handover", 14),
                             dutyMoment("at", QT_TRANSLATE_NOOP("duty", "Time")),
                             {.name = "by", .title = QT_TRANSLATE_NOOP("duty", "By"), .width = 8},
                             words("text", QT_TRANSLATE_NOOP("duty", "Text"))}),
            .area = Area::DutyLogs,
            .scopes = inherited(handover().scopes, "handover_id")};
}

Entity record()
{
    QList<Field> fields{dutyChoice("source", QT_TRANSLATE_NOOP("duty", "Register"), recordSourceChoices()),
                        {.name = "day",
                         .type = FieldType::Date,
                         .title = QT_TRANSLATE_NOOP("duty", "Day"),
                         .required = true,
                         .mergeGroup = "time",
                         .width = 10},
                        dutyReference("building_id", QT_TRANSLATE_NOOP("duty", "Building"), "building", 10),
                        {.name = "place", .title = QT_TRANSLATE_NOOP("duty", "Place in words"), .width = 12},
                        {.name = "person", .title = QT_TRANSLATE_NOOP("duty", "Person"), .required = true, .width = 8},
                        dutyMoment("starts_at", QT_TRANSLATE_NOOP("duty", "Begins"), false),
                        dutyMoment("ends_at", QT_TRANSLATE_NOOP("duty", "Ends"), false),
                        {.name = "shift", .title = QT_TRANSLATE_NOOP("duty", "Shift"), .width = 10},
                        words("words", QT_TRANSLATE_NOOP("duty", "What is told")),
                        words("note", QT_TRANSLATE_NOOP("duty", "Note"), 20)};
    fields[5].mergeGroup = fields[6].mergeGroup = "time";
    return {.name = "duty_record",
            .table = "duty_record",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Line of a duty register"),
            .titleFields = {"day", "person"},
            .fields = fields,
            .area = Area::DutyLogs,
            .scopes = inBuildingOrOf("person")};
}

}  // namespace

Result<void> declareDutyLogs(Catalogue &catalogue)
{
    // A log is submitted after its entries, also where many rows are taken together.
    for (auto *make : {log, entry, met, file, submission, besideNote, handover, acknowledgement, record})
        HK_CHECK(catalogue.add(make()));
    return {};
}

}  // namespace hk::duty

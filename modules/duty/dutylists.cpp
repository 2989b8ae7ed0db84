// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutycatalogue.h"

namespace hk::duty {

namespace {

List shifts()
{
    return {.id = "duty.shifts",
            .view = "duty_shift_list",
            .entity = "duty_shift",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Shifts"),
            .columns = {{.name = "day", .field = "duty_shift.day"},
                        {.name = "building", .field = "duty_shift.building_id", .sortBy = "building_order"},
                        {.name = "name", .field = "duty_shift.name"},
                        {.name = "starts_at", .field = "duty_shift.starts_at"},
                        {.name = "ends_at", .field = "duty_shift.ends_at"},
                        {.name = "names", .title = QT_TRANSLATE_NOOP("duty", "On duty"), .width = 18},
                        {.name = "people", .field = "duty_shift.people"},
                        {.name = "missing", .title = QT_TRANSLATE_NOOP("duty", "Missing"), .type = FieldType::Integer, .width = 6},
                        {.name = "cancelled", .field = "duty_shift.cancelled", .shown = false},
                        {.name = "cancel_reason", .field = "duty_shift.cancel_reason", .shown = false},
                        {.name = "note", .field = "duty_shift.note", .shown = false}},
            .sort = "starts_at"};
}

List logs()
{
    return {.id = "duty.logs",
            .view = "duty_log_list",
            .entity = "duty_log",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Duty logs"),
            .columns = {{.name = "starts_at", .field = "duty_log.starts_at"},
                        {.name = "author", .field = "duty_log.author"},
                        {.name = "building", .field = "duty_log.building_id", .sortBy = "building_order"},
                        {.name = "shift", .field = "duty_log.shift_id"},
                        {.name = "state",
                         .title = QT_TRANSLATE_NOOP("duty", "State"),
                         .type = FieldType::Choice,
                         .width = 8,
                         .choices = logStateChoices()},
                        {.name = "entries", .title = QT_TRANSLATE_NOOP("duty", "Entries"), .type = FieldType::Integer, .width = 6},
                        {.name = "summary", .field = "duty_log.summary"},
                        {.name = "template", .field = "duty_log.template", .shown = false},
                        {.name = "ends_at", .field = "duty_log.ends_at", .shown = false},
                        {.name = "submitted_at",
                         .title = QT_TRANSLATE_NOOP("duty", "Submitted"),
                         .type = FieldType::Moment,
                         .shown = false,
                         .width = 17}},
            .sort = "starts_at",
            .descending = true};
}

List entries()
{
    return {.id = "duty.entries",
            .view = "duty_entry_list",
            .entity = "duty_entry",
            .context = "duty",
            .title = QT_TRANSLATE_NOOP("duty", "Entries of duty logs"),
            .columns = {{.name = "at", .field = "duty_entry.at"},
                        {.name = "kind", .field = "duty_entry.kind"},
                        {.name = "place", .title = QT_TRANSLATE_NOOP("duty", "Place"), .width = 12},
                        {.name = "text", .field = "duty_entry.text"},
                        {.name = "done", .field = "duty_entry.done"},
                        {.name = "severity", .field = "duty_entry.severity"},
                        {.name = "author", .field = "duty_log.author"},
                        {.name = "standing",
                         .title = QT_TRANSLATE_NOOP("duty", "Follow-up"),
                         .type = FieldType::Choice,
                         .width = 8,
                         .choices = {{u"open"_qs, QT_TRANSLATE_NOOP("duty", "open")},
                                     {u"settled"_qs, QT_TRANSLATE_NOOP("duty", "settled")}}},
                        {.name = "result", .field = "duty_entry.result", .shown = false},
                        {.name = "violation", .field = "duty_entry.violation", .shown = false},
                        {.name = "building", .field = "duty_entry.building_id", .shown = false},
                        {.name = "private", .field = "duty_entry.private", .shown = false}},
            .sort = "at",
            .descending = true};
}

}  // namespace

Result<void> declareDutyLists(Catalogue &catalogue)
{
    for (auto *make : {shifts, logs, entries})
        HK_CHECK(catalogue.add(make()));
    return {};
}

}  // namespace hk::duty

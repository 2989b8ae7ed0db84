// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/corecatalogue.h"

namespace hk {

namespace {

constexpr const char *coreContext = "hk::Core";

Entity termEntity()
{
    Entity term{"term", "term", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Term")};
    term.area = Area::Calendar;
    term.titleFields = {"name"};
    term.fields = {
        {.name = "name", .title = QT_TRANSLATE_NOOP("hk::Core", "Name"), .required = true, .width = 22},
        {.name = "first_day",
         .type = FieldType::Date,
         .title = QT_TRANSLATE_NOOP("hk::Core", "First day"),
         .required = true,
         .mergeGroup = "days"},
        {.name = "last_day",
         .type = FieldType::Date,
         .title = QT_TRANSLATE_NOOP("hk::Core", "Last day"),
         .required = true,
         .mergeGroup = "days"},
        {.name = "teaching_weeks",
         .type = FieldType::Integer,
         .title = QT_TRANSLATE_NOOP("hk::Core", "Teaching weeks"),
         .required = true},
    };
    return term;
}

Entity calendarDayEntity()
{
    Entity day{"calendar_day", "calendar_day", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Calendar day")};
    day.area = Area::Calendar;
    day.titleFields = {"day"};
    day.identity = {"day"};
    day.fields = {
        {.name = "day", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("hk::Core", "Day"), .required = true},
        {.name = "kind",
         .type = FieldType::Choice,
         .title = QT_TRANSLATE_NOOP("hk::Core", "Kind"),
         .required = true,
         .choices = {{QStringLiteral("off"), QT_TRANSLATE_NOOP("hk::Core", "Day off")},
                     {QStringLiteral("work"), QT_TRANSLATE_NOOP("hk::Core", "Make-up workday")}}},
        {.name = "name", .title = QT_TRANSLATE_NOOP("hk::Core", "Name")},
    };
    return day;
}

Entity calendarYearEntity()
{
    Entity year{"calendar_year", "calendar_year", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Calendar year")};
    year.area = Area::Calendar;
    year.titleFields = {"year"};
    year.identity = {"year"};
    year.fields = {{.name = "year", .type = FieldType::Integer, .title = QT_TRANSLATE_NOOP("hk::Core", "Year"), .required = true}};
    return year;
}

Entity savedViewEntity()
{
    Entity view{"saved_view", "saved_view", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Saved view")};
    view.titleFields = {"name"};
    view.fields = {
        {.name = "list", .title = QT_TRANSLATE_NOOP("hk::Core", "List"), .required = true},
        {.name = "name", .title = QT_TRANSLATE_NOOP("hk::Core", "Name"), .required = true},
        {.name = "state", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("hk::Core", "State"), .required = true},
    };
    return view;
}

Field conflictText(const char *name, const char *title)
{
    return {.name = name, .type = FieldType::LongText, .title = title, .klass = FieldClass::Sensitive};
}

Entity conflictEntity()
{
    Entity conflict{"conflict", "conflict", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Conflict")};
    conflict.titleFields = {"entity", "merge_group"};
    conflict.fields = {
        {.name = "entity", .type = FieldType::EntityName, .title = QT_TRANSLATE_NOOP("hk::Core", "What"), .required = true},
        {.name = "row", .title = QT_TRANSLATE_NOOP("hk::Core", "Entry"), .required = true},
        {.name = "merge_group", .title = QT_TRANSLATE_NOOP("hk::Core", "Fields")},
        conflictText("base", QT_TRANSLATE_NOOP("hk::Core", "Before")),
        conflictText("mine", QT_TRANSLATE_NOOP("hk::Core", "Refused value")),
        conflictText("theirs", QT_TRANSLATE_NOOP("hk::Core", "Value that stands")),
        {.name = "mine_by", .title = QT_TRANSLATE_NOOP("hk::Core", "Refused value by")},
        {.name = "theirs_by", .title = QT_TRANSLATE_NOOP("hk::Core", "Standing value by")},
        {.name = "mine_at", .type = FieldType::Moment, .title = QT_TRANSLATE_NOOP("hk::Core", "Time")},
        {.name = "theirs_at", .type = FieldType::Moment, .title = QT_TRANSLATE_NOOP("hk::Core", "Time of the standing value")},
        {.name = "device", .title = QT_TRANSLATE_NOOP("hk::Core", "Desk")},
        {.name = "theirs_device", .title = QT_TRANSLATE_NOOP("hk::Core", "Desk of the standing value")},
        {.name = "state",
         .type = FieldType::Choice,
         .title = QT_TRANSLATE_NOOP("hk::Core", "Conflict state"),
         .required = true,
         .choices = {{QStringLiteral("open"), QT_TRANSLATE_NOOP("hk::Core", "open")},
                     {QStringLiteral("resolved"), QT_TRANSLATE_NOOP("hk::Core", "resolved")}}},
    };
    return conflict;
}

// The change log: its view is generated, since it names rows of every entity.
List changeList()
{
    List list{"core.changes", "change_list", "", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Change log"), {}, "id", true};
    const QList<Choice> kinds{{QStringLiteral("edit"), QT_TRANSLATE_NOOP("hk::Core", "Edit")},
                              {QStringLiteral("import"), QT_TRANSLATE_NOOP("hk::Core", "Import")},
                              {QStringLiteral("undo"), QT_TRANSLATE_NOOP("hk::Core", "Undo")},
                              {QStringLiteral("redo"), QT_TRANSLATE_NOOP("hk::Core", "Redo")}};
    const QList<Choice> operations{{QStringLiteral("insert"), QT_TRANSLATE_NOOP("hk::Core", "New")},
                                   {QStringLiteral("update"), QT_TRANSLATE_NOOP("hk::Core", "Changed")},
                                   {QStringLiteral("delete"), QT_TRANSLATE_NOOP("hk::Core", "Deleted")}};
    list.columns = {
        {.name = "at", .title = QT_TRANSLATE_NOOP("hk::Core", "Time"), .type = FieldType::Moment, .width = 17, .sortBy = "id"},
        {.name = "kind", .title = QT_TRANSLATE_NOOP("hk::Core", "Kind"), .type = FieldType::Choice, .width = 8, .choices = kinds},
        {.name = "op",
         .title = QT_TRANSLATE_NOOP("hk::Core", "Operation"),
         .type = FieldType::Choice,
         .width = 10,
         .choices = operations},
        {.name = "entity", .title = QT_TRANSLATE_NOOP("hk::Core", "What"), .type = FieldType::EntityName, .width = 12},
        {.name = "row", .title = QT_TRANSLATE_NOOP("hk::Core", "Entry"), .width = 40},
        {.name = "unit", .title = QT_TRANSLATE_NOOP("hk::Core", "Step"), .type = FieldType::Integer, .width = 8},
    };
    return list;
}

}  // namespace

Result<void> declareCore(Catalogue &catalogue)
{
    HK_CHECK(catalogue.add(termEntity()));
    HK_CHECK(catalogue.add(calendarYearEntity()));
    HK_CHECK(catalogue.add(calendarDayEntity()));
    HK_CHECK(catalogue.add(savedViewEntity()));
    HK_CHECK(catalogue.add(conflictEntity()));
    catalogue.addVerb("core.resolveConflict", coreContext, QT_TRANSLATE_NOOP("hk::Core", "Decide a conflict"));
    return catalogue.add(changeList());
}

SchemaSource coreSchema()
{
    return {QStringLiteral("core"), QStringLiteral(":/hallkeeper/storage/schema"), {}};
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketscatalogue.h"

namespace hk::tickets {

namespace {

// What everybody goes by and administrators set.
Entity ruleEntity(const char *name, const char *title, const QList<QByteArray> &titleFields, const QList<Field> &fields)
{
    return {.name = name,
            .table = name,
            .context = "tickets",
            .title = title,
            .titleFields = titleFields,
            .fields = fields,
            .area = Area::Calendar};
}

Field truth(const char *name, const char *title)
{
    return {.name = name, .type = FieldType::Boolean, .title = title, .required = true, .width = 8};
}

Field choice(const char *name, const char *title, const QList<Choice> &choices, bool required = true)
{
    return {.name = name, .type = FieldType::Choice, .title = title, .required = required, .choices = choices, .width = 10};
}

Entity category()
{
    Entity entity =
        ruleEntity("ticket_category", QT_TRANSLATE_NOOP("tickets", "Category of tickets"), {"code"},
                   {{.name = "code", .title = QT_TRANSLATE_NOOP("tickets", "Category"), .required = true, .width = 10},
                    {.name = "name", .title = QT_TRANSLATE_NOOP("tickets", "Shown as"), .width = 10},
                    {.name = "parent", .title = QT_TRANSLATE_NOOP("tickets", "Under"), .width = 10},
                    reference("department_id", QT_TRANSLATE_NOOP("tickets", "Usual department"), "department", 14),
                    {.name = "owner", .title = QT_TRANSLATE_NOOP("tickets", "Usual owner"), .width = 8},
                    truth("reviewed", QT_TRANSLATE_NOOP("tickets", "Answers are reviewed")),
                    truth("private", QT_TRANSLATE_NOOP("tickets", "Private")),
                    truth("closed", QT_TRANSLATE_NOOP("tickets", "Takes no new tickets")),
                    {.name = "position", .type = FieldType::Integer, .title = QT_TRANSLATE_NOOP("tickets", "Position"), .width = 6},
                    choice("urgency", QT_TRANSLATE_NOOP("tickets", "Urgency"), urgencyChoices(), false),
                    choice("impact", QT_TRANSLATE_NOOP("tickets", "Concerns"), impactChoices(), false)});
    entity.identity = {"code"};
    return entity;
}

QList<Choice> clockChoices()
{
    return {{u"first-answer"_qs, QT_TRANSLATE_NOOP("tickets", "first answer")},
            {u"college-check"_qs, QT_TRANSLATE_NOOP("tickets", "college check")},
            {u"progress"_qs, QT_TRANSLATE_NOOP("tickets", "word of progress")},
            {u"resolution"_qs, QT_TRANSLATE_NOOP("tickets", "resolution")},
            {u"total"_qs, QT_TRANSLATE_NOOP("tickets", "whole time")}};
}

QList<Field> whomItIsAbout()
{
    return {choice("clock", QT_TRANSLATE_NOOP("tickets", "Clock"), clockChoices()),
            {.name = "category", .title = QT_TRANSLATE_NOOP("tickets", "Category"), .width = 10},
            choice("level", QT_TRANSLATE_NOOP("tickets", "Level"), levelChoices(), false),
            choice("priority", QT_TRANSLATE_NOOP("tickets", "Priority"), priorityChoices(), false)};
}

QList<Field> howLongItTakes()
{
    QList<Field> fields{{.name = "amount",
                         .type = FieldType::Integer,
                         .title = QT_TRANSLATE_NOOP("tickets", "Limit"),
                         .mergeGroup = "limit",
                         .width = 6},
                        choice("unit", QT_TRANSLATE_NOOP("tickets", "Unit"),
                               {{u"hours"_qs, QT_TRANSLATE_NOOP("tickets", "hours")},
                                {u"days"_qs, QT_TRANSLATE_NOOP("tickets", "days")},
                                {u"working-hours"_qs, QT_TRANSLATE_NOOP("tickets", "working hours")},
                                {u"working-days"_qs, QT_TRANSLATE_NOOP("tickets", "working days")}}),
                        {.name = "warn_percent",
                         .type = FieldType::Integer,
                         .title = QT_TRANSLATE_NOOP("tickets", "Warns at (%)"),
                         .required = true,
                         .width = 6},
                        {.name = "paused_by", .title = QT_TRANSLATE_NOOP("tickets", "Stands while"), .width = 20},
                        {.name = "valid_from",
                         .type = FieldType::Moment,
                         .title = QT_TRANSLATE_NOOP("tickets", "For tickets opened from"),
                         .required = true,
                         .width = 17}};
    fields[1].mergeGroup = "limit";
    return fields;
}

Entity rule()
{
    QList<Field> fields = whomItIsAbout() + howLongItTakes();
    fields += choice("on_reopen", QT_TRANSLATE_NOOP("tickets", "When reopened"),
                     {{u"restart"_qs, QT_TRANSLATE_NOOP("tickets", "begins anew")},
                      {u"continue"_qs, QT_TRANSLATE_NOOP("tickets", "goes on with the rest")},
                      {u"only-resolution"_qs, QT_TRANSLATE_NOOP("tickets", "only the resolution begins anew")}});
    fields += choice("on_change", QT_TRANSLATE_NOOP("tickets", "When category or priority change"),
                     {{u"retro"_qs, QT_TRANSLATE_NOOP("tickets", "counts from the start")},
                      {u"from-now"_qs, QT_TRANSLATE_NOOP("tickets", "counts from now in proportion")},
                      {u"reset"_qs, QT_TRANSLATE_NOOP("tickets", "counts anew")}});
    fields += truth("escalate_at_warning", QT_TRANSLATE_NOOP("tickets", "Escalates at the warning"));
    fields += truth("escalate_at_breach", QT_TRANSLATE_NOOP("tickets", "Escalates when overdue"));
    fields += {.name = "longest_pause",
               .type = FieldType::Integer,
               .title = QT_TRANSLATE_NOOP("tickets", "Stands at most (working days)"),
               .width = 6};
    fields += {.name = "calendar", .title = QT_TRANSLATE_NOOP("tickets", "Office hours"), .width = 10};
    return ruleEntity("ticket_rule", QT_TRANSLATE_NOOP("tickets", "Rule of a clock"), {"clock", "category"}, fields);
}

Entity officeHours()
{
    QList<Field> fields{
        {.name = "name", .title = QT_TRANSLATE_NOOP("tickets", "Office"), .width = 10},
        {.name = "hours", .title = QT_TRANSLATE_NOOP("tickets", "Hours"), .required = true, .width = 24},
        {.name = "first_day", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("tickets", "First day"), .width = 10},
        {.name = "last_day", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("tickets", "Last day"), .width = 10},
        truth("on_days_off", QT_TRANSLATE_NOOP("tickets", "On days off")),
    };
    fields[2].mergeGroup = fields[3].mergeGroup = "days";
    return ruleEntity("office_hours", QT_TRANSLATE_NOOP("tickets", "Office hours"), {"name", "hours"}, fields);
}

Entity answerTemplate()
{
    return ruleEntity("ticket_template", QT_TRANSLATE_NOOP("tickets", "Template of tickets"), {"title"},
                      {choice("kind", QT_TRANSLATE_NOOP("tickets", "Kind"),
                              {{u"answer"_qs, QT_TRANSLATE_NOOP("tickets", "canned answer")},
                               {u"checklist"_qs, QT_TRANSLATE_NOOP("tickets", "check list")}}),
                       {.name = "category", .title = QT_TRANSLATE_NOOP("tickets", "Category"), .width = 10},
                       {.name = "title", .title = QT_TRANSLATE_NOOP("tickets", "Title"), .required = true, .width = 20},
                       {.name = "text",
                        .type = FieldType::LongText,
                        .title = QT_TRANSLATE_NOOP("tickets", "Text"),
                        .required = true,
                        .width = 40}});
}

Entity boardColumn()
{
    Entity entity = ruleEntity("ticket_column", QT_TRANSLATE_NOOP("tickets", "Column of the board"), {"stage"},
                               {{.name = "stage", .title = QT_TRANSLATE_NOOP("tickets", "Stage"), .required = true, .width = 8},
                                {.name = "most",
                                 .type = FieldType::Integer,
                                 .title = QT_TRANSLATE_NOOP("tickets", "Tickets at most"),
                                 .required = true,
                                 .width = 6}});
    entity.identity = {"stage"};
    return entity;
}

Entity priority()
{
    Entity entity = ruleEntity("ticket_priority", QT_TRANSLATE_NOOP("tickets", "Priority by urgency"), {"urgency", "impact"},
                               {choice("urgency", QT_TRANSLATE_NOOP("tickets", "Urgency"), urgencyChoices()),
                                choice("impact", QT_TRANSLATE_NOOP("tickets", "Concerns"), impactChoices()),
                                choice("priority", QT_TRANSLATE_NOOP("tickets", "Priority"), priorityChoices())});
    entity.identity = {"urgency", "impact"};
    return entity;
}

QList<Choice> occasionChoices()
{
    return {{u"opened"_qs, QT_TRANSLATE_NOOP("tickets", "is opened")},
            {u"category"_qs, QT_TRANSLATE_NOOP("tickets", "gets its category")},
            {u"stage"_qs, QT_TRANSLATE_NOOP("tickets", "enters a stage")},
            {u"warning"_qs, QT_TRANSLATE_NOOP("tickets", "nears a limit")},
            {u"breach"_qs, QT_TRANSLATE_NOOP("tickets", "runs over a limit")}};
}

// When, and of which tickets.
QList<Field> whenItActs()
{
    QList<Field> fields{{.name = "name", .title = QT_TRANSLATE_NOOP("tickets", "Name"), .required = true, .width = 16},
                        choice("occasion", QT_TRANSLATE_NOOP("tickets", "When a ticket"), occasionChoices()),
                        {.name = "stage", .title = QT_TRANSLATE_NOOP("tickets", "Stage"), .width = 8},
                        choice("clock", QT_TRANSLATE_NOOP("tickets", "Clock"), clockChoices(), false),
                        {.name = "valid_from",
                         .type = FieldType::Moment,
                         .title = QT_TRANSLATE_NOOP("tickets", "Holds from"),
                         .required = true,
                         .width = 17},
                        {.name = "category", .title = QT_TRANSLATE_NOOP("tickets", "Category"), .width = 10},
                        reference("building_id", QT_TRANSLATE_NOOP("tickets", "Building"), "building", 10),
                        choice("level", QT_TRANSLATE_NOOP("tickets", "Level"), levelChoices(), false),
                        {.name = "source", .title = QT_TRANSLATE_NOOP("tickets", "Source"), .width = 10}};
    for (int i = 1; i < 4; ++i)
        fields[i].mergeGroup = "occasion";
    return fields;
}

QList<Field> whatItDoes()
{
    QList<Choice> higher = levelChoices();
    higher.removeFirst();
    QList<Field> fields{choice("priority", QT_TRANSLATE_NOOP("tickets", "Sets the priority"), priorityChoices(), false),
                        choice("raise_to", QT_TRANSLATE_NOOP("tickets", "Passes up to"), higher, false),
                        {.name = "helper", .title = QT_TRANSLATE_NOOP("tickets", "Adds as a helper"), .width = 8},
                        reference("checklist_id", QT_TRANSLATE_NOOP("tickets", "Adds the check list"), "ticket_template", 14),
                        truth("reminds", QT_TRANSLATE_NOOP("tickets", "Reminds who answers for it")),
                        reference("department_id", QT_TRANSLATE_NOOP("tickets", "Dispatches to"), "department", 14),
                        {.name = "person", .title = QT_TRANSLATE_NOOP("tickets", "Person there"), .width = 8},
                        truth("off", QT_TRANSLATE_NOOP("tickets", "Switched off"))};
    fields[5].mergeGroup = fields[6].mergeGroup = "dispatch";
    return fields;
}

Entity automaticAction()
{
    return ruleEntity("ticket_action", QT_TRANSLATE_NOOP("tickets", "Automatic action"), {"name"}, whenItActs() + whatItDoes());
}

}  // namespace

Result<void> declareTicketRules(Catalogue &catalogue)
{
    for (auto *make : {category, rule, officeHours, answerTemplate, boardColumn, priority, automaticAction})
        HK_CHECK(catalogue.add(make()));
    return {};
}

}  // namespace hk::tickets

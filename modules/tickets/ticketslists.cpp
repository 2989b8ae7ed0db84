// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketscatalogue.h"

namespace hk::tickets {

namespace {

QList<ListColumn> shownColumns()
{
    return {
        {.name = "number", .field = "ticket.number"},
        {.name = "title", .field = "ticket.title"},
        {.name = "category",
         .title = QT_TRANSLATE_NOOP("tickets", "Category"),
         .type = FieldType::Choice,
         .width = 8,
         .choices = categoryChoices()},
        {.name = "stage",
         .title = QT_TRANSLATE_NOOP("tickets", "Stage"),
         .type = FieldType::Choice,
         .width = 8,
         .sortBy = "stage_order",
         .choices = stageChoices()},
        {.name = "level",
         .title = QT_TRANSLATE_NOOP("tickets", "Level"),
         .type = FieldType::Choice,
         .width = 8,
         .sortBy = "level_order",
         .choices = levelChoices()},
        {.name = "place", .title = QT_TRANSLATE_NOOP("tickets", "Place"), .width = 12, .sortBy = "place_order"},
        {.name = "owner", .field = "ticket.owner"},
        {.name = "department", .field = "ticket.department_id"},
        {.name = "due", .title = QT_TRANSLATE_NOOP("tickets", "Due"), .type = FieldType::Moment, .width = 17},
        {.name = "overdue", .title = QT_TRANSLATE_NOOP("tickets", "Overdue"), .type = FieldType::Boolean, .width = 6},
        {.name = "opened_at", .field = "ticket.opened_at"},
        {.name = "source", .field = "ticket.source"},
    };
}

QList<ListColumn> hiddenColumns()
{
    return {
        {.name = "priority", .field = "ticket.priority", .shown = false},
        {.name = "private", .field = "ticket.private", .shown = false},
        {.name = "building", .field = "building.name", .shown = false},
        {.name = "college", .field = "ticket.college_id", .shown = false},
        {.name = "lead", .title = QT_TRANSLATE_NOOP("tickets", "First receiver"), .shown = false, .width = 8},
        {.name = "people", .title = QT_TRANSLATE_NOOP("tickets", "In charge or first receiver"), .shown = false, .width = 12},
        {.name = "round", .title = QT_TRANSLATE_NOOP("tickets", "Round"), .type = FieldType::Integer, .shown = false, .width = 5},
        {.name = "resolved_at",
         .title = QT_TRANSLATE_NOOP("tickets", "Resolved"),
         .type = FieldType::Moment,
         .shown = false,
         .width = 17},
        {.name = "rating", .title = QT_TRANSLATE_NOOP("tickets", "Rating"), .type = FieldType::Integer, .shown = false, .width = 6},
        {.name = "push_backs",
         .title = QT_TRANSLATE_NOOP("tickets", "Push-backs"),
         .type = FieldType::Integer,
         .shown = false,
         .width = 6},
        {.name = "description", .field = "ticket.description", .shown = false},
        {.name = "note", .field = "ticket.note", .shown = false},
    };
}

List tickets()
{
    return {.id = "tickets.tickets",
            .view = "ticket_list",
            .entity = "ticket",
            .context = "tickets",
            .title = QT_TRANSLATE_NOOP("tickets", "Tickets"),
            .columns = shownColumns() + hiddenColumns(),
            .sort = "opened_at",
            .descending = true};
}

}  // namespace

QList<Choice> stageChoices()
{
    return {{u"new"_qs, QT_TRANSLATE_NOOP("tickets", "new")},
            {u"accepted"_qs, QT_TRANSLATE_NOOP("tickets", "accepted")},
            {u"dispatched"_qs, QT_TRANSLATE_NOOP("tickets", "dispatched")},
            {u"in-progress"_qs, QT_TRANSLATE_NOOP("tickets", "in progress")},
            {u"waiting"_qs, QT_TRANSLATE_NOOP("tickets", "waiting")},
            {u"resolved"_qs, QT_TRANSLATE_NOOP("tickets", "resolved")},
            {u"followed-up"_qs, QT_TRANSLATE_NOOP("tickets", "followed up")},
            {u"declined"_qs, QT_TRANSLATE_NOOP("tickets", "declined")},
            {u"merged"_qs, QT_TRANSLATE_NOOP("tickets", "merged")}};
}

QList<Choice> categoryChoices()
{
    return {
        {u"repair"_qs, QT_TRANSLATE_NOOP("tickets", "Repair"), officeWords(u"维修 报修 水电 水电维修 设施 门窗 家具 空调")},
        {u"hygiene"_qs, QT_TRANSLATE_NOOP("tickets", "Hygiene"), officeWords(u"卫生 保洁 环境 清洁")},
        {u"safety"_qs, QT_TRANSLATE_NOOP("tickets", "Safety"), officeWords(u"安全 消防 安保 治安")},
        {u"network"_qs, QT_TRANSLATE_NOOP("tickets", "Network"), officeWords(u"网络 校园网 网速 宽带")},
        {u"dispute"_qs, QT_TRANSLATE_NOOP("tickets", "Dispute"), officeWords(u"纠纷 矛盾 调解")},
        {u"complaint"_qs, QT_TRANSLATE_NOOP("tickets", "Complaint"), officeWords(u"投诉 举报")},
        {u"suggestion"_qs, QT_TRANSLATE_NOOP("tickets", "Suggestion"), officeWords(u"建议 意见")},
        {u"study"_qs, QT_TRANSLATE_NOOP("tickets", "Study"), officeWords(u"学业 学习 教学")},
        {u"wellbeing"_qs, QT_TRANSLATE_NOOP("tickets", "Well-being"), officeWords(u"心理 心理健康 情绪")},
        {u"daily"_qs, QT_TRANSLATE_NOOP("tickets", "Daily life"), officeWords(u"生活 后勤 饮食 食堂 热水")},
        {u"other"_qs, QT_TRANSLATE_NOOP("tickets", "Other"), officeWords(u"其他 其它")},
    };
}

Result<void> declareTicketLists(Catalogue &catalogue)
{
    return catalogue.add(tickets());
}

}  // namespace hk::tickets

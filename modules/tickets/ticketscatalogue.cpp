// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketscatalogue.h"

namespace hk::tickets {

namespace {

// What the triggers of schema/ say when they refuse; listed for the translators.
[[maybe_unused]] constexpr const char *ticketRefusals[] = {
    QT_TRANSLATE_NOOP("rules", "Who reported a ticket stays with it."),
    QT_TRANSLATE_NOOP("rules", "The history of a ticket is not rewritten; take the step back instead."),
    QT_TRANSLATE_NOOP("rules", "A file stays with its ticket."),
    QT_TRANSLATE_NOOP("rules", "A link stays between its tickets; remove it and make another."),
};

// A ticket belongs to the building that it is about, to the college of who reported it, to the department that does it and to the
// person who answers for it.
QList<ScopePath> ticketScopes()
{
    return {{ScopeKind::Building, {"building_id"}},
            {ScopeKind::Building, {"floor_id", "building_id"}},
            {ScopeKind::Building, {"room_id", "building_id"}},
            {ScopeKind::College, {"college_id"}},
            {ScopeKind::Department, {"department_id"}},
            {ScopeKind::Person, {"owner"}}};
}

Field ofTicket()
{
    Field field = reference("ticket_id", QT_TRANSLATE_NOOP("tickets", "Ticket"), "ticket", 14);
    field.required = field.fixed = true;
    return field;
}

QList<Choice> sourceChoices()
{
    return {
        {u"web"_qs, QT_TRANSLATE_NOOP("tickets", "web form"), officeWords(u"网上 网络 小程序 公众号 问卷 在线 网页 微信")},
        {u"phone"_qs, QT_TRANSLATE_NOOP("tickets", "phone"), officeWords(u"电话 热线 来电")},
        {u"desk"_qs, QT_TRANSLATE_NOOP("tickets", "desk"), officeWords(u"前台 值班台 窗口 现场 来访 当面 上门")},
        {u"box"_qs, QT_TRANSLATE_NOOP("tickets", "letter box"), officeWords(u"信箱 意见箱")},
        {u"patrol"_qs, QT_TRANSLATE_NOOP("tickets", "patrol"), officeWords(u"巡查 巡楼 检查 走访")},
        {u"class-committee"_qs, QT_TRANSLATE_NOOP("tickets", "class committee"), officeWords(u"班委 班级 班长 班干部")},
        {u"duty-log"_qs, QT_TRANSLATE_NOOP("tickets", "duty log"), officeWords(u"值班日志 日志 值班")},
        {u"survey"_qs, QT_TRANSLATE_NOOP("tickets", "survey"), officeWords(u"满意度调查 调查")},
        {u"ledger"_qs, QT_TRANSLATE_NOOP("tickets", "old ledger"), officeWords(u"台账 维修台账 导入")},
        {u"other"_qs, QT_TRANSLATE_NOOP("tickets", "other source"), officeWords(u"其他 其它")},
    };
}

QList<Field> placeOfTicket()
{
    QList<Field> fields{reference("building_id", QT_TRANSLATE_NOOP("tickets", "Building"), "building", 10),
                        reference("floor_id", QT_TRANSLATE_NOOP("tickets", "Floor"), "floor", 6),
                        reference("room_id", QT_TRANSLATE_NOOP("tickets", "Room"), "room", 8),
                        {.name = "place", .title = QT_TRANSLATE_NOOP("tickets", "Place in words"), .width = 14}};
    fields[0].synonyms = officeWords(u"楼栋 楼号 楼栋号 楼宇 宿舍楼");
    fields[2].synonyms = officeWords(u"房间 房间号 寝室 寝室号 宿舍 宿舍号 房号");
    fields[3].synonyms = officeWords(u"地点 位置 地址 报修地点 故障地点 宿舍地址 报修地址");
    for (Field &field : fields)
        field.mergeGroup = "place";
    return fields;
}

QList<Field> wordsOfTicket()
{
    return {
        {.name = "number",
         .title = QT_TRANSLATE_NOOP("tickets", "Ticket number"),
         .search = SearchAs::Code,
         .required = true,
         .synonyms = officeWords(u"工单号 工单编号 报修单号 单号 编号 诉求编号 受理编号 报修编号"),
         .width = 14},
        {.name = "opened_at",
         .type = FieldType::Moment,
         .title = QT_TRANSLATE_NOOP("tickets", "Opened"),
         .required = true,
         .synonyms = officeWords(u"报修时间 报修日期 反映时间 受理时间 登记时间 提交时间 时间 日期 来电时间"),
         .width = 17},
        {.name = "title",
         .title = QT_TRANSLATE_NOOP("tickets", "Title"),
         .search = SearchAs::Text,
         .required = true,
         .synonyms = officeWords(u"标题 主题 事项"),
         .width = 28},
        {.name = "description",
         .type = FieldType::LongText,
         .title = QT_TRANSLATE_NOOP("tickets", "Description"),
         .search = SearchAs::Text,
         .synonyms = officeWords(u"报修内容 故障描述 问题描述 反映内容 诉求内容 内容 描述 故障现象 具体情况 问题"),
         .width = 30},
        {.name = "source",
         .type = FieldType::Choice,
         .title = QT_TRANSLATE_NOOP("tickets", "Source"),
         .required = true,
         .synonyms = officeWords(u"来源 渠道 诉求来源 反映渠道 报修方式 受理方式"),
         .choices = sourceChoices(),
         .width = 10},
        {.name = "category",
         .title = QT_TRANSLATE_NOOP("tickets", "Category"),
         .required = true,
         .synonyms = officeWords(u"类别 分类 报修类别 诉求类别 类型 报修类型 故障类型 问题类别 维修类别"),
         .width = 10},
        {.name = "priority",
         .type = FieldType::Choice,
         .title = QT_TRANSLATE_NOOP("tickets", "Priority"),
         .required = true,
         .synonyms = officeWords(u"紧急程度 优先级 轻重缓急 缓急"),
         .choices = priorityChoices(),
         .width = 8},
        {.name = "private",
         .type = FieldType::Boolean,
         .title = QT_TRANSLATE_NOOP("tickets", "Private"),
         .required = true,
         .synonyms = officeWords(u"保密 是否保密"),
         .width = 6},
    };
}

Entity ticket()
{
    QList<Field> fields = wordsOfTicket() + placeOfTicket();
    fields += reference("college_id", QT_TRANSLATE_NOOP("tickets", "College"), "college", 14);
    Field department = reference("department_id", QT_TRANSLATE_NOOP("tickets", "Department"), "department", 14);
    department.synonyms = officeWords(u"承办部门 责任部门 主办部门 处理部门 派单部门 维修单位");
    department.mergeGroup = "assignment";
    fields += department;
    fields += {.name = "owner",
               .title = QT_TRANSLATE_NOOP("tickets", "Owner"),
               .synonyms = officeWords(u"负责人 受理人 经办人 维修人 维修人员 处理人 承办人 责任人"),
               .mergeGroup = "assignment",
               .width = 8};
    fields += {.name = "urgency",
               .type = FieldType::Choice,
               .title = QT_TRANSLATE_NOOP("tickets", "Urgency"),
               .choices = urgencyChoices(),
               .width = 8};
    fields += {.name = "impact",
               .type = FieldType::Choice,
               .title = QT_TRANSLATE_NOOP("tickets", "Concerns"),
               .choices = impactChoices(),
               .width = 8};
    fields += {.name = "checklist", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("tickets", "Check list"), .width = 20};
    fields += {.name = "note",
               .type = FieldType::LongText,
               .title = QT_TRANSLATE_NOOP("tickets", "Note"),
               .synonyms = officeWords(u"备注 说明"),
               .width = 20};
    return {.name = "ticket",
            .table = "ticket",
            .context = "tickets",
            .title = QT_TRANSLATE_NOOP("tickets", "Ticket"),
            .titleFields = {"number"},
            .fields = fields,
            .area = Area::Tickets,
            .scopes = ticketScopes(),
            .passedOn = true};
}

QList<Field> fieldsOfEvent()
{
    return {
        ofTicket(),
        {.name = "kind", .title = QT_TRANSLATE_NOOP("tickets", "Step"), .required = true, .width = 12},
        {.name = "at", .type = FieldType::Moment, .title = QT_TRANSLATE_NOOP("tickets", "Time"), .required = true, .width = 17},
        {.name = "by", .title = QT_TRANSLATE_NOOP("tickets", "By"), .width = 8},
        {.name = "text", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("tickets", "Text"), .width = 30},
        {.name = "person", .title = QT_TRANSLATE_NOOP("tickets", "Person"), .width = 8},
        {.name = "category", .title = QT_TRANSLATE_NOOP("tickets", "Category"), .width = 10},
        {.name = "priority", .title = QT_TRANSLATE_NOOP("tickets", "Priority"), .width = 8},
        reference("department_id", QT_TRANSLATE_NOOP("tickets", "Department"), "department", 14),
        {.name = "target", .title = QT_TRANSLATE_NOOP("tickets", "About"), .width = 12},
        {.name = "level",
         .type = FieldType::Choice,
         .title = QT_TRANSLATE_NOOP("tickets", "Level"),
         .choices = levelChoices(),
         .width = 8},
        {.name = "until", .type = FieldType::Moment, .title = QT_TRANSLATE_NOOP("tickets", "Until"), .width = 17},
        {.name = "rating", .type = FieldType::Integer, .title = QT_TRANSLATE_NOOP("tickets", "Rating"), .width = 6},
        {.name = "solved", .type = FieldType::Boolean, .title = QT_TRANSLATE_NOOP("tickets", "Solved"), .width = 6},
        {.name = "imported",
         .type = FieldType::Boolean,
         .title = QT_TRANSLATE_NOOP("tickets", "Imported"),
         .required = true,
         .width = 6},
        {.name = "rule", .title = QT_TRANSLATE_NOOP("tickets", "Automatic action"), .width = 14},
    };
}

Entity event()
{
    QList<Field> fields = fieldsOfEvent();
    for (Field &field : fields)
        field.fixed = true;
    return {.name = "ticket_event",
            .table = "ticket_event",
            .context = "tickets",
            .title = QT_TRANSLATE_NOOP("tickets", "Step of a ticket"),
            .kind = EntityKind::Growing,
            .titleFields = {"ticket_id"},
            .fields = fields,
            .area = Area::Tickets,
            .scopes = inherited(ticketScopes(), "ticket_id"),
            .reversal = Reversal{"kind", QStringLiteral("reversed"), "target", "ticket_id", "at", "by"}};
}

// Apart from the ticket, since those who handle it are not told.
Entity complainant()
{
    return {.name = "ticket_complainant",
            .table = "ticket_complainant",
            .context = "tickets",
            .title = QT_TRANSLATE_NOOP("tickets", "Who reported a ticket"),
            .titleFields = {"ticket_id"},
            .fields = {ofTicket(),
                       reference("student_id", QT_TRANSLATE_NOOP("tickets", "Student"), "student", 18),
                       {.name = "name",
                        .title = QT_TRANSLATE_NOOP("tickets", "Name"),
                        .search = SearchAs::Name,
                        .synonyms = officeWords(u"报修人 反映人 姓名 诉求人 报修人姓名 联系人 学生姓名"),
                        .width = 8},
                       {.name = "number",
                        .title = QT_TRANSLATE_NOOP("tickets", "Student number"),
                        .search = SearchAs::Code,
                        .synonyms = officeWords(u"学号 学生学号 学工号"),
                        .width = 12},
                       {.name = "phone",
                        .title = QT_TRANSLATE_NOOP("tickets", "Phone"),
                        .klass = FieldClass::Contact,
                        .search = SearchAs::Tail,
                        .isPhone = true,
                        .synonyms = officeWords(u"联系电话 电话 手机 手机号 联系方式 手机号码 报修电话"),
                        .width = 12}},
            .area = Area::Complainants,
            .scopes = inherited(ticketScopes(), "ticket_id")};
}

Entity file()
{
    return {.name = "ticket_file",
            .table = "ticket_file",
            .context = "tickets",
            .title = QT_TRANSLATE_NOOP("tickets", "File of a ticket"),
            .titleFields = {"ticket_id"},
            .fields = {ofTicket(),
                       {.name = "file",
                        .type = FieldType::File,
                        .title = QT_TRANSLATE_NOOP("tickets", "File"),
                        .required = true,
                        .width = 24},
                       {.name = "note", .type = FieldType::LongText, .title = QT_TRANSLATE_NOOP("tickets", "Note"), .width = 20}},
            .area = Area::Tickets,
            .scopes = inherited(ticketScopes(), "ticket_id")};
}

Entity link()
{
    Field other = reference("other_id", QT_TRANSLATE_NOOP("tickets", "Other ticket"), "ticket", 14);
    other.required = other.fixed = true;
    return {.name = "ticket_link",
            .table = "ticket_link",
            .context = "tickets",
            .title = QT_TRANSLATE_NOOP("tickets", "Link between tickets"),
            .titleFields = {"ticket_id", "other_id"},
            .fields = {ofTicket(), other},
            .area = Area::Tickets,
            .scopes = inherited(ticketScopes(), "ticket_id")};
}

void addVerbs(Catalogue &catalogue)
{
    static const std::pair<const char *, const char *> verbs[] = {
        {"tickets.newTicket", QT_TRANSLATE_NOOP("tickets", "New ticket")},
        {"tickets.editTicket", QT_TRANSLATE_NOOP("tickets", "Edit ticket")},
        {"tickets.deleteTicket", QT_TRANSLATE_NOOP("tickets", "Delete ticket")},
        {"tickets.editComplainant", QT_TRANSLATE_NOOP("tickets", "Edit who reported it")},
        {"tickets.answered", QT_TRANSLATE_NOOP("tickets", "Answer the student")},
        {"tickets.accepted", QT_TRANSLATE_NOOP("tickets", "Accept")},
        {"tickets.dispatched", QT_TRANSLATE_NOOP("tickets", "Dispatch")},
        {"tickets.pushed-back", QT_TRANSLATE_NOOP("tickets", "Push back")},
        {"tickets.started", QT_TRANSLATE_NOOP("tickets", "Start work")},
        {"tickets.progress-told", QT_TRANSLATE_NOOP("tickets", "Tell of the progress")},
        {"tickets.checked", QT_TRANSLATE_NOOP("tickets", "Check on the spot")},
        {"tickets.waiting-for-student", QT_TRANSLATE_NOOP("tickets", "Wait for the student")},
        {"tickets.waiting-for-parts", QT_TRANSLATE_NOOP("tickets", "Wait for parts")},
        {"tickets.waiting-for-third-party", QT_TRANSLATE_NOOP("tickets", "Wait for a third party")},
        {"tickets.resumed", QT_TRANSLATE_NOOP("tickets", "Resume")},
        {"tickets.extension-asked", QT_TRANSLATE_NOOP("tickets", "Ask for an extension")},
        {"tickets.extension-granted", QT_TRANSLATE_NOOP("tickets", "Grant the extension")},
        {"tickets.extension-refused", QT_TRANSLATE_NOOP("tickets", "Refuse the extension")},
        {"tickets.escalated", QT_TRANSLATE_NOOP("tickets", "Escalate")},
        {"tickets.handed-over", QT_TRANSLATE_NOOP("tickets", "Hand over")},
        {"tickets.helper-added", QT_TRANSLATE_NOOP("tickets", "Add a helper")},
        {"tickets.recategorised", QT_TRANSLATE_NOOP("tickets", "Change the category")},
        {"tickets.reprioritised", QT_TRANSLATE_NOOP("tickets", "Change the priority")},
        {"tickets.answer-proposed", QT_TRANSLATE_NOOP("tickets", "Propose an answer")},
        {"tickets.answer-approved", QT_TRANSLATE_NOOP("tickets", "Approve the answer")},
        {"tickets.answer-returned", QT_TRANSLATE_NOOP("tickets", "Return the answer")},
        {"tickets.resolved", QT_TRANSLATE_NOOP("tickets", "Resolve")},
        {"tickets.followed-up", QT_TRANSLATE_NOOP("tickets", "Follow up")},
        {"tickets.reopened", QT_TRANSLATE_NOOP("tickets", "Reopen")},
        {"tickets.declined", QT_TRANSLATE_NOOP("tickets", "Decline")},
        {"tickets.merged", QT_TRANSLATE_NOOP("tickets", "Merge tickets")},
        {"tickets.split", QT_TRANSLATE_NOOP("tickets", "Split a ticket")},
        {"tickets.commented", QT_TRANSLATE_NOOP("tickets", "Comment on a ticket")},
        {"tickets.snoozed", QT_TRANSLATE_NOOP("tickets", "Remind later")},
        {"tickets.link", QT_TRANSLATE_NOOP("tickets", "Link tickets")},
        {"tickets.unlink", QT_TRANSLATE_NOOP("tickets", "Unlink tickets")},
        {"tickets.addFile", QT_TRANSLATE_NOOP("tickets", "Add file to a ticket")},
        {"tickets.removeFile", QT_TRANSLATE_NOOP("tickets", "Remove file of a ticket")},
        {"tickets.byItself", QT_TRANSLATE_NOOP("tickets", "Automatic action")},
        {"tickets.settings", QT_TRANSLATE_NOOP("tickets", "Change the rules of tickets")},
        {"tickets.import", QT_TRANSLATE_NOOP("tickets", "Import tickets")},
    };
    for (const auto &[id, title] : verbs)
        catalogue.addVerb(id, "tickets", title);
}

}  // namespace

QStringList officeWords(QStringView text)
{
    return text.toString().split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Field reference(const char *name, const char *title, const char *target, int width)
{
    return {.name = name, .type = FieldType::Reference, .title = title, .target = target, .width = width};
}

QList<Choice> levelChoices()
{
    return {{u"class"_qs, QT_TRANSLATE_NOOP("tickets", "class level"), officeWords(u"班级 班级层面")},
            {u"college"_qs, QT_TRANSLATE_NOOP("tickets", "college level"), officeWords(u"院级 学院 学院层面")},
            {u"school"_qs, QT_TRANSLATE_NOOP("tickets", "school level"), officeWords(u"校级 学校 学校层面")}};
}

QList<Choice> priorityChoices()
{
    return {{u"low"_qs, QT_TRANSLATE_NOOP("tickets", "low"), officeWords(u"低 不急 较低 缓")},
            {u"normal"_qs, QT_TRANSLATE_NOOP("tickets", "normal"), officeWords(u"一般 普通 正常 中 常规")},
            {u"urgent"_qs, QT_TRANSLATE_NOOP("tickets", "urgent"), officeWords(u"紧急 急 加急 特急 高 非常紧急")}};
}

QList<Choice> urgencyChoices()
{
    return {{u"low"_qs, QT_TRANSLATE_NOOP("tickets", "can wait")},
            {u"normal"_qs, QT_TRANSLATE_NOOP("tickets", "as usual")},
            {u"high"_qs, QT_TRANSLATE_NOOP("tickets", "at once")}};
}

QList<Choice> impactChoices()
{
    return {{u"low"_qs, QT_TRANSLATE_NOOP("tickets", "one person")},
            {u"normal"_qs, QT_TRANSLATE_NOOP("tickets", "a room or a few")},
            {u"high"_qs, QT_TRANSLATE_NOOP("tickets", "many")}};
}

Result<void> declareTickets(Catalogue &catalogue)
{
    for (auto *make : {ticket, event, complainant, file, link})
        HK_CHECK(catalogue.add(make()));
    HK_CHECK(declareTicketRules(catalogue));
    HK_CHECK(declareTicketLists(catalogue));
    addVerbs(catalogue);
    return {};
}

}  // namespace hk::tickets

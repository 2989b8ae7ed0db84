// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerfields.h"

#include "base/text.h"
#include "catalogue/catalogue.h"
#include "module/cellclean.h"
#include "module/sheetheader.h"
#include "module/sheetlayout.h"
#include "tickets/domain/titles.h"
#include "tickets/ticketscatalogue.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace hk::tickets {

namespace {

struct LedgerText {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::LedgerFields)
};

// A column of a ledger: the source text of its title, its headers by certainty, blanks between them, and the field of the catalogue
// whose headers it goes by besides.
struct LedgerColumn {
    const char *name;
    const char *title;
    const char16_t *headers;
    const char *entity = nullptr;
    const char *field = nullptr;
    bool required = false;
};

// Where two columns claim a header the first one has it.
constexpr LedgerColumn ledgerColumns[] = {
    {"number", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Ticket number"), u"编号 工单号 报修单号 单号", "ticket", "number"},
    {"opened_at", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Reported at"),
     u"反映时间 报修时间 报修日期 诉求时间 登记时间 提交时间 来电时间 申报时间 投诉时间", "ticket", "opened_at", true},
    {"reporter", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Reported by"),
     u"反映人 报修人 诉求人 申报人 投诉人 报修人姓名 来访人 学生姓名 姓名", "ticket_complainant", "name"},
    {"student_number", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Student number"), u"学号 学生学号 学工号",
     "ticket_complainant", "number"},
    {"phone", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Phone"),
     u"联系电话 电话 手机 手机号 手机号码 联系方式 报修电话 反映人电话", "ticket_complainant", "phone"},
    {"place", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Place"),
     u"楼栋房间 地点 位置 地址 报修地点 故障地点 维修地点 宿舍地址 报修地址 详细地址 楼栋宿舍", "ticket", "place"},
    {"building", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Building"), u"楼栋 楼号 楼栋号 楼宇 宿舍楼 公寓", "ticket",
     "building_id"},
    {"room", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Room"), u"房间 房间号 房号 寝室 寝室号 宿舍 宿舍号", "ticket",
     "room_id"},
    {"bed", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Bed"), u"床位 床位号 床号"},
    {"category", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Category"), u"诉求类别 报修类别 类别 类型", "ticket", "category"},
    {"words", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "What it is about"),
     u"诉求内容 报修内容 故障描述 问题描述 反映内容 反映问题 内容 事项", "ticket", "description", true},
    {"priority", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Priority"), u"紧急程度 优先级", "ticket", "priority"},
    {"source", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Source"), u"来源 诉求来源 反映渠道", "ticket", "source"},
    {"private", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Private"), u"保密 是否保密", "ticket", "private"},
    {"accepted_by", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Accepted by"), u"受理人 接单人 登记人 接报人 首接人"},
    {"accepted_at", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Accepted at"), u"受理时间 接单时间 受理日期"},
    {"department", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Department"), u"承办部门 责任部门 维修单位 处理部门", "ticket",
     "department_id"},
    {"dispatched_at", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Dispatched at"),
     u"派单时间 转办时间 派工时间 交办时间 派单日期"},
    {"owner", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Answered for by"),
     u"责任人 维修人 维修人员 维修工 承办人 经办人 处理人 负责人", "ticket", "owner"},
    {"started_at", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Work began at"), u"上门时间 到场时间 开始时间 上门日期"},
    {"stage", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Stage"),
     u"办理情况 状态 处理状态 办理状态 维修状态 进度 工单状态 办理进度"},
    {"outcome", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "What was done"),
     u"处理结果 维修结果 办理结果 处理情况 维修情况 解决情况 处理措施 答复内容"},
    {"cost", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Material and cost"),
     u"材料/费用 材料 费用 维修材料 维修费用 材料费用"},
    {"resolved_at", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Done at"),
     u"办结时间 完成时间 维修完成时间 处理时间 办结日期 完成日期 解决时间 维修时间"},
    {"rating", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Satisfaction"),
     u"满意度 评价 满意度评价 学生评价 满意情况 是否满意"},
    {"follow_up", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Follow-up"), u"回访 回访情况 回访结果 回访记录"},
    {"note", QT_TRANSLATE_NOOP("hk::tickets::LedgerFields", "Note"), u"备注 说明", "ticket", "note"},
};

const Catalogue &ticketCatalogue()
{
    static const Catalogue catalogue = [] {
        Catalogue made;
        const auto declared = declareTickets(made);
        Q_ASSERT(declared.ok());
        Q_UNUSED(declared)
        return made;
    }();
    return catalogue;
}

// The catalogue knows fewer times and persons than a ledger: a header that stands at another column here is that one's.
bool isAnothers(const QString &header, const LedgerColumn &column)
{
    return std::any_of(std::begin(ledgerColumns), std::end(ledgerColumns),
                       [&](const LedgerColumn &other) { return &other != &column && officeWords(other.headers).contains(header); });
}

QStringList headersOf(const LedgerColumn &column)
{
    QStringList headers = officeWords(column.headers);
    if (column.entity) {
        const Field *field = ticketCatalogue().entity(column.entity)->field(column.field);
        for (const QString &synonym : field->synonyms) {
            if (!isAnothers(synonym, column))
                headers.append(synonym);
        }
        headers.append(QString::fromLatin1(field->title));
    }
    headers.append(QString::fromLatin1(column.title));
    return headers;
}

bool isIn(const QString &words, QStringView known)
{
    return officeWords(known).contains(comparable(words));
}

// The words of a stage that are written, in both languages.
bool isTitleOf(Stage stage, const QString &words)
{
    static const QHash<Stage, QString> english{{Stage::New, u"new"_qs},
                                               {Stage::Accepted, u"accepted"_qs},
                                               {Stage::Dispatched, u"dispatched"_qs},
                                               {Stage::InProgress, u"inprogress"_qs},
                                               {Stage::Waiting, u"waiting"_qs},
                                               {Stage::Resolved, u"resolved"_qs},
                                               {Stage::FollowedUp, u"followedup"_qs},
                                               {Stage::Declined, u"declined"_qs},
                                               {Stage::Merged, u"merged"_qs}};
    const QString plain = comparable(words);
    return plain == comparable(title(stage)) || plain == english.value(stage) || plain == comparable(code(stage));
}

}  // namespace

std::vector<ImportField> ledgerFields()
{
    std::vector<ImportField> fields;
    for (const LedgerColumn &column : ledgerColumns)
        fields.push_back({column.name, LedgerText::tr(column.title), headersOf(column), column.required});
    return fields;
}

const std::array<QByteArray, LedgerFieldCount> &ledgerFieldNames()
{
    static const std::array<QByteArray, LedgerFieldCount> names{
        "number",     "opened_at", "reporter", "student_number", "phone",       "place",      "category",      "words",
        "priority",   "source",    "private",  "accepted_by",    "accepted_at", "department", "dispatched_at", "owner",
        "started_at", "stage",     "outcome",  "resolved_at",    "rating",      "follow_up",  "note"};
    return names;
}

QString ledgerFieldTitle(LedgerField field)
{
    for (const LedgerColumn &column : ledgerColumns) {
        if (column.name == ledgerFieldNames()[field])
            return LedgerText::tr(column.title);
    }
    return {};
}

void refineLedgerLayout(const Sheet &, SheetLayout &layout)
{
    if (columnOf(layout, "opened_at") >= 0)
        return;
    for (const char *field : {"accepted_at", "dispatched_at"}) {
        if (const int column = columnOf(layout, field); column >= 0) {
            layout.mapping[size_t(column)] = "opened_at";
            return;
        }
    }
}

std::optional<Stage> stageMeant(const QString &words)
{
    for (const Stage stage : {Stage::New, Stage::Accepted, Stage::Dispatched, Stage::InProgress, Stage::Waiting, Stage::Resolved,
                              Stage::FollowedUp, Stage::Declined, Stage::Merged}) {
        if (isTitleOf(stage, words))
            return stage;
    }
    if (isIn(words,
             u"已办结 办结 已完成 完成 已解决 解决 已修复 已维修 已修 修好 已处理 处理完毕 已关闭 关闭 结束 已结束 已结 √ 是"))
        return Stage::Resolved;
    if (isIn(words, u"已回访 已评价 回访完成"))
        return Stage::FollowedUp;
    if (isIn(words, u"处理中 办理中 维修中 进行中 正在处理 正在办理 正在维修 在办 未办结 未完成"))
        return Stage::InProgress;
    if (isIn(words, u"待受理 未受理 新建 未处理 待处理 待办 待接单 否"))
        return Stage::New;
    if (isIn(words, u"已受理 受理 已接单 已登记 待派单"))
        return Stage::Accepted;
    if (isIn(words, u"已转办 已派单 已派工 转办 已交办 待维修"))
        return Stage::Dispatched;
    if (isIn(words, u"待学生补充 等待配件 待配件 待料 待补充 暂停 挂起 等待中"))
        return Stage::Waiting;
    if (isIn(words, u"不予受理 不受理 已退回 退回 已拒绝 已取消 取消 已撤销 撤销 作废"))
        return Stage::Declined;
    return std::nullopt;
}

std::optional<int> ratingMeant(const QString &words)
{
    const QString plain = comparable(words);
    if (isIn(plain, u"满意 非常满意 很满意 十分满意 好评 优 优秀 verysatisfied"))
        return 5;
    if (isIn(plain, u"基本满意 较满意 比较满意 良 良好 satisfied"))
        return 4;
    if (isIn(plain, u"一般 中评 中 尚可 neutral"))
        return 3;
    if (isIn(plain, u"不满意 较不满意 不太满意 差 差评 dissatisfied"))
        return 2;
    if (isIn(plain, u"非常不满意 很不满意 十分不满意 极差 verydissatisfied"))
        return 1;
    QString digits = plain;
    for (const QString &unit : {u"分"_qs, u"星"_qs, u"级"_qs})
        digits.remove(unit);
    const QString number = wholeNumber(digits);
    if (number.size() == 1 && number.at(0) >= QLatin1Char('1') && number.at(0) <= QLatin1Char('5'))
        return number.toInt();
    const auto stars = plain.count(QChar(u'★'));
    return stars >= 1 && stars <= 5 && plain.size() == stars + plain.count(QChar(u'☆')) ? std::optional(int(stars)) : std::nullopt;
}

std::optional<bool> answerMeant(const QString &words)
{
    if (isIn(words, u"是 有 √ 保密 y yes 1 true"))
        return true;
    if (isIn(words, u"否 无 × 不保密 公开 n no 0 false"))
        return false;
    return std::nullopt;
}

QString choiceMeantBy(LedgerField field, const QString &words)
{
    const Entity &ticket = *ticketCatalogue().entity("ticket");
    const Choice *const choice = choiceMeant(ticket, *ticket.field(ledgerFieldNames()[field]), toHalfWidth(words));
    return choice ? choice->code : QString();
}

QString choiceWords(LedgerField field, const QString &code)
{
    const Entity &ticket = *ticketCatalogue().entity("ticket");
    const Choice *const choice = choiceOf(*ticket.field(ledgerFieldNames()[field]), code);
    return choice ? ticket.titleText(*choice) : code;
}

QString stageWords(Stage stage)
{
    return title(stage);
}

QString ratingWords(int rating)
{
    switch (rating) {
    case 5:
        return LedgerText::tr("very satisfied");
    case 4:
        return LedgerText::tr("satisfied");
    case 3:
        return LedgerText::tr("neutral");
    case 2:
        return LedgerText::tr("dissatisfied");
    default:
        return LedgerText::tr("very dissatisfied");
    }
}

}  // namespace hk::tickets

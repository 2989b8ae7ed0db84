// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "mentoring/exchange/talkrow.h"
#include "mentoring/mentoringcatalogue.h"
#include "module/cellclean.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk::mentoring {

namespace {

struct FieldText {
    Q_DECLARE_TR_FUNCTIONS(hk::mentoring::TalkFields)
};

// A column: the source text of its title, and its headers by certainty, blanks between them.
struct TalkColumn {
    const char *name;
    const char *title;
    const char16_t *headers;
    bool required = false;
};

// Where two columns claim a header the first one has it.
constexpr TalkColumn talkColumns[] = {
    {"mentor", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Mentor"),
     u"导师姓名 导师 学业导师 谈话人 指导教师 指导老师 教师姓名 谈话教师 导师名称"},
    {"mentor_number", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Staff number"), u"导师工号 工号 教师工号 职工号 教工号"},
    {"student", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Student"),
     u"学生姓名 学生 姓名 谈话对象 被谈话人 谈话学生 被指导学生 指导对象", true},
    {"student_number", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Student number"), u"学号 学生学号 学工号"},
    {"month", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Month"), u"月份 月 指导月份"},
    {"day", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Day"),
     u"谈话日期 谈话时间 指导时间 交流时间 指导日期 交流日期 日期 时间 谈话日期时间", true},
    {"minutes", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Minutes"),
     u"谈话时长(分钟) 谈话时长 时长(分钟) 时长 指导时长 时长（分钟） 谈话时长（分钟）"},
    {"kind", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "One-to-one or group"), u"谈话类别 个别/集体 一对一/集体 人数形式"},
    {"form", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Form"), u"谈话方式 指导方式 谈话形式 指导形式 交流方式 形式 方式"},
    {"place", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Place"), u"谈话地点 指导地点 交流地点 地点"},
    {"topic", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Topic"), u"谈话类型 主题类别 指导类型 类型"},
    {"subject", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Subject"), u"谈话主题 指导主题 交流主题 主题"},
    {"problems", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Problems"), u"存在问题 学生困惑 学生问题 困惑 主要问题"},
    {"content", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "What was talked about"),
     u"谈话内容 指导内容 交流内容 主要内容 内容 谈话记录 谈话摘要"},
    {"advice", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Advice"), u"指导建议 指导意见 建议 解决措施 意见建议 措施"},
    {"follow_up", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Follow-up"),
     u"后续跟进 跟进情况 后续跟踪 后续计划 跟进 后续安排 跟踪情况"},
    {"due_day", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Due"), u"完成期限 期限 时限 截止日期 跟进期限"},
    {"remark", QT_TRANSLATE_NOOP("hk::mentoring::TalkFields", "Remark"), u"备注 说明"},
};

const Entity &meetingEntity()
{
    static const Catalogue catalogue = [] {
        Catalogue made;
        const auto declared = declareMeetings(made);
        Q_ASSERT(declared.ok());
        Q_UNUSED(declared)
        return made;
    }();
    return *catalogue.entity("mentor_meeting");
}

}  // namespace

std::vector<ImportField> talkFields()
{
    std::vector<ImportField> fields;
    for (const TalkColumn &column : talkColumns) {
        const QStringList headers = officeWords(column.headers) + QStringList{QString::fromLatin1(column.title)};
        fields.push_back({column.name, FieldText::tr(column.title), headers, column.required});
    }
    return fields;
}

QString talkFieldTitle(const QByteArray &name)
{
    const auto *column =
        std::find_if(std::begin(talkColumns), std::end(talkColumns), [&name](const TalkColumn &each) { return name == each.name; });
    return column == std::end(talkColumns) ? QString() : FieldText::tr(column->title);
}

const std::array<QByteArray, TalkFieldCount> &talkFieldNames()
{
    static const std::array<QByteArray, TalkFieldCount> names{"minutes", "kind",     "form",    "place",  "topic",
                                                              "subject", "problems", "content", "advice", "remark"};
    return names;
}

QString choiceMeantBy(TalkField field, const QString &words)
{
    const Entity &entity = meetingEntity();
    const Choice *choice = choiceMeant(entity, *entity.field(talkFieldNames()[field]), comparable(words));
    return choice ? choice->code : QString();
}

QString shownValue(TalkField field, const QVariant &value)
{
    if (value.isNull() || (field != KindField && field != FormField && field != TopicField))
        return value.toString();
    const Entity &entity = meetingEntity();
    const Choice *choice = choiceOf(*entity.field(talkFieldNames()[field]), value.toString());
    return choice ? entity.titleText(*choice) : value.toString();
}

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringcatalogue.h"

namespace hk::mentoring {

namespace {

Field words(const char *name, const char *title, QStringView headers, int width = 30)
{
    return {.name = name,
            .type = FieldType::LongText,
            .title = title,
            .klass = FieldClass::Contact,
            .search = SearchAs::Text,
            .synonyms = officeWords(headers),
            .width = width};
}

QList<Choice> parts()
{
    return {{u"early"_qs, QT_TRANSLATE_NOOP("mentoring", "early in the month"), officeWords(u"上旬")},
            {u"middle"_qs, QT_TRANSLATE_NOOP("mentoring", "middle of the month"), officeWords(u"中旬")},
            {u"late"_qs, QT_TRANSLATE_NOOP("mentoring", "late in the month"), officeWords(u"下旬")}};
}

QList<Choice> kinds()
{
    return {{u"single"_qs, QT_TRANSLATE_NOOP("mentoring", "one-to-one"), officeWords(u"一对一 个别 单独 个别谈话 个体")},
            {u"group"_qs, QT_TRANSLATE_NOOP("mentoring", "group"), officeWords(u"集体 小组 团体 集体谈话 一对多")}};
}

QList<Choice> forms()
{
    return {
        {u"face"_qs, QT_TRANSLATE_NOOP("mentoring", "face to face"), officeWords(u"面谈 当面 面对面 线下 现场 走访 约谈 谈心谈话")},
        {u"phone"_qs, QT_TRANSLATE_NOOP("mentoring", "phone"), officeWords(u"电话 语音 通话")},
        {u"video"_qs, QT_TRANSLATE_NOOP("mentoring", "video"), officeWords(u"视频 视频会议 腾讯会议")},
        {u"online"_qs, QT_TRANSLATE_NOOP("mentoring", "online"), officeWords(u"线上 网络 微信 QQ 在线 网上 钉钉")},
        {u"written"_qs, QT_TRANSLATE_NOOP("mentoring", "in writing"), officeWords(u"书面 邮件 短信 信函 批阅")}};
}

QList<Choice> states()
{
    return {{u"scheduled"_qs, QT_TRANSLATE_NOOP("mentoring", "scheduled"), officeWords(u"预约 已预约 计划 待谈")},
            {u"held"_qs, QT_TRANSLATE_NOOP("mentoring", "held"), officeWords(u"已谈 完成 已完成 已谈话")},
            {u"missed"_qs, QT_TRANSLATE_NOOP("mentoring", "missed"), officeWords(u"爽约 未到 缺席 取消")}};
}

QList<Choice> topics()
{
    return {{u"study"_qs, QT_TRANSLATE_NOOP("mentoring", "study"), officeWords(u"学业 学业指导 学习 学习指导 课程 学业预警")},
            {u"research"_qs, QT_TRANSLATE_NOOP("mentoring", "research"), officeWords(u"科研 科研训练 科研指导 论文 学术")},
            {u"skills"_qs, QT_TRANSLATE_NOOP("mentoring", "skills"), officeWords(u"技能 技能训练 竞赛 实验")},
            {u"project"_qs, QT_TRANSLATE_NOOP("mentoring", "project"), officeWords(u"项目 大创 创新创业 双创")},
            {u"career"_qs, QT_TRANSLATE_NOOP("mentoring", "career"), officeWords(u"生涯 生涯规划 职业 职业规划 就业 考研 升学")},
            {u"wellbeing"_qs, QT_TRANSLATE_NOOP("mentoring", "well-being"),
             officeWords(u"心理 心理疏导 心理健康 情绪 生活 思想 思想引领")},
            {u"other"_qs, QT_TRANSLATE_NOOP("mentoring", "other"), officeWords(u"其他 其它 日常 家校 行为")}};
}

QList<Field> whenFields()
{
    QList<Field> fields{{.name = "month",
                         .type = FieldType::Integer,
                         .title = QT_TRANSLATE_NOOP("mentoring", "Month"),
                         .required = true,
                         .synonyms = officeWords(u"月份 月"),
                         .width = 8},
                        {.name = "day",
                         .type = FieldType::Date,
                         .title = QT_TRANSLATE_NOOP("mentoring", "Day"),
                         .synonyms = officeWords(u"谈话日期 谈话时间 指导时间 交流时间 日期 时间 指导日期"),
                         .width = 10},
                        {.name = "part",
                         .type = FieldType::Choice,
                         .title = QT_TRANSLATE_NOOP("mentoring", "Part of the month"),
                         .choices = parts(),
                         .width = 8},
                        {.name = "start_time", .title = QT_TRANSLATE_NOOP("mentoring", "Time"), .width = 6},
                        {.name = "minutes",
                         .type = FieldType::Integer,
                         .title = QT_TRANSLATE_NOOP("mentoring", "Minutes"),
                         .synonyms = officeWords(u"谈话时长(分钟) 时长 谈话时长 时长(分钟) 指导时长 分钟"),
                         .width = 6}};
    for (Field &field : fields) {
        if (field.name != "minutes")
            field.mergeGroup = "when";
    }
    return fields;
}

QList<Field> howFields()
{
    return {{.name = "kind",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("mentoring", "Kind"),
             .required = true,
             .synonyms = officeWords(u"谈话类别 人数形式 个别/集体"),
             .choices = kinds(),
             .width = 8},
            {.name = "form",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("mentoring", "Form"),
             .required = true,
             .synonyms = officeWords(u"谈话方式 指导方式 形式 方式 谈话形式 交流方式"),
             .choices = forms(),
             .width = 8},
            {.name = "state",
             .type = FieldType::Choice,
             .title = QT_TRANSLATE_NOOP("mentoring", "State"),
             .required = true,
             .choices = states(),
             .width = 8},
            {.name = "place",
             .title = QT_TRANSLATE_NOOP("mentoring", "Place"),
             .synonyms = officeWords(u"谈话地点 地点 指导地点 交流地点"),
             .width = 14},
            topicField(),
            {.name = "subject",
             .title = QT_TRANSLATE_NOOP("mentoring", "Subject"),
             .klass = FieldClass::Contact,
             .search = SearchAs::Text,
             .synonyms = officeWords(u"谈话主题 主题 指导主题 交流主题"),
             .width = 14}};
}

Entity meeting(const Catalogue &catalogue)
{
    Field mentor = reference("mentor_id", QT_TRANSLATE_NOOP("mentoring", "Mentor"), "mentor", 8);
    mentor.required = true;
    QList<Field> fields{mentor};
    fields += studentFields();
    fields += {.name = "session", .title = QT_TRANSLATE_NOOP("mentoring", "Session of a group"), .width = 8};
    fields += whenFields() + howFields();
    fields += words("problems", QT_TRANSLATE_NOOP("mentoring", "Problems"), u"存在问题 学生困惑 学生问题 困惑 主要问题");
    fields += words("content", QT_TRANSLATE_NOOP("mentoring", "What was talked about"),
                    u"谈话内容 指导内容 交流内容 主要内容 内容 谈话记录 谈话摘要");
    fields += words("advice", QT_TRANSLATE_NOOP("mentoring", "Advice"), u"指导建议 指导意见 建议 解决措施 意见建议 措施");
    fields += words("remark", QT_TRANSLATE_NOOP("mentoring", "Remark on the student"), u"备注 说明", 20);
    fields += {.name = "next_day", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("mentoring", "Next talk"), .width = 10};
    fields += {.name = "next_time", .title = QT_TRANSLATE_NOOP("mentoring", "Time of the next talk"), .width = 6};
    fields += {.name = "imported",
               .type = FieldType::Boolean,
               .title = QT_TRANSLATE_NOOP("mentoring", "Imported"),
               .required = true,
               .width = 6};
    fields[fields.size() - 3].mergeGroup = fields[fields.size() - 2].mergeGroup = "next";
    return {.name = "mentor_meeting",
            .table = "mentor_meeting",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Talk"),
            .titleFields = {"student_name", "day"},
            .fields = fields,
            .area = Area::Mentoring,
            .scopes = scopesOfStudent(catalogue, true)};
}

}  // namespace

Field topicField()
{
    return {.name = "topic",
            .type = FieldType::Choice,
            .title = QT_TRANSLATE_NOOP("mentoring", "Topic"),
            .synonyms = officeWords(u"谈话类型 主题类别"),
            .choices = topics(),
            .width = 8};
}

Result<void> declareMeetings(Catalogue &catalogue)
{
    return catalogue.add(meeting(catalogue));
}

}  // namespace hk::mentoring

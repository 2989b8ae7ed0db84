// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringcatalogue.h"

namespace hk::mentoring {

namespace {

QList<Choice> kindsOfFollowUp()
{
    return {{u"task"_qs, QT_TRANSLATE_NOOP("mentoring", "task"), officeWords(u"任务 跟进")},
            {u"counselling"_qs, QT_TRANSLATE_NOOP("mentoring", "referral to counselling"), officeWords(u"转介 心理转介 心理中心")},
            {u"aid"_qs, QT_TRANSLATE_NOOP("mentoring", "referral to student aid"), officeWords(u"资助转介 资助中心")},
            {u"career"_qs, QT_TRANSLATE_NOOP("mentoring", "referral to careers"), officeWords(u"就业转介 就业中心")}};
}

QList<Choice> statesOfFollowUp()
{
    return {{u"open"_qs, QT_TRANSLATE_NOOP("mentoring", "open"), officeWords(u"待办")},
            {u"accepted"_qs, QT_TRANSLATE_NOOP("mentoring", "accepted"), officeWords(u"已接受 已接收")},
            {u"declined"_qs, QT_TRANSLATE_NOOP("mentoring", "declined"), officeWords(u"不接受 退回")},
            {u"done"_qs, QT_TRANSLATE_NOOP("mentoring", "done, not yet read"), officeWords(u"已办")},
            {u"closed"_qs, QT_TRANSLATE_NOOP("mentoring", "closed"), officeWords(u"办结 已结")}};
}

QList<Field> fieldsOfFollowUp()
{
    QList<Field> fields{reference("meeting_id", QT_TRANSLATE_NOOP("mentoring", "Talk"), "mentor_meeting", 18)};
    fields += studentFields();
    fields +=
        QList<Field>{{.name = "kind",
                      .type = FieldType::Choice,
                      .title = QT_TRANSLATE_NOOP("mentoring", "Kind"),
                      .required = true,
                      .choices = kindsOfFollowUp(),
                      .width = 10},
                     {.name = "text",
                      .type = FieldType::LongText,
                      .title = QT_TRANSLATE_NOOP("mentoring", "What is to be done"),
                      .klass = FieldClass::Contact,
                      .required = true,
                      .synonyms = officeWords(u"后续跟进 跟进情况 后续跟踪 后续计划 跟进 后续安排"),
                      .width = 28},
                     {.name = "due_day",
                      .type = FieldType::Date,
                      .title = QT_TRANSLATE_NOOP("mentoring", "Due"),
                      .synonyms = officeWords(u"完成期限 期限 时限 跟进时间 截止日期"),
                      .width = 10},
                     {.name = "owner",
                      .title = QT_TRANSLATE_NOOP("mentoring", "Done by"),
                      .synonyms = officeWords(u"责任人 跟进人"),
                      .width = 8},
                     {.name = "asked_by", .title = QT_TRANSLATE_NOOP("mentoring", "Asked by"), .width = 8},
                     {.name = "state",
                      .type = FieldType::Choice,
                      .title = QT_TRANSLATE_NOOP("mentoring", "State"),
                      .required = true,
                      .choices = statesOfFollowUp(),
                      .width = 10},
                     {.name = "answer",
                      .type = FieldType::LongText,
                      .title = QT_TRANSLATE_NOOP("mentoring", "What came of it"),
                      .klass = FieldClass::Contact,
                      .width = 28},
                     {.name = "done_on", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("mentoring", "Done on"), .width = 10},
                     {.name = "imported",
                      .type = FieldType::Boolean,
                      .title = QT_TRANSLATE_NOOP("mentoring", "Imported"),
                      .required = true,
                      .width = 6}};
    for (Field &field : fields) {
        // Whoever is asked to do it need not see the student, nor what was talked about.
        field.mayBeHidden = field.isReference();
        if (field.name == "state" || field.name == "answer" || field.name == "done_on")
            field.mergeGroup = "end";
    }
    return fields;
}

// It belongs to whoever does it and whoever asked, besides those whom the student belongs to.
Entity followUp(const Catalogue &catalogue)
{
    QList<ScopePath> scopes = scopesOfStudent(catalogue, false);
    scopes += ScopePath{ScopeKind::Person, {"owner"}};
    scopes += ScopePath{ScopeKind::Person, {"asked_by"}};
    return {.name = "mentor_follow_up",
            .table = "mentor_follow_up",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Follow-up"),
            .titleFields = {"student_id", "due_day"},
            .fields = fieldsOfFollowUp(),
            .area = Area::Mentoring,
            .scopes = scopes,
            .passedOn = true};
}

Field studentOf(bool fixed)
{
    Field student = reference("student_id", QT_TRANSLATE_NOOP("mentoring", "Student"), "student", 18);
    student.required = true;
    student.fixed = fixed;
    return student;
}

Field dayOf()
{
    return {.name = "day", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("mentoring", "Day"), .required = true, .width = 10};
}

Entity note(const Catalogue &catalogue)
{
    QList<ScopePath> scopes = scopesOfStudent(catalogue, false);
    scopes += ScopePath{ScopeKind::Person, {"author"}};
    return {.name = "mentor_note",
            .table = "mentor_note",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Free note"),
            .titleFields = {"student_id", "day"},
            .fields = {studentOf(false),
                       {.name = "author", .title = QT_TRANSLATE_NOOP("mentoring", "By"), .width = 8},
                       dayOf(),
                       topicField(),
                       {.name = "text",
                        .type = FieldType::LongText,
                        .title = QT_TRANSLATE_NOOP("mentoring", "Note"),
                        .klass = FieldClass::Contact,
                        .required = true,
                        .width = 30}},
            .area = Area::Mentoring,
            .scopes = scopes};
}

Entity confidence(const Catalogue &catalogue)
{
    return {.name = "mentor_confidence",
            .table = "mentor_confidence",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Confidential record"),
            .titleFields = {"student_id", "day"},
            .fields = {studentOf(true),
                       {.name = "author", .title = QT_TRANSLATE_NOOP("mentoring", "By"), .fixed = true, .width = 8},
                       {.name = "author_account",
                        .title = QT_TRANSLATE_NOOP("mentoring", "Account of the author"),
                        .fixed = true,
                        .width = 14},
                       {.name = "readers", .title = QT_TRANSLATE_NOOP("mentoring", "Roles that may read it"), .width = 14},
                       dayOf(),
                       {.name = "text",
                        .type = FieldType::LongText,
                        .title = QT_TRANSLATE_NOOP("mentoring", "Text"),
                        .klass = FieldClass::Confidential,
                        .encrypted = true,
                        .width = 30}},
            .area = Area::Confidences,
            .scopes = scopesOfStudent(catalogue, false),
            .circle = Circle{"author_account", "readers"}};
}

}  // namespace

Result<void> declareFollowing(Catalogue &catalogue)
{
    for (auto *make : {followUp, note, confidence})
        HK_CHECK(catalogue.add(make(catalogue)));
    return {};
}

}  // namespace hk::mentoring

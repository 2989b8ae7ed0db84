// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringcatalogue.h"

namespace hk::mentoring {

namespace {

// What the triggers of schema/ say when they refuse; listed for the translators.
[[maybe_unused]] constexpr const char *mentoringRefusals[] = {
    QT_TRANSLATE_NOOP("rules", "A confidential record stays with its student and its author."),
};

Entity mentor()
{
    return {.name = "mentor",
            .table = "mentor",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Mentor"),
            .titleFields = {"name", "number"},
            .fields = {{.name = "name",
                        .title = QT_TRANSLATE_NOOP("mentoring", "Mentor"),
                        .search = SearchAs::Name,
                        .required = true,
                        .synonyms = officeWords(u"导师姓名 导师 学业导师 指导教师 指导老师 谈话人 教师姓名 教师"),
                        .width = 8},
                       {.name = "number",
                        .title = QT_TRANSLATE_NOOP("mentoring", "Staff number"),
                        .search = SearchAs::Code,
                        .synonyms = officeWords(u"导师工号 工号 教师工号 职工号 教工号"),
                        .width = 8},
                       reference("college_id", QT_TRANSLATE_NOOP("mentoring", "College"), "college", 14),
                       {.name = "team", .title = QT_TRANSLATE_NOOP("mentoring", "Mentor group"), .width = 10},
                       {.name = "most_students",
                        .type = FieldType::Integer,
                        .title = QT_TRANSLATE_NOOP("mentoring", "Students at most"),
                        .width = 6},
                       {.name = "note",
                        .type = FieldType::LongText,
                        .title = QT_TRANSLATE_NOOP("mentoring", "Note"),
                        .klass = FieldClass::Contact,
                        .width = 20}},
            .area = Area::Pairings};
}

Entity pairing(const Catalogue &catalogue)
{
    Field mentor = reference("mentor_id", QT_TRANSLATE_NOOP("mentoring", "Mentor"), "mentor", 8);
    mentor.required = true;
    QList<Field> fields{mentor};
    fields += studentFields();
    fields += {.name = "from_date", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("mentoring", "From"), .width = 10};
    fields += {.name = "to_date", .type = FieldType::Date, .title = QT_TRANSLATE_NOOP("mentoring", "To"), .width = 10};
    fields += {.name = "end_reason", .title = QT_TRANSLATE_NOOP("mentoring", "Reason of the end"), .width = 14};
    fields += {.name = "note",
               .type = FieldType::LongText,
               .title = QT_TRANSLATE_NOOP("mentoring", "Note"),
               .klass = FieldClass::Contact,
               .width = 20};
    fields[fields.size() - 4].mergeGroup = fields[fields.size() - 3].mergeGroup = "days";
    return {.name = "mentor_pairing",
            .table = "mentor_pairing",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Pairing"),
            .titleFields = {"mentor_id", "student_id"},
            .fields = fields,
            .area = Area::Pairings,
            .scopes = scopesOfStudent(catalogue, true)};
}

Field truth(const char *name, const char *title)
{
    return {.name = name, .type = FieldType::Boolean, .title = title, .required = true, .width = 8};
}

Field amount(const char *name, const char *title)
{
    return {.name = name, .type = FieldType::Integer, .title = title, .required = true, .width = 6};
}

Entity rule()
{
    return {.name = "mentor_rule",
            .table = "mentor_rule",
            .context = "mentoring",
            .title = QT_TRANSLATE_NOOP("mentoring", "Rule of the quota"),
            .titleFields = {"college_id", "team"},
            .fields = {reference("college_id", QT_TRANSLATE_NOOP("mentoring", "College"), "college", 14),
                       {.name = "team", .title = QT_TRANSLATE_NOOP("mentoring", "Mentor group"), .width = 10},
                       {.name = "valid_from",
                        .type = FieldType::Date,
                        .title = QT_TRANSLATE_NOOP("mentoring", "For months from"),
                        .width = 10},
                       amount("meetings", QT_TRANSLATE_NOOP("mentoring", "Talks a month")),
                       truth("group_counts", QT_TRANSLATE_NOOP("mentoring", "Group talks count")),
                       truth("online_counts", QT_TRANSLATE_NOOP("mentoring", "Online talks count")),
                       amount("least_days", QT_TRANSLATE_NOOP("mentoring", "Days between two talks")),
                       truth("vacation_counts", QT_TRANSLATE_NOOP("mentoring", "Months without teaching count")),
                       amount("short_minutes", QT_TRANSLATE_NOOP("mentoring", "Minutes of a short talk")),
                       amount("copies", QT_TRANSLATE_NOOP("mentoring", "Talks with the same words"))},
            .area = Area::Calendar};
}

void addVerbs(Catalogue &catalogue)
{
    static const std::pair<const char *, const char *> verbs[] = {
        {"mentoring.newMeeting", QT_TRANSLATE_NOOP("mentoring", "Record a talk")},
        {"mentoring.schedule", QT_TRANSLATE_NOOP("mentoring", "Schedule a talk")},
        {"mentoring.editMeeting", QT_TRANSLATE_NOOP("mentoring", "Edit a talk")},
        {"mentoring.deleteMeeting", QT_TRANSLATE_NOOP("mentoring", "Delete a talk")},
        {"mentoring.hold", QT_TRANSLATE_NOOP("mentoring", "Talk held")},
        {"mentoring.miss", QT_TRANSLATE_NOOP("mentoring", "Talk missed")},
        {"mentoring.pair", QT_TRANSLATE_NOOP("mentoring", "Pair mentor and student")},
        {"mentoring.change", QT_TRANSLATE_NOOP("mentoring", "Change of mentor")},
        {"mentoring.endPairing", QT_TRANSLATE_NOOP("mentoring", "End a pairing")},
        {"mentoring.editMentor", QT_TRANSLATE_NOOP("mentoring", "Edit a mentor")},
        {"mentoring.follow", QT_TRANSLATE_NOOP("mentoring", "Ask for a follow-up")},
        {"mentoring.accepted", QT_TRANSLATE_NOOP("mentoring", "Accept a follow-up")},
        {"mentoring.declined", QT_TRANSLATE_NOOP("mentoring", "Decline a follow-up")},
        {"mentoring.done", QT_TRANSLATE_NOOP("mentoring", "Follow-up done")},
        {"mentoring.closed", QT_TRANSLATE_NOOP("mentoring", "Close a follow-up")},
        {"mentoring.open", QT_TRANSLATE_NOOP("mentoring", "Ask for a follow-up again")},
        {"mentoring.note", QT_TRANSLATE_NOOP("mentoring", "Write a note")},
        {"mentoring.confide", QT_TRANSLATE_NOOP("mentoring", "Write a confidential record")},
        {"mentoring.settings", QT_TRANSLATE_NOOP("mentoring", "Change the rules of the quota")},
        {"mentoring.import", QT_TRANSLATE_NOOP("mentoring", "Import talks")},
        {"mentoring.tie", QT_TRANSLATE_NOOP("mentoring", "Find students of talks in the roster")},
    };
    for (const auto &[id, title] : verbs)
        catalogue.addVerb(id, "mentoring", title);
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

QList<Field> studentFields()
{
    return {reference("student_id", QT_TRANSLATE_NOOP("mentoring", "Student"), "student", 18),
            {.name = "student_name",
             .title = QT_TRANSLATE_NOOP("mentoring", "Name as written"),
             .klass = FieldClass::Contact,
             .synonyms = officeWords(u"学生姓名 姓名 学生 谈话对象 被谈话人"),
             .width = 8},
            {.name = "student_number",
             .title = QT_TRANSLATE_NOOP("mentoring", "Number as written"),
             .klass = FieldClass::Contact,
             .synonyms = officeWords(u"学号 学生学号 学工号"),
             .width = 12}};
}

QList<ScopePath> scopesOfStudent(const Catalogue &catalogue, bool withMentor)
{
    const Entity *student = catalogue.entity("student");
    QList<ScopePath> scopes = student ? inherited(student->scopes, "student_id") : QList<ScopePath>();
    if (withMentor)
        scopes += ScopePath{ScopeKind::Person, {"mentor_id", "name"}};
    return scopes;
}

Result<void> declareMentoring(Catalogue &catalogue)
{
    HK_CHECK(catalogue.add(mentor()));
    HK_CHECK(catalogue.add(pairing(catalogue)));
    HK_CHECK(declareMeetings(catalogue));
    HK_CHECK(declareFollowing(catalogue));
    HK_CHECK(catalogue.add(rule()));
    HK_CHECK(declareMentoringLists(catalogue));
    addVerbs(catalogue);
    return {};
}

}  // namespace hk::mentoring

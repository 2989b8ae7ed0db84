// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercatalogue.h"

namespace hk::roster {

namespace {

Entity college()
{
    return {.name = "college",
            .table = "college",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "College"),
            .titleFields = {"name"},
            .fields = {{.name = "name",
                        .title = QT_TRANSLATE_NOOP("roster", "College"),
                        .required = true,
                        .synonyms = officeWords(u"学院 院系 系部 二级学院 所在学院 所属学院 学院名称 书院 院(系) 系别 部门"),
                        .width = 14}}};
}

Entity major()
{
    return {.name = "major",
            .table = "major",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Major"),
            .titleFields = {"name"},
            .fields = {{.name = "college_id",
                        .type = FieldType::Reference,
                        .title = QT_TRANSLATE_NOOP("roster", "College"),
                        .required = true,
                        .target = "college",
                        .width = 14},
                       {.name = "name",
                        .title = QT_TRANSLATE_NOOP("roster", "Major"),
                        .required = true,
                        .synonyms = officeWords(u"专业 专业名称 所学专业 所在专业 就读专业"),
                        .width = 14}}};
}

Entity studentClass()
{
    return {.name = "student_class",
            .table = "student_class",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Class"),
            .titleFields = {"name"},
            .fields = {referenceField("college_id", QT_TRANSLATE_NOOP("roster", "College"), "college", 14),
                       {.name = "major_id",
                        .type = FieldType::Reference,
                        .title = QT_TRANSLATE_NOOP("roster", "Major"),
                        .target = "major",
                        .within = {"college_id"},
                        .width = 14},
                       {.name = "name",
                        .title = QT_TRANSLATE_NOOP("roster", "Class"),
                        .required = true,
                        .synonyms = officeWords(u"班级 专业班级 行政班 行政班级 班级名称 所在班级 所属班级 班"),
                        .width = 10},
                       {.name = "grade", .type = FieldType::Integer, .title = QT_TRANSLATE_NOOP("roster", "Grade"), .width = 6}}};
}

Field genderOfStudent()
{
    return {.name = "gender",
            .type = FieldType::Choice,
            .title = QT_TRANSLATE_NOOP("roster", "Gender"),
            .synonyms = officeWords(u"性别 男/女 居住性别 学生性别 Sex"),
            .choices = {{u"male"_qs, QT_TRANSLATE_NOOP("roster", "male"), officeWords(u"男 男生 男性 M 1")},
                        {u"female"_qs, QT_TRANSLATE_NOOP("roster", "female"), officeWords(u"女 女生 女性 F 2")}},
            .width = 6};
}

Field politicalStatus()
{
    return {
        .name = "political_status",
        .type = FieldType::Choice,
        .title = QT_TRANSLATE_NOOP("roster", "Political status"),
        .synonyms = officeWords(u"政治面貌 政治身份 政治面目"),
        .choices = {{u"mass"_qs, QT_TRANSLATE_NOOP("roster", "none"), officeWords(u"群众 普通群众 普通公民 无党派 无")},
                    {u"league"_qs, QT_TRANSLATE_NOOP("roster", "League member"),
                     officeWords(u"共青团员 团员 中国共产主义青年团团员 共青团")},
                    {u"activist"_qs, QT_TRANSLATE_NOOP("roster", "Party activist"), officeWords(u"入党积极分子 积极分子 发展对象")},
                    {u"probationary"_qs, QT_TRANSLATE_NOOP("roster", "probationary Party member"),
                     officeWords(u"中共预备党员 预备党员 中国共产党预备党员 预备")},
                    {u"party"_qs, QT_TRANSLATE_NOOP("roster", "Party member"),
                     officeWords(u"中共党员 党员 正式党员 中共正式党员 中国共产党党员")}},
        .width = 12};
}

Field statusOfStudent()
{
    return {.name = "status",
            .type = FieldType::Choice,
            .title = QT_TRANSLATE_NOOP("roster", "Status"),
            .required = true,
            .synonyms = officeWords(u"学籍状态 学生状态 在校状态 就读状态"),
            .choices = {{u"enrolled"_qs, QT_TRANSLATE_NOOP("roster", "enrolled"), officeWords(u"在读 在校 在籍 注册 正常")},
                        {u"suspended"_qs, QT_TRANSLATE_NOOP("roster", "suspended"), officeWords(u"休学 保留学籍")},
                        {u"internship"_qs, QT_TRANSLATE_NOOP("roster", "internship"), officeWords(u"实习 校外实习 顶岗实习")},
                        {u"left"_qs, QT_TRANSLATE_NOOP("roster", "left"), officeWords(u"离校 毕业 退学 已离校 结业 转学")}},
            .width = 6};
}

QList<Field> schoolFields()
{
    return {
        {.name = "college_id",
         .type = FieldType::Reference,
         .title = QT_TRANSLATE_NOOP("roster", "College"),
         .target = "college",
         .mergeGroup = "school",
         .width = 14},
        {.name = "major_id",
         .type = FieldType::Reference,
         .title = QT_TRANSLATE_NOOP("roster", "Major"),
         .target = "major",
         .within = {"college_id"},
         .mergeGroup = "school",
         .width = 14},
        {.name = "class_id",
         .type = FieldType::Reference,
         .title = QT_TRANSLATE_NOOP("roster", "Class"),
         .target = "student_class",
         .within = {"college_id", "major_id"},
         .mergeGroup = "school",
         .width = 10},
        {.name = "grade",
         .type = FieldType::Integer,
         .title = QT_TRANSLATE_NOOP("roster", "Grade"),
         .synonyms = officeWords(u"年级 所在年级 届 入学年份 入学年级 级"),
         .width = 6},
    };
}

QList<Field> contactFields()
{
    return {
        {.name = "phone",
         .title = QT_TRANSLATE_NOOP("roster", "Phone"),
         .klass = FieldClass::Contact,
         .search = SearchAs::Tail,
         .isPhone = true,
         .synonyms = officeWords(
             u"联系电话 手机号码 手机号 手机 电话 本人电话 本人联系电话 联系方式 本人联系方式 电话号码 长号 学生电话 移动电话 "
             u"本人手机 Telephone Mobile"),
         .width = 12},
        {.name = "second_phone",
         .title = QT_TRANSLATE_NOOP("roster", "Second phone"),
         .klass = FieldClass::Contact,
         .search = SearchAs::Tail,
         .isPhone = true,
         .synonyms = officeWords(u"备用电话 第二电话 其他电话 电话2 手机2 短号 备用手机 手机短号"),
         .width = 12},
        {.name = "card_number",
         .title = QT_TRANSLATE_NOOP("roster", "Card number"),
         .search = SearchAs::Code,
         .synonyms = officeWords(u"校园卡号 一卡通号 一卡通 卡号 校园卡"),
         .width = 10},
        {.name = "counsellor",
         .title = QT_TRANSLATE_NOOP("roster", "Counsellor"),
         .synonyms = officeWords(u"辅导员 辅导员姓名 所属辅导员 班主任 班主任姓名 班导师 Counselor"),
         .width = 8},
        {.name = "mentor",
         .title = QT_TRANSLATE_NOOP("roster", "Mentor"),
         .synonyms = officeWords(u"导师 学业导师 导师姓名 学业导师姓名 指导教师 指导老师"),
         .width = 8},
        {.name = "emergency_contact",
         .title = QT_TRANSLATE_NOOP("roster", "Emergency contact"),
         .klass = FieldClass::Contact,
         .synonyms = officeWords(u"紧急联系人 紧急联系人姓名 家长 家长姓名 监护人 监护人姓名 家长/监护人 父母姓名"),
         .mergeGroup = "emergency",
         .width = 10},
        {.name = "emergency_phone",
         .title = QT_TRANSLATE_NOOP("roster", "Emergency phone"),
         .klass = FieldClass::Contact,
         .isPhone = true,
         .synonyms = officeWords(u"紧急联系电话 紧急联系人电话 紧急联系人联系电话 紧急联系人手机 紧急联系方式 家长电话 "
                                 u"家长联系电话 家长联系方式 家长手机 "
                                 u"父母联系方式 父母电话 监护人电话 监护人联系电话 家庭电话"),
         .mergeGroup = "emergency",
         .width = 12},
        {.name = "home_region",
         .title = QT_TRANSLATE_NOOP("roster", "Home region"),
         .synonyms = officeWords(u"生源地 籍贯 生源所在地 生源 生源省份 家庭所在地"),
         .width = 12},
    };
}

Entity student()
{
    QList<Field> fields{
        {.name = "number",
         .title = QT_TRANSLATE_NOOP("roster", "Student number"),
         .search = SearchAs::Code,
         .required = true,
         .synonyms = officeWords(
             u"学号 学生学号 学号/工号 学籍号 学工号 学生ID 学生编号 学生号 编号 账号 student_number Number student_no"),
         .width = 12},
        {.name = "name",
         .title = QT_TRANSLATE_NOOP("roster", "Name"),
         .search = SearchAs::Name,
         .required = true,
         .synonyms =
             officeWords(u"姓名 学生姓名 名字 入住人姓名 入住人 住宿人 住宿人姓名 本人姓名 本人 学生 住宿学生 Name Student"),
         .width = 8},
        genderOfStudent(),
        {.name = "ethnicity", .title = QT_TRANSLATE_NOOP("roster", "Ethnicity"), .synonyms = officeWords(u"民族"), .width = 6},
        politicalStatus(),
    };
    fields += schoolFields();
    fields += contactFields();
    fields += statusOfStudent();
    fields +=
        {.name = "identity_number",
         .title = QT_TRANSLATE_NOOP("roster", "Identity number"),
         .klass = FieldClass::Sensitive,
         .encrypted = true,
         .synonyms = officeWords(u"身份证号 身份证号码 身份证 公民身份号码 居民身份证号 居民身份证号码 身份证件号 身份证件号码 "
                                 u"证件号码 证件号 本人身份证号 学生身份证号 IDCard"),
         .width = 18};
    fields += {.name = "note",
               .type = FieldType::LongText,
               .title = QT_TRANSLATE_NOOP("roster", "Note"),
               .synonyms = officeWords(u"备注 说明 备注说明 其他 Notes Remark"),
               .width = 20};
    return {.name = "student",
            .table = "student",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "Student"),
            .titleFields = {"number", "name"},
            .fields = fields};
}

Entity studentFile()
{
    return {.name = "student_file",
            .table = "student_file",
            .context = "roster",
            .title = QT_TRANSLATE_NOOP("roster", "File of a student"),
            .titleFields = {"student_id", "kind"},
            .fields = {ownerField("student_id", QT_TRANSLATE_NOOP("roster", "Student"), "student", 18),
                       {.name = "kind",
                        .type = FieldType::Choice,
                        .title = QT_TRANSLATE_NOOP("roster", "Kind"),
                        .required = true,
                        .choices = {{u"photo"_qs, QT_TRANSLATE_NOOP("roster", "photograph")},
                                    {u"scan"_qs, QT_TRANSLATE_NOOP("roster", "scan")},
                                    {u"other"_qs, QT_TRANSLATE_NOOP("roster", "other file")}},
                        .width = 8},
                       {.name = "file",
                        .type = FieldType::File,
                        .title = QT_TRANSLATE_NOOP("roster", "File"),
                        .klass = FieldClass::Sensitive,
                        .required = true,
                        .width = 24},
                       noteField()}};
}

}  // namespace

Result<void> declareStudents(Catalogue &catalogue)
{
    for (auto *make : {college, major, studentClass, student, studentFile})
        HK_CHECK(catalogue.add(withScopes(make())));
    return {};
}

}  // namespace hk::roster

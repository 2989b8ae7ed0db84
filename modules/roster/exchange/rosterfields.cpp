// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rosterfields.h"

#include "base/text.h"
#include "module/sheetheader.h"
#include "module/sheetlayout.h"
#include "roster/exchange/rosterrow.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hk::roster {

namespace {

// A field with the source text of its title and its headers: by certainty, blanks between them.
struct RosterColumn {
    const char *name;
    const char *title;
    const char16_t *headers;
    bool required = false;
};

constexpr RosterColumn rosterColumns[] = {
    {"number", QT_TRANSLATE_NOOP("roster", "Student number"),
     u"学号 学生学号 学号/工号 学籍号 学工号 学生ID 学生编号 编号 账号 student_number Number student_no", true},
    {"name", QT_TRANSLATE_NOOP("roster", "Name"),
     u"姓名 学生姓名 名字 入住人姓名 入住人 住宿人 住宿人姓名 本人姓名 学生 Name Student", true},
    {"gender", QT_TRANSLATE_NOOP("roster", "Gender"), u"性别 男/女 居住性别 Gender Sex"},
    {"ethnicity", QT_TRANSLATE_NOOP("roster", "Ethnicity"), u"民族 Ethnicity"},
    {"political_status", QT_TRANSLATE_NOOP("roster", "Political status"), u"政治面貌 政治身份 政治面目"},
    {"college", QT_TRANSLATE_NOOP("roster", "College"),
     u"学院 院系 系部 二级学院 所在学院 所属学院 学院名称 书院 院(系) 系别 部门"},
    {"major", QT_TRANSLATE_NOOP("roster", "Major"), u"专业 专业名称 所学专业 所在专业 就读专业"},
    {"class", QT_TRANSLATE_NOOP("roster", "Class"), u"班级 专业班级 行政班 行政班级 班级名称 所在班级 所属班级 班"},
    {"grade", QT_TRANSLATE_NOOP("roster", "Grade"), u"年级 所在年级 届 入学年份 入学年级 级"},
    {"phone", QT_TRANSLATE_NOOP("roster", "Phone"),
     u"联系电话 手机号码 手机号 手机 电话 本人电话 本人联系电话 联系方式 本人联系方式 电话号码 长号 Telephone Mobile"},
    {"second_phone", QT_TRANSLATE_NOOP("roster", "Second phone"), u"备用电话 第二电话 其他电话 电话2 手机2 短号"},
    {"card_number", QT_TRANSLATE_NOOP("roster", "Card number"), u"校园卡号 一卡通号 一卡通 卡号 校园卡"},
    {"counsellor", QT_TRANSLATE_NOOP("roster", "Counsellor"), u"辅导员 辅导员姓名 所属辅导员 班主任 班主任姓名 Counselor"},
    {"mentor", QT_TRANSLATE_NOOP("roster", "Mentor"), u"导师 学业导师 导师姓名 学业导师姓名 班导师 指导教师"},
    {"emergency_contact", QT_TRANSLATE_NOOP("roster", "Emergency contact"),
     u"紧急联系人 紧急联系人姓名 家长 家长姓名 监护人 监护人姓名 家长/监护人 父母姓名"},
    {"emergency_phone", QT_TRANSLATE_NOOP("roster", "Emergency phone"),
     u"紧急联系电话 紧急联系人电话 紧急联系人联系电话 紧急联系人手机 紧急联系方式 家长电话 家长联系电话 家长联系方式 家长手机 "
     u"父母联系方式 监护人电话 监护人联系电话 家庭电话"},
    {"home_region", QT_TRANSLATE_NOOP("roster", "Home region"), u"生源地 籍贯 生源所在地"},
    {"status", QT_TRANSLATE_NOOP("roster", "Status"), u"学籍状态 学生状态 在校状态 就读状态 状态"},
    {"note", QT_TRANSLATE_NOOP("roster", "Note"), u"备注 说明 备注说明 Notes Remark"},
    {"community", QT_TRANSLATE_NOOP("roster", "Community"), u"社区 学生社区 校区 园区 大区 苑 区 生活区 公寓区"},
    {"building", QT_TRANSLATE_NOOP("roster", "Building"),
     u"楼栋 楼栋号 楼号 楼栋名称 栋号 栋 幢号 幢 宿舍楼 宿舍楼号 宿舍楼名称 楼宇 楼宇名称 寝室楼 公寓楼 公寓 公寓号 楼"},
    {"unit", QT_TRANSLATE_NOOP("roster", "Unit"), u"单元 单元号"},
    {"room", QT_TRANSLATE_NOOP("roster", "Room"),
     u"房间号 房间 房号 寝室号 寝室 房间编号 宿舍房间号 宿舍号 宿舍号码 宿舍编号 宿舍 室号 门牌 门牌号"},
    {"bed", QT_TRANSLATE_NOOP("roster", "Bed"), u"床位号 床位 床号 铺位 铺号 床位编号 床 铺 Bed_number BedNumber"},
    {"place", QT_TRANSLATE_NOOP("roster", "Address"),
     u"宿舍地址 住宿地址 住宿信息 寝室地址 房间床位 楼栋房间 床位地址 宿舍床位 住址 住宿位置 地址 Place"},
    {"from_date", QT_TRANSLATE_NOOP("roster", "Lives here since"),
     u"入住日期 入住时间 迁入日期 迁入时间 调入日期 搬入时间 住宿开始日期 登记日期 起始日期 开始日期 From"},
    {"stay_state", QT_TRANSLATE_NOOP("roster", "Residency state"), u"住宿状态 入住状态 在住状态 是否在住"},
    {"to_date", QT_TRANSLATE_NOOP("roster", "Moved out on"),
     u"退宿日期 退宿时间 离宿日期 离宿时间 退房日期 退房时间 迁出日期 迁出时间 搬出时间 离校时间 结束日期 To"},
};

}  // namespace

const std::array<QByteArray, StudentValueCount> &studentFields()
{
    static const std::array<QByteArray, StudentValueCount> names{"gender",
                                                                 "ethnicity",
                                                                 "political_status",
                                                                 "college",
                                                                 "major",
                                                                 "class",
                                                                 "grade",
                                                                 "phone",
                                                                 "second_phone",
                                                                 "card_number",
                                                                 "counsellor",
                                                                 "mentor",
                                                                 "emergency_contact",
                                                                 "emergency_phone",
                                                                 "home_region",
                                                                 "status",
                                                                 "note"};
    return names;
}

std::vector<ImportField> rosterFields()
{
    std::vector<ImportField> fields;
    for (const RosterColumn &column : rosterColumns) {
        QStringList headers = QString::fromUtf16(column.headers).split(QLatin1Char(' '));
        headers.append(QString::fromLatin1(column.title));
        fields.push_back({column.name, QCoreApplication::translate("roster", column.title), headers, column.required});
    }
    return fields;
}

void refineRosterLayout(SheetLayout &layout)
{
    const auto plain = [&](int column) {
        return column < 0 || column >= int(layout.headers.size()) ? QString() : plainHeader(layout.headers[size_t(column)]);
    };
    const int number = columnOf(layout, "number");
    const int name = columnOf(layout, "name");
    if (number >= 0 && (plain(number) == QStringLiteral("编号") || plain(number) == QStringLiteral("账号"))
        && std::abs(number - name) != 1)
        layout.mapping[size_t(number)].clear();
    static const QRegularExpression phone(QStringLiteral("^(?:本人|学生)?(?:联系)?(?:电话|手机|手机号|手机号码|方式|短号)$"));
    static const QRegularExpression dormitory(QStringLiteral("^(?:宿舍|公寓|宿舍楼号|楼)$"));
    for (int column = 0; column < int(layout.mapping.size()); ++column) {
        if (!layout.mapping[size_t(column)].isEmpty())
            continue;
        if (columnOf(layout, "phone") >= 0 && columnOf(layout, "second_phone") < 0 && phone.match(plain(column)).hasMatch())
            layout.mapping[size_t(column)] = "second_phone";
        else if (columnOf(layout, "room") >= 0 && columnOf(layout, "building") < 0 && dormitory.match(plain(column)).hasMatch())
            layout.mapping[size_t(column)] = "building";
    }
}

QString buildingInTitle(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("((?:[东南西北中]?[^\\d\\s\\p{P}期年度]?[苑园])?(?:\\d{1,2}|[A-Z]|[一二三四五六七八九十]{1,3})"
                       "(?:号宿舍楼|号学生公寓|号公寓|号楼|栋|幢|#楼?|座))"));
    const auto match = pattern.match(withoutBlanks(toHalfWidth(text)));
    return match.captured(1);
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/exchange/rosterfields.h"

#include "base/text.h"
#include "module/sheetheader.h"
#include "module/sheetlayout.h"
#include "roster/exchange/columnprobe.h"
#include "roster/exchange/rosterrow.h"
#include "roster/rostercatalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hk::roster {

namespace {

// What a column of a roster may be: the source text of its title, and the field of an entity whose headers it goes by. Where there
// is none, its headers stand here; by certainty, blanks between them.
struct RosterColumn {
    const char *name;
    const char *title;
    const char *entity;
    const char *field;
    const char16_t *headers = u"";
    bool required = false;
};

constexpr RosterColumn rosterColumns[] = {
    {"number", QT_TRANSLATE_NOOP("roster", "Student number"), "student", "number", u"", true},
    {"name", QT_TRANSLATE_NOOP("roster", "Name"), "student", "name", u"", true},
    {"gender", QT_TRANSLATE_NOOP("roster", "Gender"), "student", "gender"},
    {"ethnicity", QT_TRANSLATE_NOOP("roster", "Ethnicity"), "student", "ethnicity"},
    {"political_status", QT_TRANSLATE_NOOP("roster", "Political status"), "student", "political_status"},
    {"college", QT_TRANSLATE_NOOP("roster", "College"), "college", "name"},
    {"major", QT_TRANSLATE_NOOP("roster", "Major"), "major", "name"},
    {"class", QT_TRANSLATE_NOOP("roster", "Class"), "student_class", "name"},
    {"grade", QT_TRANSLATE_NOOP("roster", "Grade"), "student", "grade"},
    {"phone", QT_TRANSLATE_NOOP("roster", "Phone"), "student", "phone"},
    {"second_phone", QT_TRANSLATE_NOOP("roster", "Second phone"), "student", "second_phone"},
    {"card_number", QT_TRANSLATE_NOOP("roster", "Card number"), "student", "card_number"},
    {"counsellor", QT_TRANSLATE_NOOP("roster", "Counsellor"), "student", "counsellor"},
    {"mentor", QT_TRANSLATE_NOOP("roster", "Mentor"), "student", "mentor"},
    {"emergency_contact", QT_TRANSLATE_NOOP("roster", "Emergency contact"), "student", "emergency_contact"},
    {"emergency_phone", QT_TRANSLATE_NOOP("roster", "Emergency phone"), "student", "emergency_phone"},
    {"home_region", QT_TRANSLATE_NOOP("roster", "Home region"), "student", "home_region"},
    {"identity_number", QT_TRANSLATE_NOOP("roster", "Identity number"), "student", "identity_number"},
    {"status", QT_TRANSLATE_NOOP("roster", "Student status"), "student", "status"},
    {"note", QT_TRANSLATE_NOOP("roster", "Note"), "student", "note"},
    {"community", QT_TRANSLATE_NOOP("roster", "Community"), "community", "name"},
    {"building", QT_TRANSLATE_NOOP("roster", "Building"), "building", "name"},
    {"unit", QT_TRANSLATE_NOOP("roster", "Unit"), nullptr, nullptr, u"单元 单元号"},
    {"room", QT_TRANSLATE_NOOP("roster", "Room"), "room", "number"},
    {"bed", QT_TRANSLATE_NOOP("roster", "Bed"), "bed", "number"},
    {"place", QT_TRANSLATE_NOOP("roster", "Address"), nullptr, nullptr,
     u"宿舍地址 住宿地址 住宿信息 寝室地址 房间床位 楼栋房间 床位地址 宿舍床位 住址 住宿位置 地址 Place"},
    {"from_date", QT_TRANSLATE_NOOP("roster", "Lives here since"), "residency", "from_date"},
    {"stay_state", QT_TRANSLATE_NOOP("roster", "Residency state"), "residency", "state"},
    {"to_date", QT_TRANSLATE_NOOP("roster", "Moved out on"), "residency", "to_date"},
};

QStringList headersOf(const RosterColumn &column)
{
    QStringList headers = QString::fromUtf16(column.headers).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (column.entity) {
        const Field *field = rosterCatalogue().entity(column.entity)->field(column.field);
        headers += field->synonyms;
        headers.append(QString::fromLatin1(field->title));
    }
    headers.append(QString::fromLatin1(column.title));
    return headers;
}

}  // namespace

const Catalogue &rosterCatalogue()
{
    static const Catalogue catalogue = [] {
        Catalogue made;
        const auto declared = declareRoster(made);
        Q_ASSERT(declared.ok());
        Q_UNUSED(declared)
        return made;
    }();
    return catalogue;
}

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
                                                                 "identity_number",
                                                                 "status",
                                                                 "note"};
    return names;
}

std::vector<ImportField> rosterFields()
{
    std::vector<ImportField> fields;
    for (const RosterColumn &column : rosterColumns)
        fields.push_back({column.name, QCoreApplication::translate("roster", column.title), headersOf(column), column.required,
                          QByteArrayView(column.name) == studentFields()[IdentityNumber]});
    return fields;
}

void refineRosterLayout(const Sheet &sheet, SheetLayout &layout)
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
    probeColumns(sheet, layout);
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

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/students/studentform.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace hk::roster {

namespace {

struct StudentFormText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::StudentForm)
};

}  // namespace

std::vector<FormSection> studentSections()
{
    return {
        {StudentFormText::tr("Person"), {"number", "name", "gender", "status", "ethnicity", "political_status"}},
        {StudentFormText::tr("Contact"), {"phone", "second_phone", "emergency_contact", "emergency_phone"}},
        {StudentFormText::tr("School"), {"college_id", "major_id", "class_id", "grade", "counsellor", "mentor"}},
        {StudentFormText::tr("More"), {"card_number", "home_region", "note"}},
    };
}

QMap<QByteArray, QString> studentRule(const QVariantMap &values)
{
    static const QRegularExpression number(QStringLiteral("^[0-9+][0-9 +()/,;、-]*$"));
    QMap<QByteArray, QString> wrong;
    for (const char *field : {"phone", "second_phone", "emergency_phone"}) {
        const QString text = toHalfWidth(values.value(QLatin1String(field)).toString()).trimmed();
        if (!text.isEmpty() && !number.match(text).hasMatch())
            wrong.insert(field, StudentFormText::tr("A phone number has digits only."));
    }
    const QVariant grade = values.value(QStringLiteral("grade"));
    if (!grade.isNull() && (grade.toInt() < 1900 || grade.toInt() > 2200))
        wrong.insert("grade", StudentFormText::tr("Please give the year, such as 2026."));
    return wrong;
}

}  // namespace hk::roster

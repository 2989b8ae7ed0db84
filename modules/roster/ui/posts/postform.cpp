// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/posts/postform.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct PostFormText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::PostForm)
};

bool isBlank(const QVariantMap &values, const char *field)
{
    const QVariant value = values.value(QLatin1String(field));
    return value.isNull() || (value.userType() == QMetaType::QString && value.toString().trimmed().isEmpty());
}

}  // namespace

std::vector<FormSection> postSections()
{
    return {
        {PostFormText::tr("Post"), {"kind", "role_type"}},
        {PostFormText::tr("Holder: a student, or anybody else by name"), {"student_id", "person"}},
        {PostFormText::tr("Place"), {"building_id", "floor_id", "room_id", "zone"}},
        {PostFormText::tr("Time"), {"from_date", "to_date", "note"}},
    };
}

QMap<QByteArray, QString> postRule(const QVariantMap &values)
{
    QMap<QByteArray, QString> wrong;
    const bool student = !isBlank(values, "student_id");
    const bool person = !isBlank(values, "person");
    if (student && person)
        wrong.insert("person", PostFormText::tr("Either a student or a name, not both."));
    else if (!student && !person)
        wrong.insert("student_id", PostFormText::tr("Choose a student, or write a name beside."));
    const QString kind = values.value(QStringLiteral("kind")).toString();
    const auto needs = [&](const char *wanted, const char *field, const QString &sentence) {
        if (kind == QLatin1String(wanted) && isBlank(values, field))
            wrong.insert(field, sentence);
    };
    needs("building_chief", "building_id", PostFormText::tr("A building chief needs a building."));
    needs("floor_chief", "floor_id", PostFormText::tr("A floor chief needs a floor."));
    needs("room_leader", "room_id", PostFormText::tr("A room leader needs a room."));
    needs("zone", "zone", PostFormText::tr("Please say which zone it is."));
    const QString from = values.value(QStringLiteral("from_date")).toString();
    const QString to = values.value(QStringLiteral("to_date")).toString();
    if (!from.isEmpty() && !to.isEmpty() && to < from)
        wrong.insert("to_date", PostFormText::tr("The end is before the beginning."));
    return wrong;
}

}  // namespace hk::roster

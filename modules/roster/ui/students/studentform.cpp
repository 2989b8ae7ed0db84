// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/students/studentform.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct StudentFormText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::StudentForm)
};

}  // namespace

std::vector<FormSection> studentSections(const Database &database)
{
    std::vector<FormSection> sections{
        {StudentFormText::tr("Person"), {"number", "name", "gender", "status", "ethnicity", "political_status"}},
        {StudentFormText::tr("Contact"), {"phone", "second_phone", "emergency_contact", "emergency_phone"}},
        {StudentFormText::tr("School"), {"college_id", "major_id", "class_id", "grade", "counsellor", "mentor"}},
        {StudentFormText::tr("More"), {"card_number", "home_region", "note"}},
    };
    if (database.opens(FieldClass::Sensitive))
        sections.front().fields.push_back("identity_number");
    else if (const Entity *student = database.catalogue().entity("student");
             student && database.viewer().sees(*student, FieldClass::Sensitive))
        sections.front().note = StudentFormText::tr("Identity number: %1").arg(database.closedReason(FieldClass::Sensitive));
    return sections;
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/ui/posts/postform.h"

#include <QCoreApplication>

namespace hk::roster {

namespace {

struct PostFormText {
    Q_DECLARE_TR_FUNCTIONS(hk::roster::PostForm)
};

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

}  // namespace hk::roster

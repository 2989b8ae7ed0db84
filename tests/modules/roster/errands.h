// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hk::test {

// What a module declares that passes work to departments: errands, which belong to their department, building and student, and
// stamps, which name a department for ever.
inline Result<SchemaSource> declareErrands(Catalogue &catalogue)
{
    Entity errand{"errand", "errand", "test", "Errand"};
    errand.titleFields = {"title"};
    errand.fields = {
        {.name = "title", .title = "Title", .required = true},
        {.name = "department_id", .type = FieldType::Reference, .title = "Department", .target = "department"},
        {.name = "building_id", .type = FieldType::Reference, .title = "Building", .target = "building"},
        {.name = "student_id", .type = FieldType::Reference, .title = "Student", .target = "student"},
    };
    errand.area = Area::Tickets;
    errand.scopes = {{ScopeKind::Department, {"department_id"}},
                     {ScopeKind::Building, {"building_id"}},
                     {ScopeKind::College, {"student_id", "college_id"}},
                     {ScopeKind::Person, {"student_id", "counsellor"}},
                     {ScopeKind::Person, {"student_id", "mentor"}}};
    HK_CHECK(catalogue.add(errand));
    Entity stamp{"stamp", "stamp", "test", "Stamp"};
    stamp.titleFields = {"title"};
    stamp.fields = {
        {.name = "title", .title = "Title", .required = true},
        {.name = "department_id",
         .type = FieldType::Reference,
         .title = "Department",
         .required = true,
         .fixed = true,
         .target = "department"},
    };
    stamp.area = Area::Tickets;
    stamp.scopes = {{ScopeKind::Department, {"department_id"}}};
    HK_CHECK(catalogue.add(stamp));
    return SchemaSource{QStringLiteral("errands"), QStringLiteral(HK_TEST_DATA "/errands"), {}};
}

}  // namespace hk::test

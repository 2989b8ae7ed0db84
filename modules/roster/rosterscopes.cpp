// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostercatalogue.h"

#include <QHash>

namespace hk::roster {

namespace {

struct Belonging {
    Area area;
    QList<ScopePath> scopes;
};

// A student belongs to the building where a bed is or will be theirs, to the college, and to the counsellor and mentor who are
// named.
QList<ScopePath> studentScopes()
{
    return {
        {ScopeKind::Building, {"room_id", "building_id"}, "residency", "student_id", "state", {"active", "booked", "contested"}},
        {ScopeKind::College, {"college_id"}},
        {ScopeKind::Person, {"counsellor"}},
        {ScopeKind::Person, {"mentor"}}};
}

// Places belong to their building, files to whatever their student belongs to.
const QHash<QByteArray, Belonging> &belongings()
{
    static const QHash<QByteArray, Belonging> all{
        {"community", {Area::Places, {}}},
        {"building", {Area::Places, {{ScopeKind::Building}}}},
        {"floor", {Area::Places, {{ScopeKind::Building, {"building_id"}}}}},
        {"room", {Area::Places, {{ScopeKind::Building, {"building_id"}}}}},
        {"bed", {Area::Places, {{ScopeKind::Building, {"room_id", "building_id"}}}}},
        {"college", {Area::Organisation, {}}},
        {"major", {Area::Organisation, {}}},
        {"student_class", {Area::Organisation, {}}},
        {"department", {Area::Organisation, {}}},
        {"student", {Area::People, studentScopes()}},
        {"student_file", {Area::People, inherited(studentScopes(), "student_id")}},
        {"residency", {Area::Housing, {{ScopeKind::Building, {"room_id", "building_id"}}}}},
        {"post",
         {Area::Posts,
          {{ScopeKind::Building, {"building_id"}},
           {ScopeKind::Building, {"floor_id", "building_id"}},
           {ScopeKind::Building, {"room_id", "building_id"}}}}},
    };
    return all;
}

}  // namespace

Entity withScopes(Entity entity)
{
    const Belonging belonging = belongings().value(entity.name, {Area::Places, {}});
    entity.area = belonging.area;
    entity.scopes = belonging.scopes;
    return entity;
}

}  // namespace hk::roster

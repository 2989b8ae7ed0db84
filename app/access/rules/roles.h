// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/sight.h"

#include <QString>

namespace hk {

// The people of a residential community's desk.
enum class Role : quint8 {
    Owner,  // of a desk without a server: everything
    Administrator,
    Counsellor,
    BuildingManager,
    Chief,
    Mentor,
    PsychologicalCounsellor,
    Handler,
    Reviewer,
    Auditor,
};

// Where a role holds: the whole school, a building, college or department (by uid), or the students that name a person.
struct GrantScope {
    std::optional<ScopeKind> kind;  // none: the whole school
    QByteArray uid;
    QString person;

    bool operator==(const GrantScope &) const = default;
};

struct Grant {
    Role role = Role::Counsellor;
    GrantScope scope;

    bool operator==(const Grant &) const = default;
};

// What a role may, wherever it holds.
struct RoleRights {
    QSet<Area> read;
    QSet<Area> write;
    QSet<FieldClass> classes;
    QSet<Deed> deeds;
};

const QList<Role> &allRoles();
const RoleRights &rightsOf(Role role);
// The name under which a role is stored and given on the command line: "counsellor".
QString roleCode(Role role);
std::optional<Role> roleOfCode(const QString &code);
QString roleTitle(Role role);
// What it sees and does, in a sentence.
QString roleSummary(Role role);
// What it may be limited to; none: it is given for the whole school only, as to administrators, reviewers, auditors.
const QList<ScopeKind> &scopesOf(Role role);
// Whether it may be given for the whole school: a handler works for one department.
bool mayHoldEverywhere(Role role);
// The name under which a kind of scope is stored and given on the command line: "building".
QString scopeCode(ScopeKind kind);
std::optional<ScopeKind> scopeOfCode(const QString &code);

// What a grant gives; the key of its scope is for whoever knows the rows. A handler's grant that was given before there were
// departments reaches nothing that belongs to one.
Sight sightOf(const Grant &grant);

// The classes of encrypted fields whose keys an account gets: those that some role of it sees.
QList<FieldClass> keyClassesOf(const QList<Grant> &grants);

// Why these grants do not go together in one account; empty when they do. (Who administers does not audit: separation of duties,
// classified protection level 2.)
QString grantConflict(const QList<Grant> &grants);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/rules/roles.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace hk {

namespace {

struct RoleText {
    Q_DECLARE_TR_FUNCTIONS(hk::Roles)
public:
    static QString notBoth()
    {
        return tr("Who administers accounts and data cannot be the auditor as well. Please use two accounts.");
    }
    static QString everywhere(const QString &role) { return tr("“%1” is given for the whole school only.").arg(role); }
    static QString otherScope(const QString &role) { return tr("“%1” cannot be limited to this.").arg(role); }
    static QString oneDepartment(const QString &role) { return tr("“%1” works for one department. Please say which.").arg(role); }
};

struct RoleEntry {
    Role role;
    const char *code;
    const char *title;
    const char *summary;
    QList<ScopeKind> scopes;  // that it may be limited to
    bool everywhere;  // or is given for the whole school
    RoleRights rights;
};

struct ScopeEntry {
    ScopeKind kind;
    const char *code;
};

constexpr ScopeEntry scopeCodes[] = {{ScopeKind::Building, "building"},
                                     {ScopeKind::College, "college"},
                                     {ScopeKind::Department, "department"},
                                     {ScopeKind::Person, "person"}};

const QList<ScopeKind> placesOrStudents{ScopeKind::Building, ScopeKind::College, ScopeKind::Person};

const QSet<Area> allButTickets{Area::Common, Area::Calendar, Area::Places, Area::Organisation,
                               Area::People, Area::Housing,  Area::Posts};
const QSet<Area> tickets{Area::Tickets, Area::Complainants};
const QSet<Area> duty{Area::Duty, Area::DutyLogs};
const QSet<Area> all = allButTickets + tickets + duty;
const QSet<Area> mentoring{Area::Pairings, Area::Mentoring};
const QSet<Area> confidences{Area::Confidences};
const QSet<Area> ground{Area::Common, Area::Calendar, Area::Places, Area::Organisation};
const QSet<FieldClass> basic{FieldClass::Basic};
const QSet<FieldClass> contact{FieldClass::Basic, FieldClass::Contact};
const QSet<FieldClass> sensitive{FieldClass::Basic, FieldClass::Contact, FieldClass::Sensitive};
// Confidential records open to whom they name; these are those that they can name, and that write them.
const QSet<FieldClass> contactAndConfidences = contact + QSet<FieldClass>{FieldClass::Confidential};
const QSet<FieldClass> sensitiveAndConfidences = sensitive + QSet<FieldClass>{FieldClass::Confidential};
const QSet<FieldClass> everyClass{FieldClass::Basic, FieldClass::Contact, FieldClass::Sensitive, FieldClass::Confidential};
const QSet<Deed> everyDeed{Deed::Import,   Deed::Export,    Deed::ExportWhole, Deed::Settings,
                           Deed::Accounts, Deed::ReadAudit, Deed::Keep};
const QSet<Deed> administration{Deed::Import, Deed::Export, Deed::ExportWhole, Deed::Settings, Deed::Accounts, Deed::Keep};

// Those who work at the desk.
QList<RoleEntry> deskRoles()
{
    return {
        {Role::Owner,
         "owner",
         QT_TRANSLATE_NOOP("hk::Roles", "Owner"),
         QT_TRANSLATE_NOOP("hk::Roles", "Everything on this desk."),
         {},
         true,
         {all + mentoring + confidences, all + mentoring + confidences, everyClass, everyDeed}},
        {Role::Administrator,
         "administrator",
         QT_TRANSLATE_NOOP("hk::Roles", "Administrator"),
         QT_TRANSLATE_NOOP("hk::Roles", "Everything but confidential records and the audit log: accounts, settings, imports."),
         {},
         true,
         {all + mentoring, all + mentoring, sensitive, administration}},
        {Role::Counsellor,
         "counsellor",
         QT_TRANSLATE_NOOP("hk::Roles", "Resident counsellor"),
         QT_TRANSLATE_NOOP("hk::Roles", "Students, residencies, posts, tickets and duty of the buildings or colleges assigned."),
         placesOrStudents,
         true,
         {all + mentoring + confidences,
          tickets + duty + mentoring + confidences + QSet<Area>{Area::Common, Area::People, Area::Housing, Area::Posts},
          sensitiveAndConfidences,
          {Deed::Export, Deed::ExportWhole}}},
        {Role::BuildingManager,
         "building-manager",
         QT_TRANSLATE_NOOP("hk::Roles", "Building manager"),
         QT_TRANSLATE_NOOP("hk::Roles",
                           "Rooms and beds, check-in and check-out, tickets, duty and reports of the buildings assigned."),
         placesOrStudents,
         true,
         {all,
          tickets + duty + QSet<Area>{Area::Common, Area::Places, Area::Housing, Area::Posts},
          contact,
          {Deed::Export, Deed::ExportWhole}}},
        {Role::Chief,
         "chief",
         QT_TRANSLATE_NOOP("hk::Roles", "Building or floor chief"),
         QT_TRANSLATE_NOOP(
             "hk::Roles",
             "Names and rooms of the building, without phones; its tickets and the own duty logs. Changes nothing else."),
         placesOrStudents,
         true,
         {all, tickets + QSet<Area>{Area::Common, Area::DutyLogs}, basic, {}}},
    };
}

// Those who come to it for their own, or look over it.
QList<RoleEntry> otherRoles()
{
    return {
        {Role::Mentor,
         "mentor",
         QT_TRANSLATE_NOOP("hk::Roles", "Academic mentor"),
         QT_TRANSLATE_NOOP("hk::Roles", "The own students and what is talked about with them."),
         placesOrStudents,
         true,
         {allButTickets + mentoring + confidences,
          confidences + QSet<Area>{Area::Common, Area::Mentoring},
          contactAndConfidences,
          {Deed::Export}}},
        {Role::PsychologicalCounsellor,
         "psychologist",
         QT_TRANSLATE_NOOP("hk::Roles", "Psychological counsellor"),
         QT_TRANSLATE_NOOP("hk::Roles", "The students assigned; confidential records that name the role."),
         placesOrStudents,
         true,
         {allButTickets + mentoring + confidences,
          confidences + QSet<Area>{Area::Common, Area::Mentoring},
          sensitiveAndConfidences,
          {}}},
        {Role::Handler,
         "handler",
         QT_TRANSLATE_NOOP("hk::Roles", "Department handler"),
         QT_TRANSLATE_NOOP("hk::Roles", "Tickets of the department; places, but no students."),
         {ScopeKind::Department},
         false,
         {ground + QSet<Area>{Area::Tickets}, {Area::Common, Area::Tickets}, contact, {}}},
        {Role::Reviewer,
         "reviewer",
         QT_TRANSLATE_NOOP("hk::Roles", "Reviewer"),
         QT_TRANSLATE_NOOP("hk::Roles", "Figures, tickets and duty plans without personal data."),
         {},
         true,
         {ground + mentoring + QSet<Area>{Area::Housing, Area::Tickets, Area::Duty}, {}, basic, {Deed::Export}}},
        {Role::Auditor,
         "auditor",
         QT_TRANSLATE_NOOP("hk::Roles", "Auditor"),
         QT_TRANSLATE_NOOP("hk::Roles", "The audit log and nothing else."),
         {},
         true,
         {{}, {}, {}, {Deed::ReadAudit}}},
    };
}

const QList<RoleEntry> &entries()
{
    static const QList<RoleEntry> roles = deskRoles() + otherRoles();
    return roles;
}

const RoleEntry &entryOf(Role role)
{
    return *std::find_if(entries().begin(), entries().end(), [&](const RoleEntry &e) { return e.role == role; });
}

}  // namespace

const QList<Role> &allRoles()
{
    static const QList<Role> roles = [] {
        QList<Role> list;
        for (const RoleEntry &entry : entries())
            list << entry.role;
        return list;
    }();
    return roles;
}

const RoleRights &rightsOf(Role role)
{
    return entryOf(role).rights;
}

QString roleCode(Role role)
{
    return QString::fromLatin1(entryOf(role).code);
}

std::optional<Role> roleOfCode(const QString &code)
{
    for (const RoleEntry &entry : entries()) {
        if (code == QLatin1String(entry.code))
            return entry.role;
    }
    return {};
}

QString roleTitle(Role role)
{
    return QCoreApplication::translate("hk::Roles", entryOf(role).title);
}

QString roleSummary(Role role)
{
    return QCoreApplication::translate("hk::Roles", entryOf(role).summary);
}

const QList<ScopeKind> &scopesOf(Role role)
{
    return entryOf(role).scopes;
}

bool mayHoldEverywhere(Role role)
{
    return entryOf(role).everywhere;
}

QString scopeCode(ScopeKind kind)
{
    const auto *known =
        std::find_if(std::begin(scopeCodes), std::end(scopeCodes), [&](const ScopeEntry &e) { return e.kind == kind; });
    return known != std::end(scopeCodes) ? QString::fromLatin1(known->code) : QString();
}

std::optional<ScopeKind> scopeOfCode(const QString &code)
{
    for (const ScopeEntry &entry : scopeCodes) {
        if (code == QLatin1String(entry.code))
            return entry.kind;
    }
    return {};
}

Sight sightOf(const Grant &grant)
{
    const RoleRights &rights = rightsOf(grant.role);
    std::optional<ScopeKind> scope = grant.scope.kind;
    if (!scope && !mayHoldEverywhere(grant.role))
        scope = scopesOf(grant.role).constFirst();
    return {rights.read, rights.write, rights.classes, scope, {}, roleCode(grant.role).toLatin1()};
}

QList<FieldClass> keyClassesOf(const QList<Grant> &grants)
{
    QList<FieldClass> classes;
    for (const FieldClass klass : {FieldClass::Basic, FieldClass::Sensitive, FieldClass::Confidential}) {
        for (const Grant &grant : grants) {
            if (rightsOf(grant.role).classes.contains(klass) && !classes.contains(klass))
                classes << klass;
        }
    }
    return classes;
}

QString grantConflict(const QList<Grant> &grants)
{
    const auto has = [&](Role role) {
        return std::any_of(grants.begin(), grants.end(), [&](const Grant &g) { return g.role == role; });
    };
    if (has(Role::Auditor) && (has(Role::Administrator) || has(Role::Owner)))
        return RoleText::notBoth();
    for (const Grant &grant : grants) {
        const QList<ScopeKind> &scopes = scopesOf(grant.role);
        const QString title = roleTitle(grant.role);
        if (!grant.scope.kind && !mayHoldEverywhere(grant.role))
            return RoleText::oneDepartment(title);
        if (grant.scope.kind && scopes.isEmpty())
            return RoleText::everywhere(title);
        if (grant.scope.kind && !scopes.contains(*grant.scope.kind))
            return RoleText::otherScope(title);
    }
    return {};
}

}  // namespace hk

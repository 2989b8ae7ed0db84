// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reach.h"

#include "server/tablesql.h"

#include <QCryptographicHash>

#include <algorithm>

namespace hk::server {

namespace {

// A person is a name; the database names its scope in the same way.
QByteArray personScope(const QString &name)
{
    return name.isEmpty() ? QByteArray() : QCryptographicHash::hash("person:" + name.toUtf8(), QCryptographicHash::Md5);
}

// Empty: a grant that names none.
QByteArray scopeOf(const Grant &grant)
{
    return grant.scope.kind == ScopeKind::Person ? personScope(grant.scope.person) : grant.scope.uid;
}

// Of rows that name roles: a role within a scope, or everywhere, as scopesSql() names it.
QByteArray circleScope(const QByteArray &role, const QByteArray &scope)
{
    return QCryptographicHash::hash("role:" + role + ':' + (scope.isEmpty() ? QByteArray("*") : uuidText(scope)),
                                    QCryptographicHash::Md5);
}

void extend(Reach &reach, const Entity &entity, const Grant &grant, const Sight &sight)
{
    if (entity.circle) {
        if (!sight.limits(entity))
            reach.scopes.insert(circleScope(sight.role, {}));
        else if (const QByteArray scope = scopeOf(grant); !scope.isEmpty())
            reach.scopes.insert(circleScope(sight.role, scope));
        return;
    }
    if (!sight.limits(entity))
        reach.all = true;
    else if (const QByteArray scope = scopeOf(grant); !scope.isEmpty())
        reach.scopes.insert(scope);
}

void extendPast(EntityRights &rights, const Catalogue &catalogue, const Entity &entity, const Grant &grant, const Sight &sight)
{
    for (const Field &field : entity.fields) {
        const Entity *target = field.isReference() ? catalogue.entity(field.target) : nullptr;
        if (target && !sight.read.contains(target->area))
            extend(rights.writePast[target->area], entity, grant, sight);
    }
}

// An author is an account; the database names its scope in the same way.
QByteArray authorScope(const QByteArray &account)
{
    return QCryptographicHash::hash("account:" + account.toHex(), QCryptographicHash::Md5);
}

// Whoever writes rows of a circle, or reads them, has the own ones; those that name one's role are there to be read.
void extendToOwn(EntityRights &rights, const QByteArray &author)
{
    for (Reach *reach : {&rights.read, &rights.write, &rights.open[0], &rights.open[1], &rights.open[2], &rights.open[3]}) {
        if (!reach->isNone())
            reach->scopes.insert(author);
    }
    if (!rights.write.isNone())
        rights.write.scopes = {author};
}

}  // namespace

bool Reach::covers(const QList<QByteArray> &ofRow) const
{
    return all || std::any_of(ofRow.begin(), ofRow.end(), [&](const QByteArray &scope) { return scopes.contains(scope); });
}

Value Reach::setting() const
{
    if (all)
        return "*";
    return scopes.isEmpty() ? QByteArray("") : uuidsValue(scopes.values());
}

// The same for the same scopes.
QByteArray Reach::text() const
{
    QByteArrayList names;
    for (const QByteArray &scope : scopes)
        names << scope.toHex();
    std::sort(names.begin(), names.end());
    return all ? QByteArray("*") : names.join(',');
}

QByteArray Asker::sight() const
{
    QByteArrayList parts;
    for (auto entity = rights.begin(); entity != rights.end(); ++entity) {
        QByteArray part = entity.key() + ' ' + entity->read.text();
        for (const Reach &open : entity->open)
            part += ' ' + open.text();
        parts << part;
    }
    std::sort(parts.begin(), parts.end());
    return QCryptographicHash::hash(parts.join('\n'), QCryptographicHash::Sha256).toHex().left(32);
}

bool Asker::isLimited() const
{
    return std::any_of(rights.begin(), rights.end(), [](const EntityRights &r) { return !r.read.scopes.isEmpty() && !r.read.all; });
}

QHash<QByteArray, EntityRights> rightsOfGrants(const Catalogue &catalogue, const QList<Grant> &grants, const QByteArray &account)
{
    QHash<QByteArray, EntityRights> all;
    for (const auto &entity : catalogue.entities()) {
        EntityRights &rights = all[entity->name];
        // The rights of a conflict are those of its row, which its policy looks up.
        if (entity->name == conflictEntityName) {
            rights.read.all = rights.write.all = !grants.isEmpty();
            for (Reach &open : rights.open)
                open.all = true;
            continue;
        }
        for (const Grant &grant : grants) {
            const Sight sight = sightOf(grant);
            if (sight.write.contains(entity->area)) {
                extend(rights.write, *entity, grant, sight);
                extendPast(rights, catalogue, *entity, grant, sight);
            }
            if (!sight.read.contains(entity->area))
                continue;
            extend(rights.read, *entity, grant, sight);
            for (const FieldClass klass : sight.classes)
                extend(rights.open.at(size_t(klass)), *entity, grant, sight);
        }
        if (entity->circle)
            extendToOwn(rights, authorScope(account));
    }
    return all;
}

Result<QList<Grant>> grantsOf(Postgres &postgres, const QByteArray &account)
{
    HK_TRY(const Rows rows,
           postgres.run("SELECT role, kind, scope, person FROM hk.account_grant WHERE account = $1", {uuidValue(account)}));
    QList<Grant> grants;
    for (int i = 0; i < rows.size(); ++i) {
        const QString kindCode = QString::fromUtf8(rows.text(i, 1));
        const std::optional<Role> role = roleOfCode(QString::fromUtf8(rows.text(i, 0)));
        const std::optional<ScopeKind> kind = scopeOfCode(kindCode);
        // What a newer program gave gives nothing here.
        if (!role || (!kind && !kindCode.isEmpty()))
            continue;
        Grant grant{*role, {}};
        if (kind)
            grant.scope = {kind, uidOfUuid(rows.text(i, 2)), QString::fromUtf8(rows.text(i, 3))};
        grants << grant;
    }
    return grants;
}

Result<void> setRights(Postgres &postgres, const Asker &asker)
{
    QList<QByteArray> names{"hk.account", "hk.device", "hk.at", "hk.moments"};
    QList<QByteArray> values{asker.account.toHex(), asker.device.toHex(), "", ""};
    for (auto entity = asker.rights.begin(); entity != asker.rights.end(); ++entity) {
        names << readSetting(entity.key()) << writeSetting(entity.key()) << madeSetting(entity.key());
        values << *entity->read.setting() << *entity->write.setting() << "";
    }
    HK_CHECK(postgres.run("SELECT set_config(s.name, s.value, true) FROM unnest($1::text[], $2::text[]) s (name, value)",
                          {textsValue(names), textsValue(values)}));
    return {};
}

}  // namespace hk::server

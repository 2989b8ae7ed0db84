// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users.h"

#include "access/rules/passwords.h"
#include "access/rules/roles.h"
#include "base/uid.h"
#include "server/reach.h"
#include "server/tablesql.h"
#include "sync/wire/codec.h"

#include <QCoreApplication>

namespace hk::server {

namespace {

struct UserText {
    Q_DECLARE_TR_FUNCTIONS(hk::Server)
public:
    static QString usage()
    {
        return tr("Usage: user add NAME [TITLE] | user grant NAME ROLE [building|college|department|person SCOPE] | user revoke "
                  "NAME ROLE | "
                  "user password NAME | user close NAME");
    }
    static QString taken(const QString &name) { return tr("There is an account “%1” already.").arg(name); }
    static QString none(const QString &name) { return tr("There is no account “%1”.").arg(name); }
    static QString noRole(const QString &role) { return tr("There is no role “%1”.").arg(role); }
    static QString noScope(const QString &scope) { return tr("There is no “%1” that a right could be limited to.").arg(scope); }
    static QString done() { return tr("Done."); }
};

Error wrongUse()
{
    return {UserText::usage(), {}};
}

Result<QByteArray> accountNamed(Postgres &owner, const QString &name)
{
    HK_TRY(const Rows rows, owner.run("SELECT id FROM hk.account WHERE lower(name) = lower($1)", {textValue(name)}));
    if (rows.isEmpty())
        return Error{UserText::none(name), {}};
    return uidOfUuid(rows.text(0, 0));
}

Result<QString> newHash(const QString &password, const QString &name)
{
    if (const QString weakness = passwordWeakness(password, name); !weakness.isEmpty())
        return Error{weakness, {}};
    return hashPassword(password);
}

Result<QString> addAccount(Postgres &owner, const QString &name, const QString &title, const QString &password)
{
    if (accountNamed(owner, name).ok())
        return Error{UserText::taken(name), {}};
    HK_TRY(const QString hash, newHash(password, name));
    const QByteArray uid = makeUid();
    HK_CHECK(owner.run("INSERT INTO hk.account (id, name, title, password) VALUES ($1, $2, $3, $4)",
                       {uuidValue(uid), textValue(name), textValue(title), textValue(hash)}));
    return wire::uidText(uid);
}

// A building, college or department by its uid or by its name; a person is a name.
Result<GrantScope> scopeNamed(Postgres &owner, const Catalogue &catalogue, const QString &kindWord, const QString &text)
{
    const std::optional<ScopeKind> kind = scopeOfCode(kindWord);
    if (!kind || text.isEmpty())
        return wrongUse();
    if (*kind == ScopeKind::Person)
        return GrantScope{kind, {}, text};
    GrantScope scope{kind, wire::uidOf(text), {}};
    const Entity *entity = catalogue.entity(scopeEntity(*scope.kind));
    if (scope.uid.isEmpty() && entity && !entity->titleFields.isEmpty()) {
        HK_TRY(const Rows rows,
               owner.run("SELECT id FROM " + tableOf(*entity) + " WHERE " + quoted(entity->titleFields.constFirst()) + " = $1",
                         {textValue(text)}));
        scope.uid = rows.isEmpty() ? QByteArray() : uidOfUuid(rows.text(0, 0));
    }
    if (scope.uid.isEmpty())
        return Error{UserText::noScope(text), {}};
    return scope;
}

Result<QString> grantRole(Postgres &owner, const Catalogue &catalogue, const QStringList &arguments)
{
    HK_TRY(const QByteArray account, accountNamed(owner, arguments.at(2)));
    const std::optional<Role> role = roleOfCode(arguments.at(3));
    if (!role)
        return Error{UserText::noRole(arguments.at(3)), {}};
    Grant grant{*role, {}};
    const QString kind = arguments.value(4);
    if (!kind.isEmpty()) {
        HK_TRY(grant.scope, scopeNamed(owner, catalogue, kind, arguments.value(5)));
    }
    HK_TRY(const QList<Grant> grants, grantsOf(owner, account));
    if (const QString conflict = grantConflict(grants + QList<Grant>{grant}); !conflict.isEmpty())
        return Error{conflict, {}};
    HK_CHECK(owner.run("INSERT INTO hk.account_grant (account, role, kind, scope, person) VALUES ($1, $2, $3, $4, $5) "
                       "ON CONFLICT DO NOTHING",
                       {uuidValue(account), textValue(roleCode(*role)), textValue(kind), uuidValue(grant.scope.uid),
                        textValue(grant.scope.person)}));
    return UserText::done();
}

// Wherever it holds.
Result<QString> revokeRole(Postgres &owner, const QStringList &arguments)
{
    HK_TRY(const QByteArray account, accountNamed(owner, arguments.at(2)));
    HK_TRY(const Rows gone,
           owner.run("DELETE FROM hk.account_grant WHERE account = $1 AND role = $2 RETURNING 1",
                     {uuidValue(account), textValue(arguments.at(3))}));
    if (gone.isEmpty())
        return Error{UserText::noRole(arguments.at(3)), {}};
    return UserText::done();
}

Result<QString> setPassword(Postgres &owner, const QString &name, const QString &password)
{
    HK_TRY(const QByteArray account, accountNamed(owner, name));
    HK_TRY(const QString hash, newHash(password, name));
    HK_TRY(Transaction transaction, Transaction::begin(owner));
    HK_CHECK(owner.run("UPDATE hk.account SET password = $2 WHERE id = $1", {uuidValue(account), textValue(hash)}));
    HK_CHECK(owner.run("DELETE FROM hk.session WHERE account = $1", {uuidValue(account)}));
    HK_CHECK(transaction.commit());
    return UserText::done();
}

Result<QString> closeAccount(Postgres &owner, const QString &name)
{
    HK_TRY(const QByteArray account, accountNamed(owner, name));
    HK_CHECK(owner.run("UPDATE hk.account SET active = false WHERE id = $1", {uuidValue(account)}));
    return UserText::done();
}

}  // namespace

Result<QString> runUserVerb(Postgres &owner, const Catalogue &catalogue, const QStringList &arguments,
                            const std::function<QString()> &readLine)
{
    const QString verb = arguments.value(1);
    const QString name = arguments.value(2);
    if (name.isEmpty())
        return wrongUse();
    if (verb == QLatin1String("add"))
        return addAccount(owner, name, arguments.value(3, name), readLine());
    if (verb == QLatin1String("grant") && (arguments.size() == 4 || arguments.size() == 6))
        return grantRole(owner, catalogue, arguments);
    if (verb == QLatin1String("revoke") && arguments.size() == 4)
        return revokeRole(owner, arguments);
    if (verb == QLatin1String("password"))
        return setPassword(owner, name, readLine());
    if (verb == QLatin1String("close"))
        return closeAccount(owner, name);
    return wrongUse();
}

}  // namespace hk::server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accounts.h"

#include "access/accountrows.h"
#include "access/audit.h"
#include "access/datakeys.h"
#include "access/rules/passwords.h"
#include "base/uid.h"
#include "storage/rights/authorship.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace hk {

namespace {

struct AccountText {
    Q_DECLARE_TR_FUNCTIONS(hk::Accounts)
public:
    static QString notAllowed() { return tr("Only an administrator may change accounts."); }
    static QString alreadyOwned() { return tr("This data file has accounts already."); }
    static QString ownerFirst() { return tr("Please set up the owner's account first."); }
    static QString badName() { return tr("A name to sign in with has 2 to 40 letters, digits, dots or dashes, without blanks."); }
    static QString taken(const QString &name) { return tr("There is an account “%1” already.").arg(name); }
    static QString noGrant() { return tr("An account needs at least one role."); }
    static QString lastOne()
    {
        return tr("Somebody must be able to administer this data file: this is the last account that can.");
    }
    static QString gone() { return tr("This account no longer exists."); }
    static QString wrongPassword() { return tr("The current password is wrong."); }
    static QString noDisplayName() { return tr("Please give the person's name."); }
    static QString ownersOwn()
    {
        return tr("Only the owner may set the owner's password; a forgotten one takes the recovery code.");
    }
    static QString lastShare()
    {
        return tr("Nobody else opens the keys of the encrypted fields: with a new password for this account they would be lost.");
    }
    static QString keysClosed()
    {
        return tr("The keys of this file's encrypted fields are not open, and the owner would never open them. Please unlock the "
                  "keychain of this computer and start the program again.");
    }
    static QString ownerOnce() { return tr("The owner is the first account of a desk; others become administrators."); }
};

Result<void> requireRight(Reader &reader)
{
    if (!reader.viewer().may(Deed::Accounts))
        return Error{AccountText::notAllowed(), {}};
    return {};
}

Result<void> checkName(Reader &reader, const QString &name, qint64 self)
{
    static const QRegularExpression allowed(QStringLiteral("^[\\p{L}\\p{N}._@-]{2,40}$"));
    if (!allowed.match(name).hasMatch())
        return Error{AccountText::badName(), {}};
    HK_TRY(const auto other, secretOf(reader, name));
    if (other && other->account.id != self)
        return Error{AccountText::taken(name), {}};
    return {};
}

Result<void> checkGrants(const QList<Grant> &grants, bool isOwner)
{
    if (grants.isEmpty())
        return Error{AccountText::noGrant(), {}};
    const bool givesOwner = std::any_of(grants.begin(), grants.end(), [](const Grant &g) { return g.role == Role::Owner; });
    if (givesOwner && !isOwner)
        return Error{AccountText::ownerOnce(), {}};
    if (const QString conflict = grantConflict(grants); !conflict.isEmpty())
        return Error{conflict, {}};
    return {};
}

bool owns(const Account &account)
{
    return std::any_of(account.grants.begin(), account.grants.end(), [](const Grant &g) { return g.role == Role::Owner; });
}

bool administers(const Account &account)
{
    return account.active && std::any_of(account.grants.begin(), account.grants.end(), [](const Grant &g) {
               return rightsOf(g.role).deeds.contains(Deed::Accounts);
           });
}

// Somebody who may administer is left, however this account changes.
Result<void> requireAnotherAdministrator(Reader &reader, const Account &changed)
{
    if (administers(changed))
        return {};
    HK_TRY(const QList<Account> all, storedAccounts(reader));
    if (std::any_of(all.begin(), all.end(), [&](const Account &a) { return a.id != changed.id && administers(a); }))
        return {};
    return Error{AccountText::lastOne(), {}};
}

Result<Account> existing(Reader &reader, qint64 account)
{
    HK_TRY(const auto secret, secretOf(reader, account));
    if (!secret)
        return Error{AccountText::gone(), {}};
    return secret->account;
}

Result<void> audit(Writer &writer, AuditDeed deed, const QString &account)
{
    AuditEntry entry;
    entry.deed = deed;
    entry.subject = account;
    return writeAudit(writer, entry);
}

Result<qint64> insertAccount(Writer &writer, const AccountDraft &draft, bool mustChange, const QByteArray &uid = {})
{
    const QString name = draft.name.trimmed();
    HK_CHECK(checkName(writer, name, 0));
    if (draft.displayName.trimmed().isEmpty())
        return Error{AccountText::noDisplayName(), {}};
    if (const QString weakness = passwordWeakness(draft.password, name); !weakness.isEmpty())
        return Error{weakness, {}};
    HK_TRY(const QString hash, hashPassword(draft.password));
    HK_TRY(const AccountKeys keys, makeAccountKeys(draft.password));
    Statement insert = writer.statement(
        QStringLiteral("INSERT INTO account (uid, name, display_name, password, must_change, created_at, public_key, secret_key) "
                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"));
    insert.bind(uid.isEmpty() ? makeUid(writer.now()) : uid).bind(name).bind(draft.displayName.trimmed());
    insert.bind(hash).bind(mustChange ? 1 : 0).bind(writer.now()).bind(keys.publicKey).bind(keys.secretKey);
    HK_CHECK(insert.run());
    const qint64 id = insert.lastId();
    HK_CHECK(storeGrants(writer, id, draft.grants));
    HK_CHECK(audit(writer, AuditDeed::AccountMade, name));
    return id;
}

// The key of a grant's scope in this file; invalid when the place is gone.
Result<QVariant> scopeKey(Reader &reader, const GrantScope &scope)
{
    if (*scope.kind == ScopeKind::Person)
        return QVariant(scope.person);
    const Entity *entity = reader.catalogue().entity(scopeEntity(*scope.kind));
    if (!entity)
        return QVariant();
    return reader.single(QStringLiteral("SELECT id FROM main.%1 WHERE uid = ?").arg(QString::fromLatin1(entity->table)),
                         {scope.uid});
}

}  // namespace

Result<bool> hasAccounts(Reader &reader)
{
    HK_TRY(const QVariant any, reader.single(QStringLiteral("SELECT 1 FROM account LIMIT 1")));
    return !any.isNull();
}

Result<QList<Account>> accounts(Reader &reader)
{
    HK_CHECK(requireRight(reader));
    return storedAccounts(reader);
}

Result<QList<Account>> signInNames(Reader &reader)
{
    HK_TRY(QList<Account> all, storedAccounts(reader));
    QList<Account> names;
    for (const Account &account : all) {
        if (!account.active)
            continue;
        Account bare;
        bare.name = account.name;
        bare.displayName = account.displayName;
        bare.hasPassword = account.hasPassword;
        names.append(bare);
    }
    return names;
}

Result<std::optional<Account>> accountNamed(Reader &reader, const QString &name)
{
    HK_TRY(const auto secret, secretOf(reader, name));
    return secret ? std::optional(secret->account) : std::nullopt;
}

Result<Viewer> viewerOf(Reader &reader, const Account &account)
{
    Viewer viewer;
    viewer.account = account.uid;
    viewer.name = account.displayName;
    viewer.signInName = account.name;
    for (const Grant &grant : account.grants) {
        viewer.everything = viewer.everything || grant.role == Role::Owner;
        viewer.deeds += rightsOf(grant.role).deeds;
        Sight sight = sightOf(grant);
        if (grant.scope.kind) {
            HK_TRY(sight.key, scopeKey(reader, grant.scope));
        }
        viewer.sights.push_back(sight);
    }
    return viewer;
}

Result<qint64> makeOwner(Writer &writer, const AccountDraft &draft)
{
    HK_TRY(const bool owned, hasAccounts(writer));
    if (owned)
        return Error{AccountText::alreadyOwned(), {}};
    HK_TRY(const bool opened, opensAllKeys(writer, writer.keys()));
    if (!opened)
        return Error{AccountText::keysClosed(), {}};
    AccountDraft owner = draft;
    owner.grants = {{Role::Owner, {}}};
    // Whoever had the desk to himself is at the server whom it signs in as.
    HK_TRY(const QByteArray uid, accountAtServer(writer));
    HK_TRY(const qint64 id, insertAccount(writer, owner, false, uid));
    // What was done before there were accounts was the owner's.
    // scan: once in a file's life
    Statement adopt = writer.statement(
        QStringLiteral("UPDATE change_unit SET account = (SELECT uid FROM account WHERE id = ?) WHERE account IS NULL"));
    HK_CHECK(adopt.bind(id).run());
    HK_TRY(const auto keys, makeKeys(writer, writer.keys()));
    HK_CHECK(shareKeys(writer, id, keyClassesOf(owner.grants), *keys));
    return id;
}

Result<qint64> addAccount(Writer &writer, const AccountDraft &draft)
{
    HK_CHECK(requireRight(writer));
    HK_TRY(const bool owned, hasAccounts(writer));
    if (!owned)
        return Error{AccountText::ownerFirst(), {}};
    HK_CHECK(checkGrants(draft.grants, false));
    HK_TRY(const qint64 id, insertAccount(writer, draft, true));
    HK_CHECK(shareKeys(writer, id, keyClassesOf(draft.grants), writer.keys()));
    return id;
}

Result<void> renameAccount(Writer &writer, qint64 account, const QString &name, const QString &displayName)
{
    HK_CHECK(requireRight(writer));
    HK_TRY(const Account known, existing(writer, account));
    HK_CHECK(checkName(writer, name.trimmed(), account));
    if (displayName.trimmed().isEmpty())
        return Error{AccountText::noDisplayName(), {}};
    Statement update = writer.statement(QStringLiteral("UPDATE account SET name = ?, display_name = ? WHERE id = ?"));
    HK_CHECK(update.bind(name.trimmed()).bind(displayName.trimmed()).bind(account).run());
    return audit(writer, AuditDeed::AccountChanged, known.name);
}

Result<void> setGrants(Writer &writer, qint64 account, const QList<Grant> &grants)
{
    HK_CHECK(requireRight(writer));
    HK_TRY(Account known, existing(writer, account));
    HK_CHECK(checkGrants(grants, owns(known)));
    known.grants = grants;
    HK_CHECK(requireAnotherAdministrator(writer, known));
    HK_CHECK(storeGrants(writer, account, grants));
    HK_CHECK(shareKeys(writer, account, keyClassesOf(grants), writer.keys()));
    return audit(writer, AuditDeed::GrantsChanged, known.name);
}

Result<void> setActive(Writer &writer, qint64 account, bool active)
{
    HK_CHECK(requireRight(writer));
    HK_TRY(Account known, existing(writer, account));
    known.active = active;
    HK_CHECK(requireAnotherAdministrator(writer, known));
    Statement update = writer.statement(QStringLiteral("UPDATE account SET active = ? WHERE id = ?"));
    HK_CHECK(update.bind(active ? 1 : 0).bind(account).run());
    return audit(writer, AuditDeed::AccountChanged, known.name);
}

Result<void> resetPassword(Writer &writer, qint64 account, const QString &password)
{
    HK_CHECK(requireRight(writer));
    HK_TRY(const Account known, existing(writer, account));
    // Whoever could set it could sign in as the owner.
    if (owns(known) && writer.viewer().account != known.uid)
        return Error{AccountText::ownersOwn(), {}};
    if (const QString weakness = passwordWeakness(password, known.name); !weakness.isEmpty())
        return Error{weakness, {}};
    HK_TRY(const QString hash, hashPassword(password));
    HK_CHECK(storePassword(writer, account, hash, true));
    HK_TRY(const int unshared, unsharedKeys(writer));
    // Nobody knows the password that opened the former keys: the account gets a new pair, and its shares from the one who resets.
    HK_TRY(const AccountKeys keys, makeAccountKeys(password));
    HK_CHECK(storeAccountKeys(writer, account, keys.publicKey, keys.secretKey));
    HK_CHECK(storeRecovery(writer, account, {}));
    HK_CHECK(shareKeys(writer, account, {}, writer.keys()));
    HK_CHECK(shareKeys(writer, account, keyClassesOf(known.grants), writer.keys()));
    HK_TRY(const int lost, unsharedKeys(writer));
    if (lost > unshared)
        return Error{AccountText::lastShare(), {}};
    HK_CHECK(rememberAttempt(writer, account, 0, 0));
    return audit(writer, AuditDeed::PasswordChanged, known.name);
}

Result<void> changeOwnPassword(Writer &writer, const QString &current, const QString &password)
{
    HK_TRY(const QVariant id, writer.single(QStringLiteral("SELECT id FROM account WHERE uid = ?"), {writer.viewer().account}));
    HK_TRY(const auto secret, secretOf(writer, id.toLongLong()));
    if (!secret)
        return Error{AccountText::gone(), {}};
    if (!passwordMatches(secret->hash, current))
        return Error{AccountText::wrongPassword(), {}};
    if (const QString weakness = passwordWeakness(password, secret->account.name); !weakness.isEmpty())
        return Error{weakness, {}};
    HK_TRY(const QString hash, hashPassword(password));
    HK_CHECK(storePassword(writer, secret->account.id, hash, false));
    if (const auto opened = openSecretKey(secret->secretKey, current)) {
        HK_TRY(const QByteArray closed, closeSecretKey(*opened, password));
        HK_CHECK(storeAccountKeys(writer, secret->account.id, secret->publicKey, closed));
    }
    return audit(writer, AuditDeed::PasswordChanged, secret->account.name);
}

}  // namespace hk

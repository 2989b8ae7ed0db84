// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/accountrows.h"

namespace hk {

namespace {

const QString accountColumns =
    QStringLiteral("id, uid, name, display_name, active, password IS NOT NULL, must_change, locked_until, password, failures, "
                   "public_key, secret_key, recovery");

AccountSecret secretFrom(const Statement &row)
{
    AccountSecret secret;
    Account &account = secret.account;
    account.id = row.integer(0);
    account.uid = row.bytes(1);
    account.name = row.text(2);
    account.displayName = row.text(3);
    account.active = row.integer(4) != 0;
    account.hasPassword = row.integer(5) != 0;
    account.mustChange = row.integer(6) != 0;
    account.lockedUntil = row.integer(7);
    secret.hash = row.text(8);
    secret.failures = int(row.integer(9));
    secret.publicKey = row.bytes(10);
    secret.secretKey = row.bytes(11);
    secret.recovery = row.bytes(12);
    account.hasRecovery = !secret.recovery.isEmpty();
    return secret;
}

const QString schoolWord = QStringLiteral("school");

Result<QList<Grant>> grantsOf(Reader &reader, qint64 account)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT role, scope, scope_uid, person FROM account_grant WHERE account_id = ? ORDER BY id"));
    HK_CHECK(query.bind(account).run());
    QList<Grant> grants;
    while (query.next()) {
        // A role or a scope of a newer program gives nothing here.
        const auto role = roleOfCode(query.text(0));
        const auto kind = scopeOfCode(query.text(1));
        if (role && (kind || query.text(1) == schoolWord))
            grants.append({*role, {kind, query.bytes(2), query.text(3)}});
    }
    return grants;
}

Result<std::optional<AccountSecret>> oneSecret(Reader &reader, const QString &condition, const QVariant &value)
{
    Statement query = reader.statement(QStringLiteral("SELECT %1 FROM account WHERE %2").arg(accountColumns, condition));
    HK_CHECK(query.bind(value).run());
    if (!query.next())
        return std::optional<AccountSecret>{};
    AccountSecret secret = secretFrom(query);
    HK_TRY(secret.account.grants, grantsOf(reader, secret.account.id));
    return std::optional(secret);
}

}  // namespace

Result<std::optional<AccountSecret>> secretOf(Reader &reader, const QString &name)
{
    return oneSecret(reader, QStringLiteral("name = ?"), name.trimmed());
}

Result<std::optional<AccountSecret>> secretOf(Reader &reader, qint64 account)
{
    return oneSecret(reader, QStringLiteral("id = ?"), account);
}

Result<QList<Account>> storedAccounts(Reader &reader)
{
    QList<Account> accounts;
    {
        Statement query = reader.statement(QStringLiteral("SELECT %1 FROM account ORDER BY name").arg(accountColumns));
        HK_CHECK(query.run());
        while (query.next())
            accounts.append(secretFrom(query).account);
    }
    for (Account &account : accounts) {
        HK_TRY(account.grants, grantsOf(reader, account.id));
    }
    return accounts;
}

Result<void> rememberAttempt(Writer &writer, qint64 account, int failures, qint64 lockedUntil)
{
    Statement update = writer.statement(QStringLiteral("UPDATE account SET failures = ?, locked_until = ? WHERE id = ?"));
    return update.bind(failures).bind(lockedUntil).bind(account).run();
}

Result<void> storePassword(Writer &writer, qint64 account, const QString &hash, bool mustChange)
{
    Statement update = writer.statement(QStringLiteral("UPDATE account SET password = ?, must_change = ? WHERE id = ?"));
    return update.bind(hash.isEmpty() ? QVariant() : QVariant(hash)).bind(mustChange ? 1 : 0).bind(account).run();
}

Result<void> storeAccountKeys(Writer &writer, qint64 account, const QByteArray &publicKey, const QByteArray &secretKey)
{
    Statement update = writer.statement(QStringLiteral("UPDATE account SET public_key = ?, secret_key = ? WHERE id = ?"));
    return update.bind(publicKey).bind(secretKey).bind(account).run();
}

Result<void> storeRecovery(Writer &writer, qint64 account, const QByteArray &recovery)
{
    Statement update = writer.statement(QStringLiteral("UPDATE account SET recovery = ? WHERE id = ?"));
    return update.bind(recovery.isEmpty() ? QVariant() : QVariant(recovery)).bind(account).run();
}

Result<void> storeGrants(Writer &writer, qint64 account, const QList<Grant> &grants)
{
    Statement remove = writer.statement(QStringLiteral("DELETE FROM account_grant WHERE account_id = ?"));
    HK_CHECK(remove.bind(account).run());
    Statement insert = writer.statement(
        QStringLiteral("INSERT INTO account_grant (account_id, role, scope, scope_uid, person) VALUES (?, ?, ?, ?, ?)"));
    for (const Grant &grant : grants) {
        const GrantScope &scope = grant.scope;
        insert.bind(account).bind(roleCode(grant.role)).bind(scope.kind ? scopeCode(*scope.kind) : schoolWord);
        insert.bind(scope.uid.isEmpty() ? QVariant() : QVariant(scope.uid));
        insert.bind(scope.person.isEmpty() ? QVariant() : QVariant(scope.person));
        HK_CHECK(insert.run());
    }
    return {};
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin.h"

#include "access/accountrows.h"
#include "access/audit.h"
#include "access/datakeys.h"
#include "access/recovery.h"
#include "access/rules/passwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

namespace {

constexpr int freeFailures = 5;
constexpr qint64 firstPause = 1000;
constexpr qint64 longestPause = 15 * 60 * 1000;

struct SignInText {
    Q_DECLARE_TR_FUNCTIONS(hk::SignIn)
public:
    static QString wrong() { return tr("The name or the password is wrong."); }
    static QString wait(qint64 seconds)
    {
        return tr("Too many attempts. Please wait %n seconds and try again.", nullptr, int(seconds));
    }
    static QString wrongCode() { return tr("This recovery code does not belong to this account, or another one was made since."); }
    static QString closed() { return tr("This account is closed. Please ask an administrator."); }
};

qint64 pauseAfter(int failures)
{
    if (failures <= freeFailures)
        return 0;
    return std::min(longestPause, firstPause << std::min(failures - freeFailures - 1, 20));
}

SignIn refusedUntil(qint64 until, qint64 now)
{
    return {{}, SignInText::wait(std::max<qint64>(1, (until - now + 999) / 1000)), until};
}

// What the password says, without writing anything down.
Result<SignIn> judge(Reader &reader, const QString &name, const QString &password, qint64 now)
{
    HK_TRY(const auto secret, secretOf(reader, name));
    if (secret && secret->account.lockedUntil > now)
        return refusedUntil(secret->account.lockedUntil, now);
    const bool matches = passwordMatches(secret ? secret->hash : QString(), password);
    if (!matches)
        return SignIn{{}, SignInText::wrong(), 0};
    if (!secret->account.active)
        return SignIn{{}, SignInText::closed(), 0};
    return SignIn{secret->account, {}, 0};
}

// A failure counts, and after a few of them comes a pause.
Result<qint64> rememberOutcome(Writer &writer, const AccountSecret &secret, bool success)
{
    const int failures = success ? 0 : secret.failures + 1;
    const qint64 pause = pauseAfter(failures);
    const qint64 until = pause > 0 ? writer.now() + pause : 0;
    HK_CHECK(rememberAttempt(writer, secret.account.id, failures, until));
    return until;
}

Result<SignIn> judgeAndRemember(Writer &writer, const QString &name, const QString &password)
{
    HK_TRY(SignIn outcome, judge(writer, name, password, writer.now()));
    HK_TRY(const auto secret, secretOf(writer, name));
    if (!secret)
        return outcome;
    AuditEntry entry;
    entry.account = secret->account.uid;
    entry.name = secret->account.displayName;
    entry.deed = AuditDeed::SignIn;
    entry.success = outcome.account.has_value();
    // While the account waits an attempt does not count: else a stranger could keep its owner out for ever.
    if (outcome.waitUntil == 0) {
        HK_TRY(outcome.waitUntil, rememberOutcome(writer, *secret, entry.success));
        if (entry.success && needsRehash(secret->hash)) {
            HK_TRY(const QString hash, hashPassword(password));
            HK_CHECK(storePassword(writer, secret->account.id, hash, secret->account.mustChange));
        }
    }
    HK_CHECK(writeAudit(writer, entry));
    return outcome;
}

Result<SignIn> recoverAndRemember(Writer &writer, const QString &name, const QString &code, const QString &password)
{
    HK_TRY(const auto secret, secretOf(writer, name));
    if (const QString weakness = passwordWeakness(password, name.trimmed()); !weakness.isEmpty())
        return SignIn{{}, weakness, 0};
    if (secret && secret->account.lockedUntil > writer.now())
        return refusedUntil(secret->account.lockedUntil, writer.now());
    // As long as opening the keys would take: neither a name nor that it has a code is told by the clock.
    if (!secret || secret->recovery.isEmpty())
        (void)passwordMatches({}, code);
    if (!secret)
        return SignIn{{}, SignInText::wrongCode(), 0};
    const auto key = openSecretKey(secret->recovery, plainRecoveryCode(code));
    AuditEntry entry;
    entry.account = secret->account.uid;
    entry.name = secret->account.displayName;
    entry.deed = AuditDeed::Recovered;
    entry.success = key && secret->account.active;
    HK_CHECK(writeAudit(writer, entry));
    HK_TRY(const qint64 waitUntil, rememberOutcome(writer, *secret, key.has_value()));
    if (!entry.success)
        return SignIn{{}, key ? SignInText::closed() : SignInText::wrongCode(), waitUntil};
    HK_TRY(const QString hash, hashPassword(password));
    HK_CHECK(storePassword(writer, secret->account.id, hash, false));
    HK_TRY(const QByteArray closed, closeSecretKey(*key, password));
    HK_CHECK(storeAccountKeys(writer, secret->account.id, secret->publicKey, closed));
    SignIn recovered{secret->account, {}, 0};
    recovered.account->mustChange = false;
    recovered.account->hasPassword = true;
    HK_TRY(recovered.recoveryCode, storeNewRecovery(writer, secret->account.id, *key));
    return recovered;
}

struct Opened {
    Viewer viewer;
    std::shared_ptr<const KeyRing> keys;
    bool lacking = false;  // the file has no key yet of some class
};

QFuture<Result<SignIn>> openFor(Database &database, const Result<SignIn> &outcome, const QString &password)
{
    using Answer = Result<SignIn>;
    if (!outcome.ok() || !outcome->account)
        return QtFuture::makeReadyFuture(Answer(outcome));
    const Account account = *outcome->account;
    return database
        .read([account, password, now = database.clock()()](Reader &reader) -> Result<Opened> {
            HK_TRY(Viewer viewer, viewerOf(reader, account));
            HK_TRY(auto keys, openKeys(reader, account.id, password, now));
            HK_TRY(const bool lacking, lacksKeys(reader));
            return Opened{viewer, keys, lacking};
        })
        .then([&database](const Result<Opened> &opened) {
            if (!opened.ok() || !opened->lacking || database.isReadOnly())
                return QtFuture::makeReadyFuture(opened);
            return database.write({}, [opened = *opened](Writer &writer) -> Result<Opened> {
                HK_TRY(const auto keys, completeKeys(writer, *opened.keys));
                return Opened{opened.viewer, keys, false};
            });
        })
        .unwrap()
        .then([&database, outcome](const Result<Opened> &opened) {
            if (!opened.ok())
                return QtFuture::makeReadyFuture(Answer(opened.error()));
            return database.setViewer(opened->viewer, opened->keys).then([outcome](const Result<void> &shown) {
                return shown.ok() ? outcome : Answer(shown.error());
            });
        })
        .unwrap();
}

}  // namespace

QFuture<Result<SignIn>> signIn(Database &database, const QString &name, const QString &password)
{
    const qint64 now = database.clock()();
    auto judged = database.isReadOnly()
        ? database.read([name, password, now](Reader &reader) { return judge(reader, name, password, now); })
        : database.write({}, [name, password](Writer &writer) { return judgeAndRemember(writer, name, password); });
    return judged.then([&database, password](const Result<SignIn> &outcome) { return openFor(database, outcome, password); })
        .unwrap();
}

QFuture<Result<SignIn>> recoverAccount(Database &database, const QString &name, const QString &code, const QString &password)
{
    if (database.isReadOnly())
        return QtFuture::makeReadyFuture(Result<SignIn>(Error{database.readOnlyReason(), {}}));
    if (const QString fault = recoveryCodeFault(code); !fault.isEmpty())
        return QtFuture::makeReadyFuture(Result<SignIn>(SignIn{{}, fault, 0}));
    return database.write({}, [name, code, password](Writer &writer) { return recoverAndRemember(writer, name, code, password); })
        .then([&database, password](const Result<SignIn> &outcome) { return openFor(database, outcome, password); })
        .unwrap();
}

QFuture<Result<void>> signOut(Database &database)
{
    if (database.viewer().account.isEmpty())
        return QtFuture::makeReadyFuture(Result<void>());
    if (!database.isReadOnly()) {
        (void)database.write({}, [](Writer &writer) {
            AuditEntry entry;
            entry.deed = AuditDeed::SignOut;
            return writeAudit(writer, entry);
        });
    }
    return database.setViewer(Viewer::nobody());
}

Result<bool> openForOwner(Database &database)
{
    HK_TRY(const bool guarded, database.read([](Reader &reader) { return hasAccounts(reader); }).result());
    if (!guarded)
        HK_CHECK(database.setViewer(Viewer::owner()).result());
    return guarded;
}

}  // namespace hk

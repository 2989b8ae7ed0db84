// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/signin.h"

#include "access/rules/passwords.h"
#include "base/uid.h"
#include "sync/wire/signing.h"

#include <QSemaphore>

#include <algorithm>

namespace hk::server {

namespace {

constexpr int freeFailures = 5;
constexpr qint64 firstPause = 1000;
constexpr qint64 longestPause = 15 * 60 * 1000;
constexpr qint64 attemptKept = 24 * 3600 * 1000;
constexpr qint64 accessTime = 15 * 60 * 1000;
constexpr qint64 refreshTime = qint64(7) * 24 * 3600 * 1000;
constexpr qint64 familyTime = qint64(30) * 24 * 3600 * 1000;
// In this time the same desk may ask once more: its answer was lost.
constexpr qint64 refreshGrace = 60 * 1000;
constexpr int tokenBytes = 32;

// Argon2id takes 64 MiB each time: only so many at once.
QSemaphore &passwordPlaces()
{
    static QSemaphore places(4);
    return places;
}

bool matchesInTurn(const QString &hash, const QString &password)
{
    passwordPlaces().acquire();
    const QSemaphoreReleaser place(passwordPlaces());
    return passwordMatches(hash, password);
}

qint64 pauseAfter(int failures)
{
    return failures <= freeFailures ? 0 : std::min(longestPause, firstPause << std::min(failures - freeFailures - 1, 20));
}

// Attempts are counted by name, and those at a desk where the account is at home for themselves: whoever guesses elsewhere cannot
// lock its owner out.
Result<QByteArray> attemptKey(Postgres &postgres, const wire::SignInRequest &request, qint64 now)
{
    const QByteArray name = "attempt " + request.name.toLower().toUtf8();
    HK_TRY(const Rows home,
           postgres.run("SELECT 1 FROM hk.session s JOIN hk.account a ON a.id = s.account "
                        "WHERE lower(a.name) = lower($1) AND s.device = $2 AND s.family_until > $3 LIMIT 1",
                        {textValue(request.name), uuidValue(request.device), numberValue(now)}));
    return wire::hashOf(home.isEmpty() ? name : name + ' ' + request.device);
}

// Counts the attempt before it is judged, so that many at once gain nothing; how long to wait, 0 to go on.
Result<qint64> countAttempt(Postgres &postgres, const QByteArray &attempt, qint64 now)
{
    HK_CHECK(postgres.run("DELETE FROM hk.attempt WHERE at < $1", {numberValue(now - attemptKept)}));
    HK_TRY(Transaction transaction, Transaction::begin(postgres));
    const Value key = bytesValue(attempt);
    HK_CHECK(postgres.run("INSERT INTO hk.attempt (name, failures, locked_until, at) VALUES ($1, 0, 0, $2) ON CONFLICT DO NOTHING",
                          {key, numberValue(now)}));
    HK_TRY(const Rows known, postgres.run("SELECT failures, locked_until FROM hk.attempt WHERE name = $1 FOR UPDATE", {key}));
    if (known.isEmpty() || known.number(0, 1) > now)
        return known.isEmpty() ? firstPause : known.number(0, 1) - now;
    const int failures = int(known.number(0, 0)) + 1;
    HK_CHECK(postgres.run(
        "UPDATE hk.attempt SET failures = $2, locked_until = $3, at = $4 WHERE name = $1",
        {key, numberValue(failures), numberValue(pauseAfter(failures) > 0 ? now + pauseAfter(failures) : 0), numberValue(now)}));
    HK_CHECK(transaction.commit());
    return 0;
}

// A device's nonce; made when it comes for the first time.
Result<QByteArray> nonceOfDevice(Postgres &postgres, const QByteArray &device)
{
    HK_CHECK(postgres.run("INSERT INTO hk.device (id, nonce) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                          {uuidValue(device), bytesValue(wire::randomBytes(16))}));
    HK_TRY(const Rows rows, postgres.run("SELECT nonce FROM hk.device WHERE id = $1", {uuidValue(device)}));
    return bytesOfHex(rows.text(0, 0));
}

struct Family {
    QByteArray uid;
    qint64 until = 0;
};

Result<wire::Session> openSession(Postgres &postgres, const SessionInfo &info, const QString &title, const Family &family,
                                  qint64 now)
{
    wire::Session session;
    session.access = wire::randomBytes(tokenBytes);
    session.accessUntil = now + accessTime;
    session.refresh = wire::randomBytes(tokenBytes);
    session.refreshUntil = std::min(now + refreshTime, family.until);
    session.account = info.account;
    session.displayName = title;
    HK_TRY(session.nonce, nonceOfDevice(postgres, info.device));
    HK_CHECK(
        postgres.run("INSERT INTO hk.session (access, access_until, refresh, refresh_until, family, family_until, account, device, "
                     "device_key) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                     {bytesValue(wire::hashOf(session.access)), numberValue(session.accessUntil),
                      bytesValue(wire::hashOf(session.refresh)), numberValue(session.refreshUntil), uuidValue(family.uid),
                      numberValue(family.until), uuidValue(info.account), uuidValue(info.device), bytesValue(info.deviceKey)}));
    return session;
}

}  // namespace

Result<Answer<wire::Session>> signIn(Postgres &postgres, const wire::SignInRequest &request, qint64 now)
{
    using Opened = Answer<wire::Session>;
    HK_TRY(const QByteArray attempt, attemptKey(postgres, request, now));
    HK_TRY(const qint64 wait, countAttempt(postgres, attempt, now));
    if (wait > 0)
        return Opened::refused(429, "wait", int((wait + 999) / 1000));
    HK_TRY(const Rows account,
           postgres.run("SELECT id, title, password, active FROM hk.account WHERE lower(name) = lower($1)",
                        {textValue(request.name)}));
    const QString hash = account.isEmpty() ? QString() : QString::fromUtf8(account.text(0, 2));
    if (!matchesInTurn(hash, request.password))
        return Opened::refused(401, "signed-out");
    // Only who knows the password learns that the account was closed.
    if (!account.truth(0, 3))
        return Opened::refused(403, "closed");
    HK_CHECK(postgres.run("DELETE FROM hk.attempt WHERE name = $1", {bytesValue(attempt)}));
    HK_CHECK(postgres.run("DELETE FROM hk.session WHERE family_until < $1", {numberValue(now)}));
    if (needsRehash(hash)) {
        HK_TRY(const QString newer, hashPassword(request.password));
        HK_CHECK(postgres.run("UPDATE hk.account SET password = $2 WHERE id = $1", {account.at(0, 0), textValue(newer)}));
    }
    const SessionInfo info{uidOfUuid(account.text(0, 0)), request.device, request.deviceKey};
    HK_TRY(wire::Session session,
           openSession(postgres, info, QString::fromUtf8(account.text(0, 1)), {makeUid(), now + familyTime}, now));
    return Opened{200, std::move(session)};
}

Result<Answer<wire::Session>> refreshSession(Postgres &postgres, const wire::RefreshRequest &request, qint64 now)
{
    using Opened = Answer<wire::Session>;
    HK_TRY(Transaction transaction, Transaction::begin(postgres));
    const Value refresh = bytesValue(wire::hashOf(request.refresh));
    HK_TRY(const Rows known,
           postgres.run("SELECT s.account, s.device, s.device_key, a.title, s.family, s.family_until, s.refreshed_at, "
                        "s.refresh_until > $2 AND a.active FROM hk.session s JOIN hk.account a ON a.id = s.account "
                        "WHERE s.refresh = $1 FOR UPDATE OF s",
                        {refresh, numberValue(now)}));
    if (known.isEmpty() || !known.truth(0, 7))
        return Opened::refused(401, "signed-out");
    if (known.at(0, 6) && known.number(0, 6) + refreshGrace < now) {
        HK_CHECK(postgres.run("DELETE FROM hk.session WHERE family = $1", {known.at(0, 4)}));
        HK_CHECK(transaction.commit());
        return Opened::refused(401, "signed-out");
    }
    HK_CHECK(postgres.run("UPDATE hk.session SET refreshed_at = coalesce(refreshed_at, $2) WHERE refresh = $1",
                          {refresh, numberValue(now)}));
    const SessionInfo info{uidOfUuid(known.text(0, 0)), uidOfUuid(known.text(0, 1)), bytesOfHex(known.text(0, 2))};
    HK_TRY(
        wire::Session session,
        openSession(postgres, info, QString::fromUtf8(known.text(0, 3)), {uidOfUuid(known.text(0, 4)), known.number(0, 5)}, now));
    HK_CHECK(transaction.commit());
    return Opened{200, std::move(session)};
}

Result<void> endSession(Postgres &postgres, const QByteArray &access)
{
    HK_CHECK(postgres.run("DELETE FROM hk.session WHERE family IN (SELECT family FROM hk.session WHERE access = $1)",
                          {bytesValue(wire::hashOf(access))}));
    return {};
}

Result<std::optional<SessionInfo>> sessionOf(Postgres &postgres, const QByteArray &access, qint64 now)
{
    HK_TRY(const Rows rows,
           postgres.run("SELECT s.account, s.device, s.device_key FROM hk.session s JOIN hk.account a ON a.id = s.account "
                        "WHERE s.access = $1 AND s.access_until > $2 AND a.active",
                        {bytesValue(wire::hashOf(access)), numberValue(now)}));
    if (rows.isEmpty())
        return std::optional<SessionInfo>();
    return std::optional<SessionInfo>({uidOfUuid(rows.text(0, 0)), uidOfUuid(rows.text(0, 1)), bytesOfHex(rows.text(0, 2))});
}

}  // namespace hk::server

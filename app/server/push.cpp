// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/push.h"

#include "server/pull.h"
#include "server/unitapply.h"
#include "sync/wire/codec.h"
#include "sync/wire/signing.h"

#include <QSet>

namespace hk::server {

namespace {

using Pushed = Answer<wire::PushAnswer>;

// Transactions that the database gave up for another's sake are tried again.
constexpr int mostTries = 4;
constexpr int oldestSchema = 2;

// The server knows the tables of its own time and of the two migrations before.
bool isSchemaKnown(const Declarations &declarations, const QHash<QString, int> &schema)
{
    for (auto owner = schema.begin(); owner != schema.end(); ++owner) {
        const auto known = declarations.schema.constFind(owner.key());
        if (known == declarations.schema.constEnd() || owner.value() > *known || owner.value() < *known - oldestSchema)
            return false;
    }
    return true;
}

struct DeviceLine {
    qint64 lastUnit = 0;
    QByteArray nonce;
    bool nonceIsKnown = false;
    bool isRetry = false;
};

Result<DeviceLine> lockDevice(Postgres &postgres, const wire::PushRequest &request)
{
    HK_TRY(const Rows rows,
           postgres.run("SELECT last_unit, nonce, previous_nonce, previous_first FROM hk.device WHERE id = $1 FOR UPDATE",
                        {uuidValue(request.device)}));
    if (rows.isEmpty())
        return DeviceLine();
    DeviceLine line{rows.number(0, 0), bytesOfHex(rows.text(0, 1))};
    const qint64 first = request.units.isEmpty() ? 0 : request.units.constFirst().number;
    line.isRetry = request.nonce != line.nonce && request.nonce == bytesOfHex(rows.text(0, 2)) && first == rows.number(0, 3);
    line.nonceIsKnown = line.isRetry || request.nonce == line.nonce;
    return line;
}

// The stored result of a unit that was taken before; none for a new one.
Result<std::optional<Answer<wire::UnitResult>>> receiptOf(Postgres &postgres, const QByteArray &device, const wire::Unit &unit)
{
    using Receipt = Answer<wire::UnitResult>;
    HK_TRY(const Rows rows,
           postgres.run("SELECT hash, result FROM hk.receipt WHERE device = $1 AND number = $2",
                        {uuidValue(device), numberValue(unit.number)}));
    if (rows.isEmpty())
        return std::optional<Receipt>();
    // The same number with another content is another file's: a copy, or one that was put back.
    if (bytesOfHex(rows.text(0, 0)) != wire::contentHash(unit))
        return std::optional<Receipt>(Receipt::refused(409, "nonce"));
    HK_TRY(wire::UnitResult result, wire::decodeUnitResult(rows.text(0, 1)));
    return std::optional<Receipt>(Receipt{200, std::move(result)});
}

Result<void> storeReceipt(Postgres &postgres, const QByteArray &device, const wire::Unit &unit, const wire::UnitResult &result)
{
    HK_CHECK(
        postgres.run("INSERT INTO hk.receipt (device, number, hash, result) VALUES ($1, $2, $3, $4)",
                     {uuidValue(device), numberValue(unit.number), bytesValue(wire::contentHash(unit)), wire::encode(result)}));
    HK_CHECK(postgres.run("UPDATE hk.device SET last_unit = $2 WHERE id = $1", {uuidValue(device), numberValue(unit.number)}));
    return {};
}

Result<void> rollNonce(Postgres &postgres, const wire::PushRequest &request, const DeviceLine &line, QByteArray &nonce)
{
    nonce = line.nonce;
    if (line.isRetry || request.units.isEmpty())
        return {};
    nonce = wire::randomBytes(16);
    HK_CHECK(postgres.run("UPDATE hk.device SET previous_nonce = nonce, previous_first = $2, nonce = $3 WHERE id = $1",
                          {uuidValue(request.device), numberValue(request.units.constFirst().number), bytesValue(nonce)}));
    return {};
}

QList<std::pair<QByteArray, QByteArray>> rowsToShow(const wire::PushRequest &request, const QList<wire::UnitResult> &results)
{
    QList<std::pair<QByteArray, QByteArray>> rows;
    QSet<QByteArray> seen;
    for (qsizetype i = 0; i < results.size(); ++i) {
        if (results.at(i).outcome == wire::Outcome::Applied)
            continue;
        for (const wire::RowOperation &operation : request.units.at(i).operations) {
            if (seen.contains(operation.entity + operation.row))
                continue;
            seen.insert(operation.entity + operation.row);
            rows.append({operation.entity, operation.row});
        }
    }
    return rows;
}

Result<Pushed> pushOnce(Postgres &postgres, const Declarations &declarations, const Asker &asker, const wire::PushRequest &request)
{
    HK_TRY(Transaction transaction, Transaction::begin(postgres));
    HK_CHECK(setRights(postgres, asker));
    HK_TRY(const DeviceLine line, lockDevice(postgres, request));
    if (!line.nonceIsKnown)
        return Pushed::refused(409, "nonce");
    HK_CHECK(lockRows(postgres, declarations.catalogue, request.units));
    Pushed pushed;
    qint64 last = line.lastUnit;
    for (const wire::Unit &unit : request.units) {
        HK_TRY(const auto receipt, receiptOf(postgres, request.device, unit));
        if (receipt && !receipt->ok())
            return Pushed::refused(409, "nonce");
        if (receipt) {
            pushed.value.results << receipt->value;
            continue;
        }
        if (unit.number != last + 1) {
            Pushed gap = Pushed::refused(409, "gap");
            gap.refusal.expected = last + 1;
            return gap;
        }
        HK_TRY(const wire::UnitResult result, UnitApply(postgres, declarations.catalogue, asker, unit).run());
        HK_CHECK(storeReceipt(postgres, request.device, unit, result));
        pushed.value.results << result;
        last = unit.number;
    }
    HK_CHECK(rollNonce(postgres, request, line, pushed.value.nonce));
    HK_TRY(pushed.value.rows, standingOf(postgres, declarations.catalogue, asker, rowsToShow(request, pushed.value.results)));
    HK_CHECK(transaction.commit());
    return pushed;
}

}  // namespace

Result<Pushed> push(Postgres &postgres, const Declarations &declarations, const Asker &asker, const wire::PushRequest &request)
{
    if (!isSchemaKnown(declarations, request.schema))
        return Pushed::refused(426, "schema");
    for (int tries = 1;; ++tries) {
        Result<Pushed> pushed = pushOnce(postgres, declarations, asker, request);
        const bool again = !pushed.ok() && (postgres.fault().state == "40P01" || postgres.fault().state == "40001");
        if (!again || tries >= mostTries)
            return pushed;
    }
}

}  // namespace hk::server

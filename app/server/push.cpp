// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/push.h"

#include "server/blobs.h"
#include "server/news.h"
#include "server/pull.h"
#include "server/unitapply.h"
#include "server/unitset.h"
#include "sync/wire/codec.h"
#include "sync/wire/signing.h"

#include <QSet>

#include <algorithm>

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

struct Receipt {
    QByteArray hash;
    wire::UnitResult result;
};

// The stored results of those units that were taken before.
Result<QHash<qint64, Receipt>> receiptsOf(Postgres &postgres, const wire::PushRequest &request)
{
    QHash<qint64, Receipt> receipts;
    if (request.units.isEmpty())
        return receipts;
    HK_TRY(const Rows rows,
           postgres.run("SELECT number, hash, result FROM hk.receipt WHERE device = $1 AND number BETWEEN $2 AND $3",
                        {uuidValue(request.device), numberValue(request.units.constFirst().number),
                         numberValue(request.units.constLast().number)}));
    for (int i = 0; i < rows.size(); ++i) {
        HK_TRY(wire::UnitResult result, wire::decodeUnitResult(rows.text(i, 2)));
        receipts.insert(rows.number(i, 0), {bytesOfHex(rows.text(i, 1)), std::move(result)});
    }
    return receipts;
}

Result<void> storeReceipts(Postgres &postgres, const wire::PushRequest &request, qsizetype first,
                           const QList<wire::UnitResult> &results)
{
    QList<QByteArray> numbers;
    QList<QByteArray> hashes;
    QList<QByteArray> texts;
    for (qsizetype i = 0; i < results.size(); ++i) {
        numbers << QByteArray::number(results.at(i).number);
        hashes << *bytesValue(wire::contentHash(request.units.at(first + i)));
        texts << wire::encode(results.at(i));
    }
    HK_CHECK(postgres.run("INSERT INTO hk.receipt (device, number, hash, result) SELECT $1, r.* FROM unnest($2::bigint[], "
                          "$3::bytea[], $4::text[]) r",
                          {uuidValue(request.device), textsValue(numbers), textsValue(hashes), textsValue(texts)}));
    return {};
}

Result<void> moveDevice(Postgres &postgres, const wire::PushRequest &request, const DeviceLine &line, qint64 last,
                        QByteArray &nonce)
{
    nonce = line.nonce;
    if (request.units.isEmpty())
        return {};
    if (line.isRetry) {
        HK_CHECK(postgres.run("UPDATE hk.device SET last_unit = $2 WHERE id = $1", {uuidValue(request.device), numberValue(last)}));
        return {};
    }
    nonce = wire::randomBytes(16);
    HK_CHECK(postgres.run(
        "UPDATE hk.device SET previous_nonce = nonce, previous_first = $2, nonce = $3, last_unit = $4 WHERE id = $1",
        {uuidValue(request.device), numberValue(request.units.constFirst().number), bytesValue(nonce), numberValue(last)}));
    return {};
}

// Applies units, together as far as they go. One that does not fit is found by halves, and those around it still go together.
class UnitRun {
public:
    UnitRun(Postgres &postgres, const Catalogue &catalogue, const Asker &asker)
        : m_postgres(postgres), m_catalogue(catalogue), m_asker(asker)
    {
    }

    // The results of the units from `first` on, before `end`; of one at least.
    Result<QList<wire::UnitResult>> next(const QList<wire::Unit> &units, qsizetype first, qsizetype end)
    {
        UnitSet set(m_postgres, m_catalogue, m_asker);
        for (qsizetype count = std::min({set.length(units, first), m_most, end - first}); count > 0; count = m_most = count / 2) {
            HK_TRY(const auto together, set.apply(units, first, count));
            if (!together)
                continue;
            m_most = 2 * count;
            return *together;
        }
        m_most = 1;
        HK_TRY(const wire::UnitResult result, UnitApply(m_postgres, m_catalogue, m_asker, units.at(first)).run());
        return QList<wire::UnitResult>{result};
    }

private:
    Postgres &m_postgres;
    const Catalogue &m_catalogue;
    const Asker &m_asker;
    qsizetype m_most = wire::Limits{}.unitsPerPush;
};

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

// A desk that was put back from a backup asks which of its steps are known here before it goes on under a new name.
Pushed answeredBefore(const wire::PushRequest &request, const QHash<qint64, Receipt> &receipts)
{
    Pushed pushed;
    pushed.value.nonce = request.nonce;
    for (const wire::Unit &unit : request.units) {
        const auto receipt = receipts.constFind(unit.number);
        if (receipt == receipts.constEnd() || receipt->hash != wire::contentHash(unit))
            return Pushed::refused(409, "nonce");
        pushed.value.results << receipt->result;
    }
    return request.units.isEmpty() ? Pushed::refused(409, "nonce") : pushed;
}

// The units from `first` on; of one at least.
Result<QList<wire::UnitResult>> takeUnits(UnitRun &run, const wire::PushRequest &request, qsizetype first, const FilesOfPush &files)
{
    const auto isRefused = [&](const wire::Unit &unit) { return files.refused.contains(unit.number); };
    const wire::Unit &unit = request.units.at(first);
    if (isRefused(unit))
        return QList{wire::UnitResult{unit.number, wire::Outcome::Rejected, files.refused.value(unit.number), {}}};
    const auto end = std::find_if(request.units.begin() + first, request.units.end(), isRefused);
    return run.next(request.units, first, end - request.units.begin());
}

Pushed filesFirst(const QList<QByteArray> &missing)
{
    Pushed pushed = Pushed::refused(409, "blob");
    pushed.refusal.files = missing;
    return pushed;
}

Result<Pushed> pushOnce(Postgres &postgres, const Declarations &declarations, const Asker &asker, const wire::PushRequest &request)
{
    HK_TRY(Transaction transaction, Transaction::begin(postgres));
    HK_CHECK(setRights(postgres, asker));
    HK_TRY(const DeviceLine line, lockDevice(postgres, request));
    HK_TRY(const auto receipts, receiptsOf(postgres, request));
    if (!line.nonceIsKnown)
        return answeredBefore(request, receipts);
    HK_TRY(const FilesOfPush files,
           filesOfPush(postgres, declarations.catalogue, asker, request, {receipts.keyBegin(), receipts.keyEnd()}));
    if (!files.missing.isEmpty())
        return filesFirst(files.missing);
    HK_CHECK(lockRows(postgres, declarations.catalogue, request.units));
    UnitRun run(postgres, declarations.catalogue, asker);
    Pushed pushed;
    QList<wire::UnitResult> &results = pushed.value.results;
    qint64 last = line.lastUnit;
    while (results.size() < request.units.size()) {
        const qsizetype first = results.size();
        const wire::Unit &unit = request.units.at(first);
        if (const auto receipt = receipts.constFind(unit.number); receipt != receipts.constEnd()) {
            // The same number with another content is another file's: a copy, or one that was put back.
            if (receipt->hash != wire::contentHash(unit))
                return Pushed::refused(409, "nonce");
            results << receipt->result;
            continue;
        }
        if (unit.number != last + 1) {
            Pushed gap = Pushed::refused(409, "gap");
            gap.refusal.expected = last + 1;
            return gap;
        }
        HK_TRY(const QList<wire::UnitResult> taken, takeUnits(run, request, first, files));
        HK_CHECK(storeReceipts(postgres, request, first, taken));
        results << taken;
        last = taken.constLast().number;
    }
    HK_CHECK(moveDevice(postgres, request, line, last, pushed.value.nonce));
    if (last > line.lastUnit)
        HK_CHECK(postgres.run("SELECT pg_notify($1, '')", {newsChannel}));
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

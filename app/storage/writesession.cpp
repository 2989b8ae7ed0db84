// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writesession.h"

#include "storage/batches.h"
#include "storage/connectionhandle.h"
#include "storage/rights/visibility.h"
#include "storage/searchkeys.h"

#include <QCoreApplication>

#include <algorithm>

namespace hk {

namespace {

constexpr int maximumOperations = 500;
// Past this a view reloads as a whole sooner than row by row.
constexpr qint64 maximumNamedRows = 2000;

}  // namespace

WriteSession::WriteSession(Connection &connection, const Catalogue &catalogue, const Clock &clock,
                           const QList<SchemaSource> &schemas)
    : m_connection(connection), m_writer(connection, catalogue, clock), m_schemas(schemas)
{
}

Result<ChangeSet> WriteSession::run(const UnitSpec &unit, const std::function<Result<void>(Writer &)> &job)
{
    if (unit.kind != UnitKind::Pulled)
        return inTransaction([&] { return runInside(unit, job); });
    // A child may come a page before its parent; the whole is checked when the desk has caught up.
    HK_CHECK(m_connection.execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
    Result<ChangeSet> changes = inTransaction([&] { return runPulled(job); });
    HK_CHECK(m_connection.execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    return changes;
}

Result<ChangeSet> WriteSession::inTransaction(const std::function<Result<ChangeSet>()> &work)
{
    HK_CHECK(m_connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    Result<ChangeSet> changes = work();
    if (changes.ok()) {
        if (auto committed = m_connection.execute(QStringLiteral("COMMIT")); !committed.ok())
            changes = committed.error();
    }
    if (!changes.ok())
        (void)m_connection.execute(QStringLiteral("ROLLBACK")).ok();
    return changes;
}

Result<ChangeSet> WriteSession::runPulled(const std::function<Result<void>(Writer &)> &job)
{
    m_writer.m_pulled.clear();
    HK_CHECK(m_connection.execute(QStringLiteral("UPDATE capture_context SET active = 0, guarded = 0")));
    m_writer.m_liftedRules.clear();
    HK_CHECK(job(m_writer));
    for (const QString &text : std::as_const(m_writer.m_liftedRules))
        HK_CHECK(m_connection.execute(text));
    HK_CHECK(m_connection.execute(QStringLiteral("UPDATE capture_context SET active = 1")));
    HK_CHECK(refreshSearchKeys(m_writer, m_writer.m_pulled));
    return derived(pulledChanges());
}

// What is derived is told of every row; those who look are not.
Result<ChangeSet> WriteSession::derived(ChangeSet changes)
{
    for (const SchemaSource &source : std::as_const(m_schemas)) {
        if (source.derive && !changes.isEmpty())
            HK_CHECK(source.derive(m_writer, changes));
    }
    for (ChangeSet::Rows &rows : changes.entities) {
        rows.all = qint64(rows.ids.size()) > maximumNamedRows;
        if (rows.all)
            rows.ids.clear();
    }
    return changes;
}

ChangeSet WriteSession::pulledChanges() const
{
    ChangeSet changes;
    for (auto it = m_writer.m_pulled.begin(); it != m_writer.m_pulled.end(); ++it) {
        ChangeSet::Rows &rows = changes.entities[it.key()];
        rows.ids.reserve(it->size());
        for (const TouchedRow &row : *it)
            rows.ids.push_back(row.id);
    }
    return changes;
}

Result<ChangeSet> WriteSession::runInside(const UnitSpec &unit, const std::function<Result<void>(Writer &)> &job)
{
    if (unit.kind == UnitKind::Import && !m_writer.viewer().may(Deed::Import))
        return Error{QCoreApplication::translate("hk::Storage", "Your account may not import. Nothing was changed."), {}};
    HK_TRY(const QVariant last, m_writer.single(QStringLiteral("SELECT max(id) FROM change")));
    HK_CHECK(m_writer.beginUnit(unit));
    HK_CHECK(setGuard(unit, last.toLongLong()));
    HK_CHECK(job(m_writer));
    HK_CHECK(complete(unit, last.toLongLong()));
    if (isGuarded(unit))
        HK_CHECK(checkWritten(m_connection, m_writer.catalogue(), m_writer.viewer(), last.toLongLong()));
    HK_CHECK(splitLargeUnit(unit));
    HK_CHECK(m_writer.endUnit());
    HK_CHECK(refreshSearchKeys(m_writer, last.toLongLong()));
    HK_TRY(const ChangeSet changes, changesSince(last.toLongLong()));
    return derived(changes);
}

// An undo takes back what followed together with the step, and a redo brings it back.
Result<void> WriteSession::complete(const UnitSpec &unit, qint64 since)
{
    const bool isStep = unit.kind == UnitKind::Edit || unit.kind == UnitKind::Import;
    const bool asksAny =
        std::any_of(m_schemas.begin(), m_schemas.end(), [](const SchemaSource &source) { return bool(source.complete); });
    if (!isStep || !asksAny)
        return {};
    HK_TRY(const ChangeSet changes, changesSince(since));
    for (const SchemaSource &source : std::as_const(m_schemas)) {
        if (source.complete && !changes.isEmpty())
            HK_CHECK(source.complete(m_writer, changes));
    }
    return {};
}

// Taking back or doing again what the account did itself needs no right anew: a check-out hides the student from the one who
// made it, and must still be undone by her. That it is her own, undo asserts.
bool WriteSession::isGuarded(const UnitSpec &unit) const
{
    return unit.kind != UnitKind::Undo && unit.kind != UnitKind::Redo;
}

Result<void> WriteSession::setGuard(const UnitSpec &unit, qint64 since)
{
    Statement context = m_writer.statement(QStringLiteral("UPDATE capture_context SET since = ?, guarded = ?"));
    return context.bind(since).bind(isGuarded(unit) ? 1 : 0).run();
}

Result<void> WriteSession::splitLargeUnit(const UnitSpec &unit)
{
    HK_TRY(const QVariant count, m_writer.single(QStringLiteral("SELECT count(*) FROM change WHERE unit = ?"), {m_writer.unit()}));
    qint64 rest = count.toLongLong() - maximumOperations;
    if (rest <= 0)
        return {};
    // One deed of a person stays one undo: its units share a batch.
    if (m_writer.batch() == 0 && unit.kind == UnitKind::Edit) {
        Batch deed;
        deed.kind = QStringLiteral("edit");
        HK_TRY(const qint64 batch, beginBatch(m_writer, deed));
        HK_CHECK(m_writer.setBatch(batch));
    }
    while (rest > 0) {
        const qint64 full = m_writer.unit();
        HK_CHECK(m_writer.nextUnit());
        Statement move = m_writer.statement(QStringLiteral(
            "UPDATE change SET unit = ? WHERE id IN (SELECT id FROM change WHERE unit = ? ORDER BY id LIMIT -1 OFFSET ?)"));
        move.bind(m_writer.unit()).bind(full).bind(maximumOperations);
        HK_CHECK(move.run());
        rest -= maximumOperations;
    }
    return {};
}

Result<ChangeSet> WriteSession::changesSince(qint64 change)
{
    ChangeSet changes;
    // By the end of the log, not by the index of rows, which would read all of it.
    Statement rows =
        m_writer.statement(QStringLiteral("SELECT entity, row_id FROM change NOT INDEXED WHERE id > ? GROUP BY entity, row_id"));
    HK_CHECK(rows.bind(change).run());
    while (rows.next())
        changes.entities[rows.text(0).toLatin1()].ids.push_back(rows.integer(1));
    return changes;
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "storage/batches.h"
#include "storage/sqlerror.h"
#include "storage/undo/inverse.h"
#include "storage/undo/units.h"
#include "storage/undo/unittext.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace hk {

namespace {

Result<std::vector<qint64>> unitsOfBatch(Reader &reader, qint64 batch)
{
    Statement query = reader.statement(QStringLiteral(
        "SELECT id FROM change_unit WHERE batch = ? AND kind IN ('edit', 'import') AND undone = 0 ORDER BY id DESC"));
    HK_CHECK(query.bind(batch).run());
    std::vector<qint64> units;
    while (query.next())
        units.push_back(query.integer(0));
    if (units.empty())
        return Error{QCoreApplication::translate("hk::Undo", "There is no such import, or it was undone already."),
                     QString::number(batch)};
    return units;
}

// Later edits by hand of what the import wrote: of a row it made every one, of a row it changed those of the same fields.
Result<QStringList> lostEdits(Reader &reader, qint64 batch)
{
    Statement query = reader.statement(QStringLiteral(
        "SELECT DISTINCT later.unit FROM change_unit mine JOIN change own ON own.unit = mine.id "
        "JOIN change later ON later.row_id = own.row_id AND later.entity = own.entity AND later.row_uid = own.row_uid "
        "AND later.id > own.id "
        "JOIN change_unit hand ON hand.id = later.unit "
        "WHERE mine.batch = :batch AND mine.kind IN ('edit', 'import') AND hand.kind IN ('edit', 'import') AND hand.undone = 0 "
        "AND hand.batch IS NOT mine.batch AND (own.op <> 'update' OR later.op <> 'update' "
        "OR EXISTS (SELECT 1 FROM json_each(own.after) a JOIN json_each(later.after) b ON b.key = a.key)) ORDER BY later.unit"));
    query.bind(QStringLiteral(":batch"), batch);
    HK_CHECK(query.run());
    std::vector<qint64> units;
    while (query.next())
        units.push_back(query.integer(0));
    QStringList edits;
    for (const qint64 unit : units) {
        HK_TRY(const UnitInfo info, describeUnit(reader, unit));
        edits << campusTime(info.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")) + u' ' + info.text;
    }
    return edits;
}

// What the columns held before the operation, leaving out what was taken back meanwhile: an older import that was undone does
// not come back with the undo of a newer one.
Result<QJsonObject> valuesBeneath(Reader &reader, const Operation &done)
{
    QJsonObject values = done.before;
    QStringList open = values.keys();
    Statement query = reader.statement(
        QStringLiteral("SELECT c.op, c.before, c.after, u.undone FROM change c JOIN change_unit u ON u.id = c.unit "
                       "WHERE c.row_id = ? AND c.entity = ? AND c.row_uid = ? AND c.id < ? ORDER BY c.id DESC"));
    query.bind(done.row).bind(QString::fromLatin1(done.entity)).bind(done.uid).bind(done.id);
    HK_CHECK(query.run());
    while (!open.isEmpty() && query.next()) {
        if (query.text(0) != QLatin1String("update"))
            break;
        const QJsonObject before = QJsonDocument::fromJson(query.bytes(1)).object();
        for (auto it = before.begin(); it != before.end(); ++it) {
            if (!open.contains(it.key()))
                continue;
            if (query.integer(3) != 0)
                values.insert(it.key(), it.value());
            else
                open.removeOne(it.key());
        }
    }
    return values;
}

// Takes one operation back over whatever came later. A row on which later work stands is kept.
Result<bool> takeBack(Writer &writer, const Operation &done)
{
    Operation inverse = done.inverted();
    HK_TRY(const Standing standing, standingOf(writer, done));
    if (standing.exists == (inverse.op == QLatin1String("insert")))
        return true;
    if (inverse.op != QLatin1String("delete")) {
        HK_TRY(inverse.after, valuesBeneath(writer, done));
    }
    const Result<void> applied = applyOperation(writer, inverse);
    if (!applied.ok() && !isRefusal(applied.error()))
        return applied.error();
    return applied.ok();
}

// What the import ended or moved is only put back when nothing newer has taken its place.
Result<void> takeBackUnit(Writer &writer, qint64 unit, BatchUndo &undo)
{
    HK_TRY(std::vector<Operation> operations, readOperations(writer, unit));
    for (auto it = operations.rbegin(); it != operations.rend(); ++it) {
        HK_TRY(const bool taken, takeBack(writer, *it));
        ++(taken ? undo.undone : undo.kept);
    }
    Statement mark = writer.statement(QStringLiteral("UPDATE change_unit SET undone = 1 WHERE id = ?"));
    return mark.bind(unit).run();
}

Result<BatchUndo> takeBackBatch(Writer &writer, qint64 batch)
{
    if (!writer.viewer().may(Deed::Import))
        return Error{QCoreApplication::translate("hk::Storage", "Your account may not import. Nothing was changed."), {}};
    BatchUndo undo;
    HK_TRY(const auto units, unitsOfBatch(writer, batch));
    HK_TRY(undo.lostEdits, lostEdits(writer, batch));
    for (const qint64 unit : units) {
        HK_CHECK(writer.nextUnit(unit));
        HK_CHECK(takeBackUnit(writer, unit, undo));
    }
    Statement mark = writer.statement(QStringLiteral("UPDATE batch SET undone = 1 WHERE id = ?"));
    HK_CHECK(mark.bind(batch).run());
    return undo;
}

}  // namespace

QFuture<Result<BatchUndo>> previewBatchUndo(Database &database, qint64 batch)
{
    // Only trying tells what would be kept: it is done, and ended by an error of its own so that nothing of it stays.
    auto tried = std::make_shared<std::optional<BatchUndo>>();
    return database
        .write({.kind = UnitKind::Undo},
               [batch, tried](Writer &writer) -> Result<BatchUndo> {
                   HK_TRY(*tried, takeBackBatch(writer, batch));
                   return Error{};
               })
        .then([tried](const Result<BatchUndo> &outcome) { return *tried ? Result<BatchUndo>(**tried) : outcome; });
}

QFuture<Result<BatchUndo>> undoBatch(Database &database, qint64 batch)
{
    return database.write({.kind = UnitKind::Undo}, [batch](Writer &writer) { return takeBackBatch(writer, batch); });
}

}  // namespace hk

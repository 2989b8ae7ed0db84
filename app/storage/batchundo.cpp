// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "storage/batches.h"
#include "storage/inverse.h"
#include "storage/units.h"
#include "storage/unittext.h"

#include <QCoreApplication>
#include <QSet>

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
        "JOIN change later ON later.row_id = own.row_id AND later.entity = own.entity AND later.id > own.id "
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

// Takes one operation back over whatever came later. A row on which later work stands is kept.
Result<bool> takeBack(Writer &writer, const Operation &done)
{
    const Operation inverse = done.inverted();
    HK_TRY(const Standing standing, standingOf(writer, done));
    if (standing.exists == (inverse.op == QLatin1String("insert")))
        return true;
    return applyOperation(writer, inverse).ok();
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

}  // namespace

Result<BatchUndo> previewBatchUndo(Reader &reader, qint64 batch)
{
    BatchUndo undo;
    HK_TRY(const auto units, unitsOfBatch(reader, batch));
    HK_TRY(const QVariant count,
           reader.single(QStringLiteral("SELECT count(*) FROM change_unit u JOIN change c ON c.unit = u.id WHERE u.batch = ? "
                                        "AND u.kind IN ('edit', 'import') AND u.undone = 0"),
                         {batch}));
    undo.undone = count.toInt();
    HK_TRY(undo.lostEdits, lostEdits(reader, batch));
    return undo;
}

QFuture<Result<BatchUndo>> undoBatch(Database &database, qint64 batch)
{
    return database.write({.kind = UnitKind::Undo}, [batch](Writer &writer) -> Result<BatchUndo> {
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
    });
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "storage/batches.h"
#include "storage/sqlerror.h"
#include "storage/undo/inverse.h"
#include "storage/undo/reversal.h"
#include "storage/undo/units.h"
#include "storage/undo/unittext.h"

#include <QCoreApplication>
#include <QJsonDocument>
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

using RowName = std::pair<QByteArray, qint64>;  // entity, key

// The rows that an import made, and those of them whose history went on afterwards: such a row stays, and all that the import
// gave it.
struct MadeRows {
    QSet<RowName> all;
    QSet<RowName> staying;
};

// The rows of an entity that refer to this row and are not the import's own.
Result<bool> wentOn(Reader &reader, const Entity &entity, const Field &field, qint64 owner, const QSet<RowName> &made)
{
    // scan: by the key of a reference, which has an index
    Statement query = reader.statement(
        QStringLiteral("SELECT id FROM %1 WHERE %2 = ?").arg(QString::fromLatin1(entity.table), QString::fromLatin1(field.name)));
    HK_CHECK(query.bind(owner).run());
    while (query.next()) {
        if (!made.contains({entity.name, query.integer(0)}))
            return true;
    }
    return false;
}

Result<MadeRows> rowsMadeBy(Reader &reader, const std::vector<qint64> &units)
{
    MadeRows made;
    for (const qint64 unit : units) {
        HK_TRY(const std::vector<Operation> operations, readOperations(reader, unit));
        for (const Operation &operation : operations) {
            if (operation.op == QLatin1String("insert"))
                made.all.insert({operation.entity, operation.row});
        }
    }
    QSet<QByteArray> owners;
    for (const auto &entity : reader.catalogue().entities()) {
        if (entity->reversal)
            owners.insert(entity->field(entity->reversal->ownerField)->target);
    }
    for (const RowName &row : std::as_const(made.all)) {
        if (!owners.contains(row.first))
            continue;
        for (const auto &entity : reader.catalogue().entities()) {
            for (const Field &field : entity->fields) {
                if (!field.isReference() || field.target != row.first || made.staying.contains(row))
                    continue;
                HK_TRY(const bool goesOn, wentOn(reader, *entity, field, row.second, made.all));
                if (goesOn)
                    made.staying.insert(row);
            }
        }
    }
    return made;
}

bool staysWith(const Catalogue &catalogue, const Operation &inserted, const MadeRows &made)
{
    if (made.staying.contains({inserted.entity, inserted.row}))
        return true;
    const Entity *const entity = catalogue.entity(inserted.entity);
    return entity && std::any_of(entity->fields.begin(), entity->fields.end(), [&](const Field &field) {
               return field.isReference()
                   && made.staying.contains({field.target, inserted.after.value(QString::fromLatin1(field.name)).toInteger()});
           });
}

// What was added to a history that was there before is taken back by a further row.
Result<bool> takeGrownBack(Writer &writer, const Operation &inserted, const MadeRows &made)
{
    const Entity &entity = *writer.catalogue().entity(inserted.entity);
    const Field &owner = *entity.field(entity.reversal->ownerField);
    if (made.all.contains({owner.target, inserted.after.value(QString::fromLatin1(owner.name)).toInteger()}))
        return false;
    HK_CHECK(reverseRow(writer, inserted));
    return true;
}

// Takes one operation back over whatever came later. A row on which later work stands is kept.
Result<bool> takeBack(Writer &writer, const Operation &done, const MadeRows &made)
{
    if (done.op == QLatin1String("insert")) {
        if (staysWith(writer.catalogue(), done, made))
            return false;
        if (const Entity *entity = writer.catalogue().entity(done.entity); entity && entity->reversal) {
            HK_TRY(const bool taken, takeGrownBack(writer, done, made));
            if (taken)
                return true;
        }
    }
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
Result<void> takeBackUnit(Writer &writer, qint64 unit, const MadeRows &made, BatchUndo &undo)
{
    HK_TRY(std::vector<Operation> operations, readOperations(writer, unit));
    for (auto it = operations.rbegin(); it != operations.rend(); ++it) {
        HK_TRY(const bool taken, takeBack(writer, *it, made));
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
    HK_TRY(const MadeRows made, rowsMadeBy(writer, units));
    for (const qint64 unit : units) {
        HK_CHECK(writer.nextUnit(unit));
        HK_CHECK(takeBackUnit(writer, unit, made, undo));
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

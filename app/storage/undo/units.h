// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

namespace hk {

// Undo and redo over the change table. Both survive a restart; a new edit ends what could be redone.

// The edit that Ctrl+Z would take back, leaving out those passed over and what was done together with them; and the one that Ctrl+Y
// would do again.
Result<std::optional<UnitInfo>> undoable(Reader &reader, const QList<qint64> &passed = {});
Result<std::optional<UnitInfo>> redoable(Reader &reader);

// Takes the unit back as a unit of its own, when every row still is as after it; else says what changed since. `tried` is told
// which one it was, also when it stands as it did.
QFuture<Result<UnitInfo>> undoLast(Database &database, const QList<qint64> &passed = {}, const std::shared_ptr<qint64> &tried = {});
QFuture<Result<UnitInfo>> redoLast(Database &database);
QFuture<Result<UnitInfo>> undoUnit(Database &database, qint64 unit);
// Whether it was refused on account of the data, as they are now, rather than of the disk or the program.
bool isStoodAgainst(const Error &error);

// A unit in words, from its operations and the catalogue.
Result<UnitInfo> describeUnit(Reader &reader, qint64 unit);

// What was done to one of these rows, the latest first.
Result<QList<UnitInfo>> unitsOfRows(Reader &reader, const QByteArray &entity, const QList<qint64> &rows, int limit);

// The operations of a unit, newest first, for the change log's details: entity, row, field, before, after in words. The log lists
// changes; each is of one unit.
struct OperationInfo {
    QString entity;
    QString row;
    QString field;
    QString before;
    QString after;
};
Result<qint64> unitOfChange(Reader &reader, qint64 change);
Result<QList<OperationInfo>> operationsOf(Reader &reader, qint64 unit);

}  // namespace hk

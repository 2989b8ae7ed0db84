// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/undo/units.h"

#include "base/clock.h"
#include "storage/sqlerror.h"
#include "storage/undo/inverse.h"
#include "storage/undo/reversal.h"
#include "storage/undo/unittext.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <functional>

namespace hk {

namespace {

struct UndoText {
    Q_DECLARE_TR_FUNCTIONS(hk::Undo)
public:
    static QString nothingToUndo() { return tr("There is nothing to undo."); }
    static QString nothingToRedo() { return tr("There is nothing to redo."); }
    static QString changedSince(const QString &row, const QString &what)
    {
        return tr("“%1” was changed since (%2). It was left as it is.").arg(row, what);
    }
    static QString goneSince(const QString &row) { return tr("“%1” was deleted since. Nothing was changed.").arg(row); }
    static QString notYours() { return tr("This step was taken by somebody else. It was left as it is."); }
    static QString backSince(const QString &row) { return tr("“%1” is there again already. Nothing was changed.").arg(row); }
};

enum class Direction : quint8 { Undo, Redo };

// The units that are taken back together with this one, in the order in which they were done.
Result<std::vector<qint64>> unitsTogether(Reader &reader, qint64 unit, Direction direction)
{
    Statement query = reader.statement(
        QStringLiteral("SELECT id FROM change_unit WHERE (id = :unit OR batch = (SELECT batch FROM change_unit WHERE id = :unit)) "
                       "AND kind IN ('edit', 'import') AND undone = :undone ORDER BY id"));
    query.bind(QStringLiteral(":unit"), unit).bind(QStringLiteral(":undone"), direction == Direction::Undo ? 0 : 1);
    HK_CHECK(query.run());
    std::vector<qint64> units;
    while (query.next())
        units.push_back(query.integer(0));
    return units;
}

// Which fields stand otherwise than the operation left them, in words.
Result<QString> differencesInWords(Reader &reader, const Operation &operation, const QStringList &columns)
{
    const Entity *entity = reader.catalogue().entity(operation.entity);
    QStringList words;
    for (const QString &column : columns) {
        const Field *field = entity ? entity->field(column.toLatin1()) : nullptr;
        words << (field ? entity->titleText(*field) : column);
    }
    HK_TRY(const QVariant at,
           reader.single(QStringLiteral("SELECT u.at FROM change c JOIN change_unit u ON u.id = c.unit "
                                        "WHERE c.row_id = ? AND c.entity = ? AND c.row_uid = ? ORDER BY c.id DESC LIMIT 1"),
                         {operation.row, QString::fromLatin1(operation.entity), operation.uid}));
    if (!at.isNull())
        words << campusTime(at.toLongLong()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    return words.join(UndoText::tr(", "));
}

// Refuses when the row is not as `done` left it.
Result<void> requireAsAfter(Reader &reader, const Operation &done)
{
    HK_TRY(const Standing standing, standingOf(reader, done));
    if (standing.asAfter(done))
        return {};
    HK_TRY(const QString row, operationRowTitle(reader, done));
    if (done.op == QLatin1String("delete"))
        return Error{UndoText::backSince(row), {}};
    if (!standing.exists)
        return Error{UndoText::goneSince(row), {}};
    HK_TRY(const QString what, differencesInWords(reader, done, standing.differing));
    return Error{UndoText::changedSince(row, what), {}};
}

// Whether one of these units made the row.
Result<bool> isMadeTogether(Reader &reader, const QByteArray &entity, qint64 row, const QSet<qint64> &units)
{
    Statement query = reader.statement(QStringLiteral("SELECT unit FROM change WHERE row_id = ? AND entity = ? AND op = 'insert'"));
    HK_CHECK(query.bind(row).bind(QString::fromLatin1(entity)).run());
    while (query.next()) {
        if (units.contains(query.integer(0)))
            return true;
    }
    return false;
}

// A row that only grows stays, and a further one says that it counts no more, or counts again; unless it goes and comes with the
// row that it belongs to.
Result<bool> turnGrown(Writer &writer, const Operation &operation, Direction direction, const QSet<qint64> &together)
{
    const Entity *entity = writer.catalogue().entity(operation.entity);
    if (!entity || !entity->reversal || operation.op != QLatin1String("insert"))
        return false;
    const Field &owner = *entity->field(entity->reversal->ownerField);
    const qint64 ownerRow = operation.after.value(QString::fromLatin1(owner.name)).toInteger();
    HK_TRY(const bool isWithOwner, isMadeTogether(writer, owner.target, ownerRow, together));
    if (isWithOwner)
        return false;
    HK_CHECK(direction == Direction::Undo ? reverseRow(writer, operation) : restoreRow(writer, operation));
    return true;
}

Result<void> turn(Writer &writer, qint64 unit, Direction direction, const QSet<qint64> &together)
{
    HK_TRY(std::vector<Operation> operations, readOperations(writer, unit));
    if (direction == Direction::Undo)
        std::reverse(operations.begin(), operations.end());
    for (const Operation &operation : operations) {
        HK_TRY(const bool isGrown, turnGrown(writer, operation, direction, together));
        if (isGrown)
            continue;
        const Operation wanted = direction == Direction::Undo ? operation.inverted() : operation;
        HK_CHECK(requireAsAfter(writer, wanted.inverted()));
        if (wanted.op == QLatin1String("delete"))
            HK_CHECK(dropTakenBack(writer, operation));
        HK_CHECK(applyOperation(writer, wanted));
    }
    if (direction == Direction::Redo)
        HK_CHECK(bringTakenBack(writer, unit, operations));
    Statement mark = writer.statement(QStringLiteral("UPDATE change_unit SET undone = ? WHERE id = ?"));
    HK_CHECK(mark.bind(direction == Direction::Undo ? 1 : 0).bind(unit).run());
    Statement batch =
        writer.statement(QStringLiteral("UPDATE batch SET undone = ? WHERE id = (SELECT batch FROM change_unit WHERE id = ?)"));
    return batch.bind(direction == Direction::Undo ? 1 : 0).bind(unit).run();
}

// Rows of a circle, which not even who has everything may write.
Result<bool> isOfCircle(Reader &reader, qint64 unit)
{
    for (const auto &entity : reader.catalogue().entities()) {
        if (reader.viewer().hasAllOf(*entity))
            continue;
        HK_TRY(const QVariant any,
               reader.single(QStringLiteral("SELECT 1 FROM change WHERE unit = ? AND entity = ? LIMIT 1"),
                             {unit, QString::fromLatin1(entity->name)}));
        if (!any.isNull())
            return true;
    }
    return false;
}

// Rights are not asked again when a step is taken back, so it must be the account's own.
Result<void> requireOwn(Reader &reader, qint64 unit)
{
    if (reader.viewer().everything) {
        HK_TRY(const bool isKept, isOfCircle(reader, unit));
        if (!isKept)
            return {};
    }
    HK_TRY(const QVariant own,
           reader.single(QStringLiteral("SELECT account IS ? FROM change_unit WHERE id = ?"), {reader.viewer().account, unit}));
    if (own.toInt() == 0)
        return Error{UndoText::notYours(), {}};
    return {};
}

Result<UnitInfo> turnTogether(Writer &writer, qint64 unit, Direction direction)
{
    HK_CHECK(requireOwn(writer, unit));
    HK_TRY(std::vector<qint64> units, unitsTogether(writer, unit, direction));
    if (units.empty())
        return Error{direction == Direction::Undo ? UndoText::nothingToUndo() : UndoText::nothingToRedo(), {}};
    HK_TRY(UnitInfo info, describeUnit(writer, unit));
    // Rows that refer to each other may come back in any order.
    Statement defer = writer.statement(QStringLiteral("PRAGMA defer_foreign_keys = ON"));
    HK_CHECK(defer.run());
    if (direction == Direction::Undo)
        std::reverse(units.begin(), units.end());
    const QSet<qint64> together(units.begin(), units.end());
    for (const qint64 each : units) {
        HK_CHECK(writer.nextUnit(each));
        HK_CHECK(turn(writer, each, direction, together));
    }
    info.undone = direction == Direction::Undo;
    return info;
}

Result<std::optional<UnitInfo>> firstOf(Reader &reader, const QString &sql, const QVariantMap &values = {})
{
    const QByteArray &account = reader.viewer().account;
    Statement query = reader.statement(sql);
    query.bind(QStringLiteral(":account"), account.isEmpty() ? QVariant() : QVariant(account));
    for (auto value = values.begin(); value != values.end(); ++value)
        query.bind(value.key(), value.value());
    HK_CHECK(query.run());
    const QVariant id = query.next() ? query.value(0) : QVariant();
    std::optional<UnitInfo> found;
    if (!id.isNull()) {
        HK_TRY(found, describeUnit(reader, id.toLongLong()));
    }
    return found;
}

}  // namespace

// What the program did by itself (its verb ends with ".byItself") is no step of a person: undo and redo pass over it.
Result<std::optional<UnitInfo>> undoable(Reader &reader, const QList<qint64> &passed)
{
    QJsonArray units;
    for (const qint64 unit : passed)
        units << unit;
    return firstOf(
        reader,
        QStringLiteral(
            "SELECT id FROM change_unit WHERE kind IN ('edit', 'import') AND undone = 0 AND account IS :account AND verb NOT LIKE "
            "'%.byItself' "
            "AND id NOT IN (SELECT value FROM json_each(:passed)) "
            "AND coalesce(batch, 0) NOT IN (SELECT batch FROM change_unit WHERE id IN (SELECT value FROM json_each(:passed)) "
            "AND batch IS NOT NULL) ORDER BY id DESC LIMIT 1"),
        {{QStringLiteral(":passed"), QString::fromUtf8(QJsonDocument(units).toJson(QJsonDocument::Compact))}});
}

Result<std::optional<UnitInfo>> redoable(Reader &reader)
{
    // What was taken back last comes first; every new deed ends what could be done again before it.
    return firstOf(
        reader,
        QStringLiteral(
            "SELECT mine.id FROM change_unit back JOIN change_unit mine ON mine.id = back.target "
            "WHERE back.kind = 'undo' AND mine.undone = 1 AND mine.kind IN ('edit', 'import') AND mine.account IS :account "
            "AND back.id > coalesce((SELECT id FROM change_unit WHERE kind IN ('edit', 'import') AND account IS :account "
            "AND verb NOT LIKE '%.byItself' ORDER BY id DESC LIMIT 1), 0) "
            "ORDER BY back.id DESC LIMIT 1"));
}

Result<QList<UnitInfo>> unitsOfRows(Reader &reader, const QByteArray &entity, const QList<qint64> &rows, int limit)
{
    std::vector<qint64> units;
    const Entity *known = reader.catalogue().entity(entity);
    if (!known)
        return QList<UnitInfo>{};
    for (const qint64 row : rows) {
        // Of a row that lives nobody else's past under the same number.
        Statement query = reader.statement(
            QStringLiteral("SELECT DISTINCT unit FROM change WHERE row_id = :row AND entity = :entity "
                           "AND row_uid = coalesce((SELECT uid FROM %1 WHERE id = :row), row_uid) ORDER BY unit DESC LIMIT :limit")
                .arg(QString::fromLatin1(known->table)));
        query.bind(QStringLiteral(":row"), row).bind(QStringLiteral(":entity"), QString::fromLatin1(entity));
        query.bind(QStringLiteral(":limit"), limit);
        HK_CHECK(query.run());
        while (query.next())
            units.push_back(query.integer(0));
    }
    std::sort(units.begin(), units.end(), std::greater<>());
    units.erase(std::unique(units.begin(), units.end()), units.end());
    units.resize(std::min(units.size(), size_t(limit)));
    QList<UnitInfo> infos;
    for (const qint64 unit : units) {
        HK_TRY(const UnitInfo info, describeUnit(reader, unit));
        infos.append(info);
    }
    return infos;
}

QFuture<Result<UnitInfo>> undoLast(Database &database, const QList<qint64> &passed, const std::shared_ptr<qint64> &tried)
{
    return database.write({.kind = UnitKind::Undo}, [passed, tried](Writer &writer) -> Result<UnitInfo> {
        HK_TRY(const auto last, undoable(writer, passed));
        if (!last)
            return Error{UndoText::nothingToUndo(), {}};
        if (tried)
            *tried = last->id;
        return turnTogether(writer, last->id, Direction::Undo);
    });
}

QFuture<Result<UnitInfo>> redoLast(Database &database)
{
    return database.write({.kind = UnitKind::Redo}, [](Writer &writer) -> Result<UnitInfo> {
        HK_TRY(const auto next, redoable(writer));
        if (!next)
            return Error{UndoText::nothingToRedo(), {}};
        return turnTogether(writer, next->id, Direction::Redo);
    });
}

QFuture<Result<UnitInfo>> undoUnit(Database &database, qint64 unit)
{
    return database.write({.kind = UnitKind::Undo}, [unit](Writer &writer) { return turnTogether(writer, unit, Direction::Undo); });
}

bool isStoodAgainst(const Error &error)
{
    // What a statement failed of has its words.
    return error.detail.isEmpty() || isRefusal(error);
}

}  // namespace hk

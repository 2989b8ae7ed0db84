// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/unitapply.h"

#include "server/rowvalue.h"
#include "server/tablesql.h"
#include "server/unitset.h"
#include "sync/wire/codec.h"

#include <QMap>

#include <algorithm>

namespace hk::server {

namespace {

using wire::OperationKind;
using wire::Outcome;
using wire::RowOperation;

QList<QByteArray> entitiesOf(const wire::Unit &unit)
{
    QSet<QByteArray> entities;
    for (const RowOperation &operation : unit.operations)
        entities.insert(operation.entity);
    return entities.values();
}

}  // namespace

UnitApply::Stop UnitApply::reject(const char *code)
{
    m_code = QString::fromLatin1(code);
    return Stop::Rejected;
}

Result<wire::UnitResult> UnitApply::run()
{
    wire::UnitResult result{m_unit.number, Outcome::Applied, {}, {}};
    Stop stop = Stop::Contested;
    HK_CHECK(setMoments(m_postgres, {m_unit}));
    // Each round settles one contested row; there are no more of them than operations.
    for (qsizetype round = 0; stop == Stop::Contested && round <= m_unit.operations.size(); ++round) {
        HK_CHECK(m_postgres.control("SAVEPOINT unit"));
        HK_TRY(stop, attempt());
        HK_CHECK(m_postgres.control(stop == Stop::None ? "RELEASE SAVEPOINT unit" : "ROLLBACK TO SAVEPOINT unit"));
        if (stop == Stop::Contested)
            HK_CHECK(contest(m_contestedAt));
    }
    if (stop == Stop::Rejected) {
        result.outcome = Outcome::Rejected;
        result.code = m_code;
        return result;
    }
    if (stop != Stop::None) {
        result.code = QStringLiteral("constraint");
        HK_CHECK(keepAll());
    }
    m_conflicts << m_contests;
    HK_CHECK(keepConflicts(result));
    if (!result.conflicts.isEmpty())
        result.outcome = Outcome::Conflict;
    else if (m_merged)
        result.outcome = Outcome::Merged;
    return result;
}

// Nothing of the unit fits: every row is kept as it was proposed.
Result<void> UnitApply::keepAll()
{
    m_conflicts.clear();
    m_contests.clear();
    for (const RowOperation &operation : m_unit.operations) {
        const Entity &entity = *m_catalogue.entity(operation.entity);
        const bool isDelete = operation.kind == OperationKind::Delete;
        HK_TRY(const auto standing, current(operation, entity));
        Conflict conflict{operation, {}, operation.base, operation.values, {}, isDelete, !standing, operation.row};
        if (standing)
            conflict.theirs = only(standing->values, (isDelete ? operation.base : operation.values).keys());
        m_conflicts << conflict;
    }
    return {};
}

Result<UnitApply::Stop> UnitApply::attempt()
{
    m_conflicts.clear();
    m_made.clear();
    m_takenBack.clear();
    m_passedOn.clear();
    m_references.begin();
    m_merged = false;
    HK_CHECK(expectNew());
    for (qsizetype i = 0; i < m_unit.operations.size(); ++i) {
        const Result<Stop> applied = apply(i);
        if (!applied.ok())
            return refusedBy(applied.error(), i);
        if (*applied != Stop::None)
            return *applied;
    }
    if (const auto checked = m_postgres.control("SET CONSTRAINTS ALL IMMEDIATE"); !checked.ok())
        return refusedBy(checked.error(), -1);
    HK_CHECK(m_postgres.control("SET CONSTRAINTS ALL DEFERRED"));
    return judge();
}

Result<UnitApply::Stop> UnitApply::refusedBy(const Error &error, qsizetype index)
{
    const SqlFault fault = m_postgres.fault();
    if (fault.state == "42501")
        return reject(forbidden);
    if (fault.state == ruleState) {
        m_code = wire::ruleMark + QString::fromUtf8(fault.rule);
        return Stop::Rejected;
    }
    // A value that its column does not hold, such as a number too large.
    if (fault.state.startsWith("22"))
        return reject("bad-value");
    if (!fault.state.startsWith("23"))
        return error;
    m_constraint = fault.constraint;
    m_contestedAt = index;
    const bool mayContest = (fault.state == "23505" || fault.state == "23P01") && index >= 0 && !m_contested.contains(index);
    return mayContest ? Stop::Contested : Stop::Refused;
}

Result<UnitApply::Stop> UnitApply::apply(qsizetype index)
{
    RowOperation operation = m_unit.operations.at(index);
    const Entity *entity = m_catalogue.entity(operation.entity);
    if (!entity)
        return reject("unknown-entity");
    for (const QJsonObject *values : {&operation.base, &operation.values}) {
        for (auto value = values->begin(); value != values->end(); ++value) {
            const Field *field = entity->field(value.key().toLatin1());
            if (!field)
                return reject("unknown-field");
            if (!storedValue(*field, value.value()))
                return reject("bad-value");
        }
    }
    const bool isConflict = entity->name == conflictEntityName;
    const bool writesNone = m_asker.of(entity->name).write.isNone();
    if (writesNone && operation.kind == OperationKind::Insert && !entity->identity.isEmpty()) {
        HK_TRY(const bool stands, standsAlready(operation, *entity));
        if (stands)
            return Stop::None;
    }
    if (writesNone
        || (isConflict
            && (operation.kind != OperationKind::Update || operation.values.keys() != QStringList{QStringLiteral("state")})))
        return reject(forbidden);
    if (const auto contested = m_contested.constFind(index); contested != m_contested.constEnd() && !contested->first.isEmpty()) {
        const QString field = QString::fromLatin1(contested->first);
        if (!operation.values.contains(field) && operation.kind == OperationKind::Update) {
            HK_TRY(const auto standing, current(operation, *entity));
            operation.base.insert(field, standing ? standing->values.value(field) : QJsonValue());
        }
        operation.values.insert(field, contested->second);
    }
    switch (operation.kind) {
    case OperationKind::Insert:
        return insert(operation, *entity);
    case OperationKind::Update:
        return update(operation, *entity);
    case OperationKind::Delete:
        return remove(operation, *entity);
    }
    return Stop::None;
}

// Names that nobody ever used are the unit's own from the start.
Result<void> UnitApply::expectNew()
{
    m_own.clear();
    QSet<QByteArray> rows;
    for (const RowOperation &operation : m_unit.operations) {
        if (operation.kind != OperationKind::Insert)
            continue;
        m_own.insert(operation.entity, operation.row);
        rows.insert(operation.row);
    }
    HK_TRY(const Rows known,
           m_postgres.run("SELECT entity, row_id FROM hk.known_row WHERE row_id = ANY ($1)"
                          " AND entity = ANY (SELECT DISTINCT unnest($2::text[]))",
                          {uuidsValue(rows.values()), textsValue(entitiesOf(m_unit))}));
    for (int i = 0; i < known.size(); ++i)
        m_own.remove(known.text(i, 0), uidOfUuid(known.text(i, 1)));
    for (auto own = m_own.byEntity().begin(); own != m_own.byEntity().end(); ++own)
        HK_CHECK(tellOwn(own.key()));
    return {};
}

Result<void> UnitApply::tellOwn(const QByteArray &entity)
{
    HK_CHECK(m_postgres.run("SELECT set_config($1, $2, true)",
                            {madeSetting(entity), uuidsValue(m_own.byEntity().value(entity).values())}));
    return {};
}

bool UnitApply::isMoved(const RowOperation &operation, const Entity &entity)
{
    const QList<QByteArray> deciding = decidingFields(entity);
    const QStringList names = operation.values.keys();
    return operation.kind == OperationKind::Update
        && std::any_of(names.begin(), names.end(), [&](const QString &name) { return deciding.contains(name.toLatin1()); });
}

// The unit has given the row that this one belongs to into other hands, and this one, such as the reason, goes with it: where it
// would have been the asker's to write before.
bool UnitApply::goesWithPassedOn(const RowOperation &operation, const Entity &entity) const
{
    const Reach write = m_asker.of(entity.name).write;
    return std::any_of(entity.scopes.begin(), entity.scopes.end(), [&](const ScopePath &path) {
        const Field *field = path.through.isEmpty() ? nullptr : entity.field(path.through);
        const Entity *owner = field ? m_catalogue.entity(field->target) : nullptr;
        if (!owner || !owner->passedOn)
            return false;
        const QByteArray row = wire::uidOf(operation.values.value(QString::fromLatin1(path.through)).toString());
        const QHash<QByteArray, QList<QByteArray>> moved = m_passedOn.value(owner->name);
        return moved.contains(row) && write.covers(moved.value(row));
    });
}

// New rows and rows that changed their scope, as they stand at the unit's end.
Result<UnitApply::Stop> UnitApply::judge()
{
    QMap<QByteArray, QSet<QByteArray>> written;
    QSet<QByteArray> removed;
    for (const RowOperation &operation : m_unit.operations) {
        if (operation.kind == OperationKind::Delete)
            removed.insert(operation.row);
    }
    for (const RowOperation &operation : m_unit.operations) {
        const Entity &entity = *m_catalogue.entity(operation.entity);
        const bool isNew = operation.kind == OperationKind::Insert && m_made.contains(entity.name, operation.row);
        const bool mayLeave = entity.passedOn && !m_takenBack.contains(entity.name, operation.row);
        const bool isJudged = isNew ? !goesWithPassedOn(operation, entity) : isMoved(operation, entity) && !mayLeave;
        if (isJudged && !removed.contains(operation.row))
            written[entity.name].insert(operation.row);
    }
    // From here on what the unit made is no longer its own.
    for (auto own = m_own.byEntity().begin(); own != m_own.byEntity().end(); ++own)
        HK_CHECK(m_postgres.run("SELECT set_config($1, '', true)", {madeSetting(own.key())}));
    for (auto rows = written.begin(); rows != written.end(); ++rows) {
        HK_TRY(const Rows within,
               m_postgres.run("SELECT count(*) FROM " + tableOf(*m_catalogue.entity(rows.key()))
                                  + " WHERE id = ANY ($1) AND hk.reaches($2, scopes)",
                              {uuidsValue(rows->values()), writeSetting(rows.key())}));
        if (within.number(0, 0) != rows->size())
            return reject(forbidden);
    }
    return Stop::None;
}

Result<void> lockRows(Postgres &postgres, const Catalogue &catalogue, const QList<wire::Unit> &units)
{
    QMap<QByteArray, QSet<QByteArray>> rows;
    for (const wire::Unit &unit : units) {
        for (const RowOperation &operation : unit.operations) {
            if (operation.kind != OperationKind::Insert)
                rows[operation.entity].insert(operation.row);
        }
    }
    for (auto one = rows.begin(); one != rows.end(); ++one) {
        if (const Entity *entity = catalogue.entity(one.key()))
            HK_CHECK(postgres.run("SELECT 1 FROM " + tableOf(*entity) + " WHERE id = ANY ($1) ORDER BY id FOR UPDATE",
                                  {uuidsValue(one->values())}));
    }
    return {};
}

}  // namespace hk::server

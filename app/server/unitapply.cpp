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

const char *forbidden = "forbidden";

QByteArrayList columnNames(const Entity &entity)
{
    QByteArrayList names;
    for (const Field &field : entity.fields)
        names << quoted(field.name);
    return names;
}

// Fields that belong together, by the name of their merge group, or their own.
QMap<QByteArray, QStringList> groupsOf(const Entity &entity, const QJsonObject &values)
{
    QMap<QByteArray, QStringList> groups;
    for (const QString &name : values.keys()) {
        const Field *field = entity.field(name.toLatin1());
        groups[field->mergeGroup.isEmpty() ? field->name : field->mergeGroup] << name;
    }
    return groups;
}

QJsonObject only(const QJsonObject &object, const QStringList &names)
{
    QJsonObject part;
    for (const QString &name : names)
        part.insert(name, object.value(name));
    return part;
}

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
        // Nothing of it fits: every row is kept as it was proposed.
        result.code = QStringLiteral("constraint");
        m_conflicts.clear();
        m_contests.clear();
        for (const RowOperation &operation : m_unit.operations) {
            const Entity &entity = *m_catalogue.entity(operation.entity);
            HK_TRY(const auto standing, current(operation, entity));
            Conflict conflict{operation,        {},           operation.base,
                              operation.values, {},           operation.kind == OperationKind::Delete,
                              !standing,        operation.row};
            if (standing)
                conflict.theirs =
                    only(standing->values, (operation.kind == OperationKind::Delete ? operation.base : operation.values).keys());
            m_conflicts << conflict;
        }
    }
    m_conflicts << m_contests;
    HK_CHECK(keepConflicts(result));
    if (!result.conflicts.isEmpty())
        result.outcome = Outcome::Conflict;
    else if (m_merged)
        result.outcome = Outcome::Merged;
    return result;
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

// What every desk begins with, such as the work calendar of a year, is there once it was sent by somebody who may: who may not has
// nothing refused that is the same.
Result<bool> UnitApply::standsAlready(const RowOperation &operation, const Entity &entity)
{
    HK_TRY(const Rows rows,
           m_postgres.run("SELECT " + columnNames(entity).join(", ") + " FROM " + tableOf(entity) + " WHERE id = $1",
                          {uuidValue(operation.row)}));
    if (rows.isEmpty())
        return false;
    const QJsonObject wanted = settledValues(entity, operation.values);
    for (int i = 0; i < entity.fields.size(); ++i) {
        const QString name = QString::fromLatin1(entity.fields.at(i).name);
        if (wanted.contains(name) && wanted.value(name) != wireValue(entity.fields.at(i), rows.at(0, i)))
            return false;
    }
    return true;
}

QJsonObject UnitApply::settledValues(const Entity &entity, const QJsonObject &values) const
{
    QJsonObject all;
    for (auto value = values.begin(); value != values.end(); ++value)
        all.insert(value.key(), settled(*entity.field(value.key().toLatin1()), value.value()));
    return all;
}

bool UnitApply::fieldsAllowed(const RowOperation &operation, const Entity &entity, const Current *current) const
{
    const EntityRights rights = m_asker.of(entity.name);
    const QStringList names = operation.values.keys();
    return std::all_of(names.begin(), names.end(), [&](const QString &name) {
        const Reach &reach = rights.opens(entity.field(name.toLatin1())->klass);
        if (!current || m_made.contains(entity.name, operation.row) || m_takenBack.contains(entity.name, operation.row))
            return !reach.isNone() || operation.values.value(name).isNull();
        return reach.covers(current->scopes);
    });
}

Result<std::optional<UnitApply::Current>> UnitApply::current(const RowOperation &operation, const Entity &entity)
{
    HK_TRY(const Rows rows,
           m_postgres.run("SELECT version, scopes, " + columnNames(entity).join(", ") + " FROM " + tableOf(entity)
                              + " WHERE id = $1 FOR UPDATE",
                          {uuidValue(operation.row)}));
    if (rows.isEmpty())
        return std::optional<Current>();
    Current current{rows.number(0, 0), uidsOfArray(rows.text(0, 1)), {}};
    for (int i = 0; i < entity.fields.size(); ++i)
        current.values.insert(QString::fromLatin1(entity.fields.at(i).name), wireValue(entity.fields.at(i), rows.at(0, 2 + i)));
    return std::optional<Current>(current);
}

// A row that cannot be locked is gone, is not the asker's, or was never there.
Result<UnitApply::Stop> UnitApply::missing(const RowOperation &operation)
{
    HK_TRY(const Rows known,
           m_postgres.run("SELECT deleted FROM hk.known_row WHERE entity = $1 AND row_id = $2",
                          {operation.entity, uuidValue(operation.row)}));
    if (known.isEmpty())
        return reject("unknown-row");
    if (!known.truth(0, 0))
        return reject(forbidden);
    if (operation.kind != OperationKind::Delete)
        m_conflicts << Conflict{operation, {}, operation.base, operation.values, {}, false, true, operation.row};
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

Result<void> UnitApply::noteMade(const QByteArray &entity, const QByteArray &row)
{
    m_made.insert(entity, row);
    return keepInSight(entity, row);
}

Result<void> UnitApply::keepInSight(const QByteArray &entity, const QByteArray &row)
{
    if (m_own.contains(entity, row))
        return {};
    m_own.insert(entity, row);
    return tellOwn(entity);
}

// Whoever passed a row on no longer has it, and can still take that back, as long as nobody has written the row since.
Result<std::optional<UnitApply::Current>> UnitApply::takenBack(const RowOperation &operation, const Entity &entity)
{
    const QList<QByteArray> deciding = decidingFields(entity.scopes);
    const QStringList names = operation.values.keys();
    const bool isBack = entity.passedOn
        && std::all_of(names.begin(), names.end(), [&](const QString &name) { return deciding.contains(name.toLatin1()); });
    if (!isBack)
        return std::optional<Current>();
    HK_TRY(const bool own, m_references.wroteLast(operation));
    if (!own)
        return std::optional<Current>();
    HK_CHECK(keepInSight(entity.name, operation.row));
    m_takenBack.insert(entity.name, operation.row);
    return current(operation, entity);
}

Result<UnitApply::Stop> UnitApply::insert(const RowOperation &operation, const Entity &entity)
{
    if (!fieldsAllowed(operation, entity, nullptr))
        return reject(forbidden);
    HK_TRY(const Rows known,
           m_postgres.run("SELECT deleted, version, device FROM hk.known_row WHERE entity = $1 AND row_id = $2",
                          {operation.entity, uuidValue(operation.row)}));
    // Whoever deleted the row, or knew that it was deleted, may take that back.
    const bool isRevived = !known.isEmpty() && known.truth(0, 0)
        && (uidOfUuid(known.text(0, 2)) == m_asker.device || operation.version == known.number(0, 1));
    if (!known.isEmpty() && !isRevived) {
        HK_TRY(const auto standing, current(operation, entity));
        if (!known.truth(0, 0) && !standing)
            return reject(forbidden);
        const QJsonObject wanted = settledValues(entity, operation.values);
        if (standing && only(standing->values, wanted.keys()) == wanted)
            return Stop::None;
        m_conflicts << Conflict{
            operation, {},        {},           operation.values, standing ? only(standing->values, wanted.keys()) : QJsonObject(),
            false,     !standing, operation.row};
        return Stop::None;
    }
    HK_TRY(const bool may, m_references.mayWrite(entity, operation, std::nullopt, m_own));
    if (!may)
        return reject(forbidden);
    HK_CHECK(noteMade(entity.name, operation.row));
    QByteArrayList columns{"id"};
    QByteArrayList places{"$1"};
    QList<Value> values{uuidValue(operation.row)};
    for (auto value = operation.values.begin(); value != operation.values.end(); ++value) {
        const Field &field = *entity.field(value.key().toLatin1());
        values << *storedValue(field, value.value());
        columns << quoted(field.name);
        places << '$' + QByteArray::number(values.size());
    }
    HK_CHECK(m_postgres.run("INSERT INTO " + tableOf(entity) + " (" + columns.join(", ") + ") VALUES (" + places.join(", ") + ')',
                            values));
    return Stop::None;
}

Result<bool> UnitApply::mayChange(const RowOperation &operation, const Entity &entity, const Current &standing)
{
    std::optional<StandingRow> before;
    if (!m_made.contains(entity.name, operation.row))
        before = {standing.values, standing.scopes};
    return m_references.mayWrite(entity, operation, before, m_own);
}

Result<UnitApply::Stop> UnitApply::update(const RowOperation &operation, const Entity &entity)
{
    HK_TRY(auto standing, current(operation, entity));
    if (!standing) {
        HK_TRY(standing, takenBack(operation, entity));
    }
    if (!standing)
        return missing(operation);
    HK_TRY(const bool may, mayChange(operation, entity, *standing));
    if (!may || !fieldsAllowed(operation, entity, &*standing))
        return reject(forbidden);
    const QJsonObject base = settledValues(entity, operation.base);
    const QJsonObject mine = settledValues(entity, operation.values);
    QJsonObject taken;
    const auto groups = groupsOf(entity, mine);
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        const auto against = std::find_if(group->begin(), group->end(), [&](const QString &name) {
            const QJsonValue now = standing->values.value(name);
            return now != base.value(name) && now != mine.value(name);
        });
        if (against != group->end()) {
            m_conflicts << Conflict{operation, group.key(), only(base, *group), only(mine, *group), only(standing->values, *group),
                                    false,     false,       operation.row,      against->toLatin1()};
            continue;
        }
        for (const QString &name : *group) {
            if (standing->values.value(name) != mine.value(name))
                taken.insert(name, mine.value(name));
        }
    }
    if (operation.version > 0 && operation.version < standing->version) {
        HK_TRY(const Rows other,
               m_postgres.run("SELECT 1 FROM hk.sync_row WHERE entity = $1 AND row_id = $2 AND device IS DISTINCT FROM $3",
                              {operation.entity, uuidValue(operation.row), uuidValue(m_asker.device)}));
        m_merged = m_merged || !other.isEmpty();
    }
    return taken.isEmpty() ? Result<Stop>(Stop::None) : write(operation, entity, *standing, taken);
}

Result<UnitApply::Stop> UnitApply::write(const RowOperation &operation, const Entity &entity, const Current &standing,
                                         const QJsonObject &values)
{
    QByteArrayList sets;
    QList<Value> bound{uuidValue(operation.row)};
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Field &field = *entity.field(value.key().toLatin1());
        if (field.fixed)
            return reject(forbidden);
        bound << *storedValue(field, value.value());
        sets << quoted(field.name) + " = $" + QByteArray::number(bound.size());
    }
    const QList<QByteArray> deciding = decidingFields(entity.scopes);
    const QStringList written = values.keys();
    const bool isMoved =
        std::any_of(written.begin(), written.end(), [&](const QString &name) { return deciding.contains(name.toLatin1()); });
    if (entity.passedOn && isMoved) {
        HK_CHECK(keepInSight(entity.name, operation.row));
        m_passedOn[entity.name].insert(operation.row, standing.scopes);
    }
    HK_CHECK(m_postgres.run("UPDATE " + tableOf(entity) + " SET " + sets.join(", ") + " WHERE id = $1", bound));
    return Stop::None;
}

Result<UnitApply::Stop> UnitApply::remove(const RowOperation &operation, const Entity &entity)
{
    HK_TRY(const auto standing, current(operation, entity));
    if (!standing)
        return missing(operation);
    HK_TRY(const bool may, mayChange(operation, entity, *standing));
    if (!may)
        return reject(forbidden);
    const QJsonObject base = settledValues(entity, operation.base);
    const QJsonObject now = only(standing->values, base.keys());
    if (now != base) {
        const QStringList names = base.keys();
        const auto against =
            std::find_if(names.begin(), names.end(), [&](const QString &name) { return now.value(name) != base.value(name); });
        m_conflicts << Conflict{operation, {}, base, {}, now, true, false, operation.row, against->toLatin1()};
        return Stop::None;
    }
    HK_CHECK(m_postgres.run("DELETE FROM " + tableOf(entity) + " WHERE id = $1", {uuidValue(operation.row)}));
    return Stop::None;
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

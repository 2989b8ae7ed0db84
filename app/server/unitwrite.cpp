// SPDX-License-Identifier: GPL-3.0-or-later
// How UnitApply carries out one operation: on the row as it stands, as far as the asker may and nobody else has changed the same.
#include "server/rowvalue.h"
#include "server/tablesql.h"
#include "server/unitapply.h"

#include <QMap>

#include <algorithm>

namespace hk::server {

namespace {

using wire::OperationKind;
using wire::RowOperation;

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

}  // namespace

// What every desk begins with, such as the work calendar of a year, is there once it was sent by somebody who may: who may not has
// nothing refused that is the same.
Result<bool> UnitApply::standsAlready(const RowOperation &operation, const Entity &entity)
{
    HK_TRY(const Rows rows,
           m_postgres.run("SELECT " + columnNames(entity).join(", ") + " FROM " + tableOf(entity) + " WHERE id = $1",
                          {uuidValue(operation.row)}));
    if (rows.isEmpty())
        return false;
    const QJsonObject wanted = settledOf(entity, operation.values);
    for (int i = 0; i < entity.fields.size(); ++i) {
        const QString name = QString::fromLatin1(entity.fields.at(i).name);
        if (wanted.contains(name) && wanted.value(name) != wireValue(entity.fields.at(i), rows.at(0, i)))
            return false;
    }
    return true;
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
        const QJsonObject wanted = settledOf(entity, operation.values);
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
    const QJsonObject base = settledOf(entity, operation.base);
    const QJsonObject mine = settledOf(entity, operation.values);
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
    const QJsonObject base = settledOf(entity, operation.base);
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

}  // namespace hk::server

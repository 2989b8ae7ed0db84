// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/unitreferences.h"

#include "server/tablesql.h"
#include "sync/wire/codec.h"

namespace hk::server {

void UnitReferences::gather(const Entity &entity, const QJsonObject &values, const OwnRows &made, Targets &targets) const
{
    for (const Field &field : entity.fields) {
        if (!field.isReference() || m_asker.of(field.target).read.all)
            continue;
        const QByteArray target = wire::uidOf(values.value(QString::fromLatin1(field.name)).toString());
        if (!target.isEmpty() && !made.contains(field.target, target) && !m_held.contains(field.target, target))
            targets[field.target].insert(target);
    }
}

void UnitReferences::gatherBefore(const Entity &entity, const StandingRow &row, const OwnRows &made, Targets &targets) const
{
    const EntityRights rights = m_asker.of(entity.name);
    QJsonObject values = row.values;
    for (const Field &field : entity.fields) {
        const Entity *target = field.isReference() ? m_catalogue.entity(field.target) : nullptr;
        if (target && (field.mayBeHidden || rights.writePast.value(target->area).covers(row.scopes)))
            values.remove(QString::fromLatin1(field.name));
    }
    gather(entity, values, made, targets);
}

// One that is not there at all is for the tables' own rules to say.
Result<bool> UnitReferences::areSeen(const Targets &targets)
{
    for (auto rows = targets.begin(); rows != targets.end(); ++rows) {
        HK_TRY(const Rows hidden,
               m_postgres.run("SELECT 1 FROM hk.sync_row s WHERE s.entity = $1 AND s.row_id = ANY ($2) AND NOT s.deleted AND "
                              "hk.reaches($3, s.scopes) IS NOT TRUE LIMIT 1",
                              {rows.key(), uuidsValue(rows->values()), readSetting(rows.key())}));
        if (!hidden.isEmpty())
            return false;
    }
    return true;
}

// Whoever checked somebody out no longer sees them, and can still take the step back.
Result<bool> UnitReferences::wroteLast(const wire::RowOperation &operation)
{
    HK_TRY(const Rows own,
           m_postgres.run("SELECT 1 FROM hk.sync_row WHERE entity = $1 AND row_id = $2 AND writer = $3",
                          {operation.entity, uuidValue(operation.row), uuidValue(m_asker.account)}));
    return !own.isEmpty();
}

Result<bool> UnitReferences::mayWrite(const Entity &entity, const wire::RowOperation &operation,
                                      const std::optional<StandingRow> &standing, const OwnRows &made)
{
    Targets before;
    if (standing)
        gatherBefore(entity, *standing, made, before);
    HK_TRY(const bool seen, areSeen(before));
    if (!seen) {
        HK_TRY(const bool own, wroteLast(operation));
        if (!own)
            return false;
    }
    QJsonObject set = operation.values;
    for (auto value = operation.values.begin(); standing && value != operation.values.end(); ++value) {
        if (standing->values.value(value.key()) == value.value())
            set.remove(value.key());
    }
    Targets after;
    gather(entity, set, made, after);
    HK_TRY(const bool may, areSeen(after));
    for (const Targets *targets : {&before, &after}) {
        for (auto rows = targets->begin(); rows != targets->end(); ++rows) {
            for (const QByteArray &row : *rows)
                m_held.insert(rows.key(), row);
        }
    }
    return may;
}

}  // namespace hk::server

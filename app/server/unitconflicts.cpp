// SPDX-License-Identifier: GPL-3.0-or-later
// What UnitApply keeps for people to decide: rows that claim what one may have, and values that do not fit together.
#include "base/uid.h"
#include "server/rowvalue.h"
#include "server/tablesql.h"
#include "server/unitapply.h"

#include <QJsonDocument>

namespace hk::server {

// The row that came later waits for people: its field says so in the next round.
Result<void> UnitApply::contest(qsizetype index)
{
    HK_TRY(const Rows rule,
           m_postgres.run("SELECT entity, key_field, field, value FROM hk.contest WHERE constraint_name = $1", {m_constraint}));
    const wire::RowOperation &operation = m_unit.operations.at(index);
    const Entity &entity = *m_catalogue.entity(operation.entity);
    if (rule.isEmpty() || rule.text(0, 0) != operation.entity) {
        // No rule says how to settle it, so the next round must not try: the unit as a whole is a conflict.
        m_contested.insert(index, {});
        return {};
    }
    const QString key = QString::fromLatin1(rule.text(0, 1));
    const QString field = QString::fromLatin1(rule.text(0, 2));
    m_contested.insert(index, {rule.text(0, 2), QString::fromUtf8(rule.text(0, 3))});
    HK_TRY(const auto standing, current(operation, entity));
    QJsonObject mine = standing ? standing->values : QJsonObject();
    for (auto value = operation.values.begin(); value != operation.values.end(); ++value)
        mine.insert(value.key(), value.value());
    Conflict conflict{operation, rule.text(0, 2), operation.base, mine, {}, false, true, {}};
    HK_TRY(const Rows holder,
           m_postgres.run("SELECT id FROM " + tableOf(entity) + " WHERE " + quoted(key.toLatin1()) + " = $1 AND "
                              + quoted(field.toLatin1()) + " = $2 AND id <> $3",
                          {*storedValue(*entity.field(key.toLatin1()), mine.value(key)),
                           *storedValue(*entity.field(field.toLatin1()), mine.value(field)), uuidValue(operation.row)}));
    if (!holder.isEmpty()) {
        wire::RowOperation other = operation;
        other.row = conflict.theirsRow = uidOfUuid(holder.text(0, 0));
        conflict.theirsField = rule.text(0, 2);
        HK_TRY(const auto theirs, current(other, entity));
        conflict.theirsGone = !theirs;
        conflict.theirs = theirs ? theirs->values : QJsonObject();
    }
    m_contests << conflict;
    return {};
}

Result<void> UnitApply::keepConflicts(wire::UnitResult &result)
{
    for (const Conflict &conflict : m_conflicts) {
        const QByteArray uid = makeUid();
        HK_CHECK(keep(conflict, uid));
        result.conflicts << uid;
    }
    return {};
}

Result<void> UnitApply::keep(const Conflict &conflict, const QByteArray &uid)
{
    const auto text = [](const QJsonObject &side, bool gone) {
        return gone ? QByteArray("null") : QJsonDocument(side).toJson(QJsonDocument::Compact);
    };
    const Reach write = m_asker.of(conflict.operation.entity).write;
    HK_CHECK(
        m_postgres.run("SELECT hk.keep_conflict($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
                       {uuidValue(uid), conflict.operation.entity, uuidValue(conflict.operation.row), uuidValue(conflict.theirsRow),
                        conflict.theirsField, conflict.group, text(conflict.base, false), text(conflict.mine, conflict.mineGone),
                        text(conflict.theirs, conflict.theirsGone), uuidValue(m_unit.account), numberValue(m_unit.at),
                        m_asker.device.toHex(), text(conflict.operation.values, false), uuidsValue(write.scopes.values())}));
    return {};
}

}  // namespace hk::server

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/contests.h"

#include "storage/rows.h"

#include <algorithm>

namespace hk {

namespace {

constexpr const char *conflictName = "conflict";

// The name of a row that waits for a decision which the field holds; empty when it does not.
Result<QByteArray> contestedRow(Reader &reader, const Entity &entity, const Field &field, qint64 row)
{
    HK_TRY(const QVariant uid,
           reader.single(QStringLiteral("SELECT uid FROM main.%1 WHERE id = ? AND %2 = ?")
                             .arg(QString::fromLatin1(entity.table), QString::fromLatin1(field.name)),
                         {row, contestedCode()}));
    return uid.toByteArray();
}

Result<void> addOpen(Reader &reader, const Entity &entity, const Field &field, const QByteArray &uid, QList<qint64> &records)
{
    // The server names a contest by the field that says so; a desk by the group it belongs to, in which other things may be in
    // dispute as well.
    const QString name = QString::fromLatin1(field.name);
    Statement query = reader.statement(QStringLiteral(
        "SELECT id FROM visible_conflict WHERE row = ? AND entity = ? AND state = 'open' AND (merge_group = ? OR (merge_group = ? "
        "AND json_type(mine, ?) IS NOT NULL))"));
    query.bind(QString::fromLatin1(uid.toHex())).bind(QString::fromLatin1(entity.name)).bind(name);
    query.bind(QString::fromLatin1(field.mergeGroup)).bind(QString(QStringLiteral("$.") + name));
    HK_CHECK(query.run());
    while (query.next())
        records.append(query.integer(0));
    return {};
}

}  // namespace

QString contestedCode()
{
    return QStringLiteral("contested");
}

bool mayBeContested(const Field &field)
{
    return field.type == FieldType::Choice && choiceOf(field, contestedCode());
}

bool isContested(const Entity &entity, const QVariantMap &row)
{
    return std::any_of(entity.fields.begin(), entity.fields.end(), [&](const Field &field) {
        return mayBeContested(field) && row.value(QString::fromLatin1(field.name)) == contestedCode();
    });
}

Result<QList<qint64>> contestsEndedBy(Reader &reader, const Entity &entity, qint64 row, const QVariantMap &values)
{
    QList<qint64> records;
    for (const Field &field : entity.fields) {
        const auto value = values.constFind(QString::fromLatin1(field.name));
        if (!mayBeContested(field) || value == values.constEnd() || *value == contestedCode()
            || !reader.catalogue().entity(conflictName))
            continue;
        HK_TRY(const QByteArray uid, contestedRow(reader, entity, field, row));
        if (!uid.isEmpty())
            HK_CHECK(addOpen(reader, entity, field, uid, records));
    }
    return records;
}

Result<QList<qint64>> contestsEndedByDeletion(Reader &reader, const Entity &entity, qint64 row)
{
    QVariantMap none;
    for (const Field &field : entity.fields) {
        if (mayBeContested(field))
            none.insert(QString::fromLatin1(field.name), QVariant());
    }
    return contestsEndedBy(reader, entity, row, none);
}

Result<void> endContests(Writer &writer, const QList<qint64> &records)
{
    for (const qint64 record : records)
        HK_CHECK(updateRow(writer, conflictName, record, {{QStringLiteral("state"), QStringLiteral("resolved")}}));
    return {};
}

}  // namespace hk

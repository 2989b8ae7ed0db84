// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/tablesql.h"

#include "server/postgres.h"

namespace hk::server {

QByteArray columnType(const Field &field)
{
    switch (field.type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Moment:
        return "bigint";
    case FieldType::Number:
        return "double precision";
    case FieldType::Reference:
        return "uuid";
    default:
        return "text";
    }
}

QByteArray tableOf(const Entity &entity)
{
    return "data." + quoted(entity.name);
}

QByteArray createTable(const Entity &entity)
{
    QByteArray sql = "CREATE TABLE " + tableOf(entity)
        + " (school int NOT NULL DEFAULT 1, id uuid PRIMARY KEY, version bigint NOT NULL DEFAULT 1, "
          "scopes uuid[] NOT NULL DEFAULT '{}'";
    for (const Field &field : entity.fields)
        sql += ", " + quoted(field.name) + ' ' + columnType(field) + (field.required ? " NOT NULL" : "");
    return sql + ")";
}

QList<TableConstraint> constraintsOf(const Entity &entity, const Field &field)
{
    const QByteArray column = quoted(field.name);
    const QByteArray name = entity.name + '_' + field.name;
    if (field.isReference())
        return {{name + "_refers",
                 "FOREIGN KEY (" + column + ") REFERENCES data." + quoted(field.target) + " (id) DEFERRABLE INITIALLY DEFERRED"}};
    if (field.type == FieldType::Boolean)
        return {{name + "_truth", "CHECK (" + column + " IN (0, 1))"}};
    if (field.type == FieldType::Date)
        return {{name + "_day", "CHECK (" + column + " ~ '^[0-9]{4}-[01][0-9]-[0-3][0-9]$')"}};
    if (field.type != FieldType::Choice || field.choices.isEmpty())
        return {};
    QByteArrayList codes;
    for (const Choice &choice : field.choices)
        codes << '\'' + choice.code.toUtf8().replace('\'', "''") + '\'';
    return {{name + "_choice", "CHECK (" + column + " IN (" + codes.join(", ") + "))"}};
}

QByteArray readSetting(const QByteArray &entity)
{
    return "hk.read_" + entity;
}

QByteArray writeSetting(const QByteArray &entity)
{
    return "hk.write_" + entity;
}

QByteArray madeSetting(const QByteArray &entity)
{
    return "hk.made_" + entity;
}

QByteArray securityOf(const Entity &entity, const QByteArray &service)
{
    const QByteArray table = tableOf(entity);
    const QByteArray role = quoted(service);
    // Sub-selects, so that a setting is looked at once a statement. What a unit has just made is its own to go on with.
    const auto rows = [&entity](const QByteArray &setting) {
        return "((SELECT current_setting('" + setting + "', true)) = '*' OR scopes && (SELECT hk.uuids('" + setting
            + "')) OR id = ANY ((SELECT hk.uuids('" + madeSetting(entity.name) + "'))::uuid[]))";
    };
    const bool isConflict = entity.name == conflictEntityName;
    const QByteArray read = isConflict ? "hk.reaches('hk.read_' || entity, scopes)" : rows(readSetting(entity.name));
    const QByteArray write = isConflict ? "hk.reaches('hk.write_' || entity, scopes)" : rows(writeSetting(entity.name));
    const QByteArray anywhere = "coalesce((SELECT current_setting('" + writeSetting(entity.name) + "', true)), '') <> ''";
    QByteArray sql = "ALTER TABLE " + table + " ENABLE ROW LEVEL SECURITY; ALTER TABLE " + table + " FORCE ROW LEVEL SECURITY; ";
    for (const char *policy : {"of_owner", "reads", "adds", "writes", "deletes"})
        sql += QByteArray("DROP POLICY IF EXISTS ") + policy + " ON " + table + "; ";
    // Triggers run as the owner, who forces the rights of others upon the table and needs leave for itself.
    sql += "CREATE POLICY of_owner ON " + table + " TO CURRENT_USER USING (true) WITH CHECK (true); ";
    sql += "CREATE POLICY reads ON " + table + " FOR SELECT TO " + role + " USING (" + read + "); ";
    sql += "CREATE POLICY writes ON " + table + " FOR UPDATE TO " + role + " USING (" + write + ") WITH CHECK ("
        + (isConflict ? write : anywhere) + "); ";
    if (isConflict)
        return sql + "GRANT SELECT, UPDATE ON " + table + " TO " + role + "; ";
    sql += "CREATE POLICY adds ON " + table + " FOR INSERT TO " + role + " WITH CHECK (" + anywhere + "); ";
    sql += "CREATE POLICY deletes ON " + table + " FOR DELETE TO " + role + " USING (" + write + "); ";
    return sql + "GRANT SELECT, INSERT, UPDATE, DELETE ON " + table + " TO " + role + "; ";
}

Entity conflictEntity()
{
    constexpr const char *context = "hk::Core";
    Entity conflict{conflictEntityName, "conflict", context, QT_TRANSLATE_NOOP("hk::Core", "Conflict")};
    conflict.titleFields = {"entity", "row"};
    for (const char *name : {"entity", "row", "merge_group", "mine_by", "theirs_by", "device", "theirs_device"})
        conflict.fields << Field{.name = name, .title = conflict.title};
    for (const char *name : {"base", "mine", "theirs"})
        conflict.fields << Field{.name = name, .type = FieldType::LongText, .title = conflict.title};
    for (const char *name : {"mine_at", "theirs_at"})
        conflict.fields << Field{.name = name, .type = FieldType::Moment, .title = conflict.title};
    conflict.fields << Field{.name = "state",
                             .type = FieldType::Choice,
                             .title = conflict.title,
                             .choices = {{QStringLiteral("open"), conflict.title}, {QStringLiteral("resolved"), conflict.title}}};
    return conflict;
}

}  // namespace hk::server

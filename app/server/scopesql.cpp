// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/scopesql.h"

#include "server/postgres.h"
#include "server/tablesql.h"

namespace hk::server {

namespace {

constexpr const char *definer = " SECURITY DEFINER SET search_path = pg_catalog ";

QByteArray columnOf(const QByteArray &row, const QByteArray &field)
{
    return row + '.' + quoted(field);
}

// The scopes at the end of a path whose first reference stands in `row` of `entity`.
QByteArray pathEnd(const Catalogue &catalogue, const Entity &entity, const ScopePath &path, const QByteArray &row)
{
    if (path.fields.isEmpty())
        return row + ".id";
    QByteArray tables;
    QByteArray joins;
    QByteArray last = row;
    const Entity *standing = &entity;
    for (qsizetype i = 0; i + 1 < path.fields.size(); ++i) {
        const Field *field = standing->field(path.fields.at(i));
        standing = catalogue.entity(field->target);
        const QByteArray next = 't' + QByteArray::number(i);
        tables += (tables.isEmpty() ? " FROM " : ", ") + tableOf(*standing) + ' ' + next;
        joins += (joins.isEmpty() ? " WHERE " : " AND ") + next + ".id = " + columnOf(last, path.fields.at(i));
        last = next;
    }
    const QByteArray end = columnOf(last, path.fields.constLast());
    return "SELECT " + (path.kind == ScopeKind::Person ? "hk.person(" + end + ')' : end) + tables + joins;
}

QByteArray codes(const QList<QByteArray> &states)
{
    return '\'' + states.join("', '") + '\'';
}

QByteArray pathSql(const Catalogue &catalogue, const Entity &entity, const ScopePath &path)
{
    if (path.fields.isEmpty())
        return "SELECT r.id";
    if (path.from.isEmpty())
        return pathEnd(catalogue, entity, path, "r");
    const Entity &from = *catalogue.entity(path.from);
    return "SELECT (" + pathEnd(catalogue, from, path, "f") + ") FROM " + tableOf(from) + " f WHERE " + columnOf("f", path.by)
        + " = r.id AND " + columnOf("f", path.stateField) + " IN (" + codes(path.states) + ')';
}

// Rows of an entity whose scopes are no longer what their paths say are written anew; nothing else of them changes.
QByteArray touch(const Entity &entity, const QByteArray &condition)
{
    return "UPDATE " + tableOf(entity) + " e SET scopes = e.scopes WHERE " + condition + " AND e.scopes IS DISTINCT FROM data."
        + quoted("scopes_of_" + entity.name) + "(e); ";
}

QByteArray when(const QList<QByteArray> &columns)
{
    QByteArrayList changed;
    for (const QByteArray &column : columns)
        changed << "NEW." + quoted(column) + " IS DISTINCT FROM OLD." + quoted(column);
    return "TG_OP <> 'UPDATE' OR " + changed.join(" OR ");
}

// What must be touched when a row of `table` was written, on account of one path of `entity`.
QByteArray touchedBy(const Catalogue &catalogue, const Entity &table, const Entity &entity, const ScopePath &path)
{
    QByteArray sql;
    const Entity *standing = path.from.isEmpty() ? &entity : catalogue.entity(path.from);
    if (!path.from.isEmpty() && standing == &table) {
        QByteArrayList own{path.by, path.stateField};
        if (!path.fields.isEmpty())
            own << path.fields.constFirst();
        sql += "IF " + when(own) + " THEN "
            + touch(entity, "e.id IN (before_row." + quoted(path.by) + ", after_row." + quoted(path.by) + ')') + "END IF; ";
    }
    // `reaches` closes the way back from a row in the middle of the path to the entity's own rows.
    QByteArray opened =
        path.from.isEmpty() ? "" : "e.id IN (SELECT " + columnOf("f", path.by) + " FROM " + tableOf(*standing) + " f WHERE ";
    QByteArray closed = path.from.isEmpty() ? "" : ")";
    QByteArray row = path.from.isEmpty() ? "e" : "f";
    for (qsizetype i = 0; i + 1 < path.fields.size(); ++i) {
        const Field *field = standing->field(path.fields.at(i));
        standing = catalogue.entity(field->target);
        const QByteArray column = columnOf(row, field->name);
        if (standing == &table)
            sql += "IF " + when({path.fields.at(i + 1)}) + " THEN " + touch(entity, opened + column + " = after_row.id" + closed)
                + "END IF; ";
        row = 't' + QByteArray::number(i);
        opened += column + " IN (SELECT " + row + ".id FROM " + tableOf(*standing) + ' ' + row + " WHERE ";
        closed += ")";
    }
    return sql;
}

}  // namespace

QByteArray scopesFunction(const Catalogue &catalogue, const Entity &entity)
{
    QByteArrayList paths;
    for (const ScopePath &path : entity.scopes)
        paths << '(' + pathSql(catalogue, entity, path) + ')';
    const QByteArray body = paths.isEmpty() ? QByteArray("SELECT '{}'::uuid[]")
                                            : "SELECT coalesce(array_agg(DISTINCT s ORDER BY s), '{}') FROM ("
            + paths.join(" UNION ALL ") + ") p (s) WHERE s IS NOT NULL";
    return "CREATE OR REPLACE FUNCTION data." + quoted("scopes_of_" + entity.name) + "(r " + tableOf(entity)
        + ") RETURNS uuid[] LANGUAGE sql STABLE AS $$ " + body + " $$; ";
}

QByteArray triggersOf(const Catalogue &catalogue, const Entity &entity)
{
    const QByteArray table = tableOf(entity);
    const QByteArray before = "data." + quoted("before_" + entity.name);
    const QByteArray after = "data." + quoted("after_" + entity.name);
    QByteArrayList changed;
    for (const Field &field : entity.fields)
        changed << "NEW." + quoted(field.name) + " IS DISTINCT FROM OLD." + quoted(field.name);
    QByteArrayList changedNames;
    for (const Field &field : entity.fields)
        changedNames << "CASE WHEN NEW." + quoted(field.name) + " IS DISTINCT FROM OLD." + quoted(field.name) + " THEN '"
                + field.name + "' END";
    // A conflict is within the reach that it was given.
    const bool isConflict = entity.name == conflictEntityName;
    const QByteArray scopes = isConflict ? QByteArray("IF TG_OP = 'UPDATE' THEN NEW.scopes := OLD.scopes; END IF; ")
                                         : "NEW.scopes := data." + quoted("scopes_of_" + entity.name) + "(NEW); ";
    QByteArray sql = "CREATE OR REPLACE FUNCTION " + before + "() RETURNS trigger LANGUAGE plpgsql" + definer + "AS $$ BEGIN "
        + scopes + "NEW.version := CASE WHEN TG_OP = 'INSERT' THEN coalesce((SELECT s.version FROM hk.sync_row s WHERE s.entity = '"
        + entity.name + "' AND s.row_id = NEW.id), 0) + 1 WHEN " + changed.join(" OR ")
        + " THEN OLD.version + 1 ELSE OLD.version END; RETURN NEW; END $$; ";
    const QByteArray name = '\'' + entity.name + '\'';
    sql += "CREATE OR REPLACE FUNCTION " + after + "() RETURNS trigger LANGUAGE plpgsql" + definer + "AS $$ DECLARE before_row "
        + table + "; after_row " + table + "; BEGIN "
        + "IF TG_OP = 'DELETE' THEN before_row := OLD; after_row := OLD; ELSIF TG_OP = 'INSERT' THEN before_row := NEW; after_row "
          ":= NEW; "
          "ELSE before_row := OLD; after_row := NEW; END IF; "
        + "IF TG_OP = 'DELETE' THEN PERFORM hk.feed(OLD.school, " + name
        + ", OLD.id, '{}', OLD.scopes, OLD.version + 1, true, '{\"\"}'); "
        + "ELSIF TG_OP = 'INSERT' THEN PERFORM hk.feed(NEW.school, " + name
        + ", NEW.id, '{}', NEW.scopes, NEW.version, false, '{\"\"}'); "
        + "ELSIF NEW.version <> OLD.version OR NEW.scopes <> OLD.scopes THEN PERFORM hk.feed(NEW.school, " + name
        + ", NEW.id, OLD.scopes, NEW.scopes, NEW.version, false, array_remove(ARRAY[" + changedNames.join(", ")
        + "], NULL)); END IF; ";
    for (const auto &other : catalogue.entities()) {
        for (const ScopePath &path : other->scopes)
            sql += touchedBy(catalogue, entity, *other, path);
    }
    sql += "RETURN NULL; END $$; ";
    sql += "CREATE OR REPLACE TRIGGER before_row BEFORE INSERT OR UPDATE ON " + table + " FOR EACH ROW EXECUTE FUNCTION " + before
        + "(); ";
    return sql + "CREATE OR REPLACE TRIGGER after_row AFTER INSERT OR UPDATE OR DELETE ON " + table
        + " FOR EACH ROW EXECUTE FUNCTION " + after + "(); ";
}

}  // namespace hk::server

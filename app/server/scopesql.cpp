// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/scopesql.h"

#include "server/blobuse.h"
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

// `row` is a row of the entity.
QByteArray pathSql(const Catalogue &catalogue, const Entity &entity, const ScopePath &path, const QByteArray &row)
{
    if (path.fields.isEmpty())
        return "SELECT " + row + ".id";
    if (path.from.isEmpty())
        return pathEnd(catalogue, entity, path, row);
    const Entity &from = *catalogue.entity(path.from);
    return "SELECT (" + pathEnd(catalogue, from, path, "f") + ") FROM " + tableOf(from) + " f WHERE " + columnOf("f", path.by)
        + " = " + row + ".id AND " + columnOf("f", path.stateField) + " IN (" + codes(path.states) + ')';
}

// The references through which rows of an entity belong wherever the row belongs that they lead to.
QByteArrayList throughOf(const Entity &entity)
{
    QByteArrayList fields;
    for (const ScopePath &path : entity.scopes) {
        if (!path.through.isEmpty() && !fields.contains(path.through))
            fields << path.through;
    }
    return fields;
}

QByteArray pathScopes(const Catalogue &catalogue, const Entity &entity, const QByteArray &row);

// All scopes of a row as an expression. Of rows that name who may see them these are the author's account, and each role within
// each scope that the paths lead to, and everywhere.
QByteArray scopesSql(const Catalogue &catalogue, const Entity &entity, const QByteArray &row)
{
    if (!entity.circle)
        return pathScopes(catalogue, entity, row);
    const QByteArray author = columnOf(row, entity.circle->authorField);
    return "(SELECT coalesce(array_agg(DISTINCT s ORDER BY s), '{}') FROM (SELECT CASE WHEN " + author
        + " <> '' THEN md5('account:' || " + author
        + ")::uuid END UNION ALL SELECT md5('role:' || o.role || ':' || b.scope)::uuid FROM unnest(string_to_array("
        + columnOf(row, entity.circle->rolesField) + ", ' ')) o (role) CROSS JOIN unnest(ARRAY['*'] || ("
        + pathScopes(catalogue, entity, row) + ")::text[]) b (scope) WHERE o.role <> '') p (s) WHERE s IS NOT NULL)";
}

// The scopes that the paths of a row lead to; an entity with one plain path is spared the gathering.
QByteArray pathScopes(const Catalogue &catalogue, const Entity &entity, const QByteArray &row)
{
    if (entity.scopes.isEmpty())
        return "'{}'::uuid[]";
    QByteArrayList paths;
    for (const QByteArray &through : throughOf(entity))
        paths << "(SELECT unnest(h.scopes) FROM " + tableOf(*catalogue.entity(entity.field(through)->target))
                + " h WHERE h.id = " + columnOf(row, through) + ')';
    if (entity.scopes.size() == 1 && paths.isEmpty() && entity.scopes.constFirst().from.isEmpty())
        return "coalesce((SELECT ARRAY[s] FROM (" + pathSql(catalogue, entity, entity.scopes.constFirst(), row)
            + ") p (s) WHERE s IS NOT NULL), '{}')";
    for (const ScopePath &path : entity.scopes) {
        if (path.through.isEmpty())
            paths << '(' + pathSql(catalogue, entity, path, row) + ')';
    }
    return "(SELECT coalesce(array_agg(DISTINCT s ORDER BY s), '{}') FROM (" + paths.join(" UNION ALL ")
        + ") p (s) WHERE s IS NOT NULL)";
}

// A new row of a circle is the asker's, who writes none in another account's name. Where a desk has not said so, since nobody signs
// in there, the asker is written down.
QByteArray authorSql(const Entity &entity)
{
    if (!entity.circle)
        return {};
    const QByteArray author = "NEW." + quoted(entity.circle->authorField);
    const QByteArray asker = "nullif(current_setting('hk.account', true), '')";
    return "IF TG_OP = 'INSERT' THEN IF coalesce(" + author + ", '') = '' THEN " + author + " := " + asker + "; ELSIF " + author
        + " <> " + asker + " AND EXISTS (SELECT 1 FROM hk.account a WHERE replace(a.id::text, '-', '') = " + author
        + ") THEN RAISE insufficient_privilege; END IF; END IF; ";
}

QByteArray differs(const QList<QByteArray> &columns)
{
    QByteArrayList parts;
    for (const QByteArray &column : columns)
        parts << "n." + quoted(column) + " IS DISTINCT FROM o." + quoted(column);
    return parts.join(" OR ");
}

// The rows that a statement wrote, as n and o of its transition tables, where one of these columns is another now.
QByteArray writtenRows(Deed deed, const QList<QByteArray> &columns)
{
    switch (deed) {
    case Deed::Insert:
        return " FROM fresh n";
    case Deed::Delete:
        return " FROM stale o";
    case Deed::Update:
        break;
    }
    return " FROM fresh n JOIN stale o ON o.id = n.id WHERE (" + differs(columns) + ")";
}

QByteArray eitherSide(Deed deed, const QByteArray &column)
{
    const QByteArray name = quoted(column);
    return deed == Deed::Insert ? "n." + name
        : deed == Deed::Delete  ? "o." + name
                                : "unnest(ARRAY[o." + name + ", n." + name + "])";
}

// Arrays, since a join might ask for the scopes of every row that there is.
// Rows of an entity whose scopes are no longer what their paths say are written anew; nothing else of them changes.
QByteArray touch(const Entity &entity, const QByteArray &column, const QByteArray &rows, const QByteArray &closed)
{
    return "IF EXISTS (" + rows + ") THEN UPDATE " + tableOf(entity) + " e SET scopes = e.scopes WHERE " + column + " = ANY (ARRAY("
        + rows + "))" + closed + " AND e.scopes IS DISTINCT FROM data." + quoted("scopes_of_" + entity.name) + "(e); END IF; ";
}

// What must be touched when rows of `table` were written, on account of one path of `entity`.
QByteArray touchedBy(const Catalogue &catalogue, const Entity &table, Deed deed, const Entity &entity, const ScopePath &path)
{
    QByteArray sql;
    const Entity *standing = path.from.isEmpty() ? &entity : catalogue.entity(path.from);
    if (!path.from.isEmpty() && standing == &table) {
        QByteArrayList own{path.by, path.stateField};
        if (!path.fields.isEmpty())
            own << path.fields.constFirst();
        sql += touch(entity, "e.id", "SELECT " + eitherSide(deed, path.by) + writtenRows(deed, own), "");
    }
    // `opened` closes the way back from a row in the middle of the path to the entity's own rows.
    QByteArray opened = path.from.isEmpty()
        ? ""
        : "e.id = ANY (ARRAY(SELECT " + columnOf("f", path.by) + " FROM " + tableOf(*standing) + " f WHERE ";
    QByteArray closed = path.from.isEmpty() ? "" : "))";
    QByteArray row = path.from.isEmpty() ? "e" : "f";
    for (qsizetype i = 0; i + 1 < path.fields.size(); ++i) {
        const Field *field = standing->field(path.fields.at(i));
        standing = catalogue.entity(field->target);
        const QByteArray column = columnOf(row, field->name);
        if (standing == &table)
            sql +=
                touch(entity, opened + column,
                      "SELECT " + QByteArray(deed == Deed::Delete ? "o.id" : "n.id") + writtenRows(deed, {path.fields.at(i + 1)}),
                      closed);
        row = 't' + QByteArray::number(i);
        opened += column + " = ANY (ARRAY(SELECT " + row + ".id FROM " + tableOf(*standing) + ' ' + row + " WHERE ";
        closed += "))";
    }
    return sql;
}

// What must be touched when the scopes of rows of `table` changed, since its own are inherited from them. A row that is deleted
// leaves its heirs where they were: they go before the unit ends.
QByteArray touchedHeirs(const Entity &table, Deed deed, const Entity &entity)
{
    QByteArray sql;
    for (const QByteArray &through : throughOf(entity)) {
        if (entity.field(through)->target == table.name && deed != Deed::Delete)
            sql += touch(entity, columnOf("e", through), "SELECT n.id" + writtenRows(deed, {"scopes"}), "");
    }
    return sql;
}

QByteArray beforeTrigger(const Catalogue &catalogue, const Entity &entity, const QByteArray &owner)
{
    const QByteArray table = tableOf(entity);
    const QByteArray before = "data." + quoted("before_" + entity.name);
    QByteArrayList changed;
    QByteArrayList moved;
    const QByteArrayList deciding = decidingFields(entity);
    for (const Field &field : entity.fields) {
        changed << "NEW." + quoted(field.name) + " IS DISTINCT FROM OLD." + quoted(field.name);
        if (deciding.contains(field.name))
            moved << changed.constLast();
    }
    // A conflict is within the reach that it was given. Of other rows an edit that leaves them where they are asks for no paths;
    // one that changes nothing at all is how they are touched when what they belong to has moved.
    const QByteArray stays = changed.join(" OR ") + (moved.isEmpty() ? "" : ") AND NOT (" + moved.join(" OR "));
    const bool isConflict = entity.name == conflictEntityName;
    const QByteArray scopes = isConflict ? QByteArray("IF TG_OP = 'UPDATE' THEN NEW.scopes := OLD.scopes; END IF; ")
                                         : "IF TG_OP = 'UPDATE' AND (" + stays
            + ") THEN NEW.scopes := OLD.scopes; ELSE NEW.scopes := " + scopesSql(catalogue, entity, "NEW") + "; END IF; ";
    return "CREATE OR REPLACE FUNCTION " + before + "() RETURNS trigger LANGUAGE plpgsql" + definer + "AS $$ BEGIN "
        + authorSql(entity) + scopes
        + "IF TG_OP = 'INSERT' THEN NEW.version := coalesce((SELECT s.version FROM hk.sync_row s WHERE s.entity = '" + entity.name
        + "' AND s.row_id = NEW.id), 0) + 1; ELSIF " + changed.join(" OR ")
        + " THEN NEW.version := OLD.version + 1; ELSE NEW.version := OLD.version; END IF; RETURN NEW; END $$; "
        + "CREATE OR REPLACE TRIGGER before_row BEFORE UPDATE ON " + table + " FOR EACH ROW EXECUTE FUNCTION " + before + "(); "
        + "ALTER TABLE " + table
        + " ALTER version SET DEFAULT 0; "
        // What addFunction has made is whole.
        + "CREATE OR REPLACE TRIGGER before_insert BEFORE INSERT ON " + table
        + " FOR EACH ROW WHEN (NEW.version = 0 OR current_user <> '" + owner + "') EXECUTE FUNCTION " + before + "(); ";
}

// Moves the lines of written rows forward in the feed.
QByteArray feedSql(const Entity &entity, Deed deed)
{
    const QByteArray name = '\'' + entity.name + '\'';
    QByteArrayList changed;
    for (const Field &field : entity.fields)
        changed << "CASE WHEN " + differs({field.name}) + " THEN '" + field.name + "' END";
    const QByteArray row = deed == Deed::Delete ? "o" : "n";
    const QByteArray version = deed == Deed::Delete ? "o.version + 1" : "n.version";
    // Under '' stands who made the row, or deleted it, when and where.
    const QByteArray written = "jsonb_build_array(hk_account, CASE WHEN hk_moments IS NULL THEN hk_at ELSE coalesce((hk_moments->>"
        + row + ".id::text)::bigint, hk_at) END, hk_device)";
    const QByteArray writers = deed == Deed::Update ? "(SELECT coalesce(jsonb_object_agg(c, " + written
            + "), '{}') FROM unnest(ARRAY[" + changed.join(", ") + "]) c WHERE c IS NOT NULL)"
                                                    : "jsonb_build_object('', " + written + ")";
    const QByteArray taken =
        deed == Deed::Update ? "CASE WHEN excluded.writers <> '{}' THEN excluded.%1 ELSE r.%1 END" : "excluded.%1";
    const auto whose = [&](const char *column) { return QByteArray(taken).replace("%1", column); };
    return "INSERT INTO hk.sync_row AS r (school, entity, row_id, scopes, version, deleted, writer, device, writers, xid, seq) "
           "SELECT "
        + row + ".school, " + name + ", " + row + ".id, " + row + ".scopes, " + version + ", "
        + (deed == Deed::Delete ? "true" : "false") + ", hk_account, hk_device, " + writers
        + ", pg_current_xact_id(), nextval('hk.sync_seq')"
        + (deed == Deed::Update
               ? QByteArray(" FROM fresh n JOIN stale o ON o.id = n.id WHERE n.version <> o.version OR n.scopes <> o.scopes")
               : writtenRows(deed, {}))
        + " ON CONFLICT ON CONSTRAINT sync_row_pkey DO UPDATE SET scopes = excluded.scopes, version = excluded.version, "
          "deleted = excluded.deleted, writer = "
        + whose("writer") + ", device = " + whose("device")
        + ", writers = r.writers || excluded.writers, xid = excluded.xid, seq = excluded.seq; ";
}

// Who saw a row only through a scope that it lost must hear of it; a name that was given back is free again.
QByteArray exitSql(const Entity &entity, Deed deed)
{
    const QByteArray name = '\'' + entity.name + '\'';
    switch (deed) {
    case Deed::Insert:
        return "IF EXISTS (SELECT 1 FROM fresh n WHERE n.version > 1) THEN DELETE FROM hk.dead_id d USING fresh n WHERE d.entity = "
            + name + " AND d.row_id = n.id; END IF; ";
    case Deed::Delete:
        return "INSERT INTO hk.dead_id (entity, row_id) SELECT " + name + ", o.id FROM stale o ON CONFLICT DO NOTHING; ";
    case Deed::Update:
        break;
    }
    return "INSERT INTO hk.sync_exit (school, entity, row_id, scope, xid, seq) SELECT n.school, " + name
        + ", n.id, lost, pg_current_xact_id(), nextval('hk.sync_seq') FROM fresh n JOIN stale o ON o.id = n.id CROSS JOIN "
          "unnest(o.scopes) lost WHERE n.scopes <> o.scopes AND lost <> ALL (n.scopes) "
          "ON CONFLICT ON CONSTRAINT sync_exit_pkey DO UPDATE SET xid = excluded.xid, seq = excluded.seq; ";
}

QByteArray afterTrigger(const Catalogue &catalogue, const Entity &entity, Deed deed)
{
    const QByteArray word = deed == Deed::Insert ? "insert" : deed == Deed::Update ? "update" : "delete";
    const QByteArray function = "data." + quoted("after_" + word + '_' + entity.name);
    QByteArray sql = "CREATE OR REPLACE FUNCTION " + function + "() RETURNS trigger LANGUAGE plpgsql" + definer
        + "SET enable_seqscan = off AS $$ DECLARE hk_account uuid := hk.current_uuid('hk.account'); "
          "hk_device uuid := hk.current_uuid('hk.device'); hk_at bigint := nullif(current_setting('hk.at', true), ''); "
          "hk_moments jsonb := nullif(current_setting('hk.moments', true), ''); BEGIN "
        + feedSql(entity, deed) + exitSql(entity, deed) + blobUseSql(catalogue, entity, deed);
    for (const auto &other : catalogue.entities()) {
        sql += touchedHeirs(entity, deed, *other);
        for (const ScopePath &path : other->scopes) {
            if (path.through.isEmpty())
                sql += touchedBy(catalogue, entity, deed, *other, path);
        }
    }
    const QByteArray tables = deed == Deed::Insert ? "NEW TABLE AS fresh"
        : deed == Deed::Delete                     ? "OLD TABLE AS stale"
                                                   : "OLD TABLE AS stale NEW TABLE AS fresh";
    return sql + "RETURN NULL; END $$; CREATE OR REPLACE TRIGGER after_" + word + " AFTER " + word.toUpper() + " ON "
        + tableOf(entity) + " REFERENCING " + tables + " FOR EACH STATEMENT EXECUTE FUNCTION " + function + "(); ";
}

}  // namespace

QByteArray scopesFunction(const Catalogue &catalogue, const Entity &entity)
{
    return "CREATE OR REPLACE FUNCTION data." + quoted("scopes_of_" + entity.name) + "(r " + tableOf(entity)
        + ") RETURNS uuid[] LANGUAGE sql STABLE AS $$ SELECT " + scopesSql(catalogue, entity, "r") + " $$; ";
}

QByteArray triggersOf(const Catalogue &catalogue, const Entity &entity, const QByteArray &owner)
{
    QByteArray sql = "DROP TRIGGER IF EXISTS after_row ON " + tableOf(entity) + "; DROP FUNCTION IF EXISTS data."
        + quoted("after_" + entity.name) + "(); " + beforeTrigger(catalogue, entity, QByteArray(owner).replace('\'', "''"));
    for (const Deed deed : {Deed::Insert, Deed::Update, Deed::Delete})
        sql += afterTrigger(catalogue, entity, deed);
    return sql;
}

QByteArray addFunction(const Catalogue &catalogue, const Entity &entity, const QByteArray &service)
{
    const QByteArray function = "data." + quoted("add_" + entity.name);
    QByteArrayList types{"uuid[]"};
    QByteArrayList places{"$1"};
    QByteArray columns;
    QByteArray values;
    for (const Field &field : entity.fields) {
        types << columnType(field) + "[]";
        places << '$' + QByteArray::number(types.size());
        columns += ", " + quoted(field.name);
        values += ", u." + quoted(field.name);
    }
    return "DROP FUNCTION IF EXISTS " + function + "; CREATE FUNCTION " + function + '(' + types.join(", ")
        + ") RETURNS void LANGUAGE plpgsql" + definer + "SET enable_seqscan = off AS $$ BEGIN IF coalesce(current_setting('"
        + writeSetting(entity.name)
        + "', true), '') <> '*' THEN RAISE insufficient_privilege; END IF; PERFORM set_config('hk.together', 'on', true); INSERT "
          "INTO "
        + tableOf(entity) + " (id, version, scopes" + columns
        + ") SELECT u.id, coalesce((SELECT s.version FROM hk.sync_row s WHERE s.entity = '" + entity.name
        + "' AND s.row_id = u.id), 0) + 1, " + scopesSql(catalogue, entity, "u") + values + " FROM unnest(" + places.join(", ")
        + ") u (id" + columns + "); PERFORM set_config('hk.together', '', true); END $$; REVOKE ALL ON FUNCTION " + function
        + " FROM PUBLIC; GRANT EXECUTE ON FUNCTION " + function + " TO " + quoted(service) + "; ";
}

}  // namespace hk::server

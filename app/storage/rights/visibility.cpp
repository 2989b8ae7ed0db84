// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/rights/visibility.h"

#include "storage/capture.h"
#include "storage/connectionhandle.h"
#include "storage/rights/authorship.h"
#include "storage/rights/sightsql.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace hk {

namespace {

QString columnsShown(const Entity &entity, const SightSql &sights, const QStringList &columns)
{
    QStringList shown;
    for (const QString &column : columns) {
        const Field *field = entity.field(column.toLatin1());
        if (field && field->encrypted) {
            shown << QStringLiteral("iif(r.%1 <> '', '%2', NULL) AS %1").arg(column, secretMark());
            continue;
        }
        if (!field || field->klass == FieldClass::Basic) {
            shown << QStringLiteral("r.%1").arg(column);
            continue;
        }
        const QString rows = sights.open(entity, field->klass);
        if (rows == SightSql::everyRow())
            shown << QStringLiteral("r.%1").arg(column);
        else if (rows == SightSql::noRow())
            shown << QStringLiteral("%1 AS %2").arg(maskedColumn(*field), column);
        else
            shown << QStringLiteral("CASE WHEN %1 THEN r.%2 ELSE %3 END AS %2").arg(rows, column, maskedColumn(*field));
    }
    return shown.join(QStringLiteral(", "));
}

// All columns of the table, those that no field stands for (sort orders) among them.
Result<QStringList> tableColumns(Connection &connection, const Entity &entity)
{
    QStringList columns;
    // Generated columns are hidden from table_info.
    Statement query = connection.statement(QStringLiteral("SELECT name FROM pragma_table_xinfo(?) WHERE hidden <> 1"));
    HK_CHECK(query.bind(QString::fromLatin1(entity.table)).run());
    while (query.next())
        columns << query.text(0);
    return columns;
}

Result<void> createView(Connection &connection, const Entity &entity, const SightSql &sights, bool hasAll)
{
    const QString name = QString::fromLatin1(entity.name);
    const QString table = QString::fromLatin1(entity.table);
    HK_CHECK(connection.execute(QStringLiteral("DROP VIEW IF EXISTS temp.visible_%1").arg(name)));
    const bool hasSecrets =
        std::any_of(entity.fields.begin(), entity.fields.end(), [](const Field &field) { return field.encrypted; });
    if (hasAll && !hasSecrets)
        return connection.execute(QStringLiteral("CREATE TEMP VIEW visible_%1 AS SELECT * FROM main.%2").arg(name, table));
    HK_TRY(const QStringList columns, tableColumns(connection, entity));
    return connection.execute(QStringLiteral("CREATE TEMP VIEW visible_%1 AS SELECT %2 FROM main.%3 r WHERE %4")
                                  .arg(name, columnsShown(entity, sights, columns), table, sights.readable(entity)));
}

Result<void> fillSightKeys(Connection &connection, const Catalogue &catalogue, const Viewer &viewer)
{
    HK_CHECK(connection.execute(QStringLiteral(
        "CREATE TEMP TABLE IF NOT EXISTS sight_key (purpose TEXT, kind INTEGER, key, UNIQUE (purpose, kind, key))")));
    HK_CHECK(connection.execute(QStringLiteral("DELETE FROM temp.sight_key")));
    Statement insert =
        connection.statement(QStringLiteral("INSERT OR IGNORE INTO temp.sight_key (purpose, kind, key) VALUES (?, ?, ?)"));
    for (const SightKey &key : SightSql(catalogue, viewer).keys()) {
        insert.bind(key.purpose).bind(static_cast<int>(key.kind)).bind(key.key);
        HK_CHECK(insert.run());
    }
    insert.bind(QStringLiteral("account")).bind(-1).bind(viewer.account);
    HK_CHECK(insert.run());
    if (viewer.account.isEmpty())
        return {};
    insert.bind(QStringLiteral("author")).bind(-1).bind(QString::fromLatin1(viewer.account.toHex()));
    HK_CHECK(insert.run());
    insert.bind(QStringLiteral("signIn")).bind(-1).bind(viewer.signInName);
    return insert.run();
}

Result<void> guard(Connection &connection, const QString &name, const QString &when, const QString &table, const QString &condition,
                   const char *rule)
{
    return connection.execute(
        QStringLiteral("CREATE TEMP TRIGGER %1 BEFORE %2 ON main.%3 WHEN (SELECT guarded FROM capture_context) AND %4 "
                       "BEGIN SELECT RAISE(ABORT, 'rule: %5'); END")
            .arg(name, when, table, condition, QString::fromLatin1(rule)));
}

// Made by the unit that is being written: its maker may go on with it before it has found its place.
QString madeInThisUnit(const Entity &entity, const QString &id)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM change c WHERE c.row_id = %1 AND c.entity = '%2' AND c.op = 'insert' "
                          "AND c.id > (SELECT since FROM capture_context))")
        .arg(id, QString::fromLatin1(entity.name));
}

// A row that this transaction has changed already refers to the same: a transfer ends one stay, which hides the student, and
// begins another.
QString heldInThisUnit(const Entity &entity, const QString &column)
{
    return QStringLiteral("EXISTS (SELECT 1 FROM change c JOIN main.%1 h ON h.id = c.row_id WHERE c.entity = '%2' "
                          "AND c.id > (SELECT since FROM capture_context) AND h.%3 = NEW.%3)")
        .arg(QString::fromLatin1(entity.table), QString::fromLatin1(entity.name), column);
}

// A reference that is set must lead to a row that the viewer sees, or has just made.
QString strangeReference(const Catalogue &catalogue, const Entity &entity, bool changedOnly)
{
    QStringList strange;
    for (const Field &field : entity.fields) {
        const Entity *target = field.isReference() ? catalogue.entity(field.target) : nullptr;
        if (!target)
            continue;
        const QString name = QString::fromLatin1(field.name);
        QString one =
            QStringLiteral(
                "NEW.%1 IS NOT NULL AND NOT EXISTS (SELECT 1 FROM visible_%2 t WHERE t.id = NEW.%1) AND NOT %3 AND NOT %4")
                .arg(name, QString::fromLatin1(target->name), madeInThisUnit(*target, QStringLiteral("NEW.") + name),
                     heldInThisUnit(entity, name));
        if (changedOnly)
            one = QStringLiteral("NEW.%1 IS NOT OLD.%1 AND %2").arg(name, one);
        strange << QStringLiteral("(%1)").arg(one);
    }
    return strange.isEmpty() ? QStringLiteral("0") : QStringLiteral("(%1)").arg(strange.join(QStringLiteral(" OR ")));
}

// What was written of a row that was given into other hands by the same step: the reason went with it.
QString passedOnWith(const Catalogue &catalogue, const Entity &entity)
{
    QStringList ways;
    for (const QByteArray &through : decidingFields(entity.scopes)) {
        const Field *field = entity.field(through);
        const Entity *target = field && field->isReference() ? catalogue.entity(field->target) : nullptr;
        const bool inherits = std::any_of(entity.scopes.begin(), entity.scopes.end(),
                                          [&through](const ScopePath &path) { return path.through == through; });
        if (inherits && target && target->passedOn)
            ways << QStringLiteral(
                        "EXISTS (SELECT 1 FROM change c WHERE c.row_id = r.%1 AND c.entity = '%2' AND c.op = 'update' AND "
                        "c.id > :since AND %3)")
                        .arg(QString::fromLatin1(through), QString::fromLatin1(target->name), scopeFieldChanged(*target));
    }
    return ways.isEmpty() ? SightSql::noRow() : QStringLiteral("(%1)").arg(ways.join(QStringLiteral(" OR ")));
}

const char *outsideRule = QT_TRANSLATE_NOOP("rules", "This lies outside what your account may change. Nothing was changed.");
const char *areaRule = QT_TRANSLATE_NOOP("rules", "Your account may look at this, but not change it. Nothing was changed.");
const char *authorRule = QT_TRANSLATE_NOOP("rules", "Nobody writes this in the name of another person. Nothing was changed.");
const char *fieldRule = QT_TRANSLATE_NOOP("rules", "Your account may not change this field. Nothing was changed.");

Result<void> guardFields(Connection &connection, const Entity &entity, const SightSql &sights)
{
    const QString table = QString::fromLatin1(entity.table);
    for (const Field &field : entity.fields) {
        if (field.klass == FieldClass::Basic)
            continue;
        const QString rows = sights.open(entity, field.klass);
        if (rows == SightSql::everyRow())
            continue;
        const QString name = QString::fromLatin1(field.name);
        HK_CHECK(guard(connection, QStringLiteral("guard_%1_%2_update").arg(QString::fromLatin1(entity.name), name),
                       QStringLiteral("UPDATE OF %1").arg(name), table,
                       QStringLiteral("NEW.%1 IS NOT OLD.%1 AND NOT EXISTS (SELECT 1 FROM main.%2 r WHERE r.id = OLD.id AND %3)")
                           .arg(name, table, rows),
                       fieldRule));
        if (rows == SightSql::noRow())
            HK_CHECK(guard(connection, QStringLiteral("guard_%1_%2_insert").arg(QString::fromLatin1(entity.name), name),
                           QStringLiteral("INSERT"), table, QStringLiteral("NEW.%1 IS NOT NULL").arg(name), fieldRule));
    }
    return {};
}

Result<void> guardEntity(Connection &connection, const Catalogue &catalogue, const Entity &entity, const SightSql &sights)
{
    const QString name = QString::fromLatin1(entity.name);
    const QString table = QString::fromLatin1(entity.table);
    const auto guardName = [&](const char *verb) { return QStringLiteral("guard_%1_%2").arg(name, QString::fromLatin1(verb)); };
    const QString rows = sights.writable(entity);
    if (rows == SightSql::noRow()) {
        for (const char *verb : {"INSERT", "UPDATE", "DELETE"})
            HK_CHECK(guard(connection, guardName(verb), QString::fromLatin1(verb), table, QStringLiteral("1"), areaRule));
        return {};
    }
    // A row whose references are hidden is not the viewer's to change, though it may be counted.
    const QString notTheirs =
        QStringLiteral("NOT EXISTS (SELECT 1 FROM main.%1 r WHERE r.id = OLD.id AND %2 AND %3) AND NOT %4")
            .arg(table, rows, sights.referencesSeen(entity), madeInThisUnit(entity, QStringLiteral("OLD.id")));
    HK_CHECK(guard(connection, guardName("INSERT"), QStringLiteral("INSERT"), table, strangeReference(catalogue, entity, false),
                   outsideRule));
    HK_CHECK(guard(connection, guardName("UPDATE"), QStringLiteral("UPDATE"), table,
                   QStringLiteral("(%1 OR %2)").arg(notTheirs, strangeReference(catalogue, entity, true)), outsideRule));
    HK_CHECK(guard(connection, guardName("DELETE"), QStringLiteral("DELETE"), table, notTheirs, outsideRule));
    if (entity.circle)
        HK_CHECK(guard(connection, guardName("author"), QStringLiteral("INSERT"), table,
                       QStringLiteral("coalesce(NEW.%1, '') NOT IN (%2)")
                           .arg(QString::fromLatin1(entity.circle->authorField), authorsOfViewer()),
                       authorRule));
    return guardFields(connection, entity, sights);
}

Result<void> dropGuards(Connection &connection)
{
    QStringList names;
    {
        Statement query = connection.statement(
            QStringLiteral("SELECT name FROM sqlite_temp_schema WHERE type = 'trigger' AND name LIKE 'guard\\_%' ESCAPE '\\'"));
        HK_CHECK(query.run());
        while (query.next())
            names << query.text(0);
    }
    for (const QString &name : names)
        HK_CHECK(connection.execute(QStringLiteral("DROP TRIGGER temp.%1").arg(name)));
    return {};
}

}  // namespace

Result<void> showTo(Connection &connection, const Catalogue &catalogue, const Viewer &viewer)
{
    connection.forgetStatements();
    HK_CHECK(fillSightKeys(connection, catalogue, viewer));
    const SightSql sights(catalogue, viewer);
    for (const auto &entity : catalogue.entities())
        HK_CHECK(createView(connection, *entity, sights, viewer.hasAllOf(*entity)));
    connection.setViewer(viewer);
    return createChangeList(connection, catalogue, viewer);
}

Result<void> guardFor(Connection &connection, const Catalogue &catalogue, const Viewer &viewer)
{
    connection.forgetStatements();
    HK_CHECK(dropGuards(connection));
    const SightSql sights(catalogue, viewer);
    for (const auto &entity : catalogue.entities()) {
        if (!viewer.hasAllOf(*entity))
            HK_CHECK(guardEntity(connection, catalogue, *entity, sights));
    }
    return {};
}

Result<void> checkWritten(Connection &connection, const Catalogue &catalogue, const Viewer &viewer, qint64 change)
{
    if (viewer.everything)
        return {};
    const SightSql sights(catalogue, viewer);
    for (const auto &entity : catalogue.entities()) {
        const QString rows = sights.writable(*entity);
        if (rows == SightSql::everyRow() || rows == SightSql::noRow())
            continue;
        Statement outside = connection.statement(
            QStringLiteral("SELECT 1 FROM change c JOIN main.%1 r ON r.id = c.row_id WHERE c.id > :since AND c.entity = '%2' AND "
                           "((c.op = 'insert' AND NOT %5) OR (c.op = 'update' AND %3)) AND %4 IS NOT TRUE LIMIT 1")
                .arg(QString::fromLatin1(entity->table), QString::fromLatin1(entity->name),
                     entity->passedOn ? SightSql::noRow() : scopeFieldChanged(*entity), rows, passedOnWith(catalogue, *entity)));
        HK_CHECK(outside.bind(QStringLiteral(":since"), change).run());
        if (outside.next())
            return Error{QCoreApplication::translate("rules", outsideRule), QString::fromLatin1(entity->name)};
    }
    return {};
}

}  // namespace hk

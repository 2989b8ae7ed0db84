// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/capture.h"

#include "storage/connectionhandle.h"

#include <QStringList>

#include <functional>

namespace hk {

namespace {

QStringList columnsOf(const Entity &entity)
{
    QStringList columns;
    for (const Field &field : entity.fields)
        columns << QString::fromLatin1(field.name);
    return columns;
}

// The columns that an update changed, from the row's old or new side. Texts joined end to end: an aggregate over a query for each
// column takes long to prepare, at every opening.
QString changedAsJson(const Entity &entity, const QString &row)
{
    QStringList parts;
    for (const QString &column : columnsOf(entity))
        parts << QStringLiteral("iif(OLD.%1 IS NOT NEW.%1, ',\"%1\":' || json_quote(%2.%1), '')").arg(column, row);
    return QStringLiteral("'{' || substr(%1, 2) || '}'").arg(parts.join(QStringLiteral(" || ")));
}

QString anyChanged(const Entity &entity)
{
    QStringList parts;
    for (const QString &column : columnsOf(entity))
        parts << QStringLiteral("OLD.%1 IS NOT NEW.%1").arg(column);
    return parts.join(QStringLiteral(" OR "));
}

QString triggerText(const Entity &entity, const QString &op, const QString &row, const QString &before, const QString &after)
{
    const QString name = QString::fromLatin1(entity.name);
    QString condition = QStringLiteral("(SELECT active FROM capture_context)");
    if (op == QLatin1String("update"))
        condition += QStringLiteral(" AND (%1)").arg(anyChanged(entity));
    return QStringLiteral("CREATE TEMP TRIGGER capture_%1_%2 AFTER %2 ON main.%3 WHEN %4 BEGIN "
                          "INSERT INTO change (unit, op, entity, row_id, row_uid, before, after) "
                          "VALUES ((SELECT unit FROM capture_context), '%2', '%1', %5.id, %5.uid, %6, %7); END")
        .arg(name, op, QString::fromLatin1(entity.table), condition, row, before, after);
}

// The title fields of an entity as one SQL text. `column` gives a field's value; a reference is named by the title fields of
// its own row, and choices, whose words SQL does not know, are left out.
QString titleExpression(const Catalogue &catalogue, const Entity &entity, const std::function<QString(const QString &)> &column,
                        int depth)
{
    QStringList parts;
    for (const QByteArray &name : entity.titleFields) {
        const Field *field = entity.field(name);
        const QString value = column(QString::fromLatin1(name));
        const Entity *target = field->isReference() ? catalogue.entity(field->target) : nullptr;
        if (target && depth > 0) {
            const QString alias = QStringLiteral("t%1").arg(depth);
            const QString title = titleExpression(
                catalogue, *target, [&](const QString &c) { return alias + u'.' + c; }, depth - 1);
            parts << QStringLiteral("coalesce((SELECT %1 FROM visible_%2 %3 WHERE %3.id = %4), '')")
                         .arg(title, QString::fromLatin1(target->name), alias, value);
        } else if (!field->isReference() && field->type != FieldType::Choice) {
            parts << QStringLiteral("coalesce(%1, '')").arg(value);
        }
    }
    return parts.isEmpty() ? QStringLiteral("''") : QStringLiteral("trim(%1)").arg(parts.join(QStringLiteral(" || ' ' || ")));
}

// What a person calls a row, from the row while it lives, else from what the change table kept of it.
QString rowTitleCase(const Catalogue &catalogue, const Entity &entity)
{
    constexpr int depth = 2;
    const QString living = titleExpression(
        catalogue, entity, [](const QString &c) { return QStringLiteral("r.") + c; }, depth);
    const QString kept = titleExpression(
        catalogue, entity,
        [](const QString &c) { return QStringLiteral("json_extract(coalesce(c.before, c.after), '$.%1')").arg(c); }, depth);
    return QStringLiteral("WHEN '%1' THEN coalesce(nullif(coalesce((SELECT %2 FROM visible_%1 r WHERE r.id = c.row_id AND r.uid = "
                          "c.row_uid), %3), ''), "
                          "'#' || c.row_id)")
        .arg(QString::fromLatin1(entity.name), living, kept);
}

// Whoever has not all rights sees the own steps; who has them, all but what was done to the rows of a circle they do not belong to.
QString changesKnown(const Catalogue &catalogue, const Viewer &viewer)
{
    const QString own = QStringLiteral("u.account = (SELECT key FROM temp.sight_key WHERE purpose = 'account')");
    if (!viewer.everything)
        return own;
    QStringList known;
    for (const auto &entity : catalogue.entities()) {
        if (!viewer.hasAllOf(*entity))
            known << QStringLiteral("(c.entity <> '%1' OR %2 OR EXISTS (SELECT 1 FROM visible_%1 v WHERE v.id = c.row_id "
                                    "AND v.uid = c.row_uid))")
                         .arg(QString::fromLatin1(entity->name), own);
    }
    return known.isEmpty() ? QStringLiteral("1") : known.join(QStringLiteral(" AND "));
}

QString changeListView(const Catalogue &catalogue, const Viewer &viewer)
{
    QStringList cases;
    for (const auto &entity : catalogue.entities())
        cases << rowTitleCase(catalogue, *entity);
    return QStringLiteral("CREATE TEMP VIEW change_list AS SELECT c.id, u.at, u.kind, c.op, c.entity, CASE c.entity %1 END AS row, "
                          "c.unit, u.undone "
                          "FROM main.change c LEFT JOIN main.change_unit u ON u.id = c.unit WHERE %2")
        .arg(cases.join(u' '), changesKnown(catalogue, viewer));
}

}  // namespace

QString rowAsJson(const Entity &entity, const QString &row)
{
    QStringList parts{QStringLiteral("'uid', hex(%1.uid)").arg(row)};
    for (const QString &column : columnsOf(entity))
        parts << QStringLiteral("'%1', %2.%1").arg(column, row);
    return QStringLiteral("json_object(%1)").arg(parts.join(QStringLiteral(", ")));
}

Result<void> createCapture(Connection &connection, const Catalogue &catalogue)
{
    HK_CHECK(connection.execute(
        QStringLiteral("CREATE TEMP TABLE capture_context (unit INTEGER, active INTEGER, since INTEGER, guarded INTEGER)")));
    HK_CHECK(connection.execute(QStringLiteral("INSERT INTO capture_context VALUES (0, 1, 0, 0)")));
    const QString null = QStringLiteral("NULL");
    for (const auto &entity : catalogue.entities()) {
        const QString inserted = rowAsJson(*entity, QStringLiteral("NEW"));
        const QString deleted = rowAsJson(*entity, QStringLiteral("OLD"));
        HK_CHECK(connection.execute(triggerText(*entity, QStringLiteral("insert"), QStringLiteral("NEW"), null, inserted)));
        HK_CHECK(connection.execute(triggerText(*entity, QStringLiteral("update"), QStringLiteral("NEW"),
                                                changedAsJson(*entity, QStringLiteral("OLD")),
                                                changedAsJson(*entity, QStringLiteral("NEW")))));
        HK_CHECK(connection.execute(triggerText(*entity, QStringLiteral("delete"), QStringLiteral("OLD"), deleted, null)));
    }
    return {};
}

Result<void> createChangeList(Connection &connection, const Catalogue &catalogue, const Viewer &viewer)
{
    HK_CHECK(connection.execute(QStringLiteral("DROP VIEW IF EXISTS temp.change_list")));
    return connection.execute(changeListView(catalogue, viewer));
}

}  // namespace hk

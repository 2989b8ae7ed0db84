// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lists.h"

#include "storage/listfilter.h"

#include <QCoreApplication>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace hk {

namespace {

// A list as SQL: which rows, in which order.
struct ListSql {
    const List *list = nullptr;
    std::vector<ColumnInfo> columns;
    QString where;
    QString order;
    QList<QVariant> values;

    QString columnNames() const
    {
        QStringList names{QStringLiteral("id")};
        for (const ColumnInfo &column : columns)
            names << QString::fromLatin1(column.name);
        return names.join(QStringLiteral(", "));
    }
    QString view() const { return QString::fromLatin1(list->view); }
};

Error unknownList(const QByteArray &name)
{
    return {QCoreApplication::translate("hk::Storage", "The program does not know this list."), QString::fromLatin1(name)};
}

const ColumnInfo *columnNamed(const std::vector<ColumnInfo> &columns, const QByteArray &name)
{
    const auto found = std::find_if(columns.begin(), columns.end(), [&](const ColumnInfo &c) { return c.name == name; });
    return found == columns.end() ? nullptr : &*found;
}

Result<QString> orderOf(const ListSql &sql, const ListQuery &query)
{
    const QByteArray by = query.sort.isEmpty() ? sql.list->sort : query.sort;
    const bool descending = query.sort.isEmpty() ? sql.list->descending : query.descending;
    const QString direction = descending ? QStringLiteral(" DESC") : QString();
    const ColumnInfo *column = columnNamed(sql.columns, by);
    const QByteArray key = column ? column->sort : by;
    if (key.isEmpty() || key == "id")
        return QStringLiteral("id") + direction;
    if (!column)
        return unknownList(sql.list->id + '/' + by);
    return QStringLiteral("%1%2, id%2").arg(QString::fromLatin1(key), direction);
}

Result<ListSql> listSql(const Reader &reader, const ListQuery &query)
{
    ListSql sql;
    sql.list = reader.catalogue().list(query.list);
    if (!sql.list)
        return unknownList(query.list);
    sql.columns = reader.catalogue().columnsOf(*sql.list);
    QStringList conditions;
    for (const ColumnFilter &filter : query.filters) {
        const ColumnInfo *column = columnNamed(sql.columns, filter.column);
        if (!column)
            return unknownList(query.list + '/' + filter.column);
        if (filter.text.trimmed().isEmpty())
            continue;
        const FilterSql part = filterSql(*sql.list, *column, filter.text);
        conditions << u'(' + part.condition + u')';
        sql.values += part.values;
    }
    if (!conditions.isEmpty())
        sql.where = QStringLiteral(" WHERE ") + conditions.join(QStringLiteral(" AND "));
    HK_TRY(sql.order, orderOf(sql, query));
    return sql;
}

ListRow rowFrom(const Statement &query, size_t columns)
{
    ListRow row;
    row.id = query.integer(0);
    row.cells.reserve(columns);
    for (size_t i = 0; i < columns; ++i) {
        // NULL comes as a typed null, which would not equal the empty value of other rows.
        QVariant value = query.value(int(i) + 1);
        row.cells.push_back(value.isNull() ? QVariant() : std::move(value));
    }
    return row;
}

}  // namespace

Result<std::vector<qint64>> listIds(Reader &reader, const ListQuery &query, int limit)
{
    HK_TRY(const ListSql sql, listSql(reader, query));
    // scan: a list is all its rows in their order
    QString text = QStringLiteral("SELECT id FROM %1%2 ORDER BY %3").arg(sql.view(), sql.where, sql.order);
    if (limit > 0)
        text += QStringLiteral(" LIMIT ?");
    Statement ids = reader.statement(text);
    for (const QVariant &value : sql.values)
        ids.bind(value);
    if (limit > 0)
        ids.bind(limit);
    HK_CHECK(ids.run());
    std::vector<qint64> found;
    while (ids.next())
        found.push_back(ids.integer(0));
    return found;
}

Result<qint64> listCount(Reader &reader, const QByteArray &list)
{
    HK_TRY(const ListSql sql, listSql(reader, {.list = list}));
    // scan: counting
    HK_TRY(const QVariant count, reader.single(QStringLiteral("SELECT count(*) FROM %1").arg(sql.view())));
    return count.toLongLong();
}

Result<std::vector<ListRow>> listRows(Reader &reader, const QByteArray &list, const std::vector<qint64> &ids)
{
    HK_TRY(const ListSql sql, listSql(reader, {.list = list}));
    // One row at a time by key: 128 look-ups cost less than preparing an IN list of every length.
    Statement query = reader.statement(QStringLiteral("SELECT %1 FROM %2 WHERE id = ?").arg(sql.columnNames(), sql.view()));
    std::vector<ListRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        HK_CHECK(query.bind(id).run());
        if (query.next())
            rows.push_back(rowFrom(query, sql.columns.size()));
    }
    return rows;
}

Result<void> eachListRow(Reader &reader, const ListQuery &query, const std::function<bool(const ListRow &)> &sink)
{
    HK_TRY(const ListSql sql, listSql(reader, query));
    // scan: an export is the whole list
    Statement rows = reader.statement(
        QStringLiteral("SELECT %1 FROM %2%3 ORDER BY %4").arg(sql.columnNames(), sql.view(), sql.where, sql.order));
    for (const QVariant &value : sql.values)
        rows.bind(value);
    HK_CHECK(rows.run());
    while (rows.next()) {
        if (!sink(rowFrom(rows, sql.columns.size())))
            break;
    }
    return {};
}

}  // namespace hk

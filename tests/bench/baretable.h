// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QStringList>
#include <QVariant>

#include <vector>

namespace hk::bench {

// The rows of a table, taken out of one file to be put bare into another: the floor of everything that writes.
struct BareTable {
    QString name;
    QStringList columns;
    std::vector<std::vector<QVariant>> rows;
};

inline BareTable readBare(QSqlDatabase &database, const QString &name, const QStringList &columns)
{
    BareTable table{name, columns, {}};
    QSqlQuery query(database);
    query.setForwardOnly(true);
    query.exec(QStringLiteral("SELECT %1 FROM %2").arg(columns.join(QStringLiteral(", ")), name));
    while (query.next()) {
        std::vector<QVariant> row;
        for (int i = 0; i < columns.size(); ++i)
            row.push_back(query.isNull(i) ? QVariant() : query.value(i));
        table.rows.push_back(std::move(row));
    }
    return table;
}

inline bool writeBare(QSqlDatabase &database, const BareTable &table)
{
    const QStringList places(table.columns.size(), QStringLiteral("?"));
    QSqlQuery insert(database);
    if (!insert.prepare(QStringLiteral("INSERT INTO %1 (%2) VALUES (%3)")
                            .arg(table.name, table.columns.join(QStringLiteral(", ")), places.join(QStringLiteral(", ")))))
        return false;
    for (const auto &row : table.rows) {
        for (size_t i = 0; i < row.size(); ++i)
            insert.bindValue(int(i), row[i]);
        if (!insert.exec())
            return false;
    }
    return true;
}

inline QStringList columnsOfTable(QSqlDatabase &database, const QString &name)
{
    QStringList columns;
    QSqlQuery query(database);
    // Generated columns cannot be written, and table_info leaves them out.
    query.exec(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(name));
    while (query.next())
        columns << query.value(0).toString();
    return columns;
}

}  // namespace hk::bench

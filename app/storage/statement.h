// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QVariant>

#include <memory>
#include <optional>

class QSqlQuery;

namespace hk {

// A prepared statement borrowed from its connection's cache until it is destroyed. Values are bound, never written into the
// SQL. Usage: auto q = reader.statement(sql); q.bind(a).bind(b); HK_CHECK(q.run()); while (q.next()) q.text(0);
class Statement {
public:
    explicit Statement(std::shared_ptr<QSqlQuery> query, std::optional<Error> preparing = {});
    Statement(Statement &&) noexcept;
    Statement &operator=(Statement &&) noexcept;
    ~Statement();

    // The next `?`, in order. A null QVariant, an invalid optional and a null QString bind NULL.
    Statement &bind(const QVariant &value);
    // A named place (":term"), which may stand several times.
    Statement &bind(const QString &place, const QVariant &value);

    // Runs it; may be bound and run again.
    Result<void> run();
    bool next();

    QVariant value(int column) const;
    QString text(int column) const;
    qint64 integer(int column) const;
    double number(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;
    int columns() const;
    QString columnName(int column) const;

    qint64 lastId() const;
    int affected() const;

private:
    std::shared_ptr<QSqlQuery> m_query;
    std::optional<Error> m_preparing;  // why it could not be prepared
    int m_bound = 0;
};

// A list as JSON, for "IN (SELECT value FROM json_each(:ids))"; null for an empty one.
QVariant idList(const QList<qint64> &ids);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/statement.h"

#include "storage/sqlerror.h"

#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QStringList>

namespace hk {

Statement::Statement(std::shared_ptr<QSqlQuery> query, std::optional<Error> preparing)
    : m_query(std::move(query)), m_preparing(std::move(preparing))
{
}

Statement::Statement(Statement &&) noexcept = default;
Statement &Statement::operator=(Statement &&) noexcept = default;

Statement::~Statement()
{
    // A finished statement holds no read lock on the file.
    if (m_query)
        m_query->finish();
}

Statement &Statement::bind(const QVariant &value)
{
    m_query->bindValue(m_bound++, value);
    return *this;
}

Statement &Statement::bind(const QString &place, const QVariant &value)
{
    m_query->bindValue(place, value);
    return *this;
}

Result<void> Statement::run()
{
    m_bound = 0;
    if (m_preparing)
        return *m_preparing;
    if (!m_query->exec())
        return sqlError(m_query->lastError(), m_query->lastQuery());
    return {};
}

bool Statement::next()
{
    return m_query->next();
}

QVariant Statement::value(int column) const
{
    return m_query->value(column);
}

QString Statement::text(int column) const
{
    return m_query->value(column).toString();
}

qint64 Statement::integer(int column) const
{
    return m_query->value(column).toLongLong();
}

double Statement::number(int column) const
{
    return m_query->value(column).toDouble();
}

QByteArray Statement::bytes(int column) const
{
    return m_query->value(column).toByteArray();
}

bool Statement::isNull(int column) const
{
    return m_query->isNull(column);
}

int Statement::columns() const
{
    return m_query->record().count();
}

QString Statement::columnName(int column) const
{
    return m_query->record().fieldName(column);
}

qint64 Statement::lastId() const
{
    return m_query->lastInsertId().toLongLong();
}

int Statement::affected() const
{
    return m_query->numRowsAffected();
}

QVariant idList(const QList<qint64> &ids)
{
    if (ids.isEmpty())
        return {};
    QStringList numbers;
    numbers.reserve(ids.size());
    for (const qint64 id : ids)
        numbers << QString::number(id);
    return QString(u'[' + numbers.join(u',') + u']');
}

}  // namespace hk

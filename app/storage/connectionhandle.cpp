// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/connectionhandle.h"

#include "storage/sqlerror.h"
#include "storage/sqlfile.h"

#include <QAtomicInt>
#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

namespace hk {

namespace {

QAtomicInt connectionCounter;

}  // namespace

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    const QString name = QStringLiteral("hallkeeper-%1").arg(connectionCounter.fetchAndAddRelaxed(1));
    std::unique_ptr<Connection> connection(new Connection(name, path));
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000");
    if (access != Access::ReadWrite)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    if (access == Access::Unchanging) {
        options += QStringLiteral(";QSQLITE_OPEN_URI");
        const QUrl address = QUrl::fromLocalFile(QFileInfo(path).absoluteFilePath());
        database.setDatabaseName(QString::fromLatin1(address.toEncoded()) + QStringLiteral("?immutable=1"));
    } else {
        database.setDatabaseName(path);
    }
    database.setConnectOptions(options);
    if (!database.open())
        return sqlError(database.lastError(), {});
    HK_CHECK(connection->execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    HK_CHECK(connection->execute(QStringLiteral("PRAGMA temp_store = MEMORY")));
    HK_CHECK(connection->execute(QStringLiteral("PRAGMA cache_size = -10000")));
    return connection;
}

Connection::~Connection()
{
    m_statements.clear();
    database().close();
    QSqlDatabase::removeDatabase(m_name);
}

Statement Connection::statement(const QString &sql)
{
    std::shared_ptr<QSqlQuery> &cached = m_statements[sql];
    // A statement that is in use further up the stack is not shared: the inner one gets its own.
    const bool inUse = cached && cached.use_count() > 1;
    if (cached && !inUse)
        return Statement(cached);
    auto query = std::make_shared<QSqlQuery>(database());
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        m_statements.remove(sql);
        Error error = sqlError(query->lastError(), sql);
        return Statement(std::move(query), std::move(error));
    }
    if (!inUse)
        cached = query;
    return Statement(std::move(query));
}

Result<void> Connection::execute(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return sqlError(query.lastError(), sql);
    return {};
}

Result<QVariant> Connection::single(const QString &sql)
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return sqlError(query.lastError(), sql);
    return query.next() ? query.value(0) : QVariant();
}

Result<void> Connection::executeScript(const QString &script)
{
    for (const QString &sql : splitStatements(script))
        HK_CHECK(execute(sql));
    return {};
}

}  // namespace hk

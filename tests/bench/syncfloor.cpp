// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/baretable.h"
#include "bench/syncphases.h"

#include <QElapsedTimer>

#include <libpq-fe.h>
#include <zstd.h>

#include <cstdio>

namespace hk::bench {

namespace {

double secondsOf(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

QByteArray copied(PGconn *connection, const QByteArray &sql)
{
    QByteArray all;
    PQclear(PQexec(connection, sql.constData()));
    char *piece = nullptr;
    for (int got = PQgetCopyData(connection, &piece, 0); got > 0; got = PQgetCopyData(connection, &piece, 0)) {
        all.append(piece, got);
        PQfreemem(piece);
    }
    PQclear(PQgetResult(connection));
    return all;
}

// Under row security, as an account that sees the whole school.
QByteArray everyRow(const ModuleHost &host, const QByteArray &connection)
{
    QByteArray all;
    PGconn *const postgres = PQconnectdb(connection.constData());
    PQclear(PQexec(postgres, "BEGIN"));
    for (const auto &entity : host.catalogue().entities()) {
        PQclear(PQexec(postgres, ("SELECT set_config('hk.read_" + entity->name + "', '*', true)").constData()));
        all += copied(postgres, "COPY (SELECT * FROM data.\"" + entity->name + "\" ORDER BY id) TO STDOUT");
    }
    PQfinish(postgres);
    return all;
}

void packAndUnpack(const QByteArray &bytes, Floor &floor)
{
    QElapsedTimer timer;
    timer.start();
    QByteArray packed(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), '\0');
    packed.resize(qsizetype(ZSTD_compress(packed.data(), size_t(packed.size()), bytes.constData(), size_t(bytes.size()), 3)));
    QByteArray back(bytes.size(), '\0');
    ZSTD_decompress(back.data(), size_t(back.size()), packed.constData(), size_t(packed.size()));
    floor.pack = secondsOf(timer);
    floor.packedBytes = packed.size();
}

std::vector<BareTable> tablesOf(const ModuleHost &host, const QString &file)
{
    std::vector<BareTable> tables;
    QSqlDatabase source = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("source"));
    source.setDatabaseName(file);
    source.open();
    QStringList names;
    for (const auto &entity : host.catalogue().entities())
        names << QString::fromLatin1(entity->table);
    names << QStringLiteral("search_key") << QStringLiteral("search_entity");
    for (const QString &name : std::as_const(names))
        tables.push_back(readBare(source, name, columnsOfTable(source, name)));
    tables.push_back(readBare(source, QStringLiteral("search_text"), {QStringLiteral("rowid"), QStringLiteral("words")}));
    return tables;
}

double insertSeconds(const std::vector<BareTable> &tables, const QString &file)
{
    QSqlDatabase target = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("target"));
    target.setDatabaseName(file);
    target.open();
    QSqlQuery pragma(target);
    pragma.exec(QStringLiteral("PRAGMA cache_size = -16000"));
    pragma.exec(QStringLiteral("PRAGMA synchronous = NORMAL"));
    pragma.exec(QStringLiteral("DELETE FROM search_entity"));
    QElapsedTimer timer;
    timer.start();
    target.transaction();
    for (const BareTable &table : tables) {
        if (!writeBare(target, table))
            std::printf("bare insert into %s failed\n", qPrintable(table.name));
    }
    target.commit();
    return secondsOf(timer);
}

}  // namespace

Floor measureFloor(const ModuleHost &host, const QByteArray &connection, const QString &pulled, const QString &scratch)
{
    Floor floor;
    QElapsedTimer timer;
    timer.start();
    const QByteArray rows = everyRow(host, connection);
    floor.copy = secondsOf(timer);
    packAndUnpack(rows, floor);
    if (Database::open(scratch, host.catalogue(), host.schemas()).ok())
        floor.insert = insertSeconds(tablesOf(host, pulled), scratch);
    QSqlDatabase::removeDatabase(QStringLiteral("source"));
    QSqlDatabase::removeDatabase(QStringLiteral("target"));
    return floor;
}

}  // namespace hk::bench

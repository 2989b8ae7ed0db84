// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migrator.h"

#include "storage/connectionhandle.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace hk {

namespace {

struct Migration {
    QString owner;
    int number = 0;
    QString name;
    QString script;

    QString hash() const
    {
        return QString::fromLatin1(QCryptographicHash::hash(script.toUtf8(), QCryptographicHash::Sha256).toHex());
    }
};

QList<Migration> migrationsOf(const SchemaSource &source)
{
    QList<Migration> migrations;
    const QDir folder(source.migrations);
    for (const QString &entry : folder.entryList({QStringLiteral("[0-9][0-9][0-9][0-9]_*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(entry));
        if (file.open(QIODevice::ReadOnly))
            migrations.append({source.owner, entry.left(4).toInt(), entry, QString::fromUtf8(file.readAll())});
    }
    return migrations;
}

// "owner number" -> hash, of those that have run.
Result<QHash<QString, QString>> migrationsRun(Connection &connection)
{
    QHash<QString, QString> run;
    HK_TRY(const QVariant known, connection.single(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'migration'")));
    if (known.isNull())
        return run;
    Statement query = connection.statement(QStringLiteral("SELECT owner, number, hash FROM migration"));
    HK_CHECK(query.run());
    while (query.next())
        run.insert(query.text(0) + u' ' + query.text(1), query.text(2));
    return run;
}

struct MigrationText {
    Q_DECLARE_TR_FUNCTIONS(hk::Storage)
public:
    static QString other()
    {
        return tr("This data file was made by a different build of the program. It was not opened, and is unchanged.");
    }
    static QString notMade() { return tr("The new data file could not be made. Please install the program anew."); }
    static QString unchanged()
    {
        return tr("The data file could not be brought up to date. It is unchanged; a copy of it lies beside it.");
    }
    static QString halfDone()
    {
        return tr("The data file could not be brought up to date completely. A copy of it as it was lies beside it.");
    }
};

Result<int> orphansIn(Connection &connection)
{
    HK_TRY(const QVariant count, connection.single(QStringLiteral("SELECT count(*) FROM pragma_foreign_key_check")));
    return count.toInt();
}

Result<void> runMigration(Connection &connection, const Migration &migration, const Clock &clock)
{
    // On a desk that does not see everything rows may refer to others that it was not given: a migration must not make more of
    // them.
    HK_TRY(const int before, orphansIn(connection));
    HK_CHECK(connection.executeScript(migration.script));
    Statement record =
        connection.statement(QStringLiteral("INSERT INTO migration (owner, number, name, hash, at) VALUES (?, ?, ?, ?, ?)"));
    record.bind(migration.owner).bind(migration.number).bind(migration.name).bind(migration.hash()).bind(clock());
    HK_CHECK(record.run());
    HK_TRY(const int after, orphansIn(connection));
    if (after > before)
        return Error{{}, QStringLiteral("leaves %1 orphans").arg(after - before)};
    return {};
}

Result<void> runInTransaction(Connection &connection, const Migration &migration, const Clock &clock)
{
    // A table that is rebuilt must not take its children along: foreign keys rest, and are checked as a whole.
    HK_CHECK(connection.execute(QStringLiteral("PRAGMA foreign_keys = OFF")));
    HK_CHECK(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    const Result<void> done = runMigration(connection, migration, clock);
    connection.forgetStatements();
    HK_CHECK(connection.execute(done.ok() ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")));
    HK_CHECK(connection.execute(QStringLiteral("PRAGMA foreign_keys = ON")));
    if (!done.ok())
        return Error{{}, QStringLiteral("%1/%2: %3").arg(migration.owner, migration.name, done.error().detail)};
    return {};
}

}  // namespace

Result<SchemaStanding> schemaStanding(Connection &connection, const QList<SchemaSource> &schemas)
{
    HK_TRY(const auto run, migrationsRun(connection));
    SchemaStanding standing;
    standing.empty = run.isEmpty();
    qsizetype known = 0;
    bool missing = false;
    QStringList owners;
    for (const SchemaSource &source : schemas) {
        owners << source.owner;
        for (const Migration &migration : migrationsOf(source)) {
            const auto found = run.constFind(migration.owner + u' ' + QString::number(migration.number));
            if (found == run.constEnd())
                missing = true;
            else if (*found != migration.hash())
                return Error{MigrationText::other(),
                             QStringLiteral("%1/%2 is not what was run on this file").arg(migration.owner, migration.name)};
            else
                ++known;
        }
    }
    // A module that is not installed leaves its tables alone; only a higher number of a known owner is from a newer program.
    qsizetype ofKnownOwners = 0;
    for (auto it = run.keyBegin(); it != run.keyEnd(); ++it)
        ofKnownOwners += owners.contains(it->section(u' ', 0, 0)) ? 1 : 0;
    standing.state = ofKnownOwners > known ? SchemaState::Newer : missing ? SchemaState::Older : SchemaState::Current;
    return standing;
}

Result<void> migrate(Connection &connection, const QList<SchemaSource> &schemas, const Clock &clock)
{
    HK_CHECK(
        connection.execute(QStringLiteral("CREATE TABLE IF NOT EXISTS migration (owner TEXT NOT NULL, number INTEGER NOT NULL, "
                                          "name TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL, "
                                          "PRIMARY KEY (owner, number)) STRICT")));
    HK_TRY(const auto run, migrationsRun(connection));
    QString fault = run.isEmpty() ? MigrationText::notMade() : MigrationText::unchanged();
    for (const SchemaSource &source : schemas) {
        for (const Migration &migration : migrationsOf(source)) {
            if (run.contains(migration.owner + u' ' + QString::number(migration.number)))
                continue;
            if (const auto done = runInTransaction(connection, migration, clock); !done.ok())
                return Error{fault, done.error().detail};
            // Each stands for itself: from here on the file is no longer what it was.
            if (!run.isEmpty())
                fault = MigrationText::halfDone();
        }
    }
    return {};
}

}  // namespace hk

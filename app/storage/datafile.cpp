// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/datafile.h"

#include "storage/capture.h"
#include "storage/connectionhandle.h"
#include "storage/migrator.h"
#include "storage/rights/visibility.h"
#include "storage/searchkeys.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace hk {

namespace {

struct OpenText {
    Q_DECLARE_TR_FUNCTIONS(hk::Storage)
public:
    static QString inUse()
    {
        return tr(
            "Another window or program has this data file open for writing. You can look things up here, but not change them.");
    }
    static QString newer()
    {
        return tr("This data file was written by a newer version of the program. You can look things up, but not change them; "
                  "please update.");
    }
    static QString asked() { return tr("The data file was opened for reading only."); }
    static QString protectedFile()
    {
        return tr("The data file or its folder is write-protected. You can look things up, but not change them.");
    }
    static QString damaged() { return tr("The data file is damaged. Please restore a backup; the damaged file stays as it is."); }
    static QString noFolder(const QString &folder)
    {
        return tr("The folder “%1” cannot be made.").arg(QDir::toNativeSeparators(folder));
    }
    static QString notOurs() { return tr("This file holds other data than this program's. It was left as it is."); }
    static QString older()
    {
        return tr("This data file was written by an older version of the program. Please open it once with the program, or with a "
                  "command that changes something; it is brought up to date then.");
    }
    static QString missing() { return tr("There is no data file here yet, and it cannot be made."); }
};

Result<void> createModuleViews(Connection &connection, const QList<SchemaSource> &schemas)
{
    for (const SchemaSource &source : schemas) {
        for (const QString &view : source.views) {
            QFile file(view);
            if (!file.open(QIODevice::ReadOnly))
                return Error{QCoreApplication::translate("hk::Storage", "A part of the program is missing."), view};
            HK_CHECK(connection.executeScript(QString::fromUtf8(file.readAll())));
        }
    }
    return {};
}

// A write-ahead log left behind tells of a crash: then the pages are looked at before anything is written.
Result<void> checkAfterCrash(const QString &path, Connection &connection, bool logLeft)
{
    Q_UNUSED(path)
    if (!logLeft)
        return {};
    HK_TRY(const QVariant answer, connection.single(QStringLiteral("PRAGMA quick_check(1)")));
    if (answer.toString() != QLatin1String("ok"))
        return Error{OpenText::damaged(), answer.toString()};
    return {};
}

Result<void> copyBeforeMigration(const QString &path, Connection &connection, const Clock &clock)
{
    const QString copy =
        QStringLiteral("%1.before-%2.sqlite").arg(path, campusTime(clock()).toString(QStringLiteral("yyyyMMdd-HHmmss")));
    QFile::remove(copy);
    Statement vacuum = connection.statement(QStringLiteral("VACUUM INTO ?"));
    HK_CHECK(vacuum.bind(copy).run());
    HK_TRY(const auto opened, Connection::open(copy, Connection::Access::ReadOnly));
    HK_TRY(const QVariant answer, opened->single(QStringLiteral("PRAGMA quick_check(1)")));
    if (answer.toString() != QLatin1String("ok"))
        return Error{OpenText::damaged(), answer.toString()};
    return {};
}

Result<void> refuseForeignFile(Connection &connection)
{
    HK_TRY(const QVariant tables, connection.single(QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE type = 'table'")));
    HK_TRY(const QVariant ours, connection.single(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'migration'")));
    if (tables.toInt() > 0 && ours.isNull())
        return Error{OpenText::notOurs(), {}};
    return {};
}

Result<void> refreshSearch(Connection &connection, const Catalogue &catalogue, const Clock &clock)
{
    Writer writer(connection, catalogue, clock);
    HK_CHECK(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    Result<void> done = bringSearchUpToDate(writer);
    if (const auto ended = connection.execute(done.ok() ? QStringLiteral("COMMIT") : QStringLiteral("ROLLBACK")); !ended.ok())
        return ended;
    return done;
}

Result<void> prepareWriter(const QString &path, DataFile &file, const Catalogue &catalogue, const QList<SchemaSource> &schemas,
                           const OpenOptions &options, bool logLeft)
{
    Connection &connection = *file.writer;
    HK_CHECK(refuseForeignFile(connection));
    HK_TRY(const QVariant mode, connection.single(QStringLiteral("PRAGMA journal_mode = WAL")));
    // A folder on a network may not carry a write-ahead log: then the classic journal must do, and every commit must reach the
    // disk.
    const bool hasLog = mode.toString() == QLatin1String("wal");
    HK_CHECK(
        connection.execute(hasLog ? QStringLiteral("PRAGMA synchronous = NORMAL") : QStringLiteral("PRAGMA synchronous = FULL")));
    HK_CHECK(checkAfterCrash(path, connection, logLeft));
    HK_TRY(const SchemaStanding standing, schemaStanding(connection, schemas));
    if (standing.state == SchemaState::Newer) {
        file.readOnlyReason = OpenText::newer();
        file.writer.reset();
        file.lock.reset();
        return {};
    }
    if (standing.state == SchemaState::Older && !standing.empty)
        HK_CHECK(copyBeforeMigration(path, connection, options.clock));
    HK_CHECK(migrate(connection, schemas, options.clock));
    Reader reader(connection, catalogue);
    HK_TRY(const bool found, isSearchUpToDate(reader));
    file.searchIsOld = !found;
    return {};
}

bool isHeldElsewhere(const QString &path)
{
    qint64 process = 0;
    QString computer;
    QString program;
    return QLockFile(path + QStringLiteral(".lock")).getLockInfo(&process, &computer, &program)
        && process != QCoreApplication::applicationPid();
}

// SQLite reads a file with a write-ahead log by means of files beside it, which only a connection that may write takes away again
// when it is the last. Where none can be made there, and no log waits to be read, the file is read as one that nobody changes.
// Beside another process that writes the log is never taken away: that process' own locks may be gone, since POSIX drops them when
// it closes any descriptor of the file.
Connection::Access readingAccess(const QString &path)
{
    if (isHeldElsewhere(path))
        return Connection::Access::ReadOnly;
    if (QFileInfo(QFileInfo(path).absolutePath()).isWritable())
        return QFileInfo(path).isWritable() ? Connection::Access::ReadWrite : Connection::Access::ReadOnly;
    const bool hasLog = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    return hasLog ? Connection::Access::ReadOnly : Connection::Access::Unchanging;
}

// A file that is only read must have its tables already.
Result<DataFile> openReadOnly(const QString &path, const QList<SchemaSource> &schemas, const QString &reason)
{
    DataFile file;
    file.readOnlyReason = reason;
    if (!QFileInfo::exists(path))
        return Error{OpenText::missing(), {}};
    HK_TRY(const auto connection, Connection::open(path, readingAccess(path)));
    HK_CHECK(connection->execute(QStringLiteral("PRAGMA query_only = ON")));
    HK_CHECK(refuseForeignFile(*connection));
    HK_TRY(const SchemaStanding standing, schemaStanding(*connection, schemas));
    if (standing.state == SchemaState::Older)
        return Error{OpenText::older(), {}};
    if (standing.state == SchemaState::Newer)
        file.readOnlyReason = OpenText::newer();
    return file;
}

}  // namespace

Result<DataFile> openDataFile(const QString &path, const Catalogue &catalogue, const QList<SchemaSource> &schemas,
                              const OpenOptions &options)
{
    DataFile file;
    const QFileInfo info(path);
    if (options.readOnly)
        return openReadOnly(path, schemas, OpenText::asked());
    if (!QDir().mkpath(info.absolutePath()))
        return Error{OpenText::noFolder(info.absolutePath()), {}};
    if ((info.exists() && !info.isWritable()) || !QFileInfo(info.absolutePath()).isWritable()) {
        if (!info.exists())
            return Error{OpenText::missing(), {}};
        return openReadOnly(path, schemas, OpenText::protectedFile());
    }
    file.lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    file.lock->setStaleLockTime(0);
    if (!file.lock->tryLock(0))
        return openReadOnly(path, schemas, OpenText::inUse());
    const bool logLeft = QFileInfo(path + QStringLiteral("-wal")).size() > 0;
    HK_TRY(file.writer, Connection::open(path, Connection::Access::ReadWrite));
    HK_CHECK(prepareWriter(path, file, catalogue, schemas, options, logLeft));
    return file;
}

Result<void> showViews(Connection &connection, const Catalogue &catalogue, const QList<SchemaSource> &schemas, const Viewer &viewer)
{
    HK_CHECK(showTo(connection, catalogue, viewer));
    if (connection.hasModuleViews())
        return {};
    HK_CHECK(createModuleViews(connection, schemas));
    connection.setHasModuleViews();
    return {};
}

Result<void> beginWriting(Connection &connection, const Catalogue &catalogue, const QList<SchemaSource> &schemas,
                          const OpenOptions &options)
{
    HK_CHECK(createCapture(connection, catalogue));
    if (!options.viewer.isNobody())
        HK_CHECK(showViews(connection, catalogue, schemas, options.viewer));
    HK_CHECK(guardFor(connection, catalogue, options.viewer));
    return refreshSearch(connection, catalogue, options.clock);
}

Result<std::unique_ptr<Connection>> openForReading(const QString &path, const Catalogue &catalogue,
                                                   const QList<SchemaSource> &schemas, const Viewer &viewer)
{
    HK_TRY(auto connection, Connection::open(path, readingAccess(path)));
    if (!viewer.isNobody())
        HK_CHECK(showViews(*connection, catalogue, schemas, viewer));
    // However it was opened, nothing is written through it.
    HK_CHECK(connection->execute(QStringLiteral("PRAGMA query_only = ON")));
    return connection;
}

}  // namespace hk

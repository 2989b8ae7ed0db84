// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup.h"

#include "storage/backup/backuppack.h"
#include "storage/backup/filemoves.h"
#include "storage/backup/secretfile.h"
#include "storage/connectionhandle.h"
#include "storage/files/filestore.h"
#include "storage/files/fileuse.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QTemporaryDir>

namespace hk {

namespace {

constexpr int daysKept = 14;

struct BackupText {
    Q_DECLARE_TR_FUNCTIONS(hk::Backup)
public:
    static QString damagedCopy()
    {
        return tr("The copy could not be read back, so it was thrown away. Please try again, perhaps in another place.");
    }
    static QString notWritten(const QString &file)
    {
        return tr("The file “%1” could not be written.").arg(QDir::toNativeSeparators(file));
    }
    static QString notAllowed() { return tr("Your account may not copy all data into a backup."); }
    static QString inUse() { return tr("The program has this data file open. Please close it first; nothing was changed."); }
    static QString notABackup() { return tr("This file is not a backup of this program, or it is damaged."); }
};

// Checked, and counted entity by entity.
Result<BackupInfo> inspectData(const QString &data)
{
    HK_TRY(const auto connection, Connection::open(data, Connection::Access::ReadOnly));
    HK_TRY(const QVariant sound, connection->single(QStringLiteral("PRAGMA quick_check(1)")));
    if (sound.toString() != QLatin1String("ok"))
        return Error{BackupText::notABackup(), sound.toString()};
    BackupInfo info;
    // scan: tables are few, and their rows are counted
    Statement tables = connection->statement(
        QStringLiteral("SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' "
                       "AND c.name = 'uid' AND m.name NOT IN ('batch', 'change_unit') ORDER BY m.name"));
    HK_CHECK(tables.run());
    while (tables.next()) {
        HK_TRY(const QVariant rows, connection->single(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(tables.text(0))));
        info.rows.insert(tables.text(0).toLatin1(), rows.toLongLong());
    }
    return info;
}

QByteArray manifestOf(const BackupInfo &info)
{
    QJsonObject rows;
    for (auto it = info.rows.begin(); it != info.rows.end(); ++it)
        rows.insert(QString::fromLatin1(it.key()), it.value());
    return QJsonDocument(QJsonObject{{QStringLiteral("at"), info.at},
                                     {QStringLiteral("program"), info.program},
                                     {QStringLiteral("rows"), rows},
                                     {QStringLiteral("files"), info.files},
                                     {QStringLiteral("fileBytes"), info.fileBytes}})
        .toJson(QJsonDocument::Compact);
}

Result<BackupInfo> infoFrom(const UnpackedBackup &unpacked)
{
    const QJsonObject object = QJsonDocument::fromJson(unpacked.manifest).object();
    if (!object.contains(QStringLiteral("at")))
        return Error{BackupText::notABackup(), {}};
    BackupInfo info;
    info.at = object.value(QStringLiteral("at")).toVariant().toLongLong();
    info.program = object.value(QStringLiteral("program")).toString();
    // Backups of older programs say nothing of files, and have none.
    info.files = object.value(QStringLiteral("files")).toInteger();
    info.fileBytes = object.value(QStringLiteral("fileBytes")).toInteger();
    const QJsonObject rows = object.value(QStringLiteral("rows")).toObject();
    for (auto it = rows.begin(); it != rows.end(); ++it)
        info.rows.insert(it.key().toLatin1(), it.value().toVariant().toLongLong());
    if (unpacked.files != info.files || unpacked.fileBytes != info.fileBytes)
        return Error{BackupText::notABackup(), QStringLiteral("files")};
    return info;
}

// The files beside the data; those that come meanwhile belong to rows that the copy of the data does not have.
QStringList filesBeside(const QString &dataFile, BackupInfo &info)
{
    const FileStore store(dataFile);
    QStringList paths;
    for (const QByteArray &file : store.all()) {
        paths << store.pathOf(file);
        info.fileBytes += QFileInfo(paths.constLast()).size();
    }
    info.files = paths.size();
    return paths;
}

// The data file itself, or, where it is write-protected, a copy of its bytes.
Result<QString> writableSource(const QString &dataFile, const QString &copy)
{
    if (QFileInfo(dataFile).isWritable() && QFileInfo(QFileInfo(dataFile).absolutePath()).isWritable())
        return dataFile;
    for (const QString &part : {QString(), QStringLiteral("-wal")}) {
        if (QFileInfo::exists(dataFile + part) && !QFile::copy(dataFile + part, copy + part))
            return Error{BackupText::notWritten(copy), part};
        QFile::setPermissions(copy + part, QFile::ReadOwner | QFile::WriteOwner);
    }
    return copy;
}

// Where the data lie in the open while a backup is made or read: beside the data file, never on the medium that the backup goes to,
// and for this account alone. Beside a write-protected file the system's own folder must do.
std::unique_ptr<QTemporaryDir> privateFolder(const QString &dataFile)
{
    auto beside = std::make_unique<QTemporaryDir>(QFileInfo(dataFile).absolutePath() + QStringLiteral("/.backup-XXXXXX"));
    return beside->isValid() ? std::move(beside) : std::make_unique<QTemporaryDir>();
}

Result<void> copyData(const QString &dataFile, const QTemporaryDir &folder, const QString &copy)
{
    // Open for writing though nothing is written: of a table with generated columns SQLite makes no copy on a connection that
    // may only read.
    HK_TRY(const QString source, writableSource(dataFile, folder.filePath(QStringLiteral("source.sqlite"))));
    HK_TRY(const auto connection, Connection::open(source, Connection::Access::ReadWrite));
    Statement vacuum = connection->statement(QStringLiteral("VACUUM INTO ?"));
    return vacuum.bind(copy).run();
}

// VACUUM does not run inside the transaction of a reading job, so the copy is made on a connection of its own.
Result<BackupInfo> writeCopy(const QString &dataFile, const QString &file, const QString &passphrase, qint64 now)
{
    const auto folder = privateFolder(dataFile);
    if (!folder->isValid())
        return Error{BackupText::notWritten(file), folder->errorString()};
    const QString copy = folder->filePath(QStringLiteral("data.sqlite"));
    HK_CHECK(copyData(dataFile, *folder, copy));
    HK_TRY(BackupInfo info, inspectData(copy));
    info.at = now;
    info.program = QStringLiteral(HK_VERSION);
    info.encrypted = !passphrase.isEmpty();
    // After the data: bytes come before the rows that name them.
    const QStringList files = filesBeside(dataFile, info);
    const QString packed = folder->filePath(QStringLiteral("packed"));
    HK_CHECK(packBackup(packed, {manifestOf(info), copy, files}, passphrase));
    QFile::remove(copy);
    const QString arriving = file + QStringLiteral(".part");
    QFile::remove(arriving);
    FileGuard guard(arriving);
    if (!QFile::copy(packed, arriving))
        return Error{BackupText::notWritten(file), {}};
    // What cannot be read back from where it went is no backup.
    const QString again = folder->filePath(QStringLiteral("again.sqlite"));
    HK_TRY(const UnpackedBackup unpacked, unpackBackup(arriving, again, {}, passphrase));
    HK_TRY(const BackupInfo readBack, inspectData(again));
    if (unpacked.manifest != manifestOf(info) || !infoFrom(unpacked).ok() || readBack.rows != info.rows)
        return Error{BackupText::damagedCopy(), {}};
    HK_CHECK(replaceFile(arriving, file));
    guard.keep();
    return info;
}

// Pages still in the log belong to the former file: they are kept beside it under its new name, and so are its files.
std::vector<FileMove> movesFor(const QString &dataFile, const QString &kept, const QString &incoming, const QString &incomingFiles)
{
    std::vector<FileMove> moves;
    const auto moveAway = [&](const QString &from, const QString &to) {
        if (QFileInfo::exists(from))
            moves.push_back({from, to});
    };
    for (const QString &part : {QStringLiteral("-wal"), QStringLiteral("-shm"), QString()})
        moveAway(dataFile + part, kept + part);
    moveAway(FileStore(dataFile).folder(), FileStore(kept).folder());
    moveAway(incomingFiles, FileStore(dataFile).folder());
    moves.push_back({incoming, dataFile});
    return moves;
}

QString dailyBackupName(const QDate &day)
{
    return QStringLiteral("hallkeeper-%1.hkbackup").arg(day.toString(Qt::ISODate));
}

QDate dayOfBackup(const QString &name)
{
    return QDate::fromString(name.mid(11, 10), Qt::ISODate);
}

QStringList dailyBackups(const QString &dataFile)
{
    return QDir(dailyBackupFolder(dataFile))
        .entryList({QStringLiteral("hallkeeper-[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].hkbackup")}, QDir::Files,
                   QDir::Name | QDir::Reversed);
}

// The last days, and the newest of every month before them.
void removeOldBackups(const QString &dataFile, const QDate &today)
{
    QStringList monthsKept;
    for (const QString &name : dailyBackups(dataFile)) {
        const QDate day = dayOfBackup(name);
        const QString month = day.toString(QStringLiteral("yyyy-MM"));
        const bool newestOfMonth = !monthsKept.contains(month);
        if (newestOfMonth)
            monthsKept << month;
        if (!newestOfMonth && day.daysTo(today) > daysKept)
            QFile::remove(QDir(dailyBackupFolder(dataFile)).filePath(name));
    }
}

}  // namespace

QFuture<Result<BackupInfo>> writeBackup(Database &database, const QString &file, const QString &passphrase)
{
    const QString path = database.path();
    const qint64 now = database.clock()();
    return database.read(
        [=](Reader &reader) -> Result<BackupInfo> {
            if (!reader.viewer().may(Deed::Keep))
                return Error{BackupText::notAllowed(), {}};
            return writeCopy(path, file, passphrase, now);
        },
        ReadLane::Bulk);
}

Result<BackupInfo> inspectBackup(const QString &file, const QString &passphrase)
{
    QTemporaryDir folder;
    if (!folder.isValid())
        return Error{BackupText::notWritten(folder.path()), folder.errorString()};
    HK_TRY(const UnpackedBackup unpacked, unpackBackup(file, folder.filePath(QStringLiteral("data.sqlite")), {}, passphrase));
    HK_TRY(BackupInfo info, infoFrom(unpacked));
    info.encrypted = isEncryptedBackup(file);
    HK_TRY(const BackupInfo found, inspectData(folder.filePath(QStringLiteral("data.sqlite"))));
    info.rows = found.rows;
    return info;
}

Result<QString> restoreBackup(const QString &file, const QString &dataFile, const QString &passphrase)
{
    if (!QDir().mkpath(QFileInfo(dataFile).absolutePath()))
        return Error{BackupText::notWritten(dataFile), {}};
    QLockFile lock(dataFile + QStringLiteral(".lock"));
    lock.setStaleLockTime(0);
    if (!lock.tryLock(0))
        return Error{BackupText::inUse(), {}};
    const QString incoming = dataFile + QStringLiteral(".restoring");
    FileGuard guard(incoming);
    const QTemporaryDir files(incoming + QStringLiteral("-XXXXXX"));
    if (!files.isValid())
        return Error{BackupText::notWritten(dataFile), files.errorString()};
    const QString incomingFiles = files.filePath(QStringLiteral("files"));
    HK_TRY(const UnpackedBackup unpacked, unpackBackup(file, incoming, incomingFiles, passphrase));
    HK_CHECK(infoFrom(unpacked));
    HK_CHECK(inspectData(incoming));
    const QString stamp = campusTime(systemNow()).toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString kept = QStringLiteral("%1.replaced-%2").arg(dataFile, stamp);
    const bool replaces = QFileInfo::exists(dataFile);
    HK_CHECK(moveFiles(movesFor(dataFile, kept, incoming, incomingFiles)));
    guard.keep();
    return replaces ? kept : QString();
}

bool isEncryptedBackup(const QString &file)
{
    return isEncryptedFile(file);
}

QString dailyBackupFolder(const QString &dataFile)
{
    return QFileInfo(dataFile).absolutePath() + QStringLiteral("/backups");
}

std::optional<QDateTime> newestDailyBackup(const QString &dataFile)
{
    const QStringList names = dailyBackups(dataFile);
    if (names.isEmpty())
        return {};
    return QFileInfo(QDir(dailyBackupFolder(dataFile)).filePath(names.first())).lastModified();
}

QFuture<Result<QString>> writeDailyBackup(Database &database)
{
    const QString path = database.path();
    const qint64 now = database.clock()();
    return database.read(
        [=](Reader &reader) -> Result<QString> {
            const QDate today = campusDate(now);
            const QDir folder(dailyBackupFolder(path));
            const QString file = folder.filePath(dailyBackupName(today));
            if (QFileInfo::exists(file))
                return QString();
            if (!QDir().mkpath(folder.path()))
                return Error{BackupText::notWritten(folder.path()), {}};
            HK_CHECK(writeCopy(path, file, {}, now));
            removeOldBackups(path, today);
            HK_CHECK(removeUnusedFiles(reader, now));
            return file;
        },
        ReadLane::Bulk);
}

}  // namespace hk

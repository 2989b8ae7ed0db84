// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QDateTime>
#include <QMap>

namespace hk {

// What a backup says of itself before anything is restored from it.
struct BackupInfo {
    qint64 at = 0;  // UTC milliseconds
    QString program;  // version that wrote it
    bool encrypted = false;
    QMap<QByteArray, qint64> rows;  // live rows by entity
    qint64 files = 0;  // that rows refer to
    qint64 fileBytes = 0;
};

// Copies the data as they stand and the files beside them into one file; encrypted when a passphrase is given. Nothing but the packed file touches the place
// it goes to; it is written beside its name and takes it when complete and verified.
QFuture<Result<BackupInfo>> writeBackup(Database &database, const QString &file, const QString &passphrase = {});

// What is inside; a wrong passphrase and a damaged file are told apart where that can be known.
Result<BackupInfo> inspectBackup(const QString &file, const QString &passphrase = {});

// Whether it takes a passphrase to look inside.
bool isEncryptedBackup(const QString &file);

// Puts the backup in the place of the data file, which must not be open; the former file is kept beside it, with its files, and named in the answer.
Result<QString> restoreBackup(const QString &file, const QString &dataFile, const QString &passphrase = {});

// The folder of daily backups beside a data file, its newest one, and which of them may go: the last 14 days, then one a month.
QString dailyBackupFolder(const QString &dataFile);
std::optional<QDateTime> newestDailyBackup(const QString &dataFile);
// Writes today's backup unless there is one; answers its path, or nothing.
QFuture<Result<QString>> writeDailyBackup(Database &database);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace hk {

// The file of a backup: a zip of manifest.json, data.sqlite and the files that rows refer to, as they stand in the store,
// encrypted: files/ab/<hash>; with a passphrase the whole zip goes through libsodium's secretstream under a key made by argon2id,
// behind a header of magic, limits (work and memory) and salt to which every block is bound. Both ways the zip lies in the open
// beside what is written for a moment: `file` and `data` belong in a private folder.

struct BackupParts {
    QByteArray manifest;
    QString data;
    QStringList files;  // of a file store
};
Result<void> packBackup(const QString &file, const BackupParts &parts, const QString &passphrase);

// What came out besides the data.
struct UnpackedBackup {
    QByteArray manifest;
    qint64 files = 0;
    qint64 fileBytes = 0;
};
// Writes the data to `data`, and the files below the folder `files`; without one they are only read through.
Result<UnpackedBackup> unpackBackup(const QString &file, const QString &data, const QString &files, const QString &passphrase);

}  // namespace hk

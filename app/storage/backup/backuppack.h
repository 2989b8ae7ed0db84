// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace hk {

// The file of a backup: a zip of manifest.json and data.sqlite; with a passphrase the whole zip goes through libsodium's
// secretstream under a key made by argon2id, behind a header of magic, limits (work and memory) and salt to which every block is
// bound. Both ways the zip lies in the open beside what is written for a moment: `file` and `data` belong in a private folder.

Result<void> packBackup(const QString &file, const QByteArray &manifest, const QString &data, const QString &passphrase);

// Writes the data to `data` and answers the manifest.
Result<QByteArray> unpackBackup(const QString &file, const QString &data, const QString &passphrase);

}  // namespace hk

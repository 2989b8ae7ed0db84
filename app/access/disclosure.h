// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/filereference.h"
#include "storage/database.h"

namespace hk {

// The text of an encrypted field, for somebody who asks to see it: written into the audit log first, with the row's uid.
QFuture<Result<QString>> discloseSecret(Database &database, const QByteArray &entity, qint64 row, const QByteArray &field);

// The same of a file: which one it is, for somebody who opens it.
QFuture<Result<FileReference>> discloseFile(Database &database, const QByteArray &entity, qint64 row, const QByteArray &field);

// Somebody has asked to see values whole that are shown masked, and that they may see: written into the audit log.
QFuture<Result<void>> recordShown(Database &database, const QByteArray &entity, const QByteArray &rowUid,
                                  const QStringList &fields);
QFuture<Result<void>> recordShown(Database &database, const QByteArray &entity, qint64 row, const QStringList &fields);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QSqlError;

namespace hk {

// The database's refusal as a sentence. `detail` keeps the statement and SQLite's words, which name tables and columns but
// no values.
Error sqlError(const QSqlError &error, const QString &sql);

// Whether a constraint or a rule of the data refused the write, rather than the disk, the file or the program failing.
bool isRefusal(const Error &error);

// Whether there was no room left for it.
bool isDiskFull(const Error &error);

// Which columns a refused write would have made equal to those of another row ("student.number"); empty when it was refused
// for another reason.
QStringList uniqueColumns(const Error &error);

}  // namespace hk

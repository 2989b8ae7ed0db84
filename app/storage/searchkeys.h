// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// Writes the search keys of every row that the change table names after `change`; part of every write.
Result<void> refreshSearchKeys(Writer &writer, qint64 change);

// The key under which a phone's end is found: "~" and its digits backwards.
QString tailKey(const QString &phone);
// A code or name as the search compares it: half width, lower case, without blanks.
QString codeKey(QStringView text);

}  // namespace hk

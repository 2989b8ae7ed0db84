// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QSet>

namespace hk {

// How long the bytes of what was removed stay, so that the step can be taken back.
inline constexpr qint64 unusedFilesKept = 30LL * 24 * 60 * 60 * 1000;

// The files that rows refer to, and those that a step could bring back: of the last 30 days, or not yet with the server, or waiting
// for somebody's decision. By hash.
Result<QSet<QByteArray>> filesInUse(Reader &reader, qint64 now);
// Removes all others, but for those that came within a day: bytes come before the rows that name them. Tells how many.
Result<int> removeUnusedFiles(Reader &reader, qint64 now);

// What stands beside the data file against what its rows say, by entity.
struct FileFaults {
    int missing = 0;  // and no server that has them
    int damaged = 0;  // of those whose key is open
};
Result<FileFaults> checkFiles(Reader &reader, const Entity &entity);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"
#include "server/signin.h"
#include "sync/wire/files.h"

#include <QSet>

namespace hk::server {

// Files come in parts before the units that name them. Whoever sends all of one has it from then on; whoever knows its hash only
// has nothing, and is not told whether it is here.

// An account may have so many bytes on their way, and so many here that no row has named yet.
constexpr qint64 mostComingBytes = 200LL * 1024 * 1024;
constexpr qint64 mostUnnamedBytes = 2048LL * 1024 * 1024;

// What is still to be sent of these files; what is not here is expected from now on.
Result<Answer<wire::FileStateAnswer>> fileState(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                                const wire::FileStateRequest &request);
// With its last part a file is held against its hash and its type, and is here or gone.
Result<Answer<wire::FilePartAnswer>> takePart(Postgres &postgres, const Asker &asker, const wire::FilePart &part,
                                              const QByteArray &bytes);
// Of a file that some row names where the asker sees it; none otherwise, whether it is here or not.
Result<std::optional<QByteArray>> partOfFile(Postgres &postgres, const Declarations &declarations, const Asker &asker,
                                             const wire::FilePart &part);

// What files say about a push, before anything of it is done.
struct FilesOfPush {
    QList<QByteArray> missing;  // must come first
    QHash<qint64, QString> refused;  // units that cannot be taken, by number, and why
};
// Files that are here stay until the transaction's end, which has the asker's rights set. Units in `known` were answered before.
Result<FilesOfPush> filesOfPush(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                const wire::PushRequest &request, const QSet<qint64> &known);

}  // namespace hk::server

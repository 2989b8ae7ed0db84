// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "server/reach.h"

#include <QSet>

namespace hk::server {

// Which rows and fields name which files: hk.blob_use. A file is as visible as a row and field that names it.

enum class Deed : quint8 { Insert, Update, Delete };

// What a table's trigger after a statement does about files, over its transition tables `fresh` and `stale`.
QByteArray blobUseSql(const Catalogue &catalogue, const Entity &entity, Deed deed);

// Those of the files that some row names in a field that the asker sees. In a transaction that has the asker's rights set.
Result<QSet<QByteArray>> seenFiles(Postgres &postgres, const Catalogue &catalogue, const Asker &asker,
                                   const QList<QByteArray> &hashes);

// Whether there is a field of a file that the asker may write.
bool mayNameFiles(const Catalogue &catalogue, const Asker &asker);

// Where rows and uses disagree, and files that are not what their hash says.
Result<QStringList> faultsOfBlobs(Postgres &owner, const Catalogue &catalogue);

Value hashesValue(const QList<QByteArray> &hashes);

}  // namespace hk::server

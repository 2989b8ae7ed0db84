// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QLockFile>

namespace hk {

class Connection;

// How a data file stands once it was opened for writing or, where that cannot be, for reading.
struct DataFile {
    std::unique_ptr<QLockFile> lock;  // held by the one writing program
    std::unique_ptr<Connection> writer;
    QString readOnlyReason;
    bool searchIsOld = false;  // nobody should read before the writer has begun
};

// The one place where a data file is opened: lock, write-ahead log, quick check after a crash, migrations with a backup before
// them. To be called on the thread that will use the writer.
Result<DataFile> openDataFile(const QString &path, const Catalogue &catalogue, const QList<SchemaSource> &schemas,
                              const OpenOptions &options);

// The views of the data for this viewer, and those of the modules if the connection has none yet. A connection that was opened for
// nobody has none at all before: who signs in would have them made twice.
Result<void> showViews(Connection &connection, const Catalogue &catalogue, const QList<SchemaSource> &schemas,
                       const Viewer &viewer);

// What the writer needs before it writes for the first time, and a reader does not wait for: capture, views, guards, search keys
// of the program's present way. On the writer's thread.
Result<void> beginWriting(Connection &connection, const Catalogue &catalogue, const QList<SchemaSource> &schemas,
                          const OpenOptions &options);

// A further connection for reading, with such views too.
Result<std::unique_ptr<Connection>> openForReading(const QString &path, const Catalogue &catalogue,
                                                   const QList<SchemaSource> &schemas, const Viewer &viewer);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "storage/database.h"

namespace hk {

class Connection;

// How a file's tables stand against the program's.
enum class SchemaState : quint8 {
    Current,
    Older,  // migrations are to be run
    Newer,  // a newer program has written it
};

struct SchemaStanding {
    SchemaState state = SchemaState::Current;
    bool empty = false;  // a new file
};

// Errors when a migration that has run was changed since.
Result<SchemaStanding> schemaStanding(Connection &connection, const QList<SchemaSource> &schemas);

// Runs what has not run yet, each file in one transaction, foreign keys checked before its commit.
Result<void> migrate(Connection &connection, const QList<SchemaSource> &schemas, const Clock &clock);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/host.h"
#include "server/configuration.h"
#include "server/postgres.h"

namespace hk::server {

// What the server knows of the program's modules: their entities, and how far their tables have come on desks.
struct Declarations {
    Catalogue catalogue;
    QHash<QString, int> schema;  // the newest migration of a desk's tables by owner
    QHash<QString, QString> folders;  // the server's own SQL by owner
};

Result<Declarations> declarationsOf(const ModuleHost &host);

// The role with which a connection text signs in.
Result<QByteArray> serviceRole(const Configuration &configuration);

// Makes the service's role where there is none, and the tables.
Result<void> initialise(Postgres &owner, const Configuration &configuration, const Declarations &declarations);
// Brings the tables to what the catalogue says: new entities and fields by itself, everything else by numbered SQL.
Result<void> migrate(Postgres &owner, const Configuration &configuration, const Declarations &declarations);

// What is wrong with the database, each in a line without personal data: security that is off, triggers that lack, a feed that
// does not agree with its tables.
Result<QStringList> faultsOf(Postgres &owner, const Configuration &configuration, const Declarations &declarations);

}  // namespace hk::server

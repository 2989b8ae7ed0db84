// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <QString>

namespace hk {

class Connection;

// The TEMP triggers that write the change table, generated from the catalogue for the writer's connection: they can read the
// writer's context, and nothing hides in the file. The row of capture_context names the unit and the change before its
// transaction; `active` 0 keeps them silent, `guarded` 0 the guards of rights.
Result<void> createCapture(Connection &connection, const Catalogue &catalogue);

// The TEMP view change_list, made anew: the change log with its rows named; `ownOnly`: the viewer's own steps.
Result<void> createChangeList(Connection &connection, const Catalogue &catalogue, const Viewer &viewer);

// An SQL expression for the row's columns as one JSON object, uids in hexadecimal; `row` is "NEW", "OLD" or a table name.
QString rowAsJson(const Entity &entity, const QString &row);

}  // namespace hk

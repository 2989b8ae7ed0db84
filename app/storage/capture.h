// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"

#include <QString>

namespace hk {

class Connection;

// The TEMP triggers that write the change table, generated from the catalogue for the writer's connection: they can read the
// writer's context, and nothing hides in the file. A row in capture_context names the unit; `active` 0 keeps them silent.
Result<void> createCapture(Connection &connection, const Catalogue &catalogue);

// The TEMP views that everything reads through: visible_<entity>, with all rows of the entity; and change_list, the change log
// with its rows named.
Result<void> createVisibleViews(Connection &connection, const Catalogue &catalogue);

// An SQL expression for the row's columns as one JSON object, uids in hexadecimal; `row` is "NEW", "OLD" or a table name.
QString rowAsJson(const Entity &entity, const QString &row);

}  // namespace hk

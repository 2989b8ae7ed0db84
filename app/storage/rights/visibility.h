// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "catalogue/sight.h"

namespace hk {

class Connection;

// What rights look like in a data file's connections: TEMP views `visible_<entity>` that show the viewer's rows with the fields
// above the viewer's classes masked, and TEMP triggers that refuse what the viewer may not write. Nothing of it hides in the file.

// Makes the views anew for this viewer; module views that stand on them stay as they are.
Result<void> showTo(Connection &connection, const Catalogue &catalogue, const Viewer &viewer);

// Makes the writer's guards anew. A row is judged as it stands before a change, its references when they are set, and rows that are
// new or change scope once more before the commit, by `checkWritten`.
Result<void> guardFor(Connection &connection, const Catalogue &catalogue, const Viewer &viewer);

// Refuses when a row written since this change lies outside what the viewer may write.
Result<void> checkWritten(Connection &connection, const Catalogue &catalogue, const Viewer &viewer, qint64 change);

}  // namespace hk

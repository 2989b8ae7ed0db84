// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"

namespace hk {

// Opens delimited text: comma, semicolon, tab or bar, in UTF-8, UTF-16 or GB18030, both found by looking. Its cells are text as
// it stands. Errors: binary, an unknown encoding, too large.
Result<std::unique_ptr<WorkbookReader>> openCsv(const QString &path);

}  // namespace hk

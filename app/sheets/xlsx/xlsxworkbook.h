// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"

namespace hk {

// Opens an .xlsx or .xlsm. Errors: damaged, protected by a password, too large, another kind of file in a zip.
Result<std::unique_ptr<WorkbookReader>> openXlsx(const QString &path);

}  // namespace hk

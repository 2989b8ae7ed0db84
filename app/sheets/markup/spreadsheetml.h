// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"

namespace hk {

// Opens an "XML Spreadsheet 2003", usually named .xls or .xml. Errors: damaged, too large, or an XML that declares a document type,
// which no such workbook has.
Result<std::unique_ptr<WorkbookReader>> openSpreadsheetMl(const QString &path);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"

namespace hk {

// Opens the tables of a web page, which many campus systems export under the name .xls; every table is a sheet, a table that
// only lays out others is none. Errors: no table in it, too large.
Result<std::unique_ptr<WorkbookReader>> openHtmlTable(const QString &path);

}  // namespace hk

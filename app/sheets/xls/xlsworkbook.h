// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sheets/workbook.h"

namespace hk {

// Opens an Excel 5.0–2003 workbook (BIFF5, BIFF8), inside an OLE compound file or, as some old web exports have it, as a bare
// record stream. Errors: protected by a password (also an encrypted .xlsx, which is an OLE file too), not a workbook, damaged,
// too large.
Result<std::unique_ptr<WorkbookReader>> openXls(const QString &path);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace hk {

enum class FileKind : quint8 { Zip, OldExcel, SpreadsheetMl, HtmlTable, Text };

// What a file is, by its first bytes and never by its name. Errors: not there, a folder, empty, of a kind that is no spreadsheet.
Result<FileKind> findFileKind(const QString &path);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"
#include "storage/lists.h"

namespace hk {

// What a list's export is made of besides its rows.
struct ExportOrder {
    ListQuery query;
    std::vector<QByteArray> columns;  // in their order; empty = those that the list shows by itself
    QString filterText;  // the filter in words; empty = everything
    QString path;
    QString author;  // who exports
    qint64 at = 0;  // UTC milliseconds
};

struct ExportInfo {
    QString path;
    int rows = 0;
};

// Writes the list's rows into an .xlsx: identifiers as text, real dates and moments, and a second sheet that says list, filter,
// rows, author, time and program. Values are whole, not masked: the file is for work. A cancelled export leaves no file.
Result<ExportInfo> exportList(Reader &reader, const ExportOrder &order, const JobControl &control);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "sheets/datecell.h"

#include <QString>

#include <vector>

namespace hk {

class ZipPackage;

// A sheet of an .xlsx and the part of the package that holds its cells.
struct XlsxSheetPart {
    QString name;
    bool hidden = false;
    QString part;
};

// What the small parts of an .xlsx say: which sheets there are, what their numbers mean, where the shared strings are.
struct XlsxParts {
    std::vector<XlsxSheetPart> sheets;
    bool since1904 = false;
    QString sharedStrings;
    // By the style number of a cell.
    std::vector<DateShape> styles;
};

// Errors: another kind of file in a zip, damaged, protected, too large.
Result<XlsxParts> readXlsxParts(ZipPackage &package);

}  // namespace hk

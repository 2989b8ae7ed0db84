// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

namespace hk {

// How a person mapped the columns of a layout, kept on this computer under its headers, so that next month's file of the same
// office is understood at once.
void rememberLayout(const QString &kind, const SheetLayout &layout);
// Puts what is remembered into layouts of the same headers; true when that changed any.
bool recallLayouts(const QString &kind, std::vector<SheetLayout> &layouts);

}  // namespace hk

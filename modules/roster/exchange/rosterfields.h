// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/importer.h"

namespace hk::roster {

// The columns that a roster may have, with the headers that offices write over them.
std::vector<ImportField> rosterFields();

// What only a roster can tell of a mapping: a number headed 编号 counts beside a name, a second phone column, a building headed
// 宿舍.
void refineRosterLayout(SheetLayout &layout);

// The building that a sheet's name or title names ("2026学年3号楼住宿名单"), or empty.
QString buildingInTitle(const QString &text);

}  // namespace hk::roster

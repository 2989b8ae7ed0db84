// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "module/importer.h"

namespace hk::roster {

// The columns that a roster may have, with the headers that offices write over them: the catalogue's synonyms.
std::vector<ImportField> rosterFields();

// What the module declares of its entities, by itself.
const Catalogue &rosterCatalogue();

// What only a roster can tell of a mapping: a number headed 编号 counts beside a name, a second phone column, a building headed
// 宿舍, a state by what stands below it.
void refineRosterLayout(const Sheet &sheet, SheetLayout &layout);

// The building that a sheet's name or title names ("2026学年3号楼住宿名单"), or empty.
QString buildingInTitle(const QString &text);

}  // namespace hk::roster

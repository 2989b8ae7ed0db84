// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "module/importer.h"

namespace hk::roster {

// Some headers mean one thing in one office and another in the next: "状态" is the student's or the residency's, "地址" a whole
// place or a community alone. The cells below decide.
void probeColumns(const Sheet &sheet, SheetLayout &layout);

enum class StayState : quint8 { Unknown, Booked, Active, Ended };

// What a cell says about a stay. Under "是否空位" a yes says that nobody lives there.
StayState stayStateMeant(const QString &header, const QString &words);

}  // namespace hk::roster

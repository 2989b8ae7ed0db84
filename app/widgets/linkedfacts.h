// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/workbench.h"

#include <functional>

namespace hk {

class FactSheet;

// Adds what other modules have that belongs to the row, each a line that opens it, as soon as it has been read; nothing when by
// then the sheet shows something else.
HK_WIDGETS_API void addLinkedRows(const UiContext &context, FactSheet *sheet, const QByteArray &entity, qint64 row,
                                  std::function<bool()> isStillShown);

}  // namespace hk

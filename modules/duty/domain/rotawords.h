// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/rota.h"

namespace hk::duty {

// Why places stay empty: "2026-10-03 3号楼 夜班: 1 place is empty. …", one sentence a gap.
QStringList gapTexts(const RotaOrder &order, const RotaPlan &plan);
// "12 shifts given out, 11 to 13 a person; …".
QString planSummary(const RotaOrder &order, const RotaPlan &plan);

}  // namespace hk::duty

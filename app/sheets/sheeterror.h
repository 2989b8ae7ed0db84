// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace hk {

// The sentences for files that cannot be read, the same for every format. `detail` says where the reader stopped.
Error damagedSheet(const QString &detail);
Error tooLargeSheet(const QString &detail);
Error protectedSheet(const QString &detail);
Error notASpreadsheet(const QString &detail);
Error unreadableFile(const QString &detail);

}  // namespace hk

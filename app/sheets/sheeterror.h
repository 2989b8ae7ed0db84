// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace hk {

// The sentences for files that cannot be read, the same for every format. `detail` says where the reader stopped.
Error damagedSheet(const QString &detail);
Error tooLargeSheet(const QString &detail);
Error protectedSheet(const QString &detail);
Error notASpreadsheet(const QString &detail);
// A file of a known other kind; `format` names it (".docx", "PDF").
Error unsupportedFormat(const QString &format);
Error emptyFile();
Error unreadableFile(const QString &detail);

}  // namespace hk

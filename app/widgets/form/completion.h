// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QStringList>

class QLineEdit;

namespace hk {

// Offers these words while somebody types, by any part of them, pinyin or initials; what is none of them may be written too. Called
// again, the new words take the place of the old ones.
HK_WIDGETS_API void completeFrom(QLineEdit *line, const QStringList &words);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

class QWidget;

namespace hk {

// Words wrap, so the height that a widget's layout needs is known only with its width, and layouts further out may not ask; without
// it a crowded place would cut them. From now on the widget is never lower than its layout wants. It must have one by then.
HK_WIDGETS_API void keepTallEnough(QWidget *widget);

}  // namespace hk

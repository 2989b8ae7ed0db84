// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QString>

#include <functional>

namespace hk {

// Does the step now, and again whenever the theme or the text scale of the widget changes. A later step of the same name
// takes the place of an earlier one; steps without a name add up. Ends with the widget.
void onTheme(QWidget *widget, std::function<void(const Theme &)> step, const QString &name = {});

}  // namespace hk

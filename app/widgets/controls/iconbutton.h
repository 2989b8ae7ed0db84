// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QString>

class QToolButton;
class QWidget;

namespace hk {

// A button that is an icon alone: `words` are its tool tip and what a screen reader says. It is reached by Tab.
HK_WIDGETS_API QToolButton *iconButton(const QString &icon, const QString &name, const QString &words, QWidget *parent);

}  // namespace hk

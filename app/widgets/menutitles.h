// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/actionregistry.h"

namespace hk {

// "File", as the shortcut list says it; empty for none.
QString menuTitle(MenuPlace menu);

// "&File", as the menu bar shows it.
QString menuBarTitle(MenuPlace menu);

}  // namespace hk

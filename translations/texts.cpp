// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/texts.h"


namespace hk {

// The texts register themselves when this library is loaded; the call keeps the linker from leaving it out.
void loadTexts() {}

}  // namespace hk

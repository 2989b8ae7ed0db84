// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hk {

// Makes the interface's texts known under :/i18n; a program calls it once at start.
void loadTexts();

}  // namespace hk

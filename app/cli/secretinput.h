// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hk::cli {

// The next line of standard input, where passwords come from: one line each, in the order in which they are asked for (the
// account's own first, then one that is to be set). Nothing of it is kept.
QString nextLineOfInput();

}  // namespace hk::cli

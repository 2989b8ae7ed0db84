// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// Writes what the desk's own keys opened anew under the school's: rows, their history and files alike, so that undo finds what it wrote
// and the server never meets another key. True when nothing is left of a class whose key the school has handed. In a job of
// UnitKind::Pulled: nobody has changed a value.
Result<bool> encryptAnew(Writer &writer, const KeyRing &ring);
// Whether there may be something to do.
Result<bool> hasKeysToReplace(Reader &reader);

}  // namespace hk

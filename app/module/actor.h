// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

namespace hk {

// Who is at the desk: the account's name, or "desk" in words where nobody signs in.
QString actorOf(const Reader &reader);
// Nobody signs in: who did what cannot be told apart.
bool isLoneDesk(const Reader &reader);

}  // namespace hk

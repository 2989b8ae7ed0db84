// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/migration.h"

#include <functional>

namespace hk::server {

// user add NAME [TITLE] · user grant NAME ROLE [building|college|department|person SCOPE] · user password NAME · user close NAME;
// passwords are read from standard input, one line. What to print, or why not.
Result<QString> runUserVerb(Postgres &owner, const Catalogue &catalogue, const QStringList &arguments,
                            const std::function<QString()> &readLine);

}  // namespace hk::server

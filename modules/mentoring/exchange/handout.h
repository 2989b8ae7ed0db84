// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/listexport.h"

namespace hk::mentoring {

// Gives out a file that holds what was talked about: refused for an account that may not export, and written down with its fields;
// what cannot be written down is not given out. `write` answers its rows.
QFuture<Result<int>> handOut(Database &database, const QString &subject, const QString &path,
                             const std::function<Result<int>(Reader &reader)> &write);

}  // namespace hk::mentoring

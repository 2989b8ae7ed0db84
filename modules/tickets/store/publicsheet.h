// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace hk::tickets {

// A ticket's number as the school may read it; empty where it could tell a name or a phone.
QString publicNumber(const QString &number);

}  // namespace hk::tickets

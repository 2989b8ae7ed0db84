// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QList>

namespace hk {

// Who is at the desk: the account's name, or "desk" in words where nobody signs in.
QString actorOf(const Reader &reader);
// Nobody signs in: who did what cannot be told apart.
bool isLoneDesk(const Reader &reader);

// A list as JSON, for "IN (SELECT value FROM json_each(:ids))"; null for an empty one.
QVariant idList(const QList<qint64> &ids);

}  // namespace hk

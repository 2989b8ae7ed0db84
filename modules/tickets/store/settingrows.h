// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

namespace hk::tickets {

// The rows of an entity that administrators set ("ticket_category", "ticket_rule", "office_hours", "ticket_template"), in the order
// in which they are shown; each with its "id".
Result<QList<QVariantMap>> settingRows(Reader &reader, const QByteArray &entity);

}  // namespace hk::tickets

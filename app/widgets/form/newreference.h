// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

namespace hk {

// Makes the rows that NewReference values name and puts their keys in the values' place.
Result<void> makeNewReferences(Writer &writer, const QByteArray &entity, QVariantMap &values);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

namespace hk {

// Makes the rows that NewReference values name and puts their keys in the values' place. What such a row must have alike with the
// one that refers to it (a major's college) comes from the values, or from `whole` where it did not change.
Result<void> makeNewReferences(Writer &writer, const QByteArray &entity, QVariantMap &values, const QVariantMap &whole);

}  // namespace hk

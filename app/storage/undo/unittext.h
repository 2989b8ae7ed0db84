// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/undo/inverse.h"

#include <QString>

namespace hk {

// What a person calls the row of an operation, though it may be gone by now.
Result<QString> operationRowTitle(Reader &reader, const Operation &operation);

// A stored value as a person reads it: a choice's title, a reference's row.
Result<QString> valueInWords(Reader &reader, const Entity &entity, const Field &field, const QJsonValue &value);

}  // namespace hk

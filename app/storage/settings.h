// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QJsonValue>

namespace hk {

// Settings that belong to the data (not to a computer): names "roster.curfew", values JSON. They are written outside of units.
Result<QJsonValue> readSetting(Reader &reader, const QString &name);
Result<void> writeSetting(Writer &writer, const QString &name, const QJsonValue &value);
// The program's own notes on the file, which no account writes.
Result<void> storeSetting(Writer &writer, const QString &name, const QJsonValue &value);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QVariantMap>

namespace hk::roster {

// Writes many rows as one deed: units small enough to travel, tied by one batch, so that one undo takes all back.
class DemoRows {
public:
    explicit DemoRows(Writer &writer) : m_writer(writer) { }

    Result<void> start();
    Result<qint64> add(const QByteArray &entity, const QVariantMap &values);

private:
    Writer &m_writer;
    int m_inUnit = 0;
};

}  // namespace hk::roster

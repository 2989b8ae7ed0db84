// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QJsonObject>

namespace hk {

// One recorded operation of the change table.
struct Operation {
    qint64 id = 0;
    qint64 unit = 0;
    QString op;  // insert, update, delete
    QByteArray entity;
    qint64 row = 0;
    QByteArray uid;
    QJsonObject before;
    QJsonObject after;

    Operation inverted() const;
};

// A unit's operations, in the order they were done.
Result<std::vector<Operation>> readOperations(Reader &reader, qint64 unit);

// Whether the row still is as the operation left it; the columns that are not, where it is there at all.
struct Standing {
    bool exists = false;
    QStringList differing;
    bool asAfter(const Operation &operation) const
    {
        return exists == (operation.op != QLatin1String("delete")) && differing.isEmpty();
    }
};
Result<Standing> standingOf(Reader &reader, const Operation &operation);

// Does the operation: writes the row as its `after` has it.
Result<void> applyOperation(Writer &writer, const Operation &operation);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/undo/units.h"

namespace hk {

// Steps that the server refused: the rows stand here as the server has them, and what was wanted is kept, to be read, given out and
// typed again elsewhere. Nothing of it is lost until a person puts it aside, and not even then: the change log keeps it.

struct RefusedStep {
    qint64 unit = 0;
    qint64 at = 0;  // when it was done here, UTC milliseconds
    QString text;  // "Edit student 孟子涵: phone"
    QString code;  // the server's reason, for programs
    QString reason;  // in words
    QList<OperationInfo> operations;  // the values as they were sent
};

// The viewer's own, or everybody's for whoever keeps the desk; the latest first.
Result<QList<RefusedStep>> refusedSteps(Reader &reader);
Result<int> refusedCount(Reader &reader);
Result<void> dismissRefused(Writer &writer, qint64 unit);

}  // namespace hk

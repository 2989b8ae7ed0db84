// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QStringList>

namespace hk {

// A rule that the data must keep. The statement answers a row for each violation, its first column a sentence's subject
// (row title); more columns are ignored.
struct IntegrityRule {
    QString title;  // "A bed has at most one resident"
    QString sql;
};

struct IntegrityFault {
    QString rule;
    QString subject;
};

// The file itself, foreign keys, tables against catalogue, search keys against rows, the change table against the rows, and
// the rules given. Empty when all holds.
Result<QList<IntegrityFault>> checkIntegrity(Reader &reader, const QList<IntegrityRule> &rules);

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QDate>
#include <QList>

namespace hk::duty {

// Something of duty as it hangs on a wall or goes into a folder.
struct DutyPaper {
    QString title;
    QString html;
    int rows = 0;  // that stand on it
};

// The plan a week a table: a row for each shift of each building, a column for each day. A month has several.
Result<DutyPaper> planPaper(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings);
// One log with its entries, what was put beside them and handed over, and lines to sign. Of what was written in confidence it has
// kind and severity alone.
Result<DutyPaper> logPaper(Reader &reader, qint64 log);

}  // namespace hk::duty

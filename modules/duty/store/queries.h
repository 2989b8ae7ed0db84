// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/actor.h"
#include "storage/connection.h"
#include "storage/sqlfile.h"

#include <QDate>

namespace hk::duty {

// The named statements of one file of store/queries, read once.
const SqlFile &planQueries();
const SqlFile &logQueries();
const SqlFile &presenceQueries();
const SqlFile &demoQueries();

// What is bound for a key that may be none, and for words that may be none.
QVariant keyOrNull(qint64 key);
QVariant wordsOrNull(const QString &text);
// Before a step of more operations than one unit holds: its units are undone together.
Result<void> beginLongStep(Writer &writer);
QString isoDay(QDate day);
// How far back is looked for what is still open: as long as anybody lives in a building.
inline constexpr qint64 openSpan = qint64(5 * 366) * 24 * 3'600'000;
// The moments of whole days of the campus: from the first one's beginning to the last one's end.
qint64 beginningOf(QDate day);
qint64 endOf(QDate day);

}  // namespace hk::duty

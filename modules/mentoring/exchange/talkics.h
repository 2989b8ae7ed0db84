// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/meetings.h"

namespace hk::mentoring {

// Talks to come as an iCalendar file. A calendar lies open to others: it has the mentor, the student and the place, and nothing of
// what is talked about.
QByteArray talksIcs(const QList<ComingTalk> &talks, qint64 now);
Result<int> writeTalksIcs(const QString &path, const QList<ComingTalk> &talks, qint64 now);

}  // namespace hk::mentoring

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/logs.h"
#include "duty/store/plan.h"

namespace hk::duty {

// What one on duty leaves to the next: words, and by itself all that is open in the building.
struct Handover {
    qint64 id = 0;
    qint64 log = 0;
    qint64 building = 0;
    QString buildingName;
    qint64 at = 0;
    QString by;
    qint64 taker = 0;  // 0 = whoever comes next
    QString takerName;
    QString words;
    QList<Entry> entries;  // those that were open then, as they stand now
    std::optional<qint64> acknowledgedAt;
    QString acknowledgedBy;
    QString answer;
    bool mayTake = false;  // whether the viewer may acknowledge it
};

// What is open in the building and goes into a handover.
Result<QList<Entry>> carriedOver(Reader &reader, qint64 building, qint64 now);
// `taker` 0: by the plan whoever is on duty next in the building, if that is one person.
Result<qint64> handOver(Writer &writer, qint64 log, qint64 taker, const QString &words);
// By somebody else than who hands over, where accounts tell them apart: whom it is for, or, so that none stays for ever, whoever
// makes the plan.
Result<void> acknowledgeHandover(Writer &writer, qint64 handover, const QString &text);

Result<std::optional<Handover>> handoverOf(Reader &reader, qint64 handover);
Result<QList<Handover>> handoversOfLog(Reader &reader, qint64 log);
// Those that nobody has acknowledged, what the viewer may take first; of everywhere without buildings.
Result<QList<Handover>> unacknowledged(Reader &reader, const QList<qint64> &buildings, qint64 now);
// Who is on duty next in the building, after this moment.
Result<QList<OnDuty>> nextOnDuty(Reader &reader, qint64 building, qint64 after);

}  // namespace hk::duty

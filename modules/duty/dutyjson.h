// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/bulletin.h"
#include "duty/store/handovers.h"
#include "duty/store/rotamaking.h"

#include <QJsonArray>
#include <QJsonObject>

namespace hk::duty {

// As --json prints them: days as 2026-11-20, times in campus time with its offset, codes for what has one, null for what is not
// there.
QJsonObject shiftJson(const Shift &shift);
QJsonObject rotaJson(const RotaDraft &draft);
QJsonObject logJson(const Log &log);
QJsonObject entryJson(const Entry &entry);
QJsonObject handoverJson(const Handover &handover);
QJsonArray presenceJson(const Presence &presence);
QJsonArray coverageJson(const QList<RoomVisits> &rooms, QDate today, int limit);
QJsonArray comparisonJson(const QList<ThreeWayLine> &lines);
QJsonObject bulletinJson(const Bulletin &bulletin);

}  // namespace hk::duty

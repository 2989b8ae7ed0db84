// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/comparison.h"
#include "duty/domain/presence.h"
#include "storage/connection.h"

namespace hk::duty {

// The targets of the guide, until a school sets its own: leaders talk with students each week (2.6) and join their branch each
// quarter (2.7), all shifts are covered (2.2), staff visit rooms.
QList<PresenceTarget> usualTargets();
Result<QList<PresenceTarget>> presenceTargets(Reader &reader);
// Writes the usual ones down, so that they can be changed.
Result<void> keepUsualTargets(Writer &writer);

// Places of shifts in a building that somebody has.
struct Cover {
    qint64 building = 0;
    QString buildingName;
    int wanted = 0;
    int taken = 0;
    int shifts = 0;
    int fullShifts = 0;

    int percent() const { return coverPercent(wanted, taken); }
};
Result<QList<Cover>> coverBetween(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings = {});

struct CoverLine {
    int target = 0;
    DaySpan period;
    int percent = 100;
    Standing standing = Standing::Met;
};

// Everybody of a role against what is asked of them, in the period that the day is in; what counts stands in submitted logs.
struct Presence {
    PresenceBoard board;
    QList<CoverLine> cover;
};
Result<Presence> readPresence(Reader &reader, QDate period, QDate today, const QList<qint64> &buildings = {});
// What is still owed: of this period and, not made up for, of the one before.
Result<Presence> readOwed(Reader &reader, QDate today, const QList<qint64> &buildings = {});

// When rooms were last visited.
struct RoomVisits {
    qint64 room = 0;
    QString number;
    int floor = 0;
    QString place;
    qint64 building = 0;
    QString buildingName;
    std::optional<QDate> last;
    QList<int> perWeek;  // visits in each of the weeks shown, the latest last
};
// The kinds of entries by which a room was looked at: those that queries/presence.sql counts as visits.
const QStringList &visitKinds();
constexpr int usualVisitWeeks = 3;
Result<int> visitWeeks(Reader &reader);
Result<QList<RoomVisits>> roomCoverage(Reader &reader, QDate today, int weeks, const QList<qint64> &buildings = {});

// Desk register, own log and college summary side by side.
Result<QList<ThreeWayLine>> readComparison(Reader &reader, QDate first, QDate last, const QList<qint64> &buildings = {});
// What one of the three tells: its times, that there is one, or a dash.
QString toldText(const std::optional<RegisterFact> &fact);
QString differenceText(Difference difference);
QString standingText(Standing standing);

}  // namespace hk::duty

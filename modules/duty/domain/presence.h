// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/rota.h"

#include <QHash>

namespace hk::duty {

enum class TargetPeriod : quint8 { Week, Month, Quarter };
std::optional<TargetPeriod> targetPeriodOf(const QString &code);

// The week (Monday to Sunday), month or quarter of a day.
DaySpan periodOf(TargetPeriod period, QDate day);
DaySpan periodBefore(TargetPeriod period, QDate day);

// A rule of presence: so many of something in each period, by everybody of a role.
struct PresenceTarget {
    qint64 id = 0;
    QString title;
    QString roleType;
    QString measure;  // talk, visit, patrol, branch, shift; cover: percent of the places of shifts that somebody has
    int amount = 1;
    TargetPeriod period = TargetPeriod::Week;
    QString guide;
};

// Somebody of whom presence may be asked, and since when until when.
struct PresentPerson {
    qint64 id = 0;
    QString name;
    QString roleType;
    QString building;
    QDate from;
    QDate to;
};

// Something that counts for a target.
struct PresenceDeed {
    qint64 person = 0;
    QString measure;
    QDate day;
};

// Green, yellow and red, and what asks for nothing.
enum class Standing : quint8 {
    Met,
    Due,  // something is owed, and there is time for it
    Owed,  // the period is over, or little of it is left
    NotAsked,  // no teaching in these days, or the person was not there
};

struct PresenceLine {
    int target = 0;
    int person = 0;
    DaySpan period;
    int done = 0;
    int asked = 0;  // in the part of the period in which the person was there
    int owed = 0;
    int daysLeft = 0;  // with today; 0 = the period is over
    Standing standing = Standing::NotAsked;
};

struct PresenceBoard {
    QList<PresenceTarget> targets;
    QList<PresentPerson> people;
    QList<PresenceLine> lines;  // by target and person
};

// How everybody stands on a day. In a week or month without a teaching day nothing is asked for, where terms are known; of somebody
// who came or went within the period, the share of the days that they were there for, rounded up.
QList<PresenceLine> presenceLines(const QList<PresenceTarget> &targets, const QList<PresentPerson> &people,
                                  const QList<PresenceDeed> &deeds, const Terms &terms, QDate period, QDate today);

// Of so many places wanted and taken: percent, rounded down, so that 100 means all.
int coverPercent(int wanted, int taken);
Standing standingOf(int done, int amount, const DaySpan &period, QDate today);

// How long ago a room was visited, in calendar weeks; nothing: never.
std::optional<int> weeksSince(const std::optional<QDate> &visited, QDate today);
// Green: before the limit; yellow: in its last week; red: past it, or never.
Standing visitStanding(const std::optional<int> &weeks, int limit);

}  // namespace hk::duty

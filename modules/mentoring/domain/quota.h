// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/domain/talkday.h"
#include "mentoring/domain/teachingdays.h"

#include <QList>

namespace hk::mentoring {

// How often a mentor talks with each student. (The construction guide, 2.8: at least two one-to-one talks a student a month.)
struct QuotaRule {
    int meetings = 2;
    bool groupCounts = false;
    bool onlineCounts = true;
    int leastDays = 0;  // from one talk that counts to the next, across months too
    bool vacationCounts = false;  // months without teaching days count like others
    int shortMinutes = 5;  // a talk of so many minutes or fewer is pointed out
    int copies = 3;  // as many talks with the same words are pointed out

    bool operator==(const QuotaRule &) const = default;
};

// A talk as far as the quota looks at it: one that was held.
struct CountedTalk {
    TalkDay day;
    bool group = false;
    bool online = false;
};

// From one day to another, both included; what is not valid is open.
struct PairedTime {
    QDate from = {};
    QDate to = {};

    bool holds(QDate day) const { return (!from.isValid() || from <= day) && (!to.isValid() || day <= to); }
    bool meets(QDate first, QDate last) const { return (!from.isValid() || from <= last) && (!to.isValid() || first <= to); }
};

// A mentor and a student: when they were a pair, and what they held.
struct Pair {
    QuotaRule rule = {};
    QList<PairedTime> times = {};
    QList<CountedTalk> talks = {};

    bool holds(QDate day) const;
    bool meets(QDate first, QDate last) const;
};

struct Quota {
    int required = 0;
    int held = 0;

    int owed() const { return required > held ? required - held : 0; }
    bool operator==(const Quota &) const = default;
};

// What a pair owes in the month of this day. A pair of a part of the month owes what falls due in its days; where a mentor follows
// another, no talk is asked for twice or of nobody, and neither share depends on who sees the other.
Quota quotaOf(const Pair &pair, QDate month, const TeachingDays &days);

// How many talks of the month count; of vague ones as many as can have kept the distance. The distance is kept to what counted in
// the month before, as far back as the school year goes.
int countedTalks(const Pair &pair, QDate month);

enum class Standing : quint8 {
    Done,  // nothing is owed
    Open,  // owed, and there is time
    Behind,  // fewer than the days gone by ask for
    Late,  // can no longer be made up, or the month is over
};

// The first day of the school year of a month; from there on talks have to be known for the distance to be kept.
QDate schoolYearBegins(QDate month);

// What it takes to do in this month what is owed, as seen on a day.
struct Outlook {
    Quota quota = {};
    Standing standing = Standing::Done;
    int daysLeft = 0;  // working days of the month, today among them
    int possible = 0;  // talks that still fit, a day each, or farther apart by the rule

    // Something is asked for, and nothing is owed.
    bool isDone() const { return quota.required > 0 && quota.owed() == 0; }
};
Outlook outlookOf(const Pair &pair, const Quota &quota, QDate month, QDate today, const TeachingDays &days);

QString code(Standing standing);
QString title(Standing standing);
// "2 more in 6 working days"
QString words(const Outlook &outlook);

}  // namespace hk::mentoring

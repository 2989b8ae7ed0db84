// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/domain/shift.h"

#include <QDate>
#include <QList>
#include <QSet>
#include <QString>

#include <functional>

namespace hk::duty {

// A shift that people are wanted for.
struct RotaShift {
    int post = 0;
    QDate day;
    int people = 1;
    ShiftDay kind = ShiftDay::Ordinary;
    QString title = {};  // "3号楼 夜班", for the reasons
};

struct DaySpan {
    QDate first;
    QDate last;

    bool holds(QDate day) const { return day >= first && day <= last; }
};

// What somebody would like, or would rather not: on some days, on one weekday of them, at one post.
struct RotaWish {
    DaySpan days;
    bool isFor = false;
    int weekday = 0;  // 0 = any
    int post = -1;  // -1 = any
};

// How much somebody has done.
struct RotaLoad {
    int shifts = 0;
    int weekends = 0;
    int holidays = 0;

    bool operator==(const RotaLoad &) const = default;
};

struct RotaPerson {
    QString name = {};
    QSet<int> posts = {};  // where they may be on duty; empty = anywhere
    QList<DaySpan> absences = {};
    QList<RotaWish> wishes = {};
    QSet<QDate> taken = {};  // days of other duties, which stay
    RotaLoad before = {};  // what evenness counts besides
};

// What a rota aims at. A plan is the better the lower its cost is:
//   cost = shifts · Σ S² + weekends · Σ W² + holidays · Σ H² + wish · (duties against a wish − duties as wished) + gap · (places
//   empty)
// where S, W and H are a person's shifts, weekend shifts and holiday shifts, with those that they had before. With as many shifts
// to give out, a sum of squares is the least when all have as many; an empty place costs more than all else together.
struct RotaWeights {
    int shifts = 4;
    int weekends = 6;
    int holidays = 6;
    int wish = 5;

    static constexpr qint64 gap = 1'000'000;
};

struct RotaOrder {
    QList<RotaShift> shifts;
    QList<RotaPerson> people;
    // Nobody is on duty twice within so many days and the day itself: with 1, not on the same day and not on neighbouring ones. At
    // least 1, which holds all that is hard: nobody at two posts at once, nobody twice in a row.
    int restDays = 1;
    RotaWeights weights = {};
};

struct RotaSeat {
    int shift = 0;
    int person = 0;

    bool operator==(const RotaSeat &) const = default;
};

// Why somebody cannot take a place.
enum class Hindrance : quint8 {
    None,
    OtherPost,  // may not be on duty there
    Absent,
    OtherDuty,  // a duty outside of this plan is too near
    NearDuty,  // a duty of this plan is too near
};

struct Hindered {
    int person = 0;
    Hindrance why = Hindrance::None;
    QDate day = {};  // of the duty that is too near
};

// Places of a shift that nobody is there for.
struct RotaGap {
    int shift = 0;
    int missing = 1;
    QList<Hindered> people;  // everybody
    // Whoever draws up the plan, so many places of these days stay empty; none where only the search found no way.
    std::optional<DaySpan> proof = {};
    int needed = 0;  // in these days
    int able = 0;  // people who can be given a place in these days at most
};

struct RotaPlan {
    QList<RotaSeat> seats;  // by shift
    QList<RotaGap> gaps;
    QList<RotaLoad> loads;  // of each person, in this plan alone
    qint64 cost = 0;
    int against = 0;  // duties against a wish
    int asWished = 0;
    bool isBest = false;  // proven: no plan costs less
};

// Draws up the plan: the same one for the same order. It takes seconds for a term of a large school; `cancelled` ends it early, and
// what there is by then is answered.
RotaPlan drawUpRota(const RotaOrder &order, const std::function<bool()> &cancelled = {});

// What a plan costs by the order's weights; people who are not hindered are taken for granted.
qint64 costOf(const RotaOrder &order, const QList<RotaSeat> &seats);
// Where a plan breaks a hard rule, in words for a test or a person; empty when it keeps them all.
QStringList brokenRules(const RotaOrder &order, const QList<RotaSeat> &seats);

}  // namespace hk::duty

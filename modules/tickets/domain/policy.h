// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "calendar/worktime.h"
#include "tickets/domain/event.h"

#include <QHash>
#include <QStringList>

#include <map>

namespace hk::tickets {

// Hours and days of the wall clock, hours in which the office is open, and working days, which end at the close of office.
enum class Unit { Hours, Days, WorkingHours, WorkingDays };

struct Limit {
    int amount = 0;
    Unit unit = Unit::WorkingDays;

    bool operator==(const Limit &) const = default;
};

QString code(Unit unit);
std::optional<Unit> unitOf(const QString &code);

enum class OnReopen {
    Restart,  // the clock begins anew
    Continue,  // the resolution and the whole go on with what they had left, the others begin no more
    OnlyResolution,  // of all clocks only the resolution begins anew
};

enum class OnChange {
    Retro,  // the new limit counts from the clock's start, what was used stays used
    FromNow,  // as much of the new limit is used as was of the old
    Reset,  // the whole new limit from the change on
};

QString code(OnReopen rule);
QString code(OnChange rule);
std::optional<OnReopen> onReopenOf(const QString &code);
std::optional<OnChange> onChangeOf(const QString &code);

// A row of the rules: whom it is about (what is empty is any), and how long one clock may take.
struct Policy {
    ClockKind clock = ClockKind::Resolution;
    QString category = {};
    std::optional<Level> level = {};
    QString priority = {};
    std::optional<Limit> limit = {};  // none: this clock does not run
    int warnPercent = 80;
    QList<EventKind> pausedBy = {};
    int longestPause = 0;  // in working days, after which the clock runs on though it is still waited; 0 = as long as it takes
    qint64 validFrom = 0;  // for tickets opened from then on
    OnReopen onReopen = OnReopen::Restart;
    OnChange onChange = OnChange::Retro;
    bool escalateAtWarning = false;
    bool escalateAtBreach = true;
    QString calendar = {};  // the name of the office's hours
    bool isOwn = false;  // the school's, before all usual ones

    bool operator==(const Policy &) const = default;
};

struct Policies {
    QList<Policy> rows;
    // Of these an answer is reviewed before the student gets it.
    QStringList reviewedCategories = {};
    // What a category stands under: the rules of that hold for it where it has none of its own.
    QHash<QString, QString> parents = {};

    // The category, what it stands under, what that stands under.
    QStringList lineOf(const QString &category) const;
    // The row for a clock of a ticket that was opened then: one of the school's before a usual one, then the one that says most
    // about it (category before level before priority), of such alike the latest. None: no such clock.
    const Policy *find(ClockKind clock, const QString &category, Level level, const QString &priority, qint64 openedAt) const;
};

// The office's hours by name; the usual ones have the empty name.
using WorkTimes = std::map<QString, WorkTime>;

// The codes of the usual categories: safety, repair, network, hygiene, dispute, complaint, suggestion, study, wellbeing, daily,
// other.
const QStringList &usualCategories();

inline const QString urgentPriority = QStringLiteral("urgent");

// What holds where a school has set nothing else: an answer in 24 hours, the college's check in a working day, word of progress
// every 5 working days, the whole in 15, and the resolution by category and level.
Policies usualPolicies(qint64 validFrom = 0);

// The working days to resolve a ticket of this category at this level.
int usualResolutionDays(const QString &category, Level level);

}  // namespace hk::tickets

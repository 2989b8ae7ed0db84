// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/policy.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace hk::tickets {

namespace {

constexpr std::array unitNames{"hours", "days", "working-hours", "working-days"};
constexpr std::array reopenNames{"restart", "continue", "only-resolution"};
constexpr std::array changeNames{"retro", "from-now", "reset"};

template <class Rule, class Names> std::optional<Rule> named(const Names &names, const QString &text)
{
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (text == QLatin1String(names.at(i)))
            return static_cast<Rule>(i);
    }
    return std::nullopt;
}

// Working days at a college. A class has two days less, but at least one; the school has as long as a college.
struct CategoryDays {
    const char *category;
    int days;
};
constexpr std::array resolutionDays{
    CategoryDays{"safety", 1},    CategoryDays{"repair", 3},    CategoryDays{"network", 3},     CategoryDays{"hygiene", 2},
    CategoryDays{"dispute", 5},   CategoryDays{"complaint", 5}, CategoryDays{"suggestion", 10}, CategoryDays{"study", 5},
    CategoryDays{"wellbeing", 3}, CategoryDays{"daily", 5},     CategoryDays{"other", 5},
};
constexpr int otherDays = 5;

// Three weeks of office for the whole round, over all levels.
constexpr int totalDays = 15;

int specificity(const Policy &row)
{
    return (row.category.isEmpty() ? 0 : 4) + (row.level ? 2 : 0) + (row.priority.isEmpty() ? 0 : 1);
}

// The row, and beside it the one for what is urgent: half of it, at least one.
void addWithUrgent(QList<Policy> &rows, Policy row)
{
    rows += row;
    row.priority = urgentPriority;
    row.limit->amount = std::max(1, row.limit->amount / 2);
    rows += row;
}

}  // namespace

QString code(Unit unit)
{
    return QString::fromLatin1(unitNames.at(std::size_t(unit)));
}

std::optional<Unit> unitOf(const QString &code)
{
    return named<Unit>(unitNames, code);
}

QString code(OnReopen rule)
{
    return QString::fromLatin1(reopenNames.at(std::size_t(rule)));
}

QString code(OnChange rule)
{
    return QString::fromLatin1(changeNames.at(std::size_t(rule)));
}

std::optional<OnReopen> onReopenOf(const QString &code)
{
    return named<OnReopen>(reopenNames, code);
}

std::optional<OnChange> onChangeOf(const QString &code)
{
    return named<OnChange>(changeNames, code);
}

QStringList Policies::lineOf(const QString &category) const
{
    QStringList line{category};
    // Two desks may have put two categories under each other.
    for (QString next = parents.value(category); !next.isEmpty() && !line.contains(next); next = parents.value(next))
        line << next;
    return line;
}

const Policy *Policies::find(ClockKind clock, const QString &category, Level level, const QString &priority, qint64 openedAt) const
{
    const Policy *best = nullptr;
    const QStringList line = parents.isEmpty() ? QStringList() : lineOf(category);
    const auto isAbout = [&](const Policy &row) {
        return row.category.isEmpty() || row.category == category || (!line.isEmpty() && line.contains(row.category));
    };
    // What is cheap to ask first: tickets ask this several times each.
    const auto fits = [&](const Policy &row) {
        return row.clock == clock && (!row.level || *row.level == level) && row.validFrom <= openedAt
            && (row.priority.isEmpty() || row.priority == priority) && isAbout(row);
    };
    const auto rank = [&line](const Policy &each) {
        return std::tuple(each.isOwn, specificity(each), line.isEmpty() ? qsizetype(0) : -line.indexOf(each.category),
                          each.validFrom);
    };
    for (const Policy &row : rows) {
        if (fits(row) && (!best || rank(row) > rank(*best)))
            best = &row;
    }
    return best;
}

const QStringList &usualCategories()
{
    static const QStringList codes = [] {
        QStringList all;
        for (const CategoryDays &each : resolutionDays)
            all += QString::fromLatin1(each.category);
        return all;
    }();
    return codes;
}

int usualResolutionDays(const QString &category, Level level)
{
    const auto found = std::find_if(resolutionDays.begin(), resolutionDays.end(),
                                    [&category](const CategoryDays &each) { return category == QLatin1String(each.category); });
    const int days = found == resolutionDays.end() ? otherDays : found->days;
    return level == Level::Class ? std::max(1, days - 2) : days;
}

Policies usualPolicies(qint64 validFrom)
{
    const QList<EventKind> waitings{EventKind::WaitingForStudent, EventKind::WaitingForParts, EventKind::WaitingForThirdParty};
    Policies policies;
    const auto add = [&](ClockKind clock, Limit limit, const QList<EventKind> &pausedBy, const QString &category = {},
                         std::optional<Level> level = {}) {
        Policy row{clock, category, level, {}, limit};
        row.pausedBy = pausedBy;
        row.validFrom = validFrom;
        addWithUrgent(policies.rows, row);
    };
    add(ClockKind::FirstAnswer, {24, Unit::Hours}, {});
    add(ClockKind::CollegeCheck, {1, Unit::WorkingDays}, {});
    add(ClockKind::Progress, {5, Unit::WorkingDays}, waitings);
    add(ClockKind::Total, {totalDays, Unit::WorkingDays}, waitings);
    for (const Level level : {Level::Class, Level::College, Level::School}) {
        add(ClockKind::Resolution, {usualResolutionDays({}, level), Unit::WorkingDays}, waitings, {}, level);
        for (const QString &category : usualCategories())
            add(ClockKind::Resolution, {usualResolutionDays(category, level), Unit::WorkingDays}, waitings, category, level);
    }
    return policies;
}

}  // namespace hk::tickets

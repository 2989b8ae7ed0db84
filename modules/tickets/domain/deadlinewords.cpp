// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/deadlinewords.h"

#include "base/clock.h"
#include "tickets/domain/titles.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

constexpr qint64 minuteLength = 60 * 1000;
constexpr qint64 dayLength = 24 * 60 * minuteLength;

class Words {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::DeadlineWords)

public:
    static DeadlineWords ofClock(const ClockState &clock, const WorkTimes &works, qint64 now);
    static DeadlineWords ofWaiting(const Waiting &waiting, qint64 now);
    static DeadlineWords ofFollowUp(qint64 since, qint64 now);
    static DeadlineWords ofEnd(Stage stage);

private:
    static QString overdue(ClockKind kind, const QString &by);
    static QString today(ClockKind kind, const QString &time);
    static QString left(ClockKind kind, const QString &amount);
    static QString between(const ClockState &clock, const WorkTimes &works, qint64 from, qint64 to);
    static int days(qint64 from, qint64 to) { return int(campusDate(from).daysTo(campusDate(to))); }
};

QString Words::overdue(ClockKind kind, const QString &by)
{
    switch (kind) {
    case ClockKind::FirstAnswer:
        return tr("Answer %1 late").arg(by);
    case ClockKind::CollegeCheck:
        return tr("Check %1 late").arg(by);
    case ClockKind::Progress:
        return tr("Progress %1 late").arg(by);
    case ClockKind::Resolution:
        return tr("%1 late").arg(by);
    case ClockKind::Total:
        break;
    }
    return tr("Whole time %1 over").arg(by);
}

QString Words::today(ClockKind kind, const QString &time)
{
    switch (kind) {
    case ClockKind::FirstAnswer:
        return tr("Answer by %1 today").arg(time);
    case ClockKind::CollegeCheck:
        return tr("Check by %1 today").arg(time);
    case ClockKind::Progress:
        return tr("Progress by %1 today").arg(time);
    case ClockKind::Resolution:
        return tr("Resolve by %1 today").arg(time);
    case ClockKind::Total:
        break;
    }
    return tr("Whole time ends at %1 today").arg(time);
}

// The resolution is what one means when nothing is named.
QString Words::left(ClockKind kind, const QString &amount)
{
    switch (kind) {
    case ClockKind::FirstAnswer:
        return tr("Answer: %1 left").arg(amount);
    case ClockKind::CollegeCheck:
        return tr("Check: %1 left").arg(amount);
    case ClockKind::Progress:
        return tr("Progress: %1 left").arg(amount);
    case ClockKind::Resolution:
        return tr("%1 left").arg(amount);
    case ClockKind::Total:
        break;
    }
    return tr("Whole time: %1 left").arg(amount);
}

// In working days where the limit is one of them and at least one lies between, else as the wall clock says.
QString Words::between(const ClockState &clock, const WorkTimes &works, qint64 from, qint64 to)
{
    const auto work = works.find(clock.calendar);
    if (work != works.end() && clock.limit.unit == Unit::WorkingDays) {
        if (const auto count = work->second.workdaysBetween(campusDate(from), campusDate(to)); count.ok() && *count > 0)
            return amountText(Unit::WorkingDays, *count);
    }
    if (work != works.end() && clock.limit.unit == Unit::WorkingHours) {
        if (const auto open = work->second.openBetween(from, to); open.ok() && *open >= minuteLength)
            return amountText(Unit::WorkingHours, *open);
    }
    return amountText(to - from >= 2 * dayLength ? Unit::Days : Unit::Hours, to - from);
}

DeadlineWords Words::ofClock(const ClockState &clock, const WorkTimes &works, qint64 now)
{
    if (now >= *clock.due)
        return {overdue(clock.kind, between(clock, works, *clock.due, now)), Severity::Overdue};
    const bool inDays = clock.limit.unit == Unit::WorkingDays || clock.limit.unit == Unit::Days;
    if (inDays && days(now, *clock.due) == 0)
        return {today(clock.kind, campusTime(*clock.due).toString(QStringLiteral("HH:mm"))), Severity::Due};
    const bool warned = clock.warnAt && now >= *clock.warnAt;
    return {left(clock.kind, between(clock, works, now, *clock.due)), warned ? Severity::Warning : Severity::Plan};
}

DeadlineWords Words::ofWaiting(const Waiting &waiting, qint64 now)
{
    const int waited = days(waiting.since, now);
    if (waiting.askAgain && now >= *waiting.askAgain)
        return {waited > 0 ? tr("Ask again: %n day(s) waited", nullptr, waited) : tr("Ask again today"), Severity::Warning};
    if (waiting.askAgain)
        return {tr("Paused, ask again on %1").arg(campusDate(*waiting.askAgain).toString(QStringLiteral("MM-dd"))),
                Severity::Waiting};
    return {waited > 0 ? tr("Paused for %n day(s)", nullptr, waited) : tr("Paused since today"), Severity::Waiting};
}

DeadlineWords Words::ofFollowUp(qint64 since, qint64 now)
{
    const int owed = days(since, now);
    if (owed > 1)
        return {tr("Follow-up owed for %n day(s)", nullptr, owed), Severity::Warning};
    return {owed == 1 ? tr("Resolved yesterday") : tr("Resolved today"), Severity::Done};
}

DeadlineWords Words::ofEnd(Stage stage)
{
    return {title(stage), Severity::Done};
}

}  // namespace

DeadlineWords deadlineWords(const TicketState &state, const WorkTimes &works, qint64 now)
{
    if (state.followUpSince)
        return Words::ofFollowUp(*state.followUpSince, now);
    if (isClosed(state.stage))
        return Words::ofEnd(state.stage);
    const ClockState *const clock = state.next();
    const bool askNow = state.waiting && state.waiting->askAgain && now >= *state.waiting->askAgain;
    if (clock != nullptr && (!askNow || now >= clock->warnAt.value_or(*clock->due)))
        return Words::ofClock(*clock, works, now);
    if (state.waiting)
        return Words::ofWaiting(*state.waiting, now);
    const ClockState *const resolution = state.open(ClockKind::Resolution);
    if (resolution && !resolution->unknown.isEmpty())
        return {resolution->unknown, Severity::Warning};
    return {};
}

}  // namespace hk::tickets

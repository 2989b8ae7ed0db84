// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/domain/titles.h"

#include <QCoreApplication>

namespace hk::tickets {

namespace {

class Titles {
    Q_DECLARE_TR_FUNCTIONS(hk::tickets::Titles)

public:
    static QString of(Stage stage);
    static QString of(Level level);
    static QString of(ClockKind kind);
    static QString of(EventKind kind);
    static QString ofAnswer(EventKind kind);
    static QString of(Limit limit);
    static QString ofMinutes(qint64 minutes);
    static QString ofDays(qint64 days) { return tr("%n working day(s)", nullptr, int(days)); }
    static QString ofWallDays(qint64 days) { return tr("%n day(s)", nullptr, int(days)); }
};

QString Titles::of(Stage stage)
{
    switch (stage) {
    case Stage::New:
        return tr("New");
    case Stage::Accepted:
        return tr("Accepted", "stage");
    case Stage::Dispatched:
        return tr("Dispatched", "stage");
    case Stage::InProgress:
        return tr("In progress");
    case Stage::Waiting:
        return tr("Waiting", "stage");
    case Stage::Resolved:
        return tr("Resolved", "stage");
    case Stage::FollowedUp:
        return tr("Followed up", "stage");
    case Stage::Declined:
        return tr("Declined", "stage");
    case Stage::Merged:
        return tr("Merged", "stage");
    }
    return {};
}

QString Titles::of(Level level)
{
    switch (level) {
    case Level::Class:
        return tr("Class level");
    case Level::College:
        return tr("College level");
    case Level::School:
        return tr("School level");
    }
    return {};
}

QString Titles::of(ClockKind kind)
{
    switch (kind) {
    case ClockKind::FirstAnswer:
        return tr("First answer");
    case ClockKind::CollegeCheck:
        return tr("College check");
    case ClockKind::Progress:
        return tr("Word of progress");
    case ClockKind::Resolution:
        return tr("Resolution");
    case ClockKind::Total:
        return tr("Whole time");
    }
    return {};
}

QString Titles::of(EventKind kind)
{
    switch (kind) {
    case EventKind::Opened:
        return tr("Ticket opened");
    case EventKind::Accepted:
        return tr("Accept");
    case EventKind::Dispatched:
        return tr("Dispatch");
    case EventKind::PushedBack:
        return tr("Push back");
    case EventKind::Started:
        return tr("Start work");
    case EventKind::Checked:
        return tr("Checked on the spot");
    case EventKind::WaitingForStudent:
        return tr("Wait for the student");
    case EventKind::WaitingForParts:
        return tr("Wait for parts");
    case EventKind::WaitingForThirdParty:
        return tr("Wait for a third party");
    case EventKind::Resumed:
        return tr("Resume");
    case EventKind::Escalated:
        return tr("Escalate");
    case EventKind::HandedOver:
        return tr("Hand over");
    case EventKind::HelperAdded:
        return tr("Add a helper");
    case EventKind::Recategorised:
        return tr("Change the category");
    case EventKind::Reprioritised:
        return tr("Change the priority");
    case EventKind::Resolved:
        return tr("Resolve");
    case EventKind::FollowedUp:
        return tr("Follow up");
    case EventKind::Reopened:
        return tr("Reopen");
    case EventKind::Declined:
        return tr("Decline");
    case EventKind::Merged:
        return tr("Merge");
    case EventKind::Split:
        return tr("Split");
    case EventKind::Commented:
        return tr("Comment");
    case EventKind::Snoozed:
        return tr("Snooze");
    case EventKind::Reversed:
        return tr("Take back a step");
    default:
        return ofAnswer(kind);
    }
}

QString Titles::ofAnswer(EventKind kind)
{
    switch (kind) {
    case EventKind::Answered:
        return tr("Answer the student");
    case EventKind::ProgressTold:
        return tr("Tell of the progress");
    case EventKind::ExtensionAsked:
        return tr("Ask for an extension");
    case EventKind::ExtensionGranted:
        return tr("Grant the extension");
    case EventKind::ExtensionRefused:
        return tr("Refuse the extension");
    case EventKind::AnswerProposed:
        return tr("Propose an answer");
    case EventKind::AnswerApproved:
        return tr("Approve the answer");
    case EventKind::ListAdded:
        return tr("Check list added");
    case EventKind::Reminded:
        return tr("The owner is reminded");
    default:
        return tr("Return the answer");
    }
}

QString Titles::of(Limit limit)
{
    switch (limit.unit) {
    case Unit::Hours:
        return tr("%n hour(s)", nullptr, limit.amount);
    case Unit::Days:
        return ofWallDays(limit.amount);
    case Unit::WorkingHours:
        return tr("%n working hour(s)", nullptr, limit.amount);
    case Unit::WorkingDays:
        break;
    }
    return ofDays(limit.amount);
}

QString Titles::ofMinutes(qint64 minutes)
{
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return minutes % 60 == 0 ? tr("%1 h").arg(minutes / 60) : tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

}  // namespace

QString title(Stage stage)
{
    return Titles::of(stage);
}

QString title(Level level)
{
    return Titles::of(level);
}

QString title(ClockKind kind)
{
    return Titles::of(kind);
}

QString title(EventKind kind)
{
    return Titles::of(kind);
}

QString limitText(Limit limit)
{
    return Titles::of(limit);
}

QString amountText(Unit unit, qint64 amount)
{
    if (unit == Unit::WorkingDays)
        return Titles::ofDays(amount);
    constexpr qint64 minute = 60 * 1000;
    constexpr qint64 day = 24 * 60 * minute;
    if (unit == Unit::Days && amount >= day)
        return Titles::ofWallDays(amount / day);
    return Titles::ofMinutes(amount / minute);
}

}  // namespace hk::tickets

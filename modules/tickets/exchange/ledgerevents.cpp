// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerplan.h"

#include <algorithm>

namespace hk::tickets {

namespace {

// The course of a ticket while it is written down: every step at the time that is said of it, and after the one before.
class Course {
public:
    void add(EventKind kind, const std::optional<qint64> &said, Event event)
    {
        const qint64 earliest = m_events.isEmpty() ? said.value_or(0) : m_events.constLast().at + 1;
        event.kind = kind;
        event.at = std::max(said.value_or(earliest), earliest);
        event.imported = true;
        m_events.append(event);
    }
    QList<Event> taken() { return std::move(m_events); }

private:
    QList<Event> m_events;
};

bool isPast(Stage stage, const QList<Stage> &stages)
{
    return stages.contains(stage);
}

}  // namespace

QList<Event> eventsOf(const LedgerRow &row, const QByteArray &department)
{
    const Stage stage = row.stage().value_or(Stage::New);
    const QString owner = row.text(Owner);
    const bool isDone = stage == Stage::Resolved || stage == Stage::FollowedUp;
    Course course;
    course.add(EventKind::Opened, row.moment(OpenedAt),
               {.by = row.text(AcceptedBy), .category = row.text(CategoryField), .priority = row.text(Priority)});
    const QString receiver = row.text(AcceptedBy).isEmpty() ? owner : row.text(AcceptedBy);
    if (row.moment(AcceptedAt) || !row.text(AcceptedBy).isEmpty() || stage == Stage::Accepted)
        course.add(EventKind::Accepted, row.moment(AcceptedAt), {.by = receiver, .person = receiver});
    const bool isPassedOn = isDone || isPast(stage, {Stage::Dispatched, Stage::InProgress, Stage::Waiting});
    const bool isDispatched = row.moment(DispatchedAt) || (isPassedOn && !department.isEmpty());
    if (isDispatched || stage == Stage::Dispatched)
        course.add(EventKind::Dispatched, row.moment(DispatchedAt), {.person = owner, .department = department});
    else if (!owner.isEmpty() && stage != Stage::InProgress && !row.moment(StartedAt))
        course.add(EventKind::HandedOver, {}, {.person = owner});
    if (row.moment(StartedAt) || stage == Stage::InProgress)
        course.add(EventKind::Started, row.moment(StartedAt), {.by = owner, .person = owner});
    if (stage == Stage::Waiting)
        course.add(EventKind::WaitingForThirdParty, {}, {.by = owner});
    if (isDone)
        course.add(EventKind::Resolved, row.moment(ResolvedAt), {.by = owner, .text = row.text(Outcome)});
    if (stage == Stage::Declined)
        course.add(EventKind::Declined, row.moment(ResolvedAt), {.by = receiver, .text = row.text(Outcome)});
    if (stage == Stage::FollowedUp) {
        Event asked;
        asked.text = row.text(FollowUp);
        if (!row.values[Stars].isNull())
            asked.rating = row.values[Stars].toInt();
        course.add(EventKind::FollowedUp, {}, asked);
    }
    return course.taken();
}

}  // namespace hk::tickets

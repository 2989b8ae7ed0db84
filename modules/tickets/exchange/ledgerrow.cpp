// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/exchange/ledgerrow.h"

#include "module/cellclean.h"

namespace hk::tickets {

namespace {

QVariant momentOf(const Event *event)
{
    return event ? QVariant(event->at) : QVariant();
}

// The times and words of its history.
void takeHistory(const LedgerTicket &ticket, LedgerRow &row)
{
    if (const Event *const accepted = ticket.first(EventKind::Accepted)) {
        row.values[AcceptedAt] = accepted->at;
        row.values[AcceptedBy] = saidOrNull(accepted->person.isEmpty() ? accepted->by : accepted->person);
    }
    row.values[DispatchedAt] = momentOf(ticket.first(EventKind::Dispatched));
    row.values[StartedAt] = momentOf(ticket.first(EventKind::Started));
    const bool isDone = ticket.stage == Stage::Resolved || ticket.stage == Stage::FollowedUp;
    if (const Event *const end = isDone       ? ticket.last(EventKind::Resolved)
            : ticket.stage == Stage::Declined ? ticket.last(EventKind::Declined)
                                              : nullptr) {
        row.values[ResolvedAt] = end->at;
        row.values[Outcome] = saidOrNull(end->text);
    }
    if (const Event *const asked = ticket.stage == Stage::FollowedUp ? ticket.last(EventKind::FollowedUp) : nullptr) {
        row.values[Stars] = asked->rating ? QVariant(*asked->rating) : QVariant();
        row.values[FollowUp] = saidOrNull(asked->text);
    }
}

}  // namespace

std::optional<qint64> LedgerRow::moment(LedgerField field) const
{
    return values[field].isNull() ? std::nullopt : std::optional(values[field].toLongLong());
}

LedgerRow rowOf(const LedgerTicket &ticket)
{
    LedgerRow row;
    row.place = ticket.place;
    row.values[Number] = ticket.number;
    row.values[OpenedAt] = ticket.openedAt;
    row.values[CategoryField] = ticket.category;
    row.values[Priority] = ticket.priority;
    row.values[Source] = ticket.source;
    row.values[Private] = ticket.isPrivate;
    row.values[StageField] = code(ticket.stage);
    if (!ticket.mayKnow)
        return row;
    row.values[ReportedBy] = saidOrNull(ticket.complainant.name);
    row.values[StudentNumber] = saidOrNull(ticket.complainant.number);
    row.values[Phone] = saidOrNull(ticket.complainant.phone);
    row.values[PlaceField] = saidOrNull(ticket.placeText);
    row.values[Words] = ticket.words();
    row.values[DepartmentField] = saidOrNull(ticket.departmentName);
    row.values[Owner] = saidOrNull(ticket.owner);
    row.values[Note] = saidOrNull(ticket.note);
    takeHistory(ticket, row);
    return row;
}

bool saysTheSame(LedgerField field, const QVariant &one, const QVariant &other)
{
    switch (field) {
    case OpenedAt:
    case AcceptedAt:
    case DispatchedAt:
    case StartedAt:
    case ResolvedAt:
        return one.isNull() == other.isNull() && one.toLongLong() / 1000 == other.toLongLong() / 1000;
    case Private:
    case Stars:
        return one.isNull() == other.isNull() && one.toInt() == other.toInt();
    default:
        return comparable(one.toString()) == comparable(other.toString());
    }
}

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/store/ledger.h"

#include "base/text.h"
#include "tickets/store/history.h"
#include "tickets/store/privacy.h"
#include "tickets/store/queries.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace hk::tickets {

namespace {

LedgerTicket ticketFrom(const Statement &row, const Viewer &viewer)
{
    LedgerTicket ticket;
    ticket.id = row.integer(0);
    ticket.number = row.text(1);
    ticket.openedAt = row.integer(2);
    ticket.title = row.text(3);
    ticket.description = row.text(4);
    ticket.source = row.text(5);
    ticket.category = row.text(6);
    ticket.priority = row.text(7);
    ticket.isPrivate = row.integer(8) != 0;
    ticket.placeText = row.text(9);
    ticket.place = {row.integer(10), row.integer(11), row.integer(12), row.text(13)};
    ticket.department = row.integer(14);
    ticket.departmentName = row.text(15);
    ticket.owner = row.text(16);
    ticket.note = row.text(17);
    ticket.stage = stageOf(row.text(18)).value_or(Stage::New);
    ticket.complainantRow = row.integer(21);
    ticket.complainant = {row.integer(22), row.text(23), row.text(24), row.text(25)};
    ticket.mayKnow = mayKnow(viewer, {ticket.isPrivate, ticket.owner, row.text(19), row.text(20), ticket.department});
    return ticket;
}

Result<QList<LedgerTicket>> ticketsOf(Reader &reader, Statement &query)
{
    HK_CHECK(query.run());
    QList<LedgerTicket> tickets;
    while (query.next()) {
        // A ticket may have been reported by several people; a line has room for the first.
        if (tickets.isEmpty() || tickets.constLast().id != query.integer(0))
            tickets.append(ticketFrom(query, reader.viewer()));
    }
    for (LedgerTicket &ticket : tickets) {
        HK_TRY(const QList<Event> events, eventsOf(reader, ticket.id));
        ticket.events = standing(events);
    }
    return tickets;
}

// A student whose phone or room agrees with what is said, where something is said.
enum class Fit : quint8 { Contradicts, Open, Agrees };

Fit fitOf(const QString &saidPhone, const QString &phone, qint64 saidRoom, qint64 room)
{
    const bool phoneTells = !saidPhone.isEmpty() && !phone.isEmpty() && !isMasked(phone) && !isMasked(saidPhone);
    const bool roomTells = saidRoom != 0 && room != 0;
    if ((phoneTells && phone == saidPhone) || (roomTells && room == saidRoom))
        return Fit::Agrees;
    return phoneTells || roomTells ? Fit::Contradicts : Fit::Open;
}

}  // namespace

bool LedgerTicket::isLive() const
{
    return std::any_of(events.begin(), events.end(), [](const Event &event) { return !event.imported; });
}

const Event *LedgerTicket::first(EventKind kind) const
{
    const auto found = std::find_if(events.begin(), events.end(), [kind](const Event &event) { return event.kind == kind; });
    return found == events.end() ? nullptr : &*found;
}

const Event *LedgerTicket::last(EventKind kind) const
{
    const auto found = std::find_if(events.rbegin(), events.rend(), [kind](const Event &event) { return event.kind == kind; });
    return found == events.rend() ? nullptr : &*found;
}

Result<QList<LedgerTicket>> ledgerTickets(Reader &reader, const QStringList &numbers)
{
    Statement query = reader.statement(ledgerQueries()[QLatin1String("numbered")]);
    const QJsonDocument wanted(QJsonArray::fromStringList(numbers));
    query.bind(QStringLiteral(":numbers"), QString::fromUtf8(wanted.toJson(QJsonDocument::Compact)));
    return ticketsOf(reader, query);
}

Result<QList<LedgerTicket>> ledgerTicketsOpened(Reader &reader, qint64 from, qint64 to, const FigureScope &scope)
{
    Statement query = reader.statement(ledgerQueries()[QLatin1String("openedBetween")]);
    bindScope(query, scope);
    query.bind(QStringLiteral(":from"), from).bind(QStringLiteral(":to"), to);
    return ticketsOf(reader, query);
}

Result<std::optional<MeantStudent>> studentMeant(Reader &reader, const Complainant &said, qint64 room)
{
    if (!said.number.isEmpty()) {
        Statement query = reader.statement(ledgerQueries()[QLatin1String("studentNumbered")]);
        HK_CHECK(query.bind(QStringLiteral(":number"), said.number).run());
        if (query.next())
            return std::optional(MeantStudent{query.integer(0), query.integer(2), query.text(1)});
        return std::optional<MeantStudent>();
    }
    if (said.name.isEmpty())
        return std::optional<MeantStudent>();
    Statement query = reader.statement(ledgerQueries()[QLatin1String("namesakes")]);
    HK_CHECK(query.bind(QStringLiteral(":name"), said.name).run());
    QList<MeantStudent> agreeing;
    QList<MeantStudent> open;
    while (query.next()) {
        const MeantStudent student{query.integer(0), query.integer(2), said.name};
        const Fit fit = fitOf(said.phone, query.text(1), room, query.integer(3));
        if (fit == Fit::Agrees)
            agreeing << student;
        else if (fit == Fit::Open)
            open << student;
    }
    const QList<MeantStudent> &meant = agreeing.isEmpty() ? open : agreeing;
    return meant.size() == 1 ? std::optional(meant.constFirst()) : std::nullopt;
}

Result<QList<Department>> allDepartments(Reader &reader)
{
    Statement query = reader.statement(ledgerQueries()[QLatin1String("departments")]);
    HK_CHECK(query.run());
    QList<Department> found;
    while (query.next())
        found.append({query.integer(0), query.bytes(1), query.text(2)});
    return found;
}

}  // namespace hk::tickets

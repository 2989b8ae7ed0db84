// SPDX-License-Identifier: GPL-3.0-or-later
#include "tickets/ticketsmodule.h"

#include "tickets/exchange/ledgerimporter.h"
#include "tickets/reportcommand.h"
#include "tickets/store/demo.h"
#include "tickets/store/history.h"
#include "tickets/store/integrityrules.h"
#include "tickets/store/personrecords.h"
#include "tickets/store/search.h"
#include "tickets/store/takein.h"
#include "tickets/ticketcommands.h"
#include "tickets/ticketscatalogue.h"

namespace hk::tickets {

Result<void> TicketsModule::declare(Catalogue &catalogue)
{
    return declareTickets(catalogue);
}

SchemaSource TicketsModule::schema() const
{
    return {QStringLiteral("tickets"),
            QStringLiteral(":/hallkeeper/tickets/schema"),
            {QStringLiteral(":/hallkeeper/tickets/schema/views/10_tickets.sql"),
             QStringLiteral(":/hallkeeper/tickets/schema/views/20_figures.sql")},
            deriveStates};
}

std::vector<std::unique_ptr<Importer>> TicketsModule::importers() const
{
    std::vector<std::unique_ptr<Importer>> found;
    found.push_back(makeLedgerImporter());
    return found;
}

QList<IntegrityRule> TicketsModule::integrityRules() const
{
    return ticketIntegrityRules();
}

Result<QList<SearchHit>> TicketsModule::search(Reader &reader, const SearchQuery &query) const
{
    return searchTickets(reader, query);
}

std::vector<Command> TicketsModule::commands() const
{
    std::vector<Command> found = ticketCommands();
    found.push_back(reportCommand());
    return found;
}

Result<QList<PersonSection>> TicketsModule::recordsOf(Reader &reader, qint64 student) const
{
    return ticketRecords(reader, student);
}

Result<void> TicketsModule::writeDemo(Writer &writer, DemoSize size) const
{
    return writeTicketDemo(writer, size);
}

Result<void> TicketsModule::start(const ModuleContext & /*context*/)
{
    return {};
}

Result<bool> TicketsModule::withholds(Reader &reader, const RowAskedFor &row) const
{
    return withholdsWords(reader, row);
}

Result<QByteArray> TicketsModule::takeIn(Writer &writer, const TicketOrder &order) const
{
    return takeInTicket(writer, order);
}

Result<std::optional<TicketNews>> TicketsModule::whatBecame(Reader &reader, const QByteArray &uid) const
{
    return newsOfTicket(reader, uid);
}

}  // namespace hk::tickets

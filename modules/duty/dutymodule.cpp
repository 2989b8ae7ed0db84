// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/dutymodule.h"

#include "duty/dutycatalogue.h"
#include "duty/dutycommands.h"
#include "duty/exchange/registerimporter.h"
#include "duty/store/demo.h"
#include "duty/store/entrytickets.h"
#include "duty/store/search.h"
#include "duty/store/withheld.h"

namespace hk::duty {

Result<void> DutyModule::declare(Catalogue &catalogue)
{
    return declareDuty(catalogue);
}

SchemaSource DutyModule::schema() const
{
    return {QStringLiteral("duty"),
            QStringLiteral(":/hallkeeper/duty/schema"),
            {QStringLiteral(":/hallkeeper/duty/schema/views/10_duty.sql")}};
}

QList<IntegrityRule> DutyModule::integrityRules() const
{
    return dutyIntegrityRules();
}

std::vector<std::unique_ptr<Importer>> DutyModule::importers() const
{
    std::vector<std::unique_ptr<Importer>> found;
    found.push_back(makeRegisterImporter());
    return found;
}

Result<QList<SearchHit>> DutyModule::search(Reader &reader, const SearchQuery &query) const
{
    return searchDuty(reader, query);
}

std::vector<Command> DutyModule::commands() const
{
    return {dutyCommand(m_tickets), dutyReportCommand()};
}

Result<QList<PersonSection>> DutyModule::recordsOf(Reader &reader, qint64 student) const
{
    return dutyRecords(reader, student);
}

Result<void> DutyModule::writeDemo(Writer &writer, DemoSize size) const
{
    return writeDutyDemo(writer, size);
}

Result<void> DutyModule::start(const ModuleContext & /*context*/)
{
    return {};
}

Result<QList<LinkedRow>> DutyModule::linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const
{
    return entriesLinkedTo(reader, entity, row);
}

Result<bool> DutyModule::withholds(Reader &reader, const RowAskedFor &row) const
{
    return withholdsWords(reader, row);
}

void DutyModule::meet(const ModuleLookup &others)
{
    m_tickets = others.find<tickets::TicketIntake>(QStringLiteral("tickets"));
}

}  // namespace hk::duty

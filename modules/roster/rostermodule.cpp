// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/rostermodule.h"

#include "roster/exchange/personrecords.h"
#include "roster/exchange/rosterimporter.h"
#include "roster/rostercatalogue.h"
#include "roster/rostercommands.h"
#include "roster/store/demo.h"
#include "roster/store/integrityrules.h"
#include "roster/store/search.h"
#include "roster/store/waiting.h"

namespace hk::roster {

Result<void> RosterModule::declare(Catalogue &catalogue)
{
    return declareRoster(catalogue);
}

SchemaSource RosterModule::schema() const
{
    return {QStringLiteral("roster"),
            QStringLiteral(":/hallkeeper/roster/schema"),
            {QStringLiteral(":/hallkeeper/roster/schema/views/10_places.sql"),
             QStringLiteral(":/hallkeeper/roster/schema/views/20_lists.sql")}};
}

std::vector<std::unique_ptr<Importer>> RosterModule::importers() const
{
    std::vector<std::unique_ptr<Importer>> found;
    found.push_back(makeRosterImporter([this] { return m_clock(); }));
    return found;
}

QList<IntegrityRule> RosterModule::integrityRules() const
{
    return rosterIntegrityRules();
}

Result<QList<SearchHit>> RosterModule::search(Reader &reader, const SearchQuery &query) const
{
    return searchRoster(reader, query);
}

std::vector<Command> RosterModule::commands() const
{
    return rosterCommands();
}

Result<QList<PersonSection>> RosterModule::recordsOf(Reader &reader, qint64 student) const
{
    return personRecords(reader, student);
}

Result<bool> RosterModule::settleClaim(Writer &writer, const QByteArray &entity, qint64 row, bool holds, const QDate &today) const
{
    if (entity != "residency")
        return false;
    HK_CHECK(holds ? settleContest(writer, row, today) : withdrawClaim(writer, row, today));
    return true;
}

Result<void> RosterModule::writeDemo(Writer &writer, DemoSize size) const
{
    return writeRosterDemo(writer, size);
}

Result<void> RosterModule::start(const ModuleContext &context)
{
    if (context.clock)
        m_clock = context.clock;
    return {};
}

}  // namespace hk::roster

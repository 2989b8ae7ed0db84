// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringmodule.h"

#include "mentoring/exchange/talkimporter.h"
#include "mentoring/mentoringcatalogue.h"
#include "mentoring/mentoringcommands.h"
#include "mentoring/reportcommand.h"
#include "mentoring/store/demo.h"
#include "mentoring/store/integrityrules.h"
#include "mentoring/store/personrecords.h"
#include "mentoring/store/search.h"

namespace hk::mentoring {

Result<void> MentoringModule::declare(Catalogue &catalogue)
{
    return declareMentoring(catalogue);
}

SchemaSource MentoringModule::schema() const
{
    return {QStringLiteral("mentoring"),
            QStringLiteral(":/hallkeeper/mentoring/schema"),
            {QStringLiteral(":/hallkeeper/mentoring/schema/views/10_mentoring.sql")}};
}

std::vector<std::unique_ptr<Importer>> MentoringModule::importers() const
{
    std::vector<std::unique_ptr<Importer>> found;
    found.push_back(makeTalkImporter());
    return found;
}

QList<IntegrityRule> MentoringModule::integrityRules() const
{
    return mentoringIntegrityRules();
}

Result<QList<SearchHit>> MentoringModule::search(Reader &reader, const SearchQuery &query) const
{
    return searchTalks(reader, query);
}

std::vector<Command> MentoringModule::commands() const
{
    std::vector<Command> found = mentoringCommands();
    found.push_back(reportCommand());
    return found;
}

Result<QList<PersonSection>> MentoringModule::recordsOf(Reader &reader, qint64 student) const
{
    return mentoringRecords(reader, student);
}

Result<QList<LinkedRow>> MentoringModule::linkedTo(Reader &reader, const QByteArray &entity, qint64 row) const
{
    return talksLinkedTo(reader, entity, row);
}

Result<void> MentoringModule::writeDemo(Writer &writer, DemoSize size) const
{
    return writeMentoringDemo(writer, size);
}

Result<void> MentoringModule::start(const ModuleContext & /*context*/)
{
    return {};
}

}  // namespace hk::mentoring

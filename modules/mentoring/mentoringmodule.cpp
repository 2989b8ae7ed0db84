// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/mentoringmodule.h"

#include "base/clock.h"
#include "mentoring/exchange/talkimporter.h"
#include "mentoring/mentoringcatalogue.h"
#include "mentoring/mentoringcommands.h"
#include "mentoring/reportcommand.h"
#include "mentoring/store/demo.h"
#include "mentoring/store/integrityrules.h"
#include "mentoring/store/personrecords.h"
#include "mentoring/store/search.h"
#include "mentoring/store/ties.h"

#include <QTimer>

namespace hk::mentoring {

Result<void> MentoringModule::declare(Catalogue &catalogue)
{
    return declareMentoring(catalogue);
}

SchemaSource MentoringModule::schema() const
{
    return {QStringLiteral("mentoring"),
            QStringLiteral(":/hallkeeper/mentoring/schema"),
            {QStringLiteral(":/hallkeeper/mentoring/schema/views/10_mentoring.sql")},
            {},
            completeTies};
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

// Students whom another desk brought into the roster come without a step of this one, and so does the first day of a mentor.
Result<void> MentoringModule::start(const ModuleContext &context)
{
    Database *const database = &context.database;
    // The database is its own receiver: what another thread told it goes with it.
    m_changed = connect(database, &Database::changed, database, [database](const ChangeSet &changes) {
        if (changes.touches("student") || changes.touches("mentor_meeting") || changes.touches("mentor_pairing"))
            tieLooseEnds(database);
    });
    // Where a window stands; the command line is gone before.
    QTimer::singleShot(0, database, [database] { tieLooseEnds(database); });
    return {};
}

void MentoringModule::stop()
{
    disconnect(m_changed);
}

void MentoringModule::tieLooseEnds(Database *database)
{
    if (database->isReadOnly())
        return;
    const QDate today = campusDate(database->clock()());
    database->read([today](Reader &reader) { return hasLooseEnds(reader, today); }, ReadLane::Bulk)
        .then(database, [database](const Result<bool> &has) {
            if (has.ok() && *has)
                database->write({.verb = "mentoring.tie"}, [](Writer &writer) { return tieLoose(writer); });
        });
}

}  // namespace hk::mentoring

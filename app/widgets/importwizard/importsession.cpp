// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/importsession.h"

#include "widgets/job.h"
#include "widgets/whendone.h"

#include <algorithm>

namespace hk {

namespace {

struct Understood {
    std::shared_ptr<ImportPlan> plan;
    const Importer *importer = nullptr;
    int known = 0;  // columns whose meaning the importer knows, of all columns under a header
    int columns = 0;

    // Most lists that one kind of document is made for hold little else.
    bool isMost() const { return columns > 0 && 3 * known >= 2 * columns; }
};

Understood understood(ImportPlan plan, const Importer &importer)
{
    Understood read;
    for (const SheetLayout &layout : plan.layouts) {
        if (!layout.used)
            continue;
        const auto known =
            std::count_if(layout.mapping.begin(), layout.mapping.end(), [](const QByteArray &field) { return !field.isEmpty(); });
        read.columns += int(layout.mapping.size());
        read.known += layout.pivoted ? int(layout.mapping.size()) : int(known);
    }
    read.importer = &importer;
    read.plan = std::make_shared<ImportPlan>(std::move(plan));
    return read;
}

Result<Understood> readWithBest(Reader &reader, const std::vector<const Importer *> &importers, const QString &file,
                                const std::vector<SheetLayout> &layouts, const JobControl &control)
{
    std::optional<Result<Understood>> best;
    for (const Importer *importer : importers) {
        Result<ImportPlan> plan = importer->plan(reader, file, {}, layouts, control);
        Result<Understood> read = plan.ok() ? Result<Understood>(understood(std::move(*plan), *importer)) : plan.error();
        const bool isBetter = !best || (read.ok() && (!best->ok() || read->known > (*best)->known));
        if (isBetter)
            best = std::move(read);
        if ((best->ok() && (*best)->isMost()) || control.isCancelled())
            break;
    }
    return *best;
}

}  // namespace

ImportSession::ImportSession(const UiContext &context, std::vector<const Importer *> importers, QObject *parent)
    : QObject(parent), m_context(context), m_importers(std::move(importers)), m_importer(m_importers.front())
{
}

ImportSession::~ImportSession()
{
    cancel();
}

void ImportSession::open(const QString &file)
{
    m_plan.reset();
    m_outcome.reset();
    startPlan(file, m_importers, {});
}

void ImportSession::readAs(const Importer &importer)
{
    if (m_plan && &importer != m_importer)
        startPlan(m_plan->file, {&importer}, {});
}

void ImportSession::planAgain(const std::vector<SheetLayout> &layouts)
{
    startPlan(m_plan->file, {m_importer}, layouts);
}

void ImportSession::startPlan(const QString &file, const std::vector<const Importer *> &importers,
                              const std::vector<SheetLayout> &layouts)
{
    cancel();
    begin(tr("Reading the file"));
    const auto job = [importers, file, layouts, control = m_job->control()](Reader &reader) {
        return readWithBest(reader, importers, file, layouts, control);
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation = m_generation](Result<Understood> read) {
        if (generation != m_generation)
            return;
        end();
        if (!read.ok()) {
            emit failed(read.error());
            return;
        }
        m_importer = read->importer;
        m_plan = std::move(read->plan);
        emit planned();
    });
}

void ImportSession::takeSuggestion(const ImportProblem &problem)
{
    if (!m_plan || problem.suggestion.isEmpty())
        return;
    std::vector<SheetLayout> layouts = m_plan->layouts;
    for (SheetLayout &layout : layouts) {
        if (layout.sheet == problem.sheet)
            layout.corrections.push_back({problem.row, problem.column, problem.suggestion});
    }
    startPlan(m_plan->file, {m_importer}, layouts);
}

void ImportSession::setAccepted(const std::vector<int> &items, bool accepted)
{
    for (const int item : items) {
        if (item >= 0 && size_t(item) < m_plan->items.size())
            m_plan->items[size_t(item)].accepted = accepted;
    }
    emit acceptedChanged();
}

int ImportSession::accepted() const
{
    if (!m_plan)
        return 0;
    return int(std::count_if(m_plan->items.begin(), m_plan->items.end(), [](const ImportItem &item) {
        return item.accepted && item.action != ImportAction::Same && item.action != ImportAction::Refuse;
    }));
}

void ImportSession::apply()
{
    if (!m_plan || isBusy())
        return;
    begin(tr("Importing"));
    // A copy: a person may go on looking at the plan while it is written.
    const auto job = [importer = m_importer, plan = std::make_shared<const ImportPlan>(*m_plan),
                      control = m_job->control()](Writer &writer) { return importer->apply(writer, *plan, control); };
    whenDone(m_context.database.write(UnitSpec{{}, UnitKind::Import}, job), this,
             [this, generation = m_generation](const Result<ImportOutcome> &outcome) {
                 if (generation != m_generation)
                     return;
                 end();
                 if (!outcome.ok()) {
                     emit failed(outcome.error());
                     return;
                 }
                 m_outcome = *outcome;
                 emit applied();
             });
}

void ImportSession::cancel()
{
    if (m_job)
        m_job->cancel();
}

void ImportSession::begin(const QString &title)
{
    ++m_generation;
    m_job = m_context.workbench.startJob(title);
    connect(m_job.get(), &Job::progressed, this, [this] {
        if (m_job)
            emit progressed(m_job->done(), m_job->total());
    });
    emit busyChanged();
}

void ImportSession::end()
{
    if (m_job)
        m_job->end();
    m_job.reset();
    emit busyChanged();
}

}  // namespace hk

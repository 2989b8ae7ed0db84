// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/importsession.h"

#include "widgets/job.h"
#include "widgets/whendone.h"

#include <algorithm>

namespace hk {

ImportSession::ImportSession(const UiContext &context, const Importer &importer, QObject *parent)
    : QObject(parent), m_context(context), m_importer(importer)
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
    startPlan(file, {});
}

void ImportSession::planAgain(const std::vector<SheetLayout> &layouts)
{
    startPlan(m_plan->file, layouts);
}

void ImportSession::startPlan(const QString &file, const std::vector<SheetLayout> &layouts)
{
    cancel();
    begin(tr("Reading the file"));
    using Plan = std::shared_ptr<ImportPlan>;
    const auto job = [importer = &m_importer, file, layouts, control = m_job->control()](Reader &reader) -> Result<Plan> {
        HK_TRY(ImportPlan plan, importer->plan(reader, file, {}, layouts, control));
        return std::make_shared<ImportPlan>(std::move(plan));
    };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation = m_generation](Result<Plan> plan) {
        if (generation != m_generation)
            return;
        end();
        tookPlan(std::move(plan));
    });
}

void ImportSession::tookPlan(Result<std::shared_ptr<ImportPlan>> plan)
{
    if (!plan.ok()) {
        emit failed(plan.error());
        return;
    }
    m_plan = std::move(*plan);
    emit planned();
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
    startPlan(m_plan->file, layouts);
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
    const auto job = [importer = &m_importer, plan = std::make_shared<const ImportPlan>(*m_plan),
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

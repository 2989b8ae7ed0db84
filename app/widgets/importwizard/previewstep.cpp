// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/previewstep.h"

#include "widgets/controls/iconview.h"
#include "widgets/controls/panel.h"
#include "widgets/importwizard/countstrip.h"
#include "widgets/importwizard/previewgrid.h"
#include "widgets/importwizard/problemlist.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QLocale>

#include <algorithm>

namespace hk {

namespace {

constexpr int filterWidth = 176;
constexpr int gridShare = 730;  // of the width, beside the problems
constexpr int problemShare = 464;
constexpr int problemLeast = 300;

}  // namespace

PreviewStep::PreviewStep(ImportSession &session, QWidget *parent)
    : QWidget(parent),
      m_session(session),
      m_model(new PreviewModel(session, this)),
      m_counts(new CountStrip(this)),
      m_sheets(new PrefixCombo(tr("Sheet"), this)),
      m_filters(new PrefixCombo(tr("Show"), this)),
      m_all(new QCheckBox(tr("All of these"), this)),
      m_grid(new PreviewGrid(*m_model, this)),
      m_panel(new Panel(this)),
      m_refused(new StatusLabel(StatusKind::Overdue, {}, this)),
      m_warnings(new StatusLabel(StatusKind::Warning, {}, this)),
      m_problems(new ProblemList(this))
{
    m_filters->setObjectName(QStringLiteral("previewFilter"));
    m_sheets->setObjectName(QStringLiteral("previewSheet"));
    m_sheets->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_all->setObjectName(QStringLiteral("previewAll"));
    m_all->setTristate(true);
    m_all->hide();
    m_panel->setTitle(tr("Problems"));
    m_panel->addToHead(m_refused);
    m_panel->addToHead(m_warnings);
    m_panel->body()->addWidget(m_problems);
    auto *sheet = new Panel(this);
    sheet->body()->addWidget(m_grid);
    sheet->body()->setContentsMargins(1, 1, 1, 1);
    m_panel->body()->setContentsMargins(1, 0, 1, 1);
    m_grid->setFrameShape(QFrame::NoFrame);

    auto *top = new QHBoxLayout;
    top->addWidget(m_counts);
    top->addStretch();
    top->addWidget(m_all);
    top->addWidget(m_sheets);
    top->addWidget(m_filters);
    auto *middle = new QHBoxLayout;
    middle->addWidget(sheet, gridShare);
    middle->addWidget(m_panel, problemShare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(top);
    layout->addLayout(middle, 1);
    onTheme(this, [this, layout, middle, top](const Theme &theme) {
        layout->setSpacing(theme.px(10));
        middle->setSpacing(theme.px(metrics::panelGap));
        top->setSpacing(theme.px(metrics::panelGap));
        m_filters->setMinimumWidth(theme.px(filterWidth));
        m_panel->setMinimumWidth(theme.px(problemLeast));
    });
    connect(&session, &ImportSession::planned, this, &PreviewStep::takePlan);
    connect(&session, &ImportSession::acceptedChanged, m_model, &PreviewModel::itemsChanged);
    connect(&session, &ImportSession::acceptedChanged, this, &PreviewStep::showAccepted);
    connect(m_all, &QCheckBox::clicked, this, &PreviewStep::acceptShown);
    connect(m_model, &PreviewModel::acceptWanted, &session, &ImportSession::setAccepted);
    connect(m_filters, &QComboBox::activated, this, &PreviewStep::showRows);
    connect(m_sheets, &QComboBox::activated, this, &PreviewStep::showRows);
    connect(m_problems, &ProblemList::problemChosen, this, &PreviewStep::goToProblem);
    connect(m_problems, &ProblemList::suggestionTaken, this,
            [this](int problem) { m_session.takeSuggestion(m_session.plan()->problems.at(problem)); });
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (m_following || !current.isValid())
            return;
        const int problem = m_model->problemOfRow(current.row());
        const int here = current.data(PreviewModel::ProblemRole).toInt();
        m_following = true;
        m_problems->setCurrent(here >= 0 ? here : problem);
        m_following = false;
    });
}

void PreviewStep::fillFilters()
{
    const ImportPlan &plan = *m_session.plan();
    const int before = m_filters->currentData().isValid() ? m_filters->currentData().toInt() : int(PreviewFilter::NearProblems);
    m_filters->clear();
    m_filters->addItem(tr("Near problems"), int(PreviewFilter::NearProblems));
    m_filters->addItem(tr("All rows"), int(PreviewFilter::All));
    const auto offer = [&](PreviewFilter filter, ImportAction action, const QString &title) {
        const int count = plan.count(action);
        if (count > 0)
            m_filters->addItem(tr("%1 (%2)").arg(title, QLocale().toString(count)), int(filter));
    };
    offer(PreviewFilter::New, ImportAction::Insert, tr("New"));
    offer(PreviewFilter::Moved, ImportAction::Move, tr("Moved"));
    offer(PreviewFilter::Changed, ImportAction::Update, tr("Changed"));
    offer(PreviewFilter::Gone, ImportAction::Gone, tr("Not in the file"));
    m_filters->setCurrentIndex(std::max(0, m_filters->findData(before)));
    m_sheets->clear();
    for (const SheetLayout &layout : plan.layouts) {
        if (layout.used)
            m_sheets->addItem(plan.sheets[size_t(layout.sheet)].name, layout.sheet);
    }
    m_sheets->setVisible(m_sheets->count() > 1);
    m_sheets->setCurrentIndex(std::max(0, m_sheets->findData(m_model->sheet())));
}

void PreviewStep::takePlan()
{
    m_following = true;
    m_model->setPlan(m_session.plan());
    fillFilters();
    m_problems->setPlan(m_session.plan());
    m_following = false;
    showRows();
    showCounts();
    m_problems->chooseWorst();
}

void PreviewStep::showRows()
{
    m_model->show(m_sheets->currentData().toInt(), PreviewFilter(m_filters->currentData().toInt()));
    showAccepted();
}

// The box says how the rows of the filter stand, and sets them all alike.
void PreviewStep::showAccepted()
{
    const bool offered = m_model->isComparing() && m_model->rowCount() > 0;
    m_all->setVisible(offered);
    if (offered)
        m_all->setCheckState(m_model->acceptedOf(m_model->shownItems()));
}

void PreviewStep::acceptShown()
{
    const std::vector<int> items = m_model->shownItems();
    m_session.setAccepted(items, m_model->acceptedOf(items) != Qt::Checked);
}

void PreviewStep::showCounts()
{
    const ImportPlan &plan = *m_session.plan();
    std::vector<CountStrip::Count> counts{{plan.count(ImportAction::Insert), tr("new")}};
    if (const int moved = plan.count(ImportAction::Move); moved > 0)
        counts.push_back({moved, tr("moved")});
    counts.push_back({plan.count(ImportAction::Update), tr("updated")});
    counts.push_back({plan.count(ImportAction::Same), tr("same"), Token::Text2});
    if (const int gone = plan.count(ImportAction::Gone); gone > 0)
        counts.push_back({gone, tr("not in the file")});
    counts.push_back({plan.refused(), tr("refused"), Token::Overdue});
    m_counts->setCounts(counts);
    m_panel->setTitle(tr("Problems"), QLocale().toString(plan.problems.size()));
    m_refused->setStatus(StatusKind::Overdue, tr("%Ln refused", nullptr, plan.refused()));
    m_refused->setVisible(plan.refused() > 0);
    m_warnings->setStatus(StatusKind::Warning, tr("%Ln warning(s)", nullptr, plan.warnings()));
    m_warnings->setVisible(plan.warnings() > 0);
}

void PreviewStep::goToProblem(int problem)
{
    if (m_following)
        return;
    m_following = true;
    const ImportProblem &wanted = m_session.plan()->problems.at(problem);
    if (wanted.sheet != m_model->sheet() && m_sheets->findData(wanted.sheet) >= 0) {
        m_sheets->setCurrentIndex(m_sheets->findData(wanted.sheet));
        showRows();
    }
    if (m_model->isComparing()) {
        m_filters->setCurrentIndex(m_filters->findData(int(PreviewFilter::NearProblems)));
        showRows();
    }
    m_grid->goTo(m_model->indexOfProblem(problem));
    m_following = false;
}

void PreviewStep::stepProblem(int by)
{
    m_problems->step(by);
}

}  // namespace hk

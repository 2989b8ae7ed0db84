// SPDX-License-Identifier: GPL-3.0-or-later
#include "mentoring/ui/quota/quotapage.h"

#include "base/clock.h"
#include "mentoring/ui/quota/heatdelegate.h"
#include "mentoring/ui/quota/heatmodel.h"
#include "mentoring/ui/quota/pairmodel.h"
#include "widgets/controls/iconbutton.h"
#include "widgets/controls/panel.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace hk::mentoring {

namespace {

constexpr int nameWidth = 110;
constexpr int monthWidth = 78;
constexpr int heldWidth = 82;
constexpr int studentWidth = 90;
constexpr int remarksHeight = 150;
constexpr int takesPanelWidth = 400;  // "2 more in 6 working days; only 1 still fits"

QTableView *makeTable(QAbstractItemModel *model, const char *name, const QString &words)
{
    auto *table = new QTableView;
    table->setObjectName(QLatin1String(name));
    table->setAccessibleName(words);
    table->setModel(model);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    onTheme(table, [table](const Theme &theme) {
        // What larger texts asked for is not asked for any more.
        table->verticalHeader()->setMinimumSectionSize(1);
        table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        table->horizontalHeader()->setFixedHeight(theme.px(metrics::tableHeaderHeight));
    });
    return table;
}

}  // namespace

QuotaPage::QuotaPage(const UiContext &context)
    : MentoringPage(context),
      m_heat(new HeatModel(this)),
      m_pairs(new PairModel(this)),
      m_map(makeTable(m_heat, "quota.map", tr("Mentors by months"))),
      m_splitter(new QSplitter)
{
    const QDate today = campusDate(m_context.clock());
    m_month = QDate(today.year(), today.month(), 1);
    m_map->setItemDelegate(new HeatDelegate(m_map));
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeBar());
    m_terms = new QLabel(whole);
    m_terms->setObjectName(QStringLiteral("quota.terms"));
    m_terms->setWordWrap(true);
    setTextRole(m_terms, TextRole::Body, Token::Warning);
    m_terms->hide();
    onTheme(m_terms, [this](const Theme &theme) { m_terms->setContentsMargins(0, 0, 0, theme.px(8)); });
    column->addWidget(m_terms);
    auto *mapPanel = new Panel;
    mapPanel->setTitle(tr("Students with all talks, by mentor and month"));
    mapPanel->body()->addWidget(m_map, 1);
    m_splitter->addWidget(mapPanel);
    m_splitter->addWidget(makeDetails());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setObjectName(QStringLiteral("quota.splitter"));
    column->addWidget(m_splitter, 1);
    fillWith(whole);
    setFocusProxy(m_map);
    connect(m_map->selectionModel(), &QItemSelectionModel::currentChanged, this, &QuotaPage::readLines);
    onTheme(
        m_map,
        [this](const Theme &theme) {
            m_map->setColumnWidth(0, theme.px(nameWidth));
            for (int month = 1; month < m_heat->columnCount(); ++month)
                m_map->setColumnWidth(month, theme.px(monthWidth));
        },
        QStringLiteral("widths"));
    showRemarks();
}

QWidget *QuotaPage::makeBar()
{
    auto *bar = new QWidget;
    auto *line = new QHBoxLayout(bar);
    QToolButton *back = iconButton(QStringLiteral("chevron-left"), QStringLiteral("quota.back"), tr("The month before"), bar);
    QToolButton *next = iconButton(QStringLiteral("chevron-right"), QStringLiteral("quota.next"), tr("The month after"), bar);
    m_monthLabel = new QLabel(bar);
    m_monthLabel->setObjectName(QStringLiteral("quota.month"));
    setTextRole(m_monthLabel, TextRole::PanelTitle);
    m_summary = new QLabel(bar);
    m_summary->setObjectName(QStringLiteral("quota.summary"));
    setTextRole(m_summary, TextRole::Body, Token::Text2);
    line->addWidget(back);
    line->addWidget(m_monthLabel);
    line->addWidget(next);
    line->addWidget(m_summary, 1);
    connect(back, &QToolButton::clicked, this, [this] { step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { step(1); });
    onTheme(bar, [bar, line](const Theme &theme) {
        bar->setFixedHeight(theme.px(metrics::filterRowHeight));
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(theme.px(8));
    });
    return bar;
}

QWidget *QuotaPage::makeDetails()
{
    auto *right = new QWidget;
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    m_linesPanel = new Panel;
    m_lines = makeTable(m_pairs, "quota.lines", tr("What it takes, by student"));
    m_lines->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_lines->horizontalHeader()->setStretchLastSection(true);
    m_linesPanel->body()->addWidget(m_lines, 1);
    auto *remarks = new Panel;
    remarks->setTitle(tr("To look at"), tr("pointed out, not judged"));
    m_remarks = new QListWidget;
    m_remarks->setObjectName(QStringLiteral("quota.remarks"));
    m_remarks->setAccessibleName(tr("To look at"));
    m_remarks->setFrameShape(QFrame::NoFrame);
    m_remarks->setWordWrap(true);
    remarks->body()->addWidget(m_remarks);
    column->addWidget(m_linesPanel, 1);
    column->addWidget(remarks);
    onTheme(right, [this, right, column](const Theme &theme) {
        column->setSpacing(theme.px(metrics::panelGap));
        right->setMinimumWidth(theme.px(takesPanelWidth));
        m_remarks->setFixedHeight(theme.px(remarksHeight));
        m_lines->setColumnWidth(0, theme.px(studentWidth));
        m_lines->setColumnWidth(1, theme.px(heldWidth));
    });
    connect(m_lines, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QuotaLine *line = m_pairs->lineAt(index.row());
        if (line != nullptr && line->student != 0)
            m_context.workbench.openItem("student", line->student);
    });
    connect(m_lines->selectionModel(), &QItemSelectionModel::currentChanged, this, &MentoringPage::chosenChanged);
    return right;
}

PageActions QuotaPage::headerActions() const
{
    return {{QStringLiteral("mentoring.rule"), QStringLiteral("mentoring.booklet"), QStringLiteral("shell.exportList")},
            QStringLiteral("mentoring.newMeeting")};
}

QJsonObject QuotaPage::saveState() const
{
    return {{QStringLiteral("splitter"), QString::fromLatin1(m_splitter->saveState().toBase64())}};
}

void QuotaPage::restoreState(const QJsonObject &state)
{
    if (!state.isEmpty())
        m_splitter->restoreState(QByteArray::fromBase64(state.value(QStringLiteral("splitter")).toString().toLatin1()));
}

void QuotaPage::dataChanged(const ChangeSet &changes)
{
    if (!concernsMentoring(changes))
        return;
    m_stale = true;
    if (isVisible())
        read();
}

void QuotaPage::scopeChanged()
{
    m_stale = true;
    if (isVisible())
        read();
}

void QuotaPage::showEvent(QShowEvent *event)
{
    MentoringPage::showEvent(event);
    if (m_stale)
        read();
    emit chosenChanged();
}

void QuotaPage::step(int months)
{
    m_month = m_month.addMonths(months);
    read();
}

void QuotaPage::read()
{
    m_stale = false;
    m_monthLabel->setText(monthText(m_month));
    const quint64 generation = ++m_generation;
    const auto job = [month = m_month, today = campusDate(m_context.clock()), scope = quotaScopeOf(m_context.workbench.scope())](
                         Reader &reader) { return readQuotaReport(reader, month, today, scope); };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, generation](const Result<QuotaReport> &report) {
        if (generation != m_generation)
            return;
        if (report.ok())
            showReport(*report);
        else
            m_context.workbench.say({StatusKind::Warning, report.error().message});
    });
}

void QuotaPage::showReport(const QuotaReport &report)
{
    m_report = report;
    m_summary->setText(quotaSummary(report.lines));
    m_terms->setText(words(report.terms, report.month));
    m_terms->setVisible(report.terms != TermsSaid::Known);
    m_heat->setMonths(report.map);
    const Theme theme = themeOf(m_map);
    m_map->setColumnWidth(0, theme.px(nameWidth));
    for (int month = 1; month < m_heat->columnCount(); ++month)
        m_map->setColumnWidth(month, theme.px(monthWidth));
    showRemarks();
    int row = 0;
    for (int each = 0; each < m_heat->rowCount(); ++each) {
        if (m_heat->mentorAt(each)->mentor == m_mentor)
            row = each;
    }
    if (m_heat->rowCount() > 0)
        m_map->setCurrentIndex(m_heat->index(row, m_heat->columnCount() - 1));
    else
        showLines({});
    emit headerChanged();
}

// Of the mentor and month that are chosen in the map.
void QuotaPage::readLines()
{
    const QModelIndex current = m_map->currentIndex();
    const MentorRow *mentor = m_heat->mentorAt(current.row());
    if (mentor == nullptr)
        return;
    const QDate month = m_heat->monthAt(current.column());
    m_mentor = mentor->mentor;
    m_shownMonth = month.isValid() ? month : m_month;
    m_linesPanel->setTitle(mentor->name, monthText(m_shownMonth));
    emit chosenChanged();
    const quint64 generation = ++m_linesGeneration;
    QuotaScope scope = quotaScopeOf(m_context.workbench.scope());
    scope.mentor = m_mentor;
    const auto job = [month = m_shownMonth, today = campusDate(m_context.clock()), scope](Reader &reader) {
        return quotaOfMonth(reader, month, today, scope);
    };
    whenDone(m_context.database.read(job), this, [this, generation](const Result<QList<QuotaLine>> &lines) {
        if (generation == m_linesGeneration)
            showLines(lines.ok() ? *lines : QList<QuotaLine>());
    });
}

void QuotaPage::showLines(const QList<QuotaLine> &lines)
{
    m_pairs->setLines(lines);
    emit chosenChanged();
}

void QuotaPage::showRemarks()
{
    m_remarks->clear();
    const QList<NamedRemark> remarks = m_report ? m_report->remarks : QList<NamedRemark>();
    for (const NamedRemark &each : remarks)
        m_remarks->addItem(QStringLiteral("%1 · %2").arg(each.mentor, words(each.remark)));
    if (remarks.isEmpty())
        m_remarks->addItem(tr("Nothing stands out in this month."));
}

std::optional<ShownReport> QuotaPage::shownReport() const
{
    if (!m_report)
        return std::nullopt;
    return ShownReport{tr("Talks of mentors %1").arg(monthText(m_month)), tr("Talks of mentors"),
                       [report = *m_report, now = m_context.clock()](const QString &path, const QString &author) {
                           return writeQuotaReport(path, report, {author, now});
                       }};
}

Chosen QuotaPage::chosen() const
{
    Chosen chosen;
    chosen.mentor = m_mentor;
    if (const QuotaLine *line = m_pairs->lineAt(m_lines->currentIndex().row()))
        chosen.student = line->student;
    return chosen;
}

}  // namespace hk::mentoring

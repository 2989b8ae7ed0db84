// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/settings/auditpage.h"

#include "shell/access/auditmodel.h"
#include "widgets/controls/messagebar.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"
#include "widgets/prefixcombo.h"
#include "widgets/whendone.h"

#include <QBoxLayout>
#include <QDesktopServices>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QTableView>
#include <QUrl>

namespace hk {

namespace {

constexpr int lastDeed = int(AuditDeed::RecoveryMade);

}  // namespace

AuditPage::AuditPage(const WindowContext &context, Workbench &workbench)
    : m_context(context), m_workbench(workbench), m_model(new AuditModel(context.catalogue, this)), m_answer(new MessageBar)
{
    m_answer->setObjectName(QStringLiteral("audit.answer"));
    m_answer->hide();
    connect(m_answer, &MessageBar::closed, m_answer, &QWidget::hide);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(makeBar());
    layout->addWidget(m_answer);
    layout->addWidget(makeTable(), 1);
    onTheme(this, [layout](const Theme &theme) {
        const int margin = theme.px(metrics::pageMargin);
        layout->setContentsMargins(margin, 0, margin, theme.px(12));
        layout->setSpacing(theme.px(metrics::panelGap));
    });
}

QBoxLayout *AuditPage::makeBar()
{
    m_person = new PrefixCombo(tr("Person"));
    m_person->setObjectName(QStringLiteral("audit.person"));
    m_person->setAccessibleName(tr("Person"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_person->addItem(tr("everybody"), QByteArray());
    m_deed = new PrefixCombo(tr("What"));
    m_deed->setObjectName(QStringLiteral("audit.deed"));
    m_deed->setAccessibleName(tr("What was done"));
    m_deed->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_deed->addItem(tr("everything"), -1);
    for (int deed = 0; deed <= lastDeed; ++deed)
        m_deed->addItem(auditDeedTitle(AuditDeed(deed)), deed);
    m_count = new QLabel;
    m_count->setObjectName(QStringLiteral("audit.count"));
    setTextRole(m_count, TextRole::Caption, Token::Text3);
    m_check = new QPushButton(tr("Check the log"));
    m_check->setObjectName(QStringLiteral("audit.check"));
    m_check->setToolTip(tr("Whether an entry was edited or taken out"));
    auto *toExcel = new QPushButton(tr("Export to Excel…"));
    toExcel->setObjectName(QStringLiteral("audit.export"));
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_person);
    bar->addWidget(m_deed);
    bar->addWidget(m_count);
    bar->addStretch(1);
    bar->addWidget(m_check);
    bar->addWidget(toExcel);
    onTheme(m_person, [bar](const Theme &theme) {
        bar->setSpacing(theme.px(metrics::panelGap));
        bar->setContentsMargins(0, theme.px(metrics::panelGap), 0, 0);
    });
    connect(m_person, &QComboBox::activated, this, &AuditPage::read);
    connect(m_deed, &QComboBox::activated, this, &AuditPage::read);
    connect(m_check, &QPushButton::clicked, this, &AuditPage::check);
    connect(toExcel, &QPushButton::clicked, this, &AuditPage::exportShown);
    return bar;
}

QTableView *AuditPage::makeTable()
{
    auto *table = new QTableView;
    table->setObjectName(QStringLiteral("audit.table"));
    table->setAccessibleName(tr("Audit log"));
    table->setModel(m_model);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setSectionResizeMode(AuditModel::FieldsColumn, QHeaderView::Stretch);
    onTheme(table, [table](const Theme &theme) {
        table->verticalHeader()->setDefaultSectionSize(theme.rowHeight());
        const int widths[] = {150, 110, 150, 170, 0, 70, 80};
        for (int column = 0; column <= AuditModel::ResultColumn; ++column) {
            if (widths[column] > 0)
                table->setColumnWidth(column, theme.px(widths[column]));
        }
    });
    setFocusProxy(table);
    return table;
}

void AuditPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (!event->spontaneous())
        recordOpening();
}

// What is read is written down first, so that the entry is among those shown.
void AuditPage::recordOpening()
{
    if (m_context.database.isReadOnly()) {
        read();
        return;
    }
    const auto future = m_context.database.write({}, [](Writer &writer) {
        AuditEntry entry;
        entry.deed = AuditDeed::ReadAudit;
        return writeAudit(writer, entry);
    });
    whenDone(future, this, [this](const Result<void> &recorded) {
        if (recorded.ok())
            read();
        else
            m_workbench.say({StatusKind::Warning, recorded.error().message});
    });
}

AuditFilter AuditPage::filter() const
{
    AuditFilter filter;
    filter.account = m_person->currentData().toByteArray();
    if (const int deed = m_deed->currentData().toInt(); deed >= 0)
        filter.deed = AuditDeed(deed);
    return filter;
}

void AuditPage::read()
{
    const quint64 generation = ++m_generation;
    const auto future = m_context.database.read([wanted = filter()](Reader &reader) { return auditEntries(reader, wanted); });
    whenDone(future, this, [this, generation](const Result<QList<AuditEntry>> &answer) {
        if (generation != m_generation)
            return;
        if (answer.ok())
            show(*answer);
        else
            m_workbench.say({StatusKind::Warning, answer.error().message});
    });
}

// The people offered are those the log has met: an auditor does not see the list of accounts.
void AuditPage::show(const QList<AuditEntry> &entries)
{
    m_model->setEntries(entries);
    const bool more = entries.size() >= filter().limit;
    m_count->setText(more ? tr("the latest %n entries", nullptr, int(entries.size()))
                          : tr("%n entries", nullptr, int(entries.size())));
    for (const AuditEntry &entry : entries) {
        if (!entry.account.isEmpty() && m_person->findData(entry.account) < 0)
            m_person->addItem(entry.name, entry.account);
    }
}

void AuditPage::exportShown()
{
    const QString day = campusDate(m_context.clock()).toString(Qt::ISODate);
    const QString path =
        m_context.dialogs.saveFile(this, tr("Export to Excel"), tr("Audit log %1.xlsx").arg(day), tr("Excel workbook (*.xlsx)"));
    if (path.isEmpty())
        return;
    auto job = m_workbench.startJob(tr("Exporting"));
    whenDone(exportAudit(m_context.database, filter(), path, m_context.person), this,
             [this, job, path](const Result<ExportInfo> &answer) {
                 job->end();
                 if (!answer.ok()) {
                     m_workbench.say({StatusKind::Warning, answer.error().message});
                     return;
                 }
                 m_workbench.say({StatusKind::Done,
                                  tr("%n entries written to %1", nullptr, answer->rows).arg(QFileInfo(path).fileName()), tr("Open"),
                                  [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
                 read();
             });
}

void AuditPage::check()
{
    m_check->setEnabled(false);
    const auto future = m_context.database.read([](Reader &reader) { return checkAudit(reader); }, ReadLane::Bulk);
    whenDone(future, this, [this](const Result<AuditCheck> &answer) {
        m_check->setEnabled(true);
        if (!answer.ok())
            m_answer->say(StatusKind::Warning, answer.error().message);
        else if (answer->fault)
            m_answer->say(StatusKind::Overdue, answer->fault->subject);
        else
            m_answer->say(answer->notes.isEmpty() ? StatusKind::Done : StatusKind::Info,
                          (QStringList{tr("The log is whole: no entry was edited or taken out.")} + answer->notes).join(u' '));
        m_answer->show();
    });
}

}  // namespace hk

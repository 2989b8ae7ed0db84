// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/exportcontrol.h"

#include "widgets/actionregistry.h"
#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/whendone.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

#include <algorithm>

namespace hk {

ExportControl::ExportControl(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, QWidget *window)
    : QObject(window), m_context(context), m_actions(actions), m_workbench(workbench), m_window(window)
{
    ActionSpec toExcel{QStringLiteral("shell.exportList"), tr("Export to Excel"), QStringLiteral("export"),
                       QKeySequence(Qt::CTRL | Qt::Key_E), MenuPlace::File,       210};
    ActionSpec print{QStringLiteral("shell.print"),      tr("Print"),     QStringLiteral("print"),
                     QKeySequence(Qt::CTRL | Qt::Key_P), MenuPlace::File, 220};
    toExcel.needs = Deed::Export;
    actions.add(toExcel, this, [this] { exportShown(); });
    actions.add(print, this, [this] {
        if (m_page)
            m_page->print();
    });
    setPage(nullptr);
}

void ExportControl::setPage(Page *page)
{
    m_page = page;
    m_actions.setEnabled(QStringLiteral("shell.exportList"), page && (page->shownList() || page->shownReport()),
                         tr("This page has no list to export"));
    m_actions.setEnabled(QStringLiteral("shell.print"), page && page->canPrint(), tr("This page cannot be printed"));
}

QString ExportControl::askForFile(const QString &title)
{
    const QString name = QStringLiteral("%1 %2.xlsx").arg(title, campusDate(m_context.clock()).toString(Qt::ISODate));
    return m_context.dialogs.saveFile(m_window, tr("Export to Excel"), name, tr("Excel workbook (*.xlsx)"));
}

void ExportControl::exportReport(const ShownReport &report)
{
    const QString path = askForFile(report.title);
    if (path.isEmpty())
        return;
    auto job = m_workbench.startJob(tr("Exporting"));
    const auto future = writeAndRecord(m_context.database, report.subject, path,
                                       [report, path, author = m_context.person](Reader &) { return report.write(path, author); });
    whenDone(future, this, [this, job, path](const Result<int> &rows) {
        job->end();
        if (rows.ok())
            tellExported(path, *rows);
        else
            m_workbench.say({StatusKind::Warning, rows.error().message});
    });
}

void ExportControl::exportShown()
{
    const auto shown = m_page ? m_page->shownList() : std::nullopt;
    if (!shown) {
        if (const auto report = m_page ? m_page->shownReport() : std::nullopt)
            exportReport(*report);
        return;
    }
    const auto level = chooseLevel(*shown);
    if (!level)
        return;
    const qint64 now = m_context.clock();
    const QString path = askForFile(shown->title);
    if (path.isEmpty())
        return;
    const ExportOrder order{shown->query, shown->columns, shown->filterText, path, m_context.person, now, *level};
    auto job = m_workbench.startJob(tr("Exporting"));
    whenDone(exportAndRecord(m_context.database, order, job->control()), this, [this, job](const Result<ExportInfo> &answer) {
        job->end();
        if (answer.ok())
            tellExported(answer->path, answer->rows);
        else if (!job->isCancelled())
            m_workbench.say({StatusKind::Warning, answer.error().message});
    });
}

// Asked only when the list shows what belongs to a person; the last answer stands first in the next question.
std::optional<ExportLevel> ExportControl::chooseLevel(const ShownList &shown)
{
    const List *list = m_context.catalogue.list(shown.query.list);
    const std::vector<ColumnInfo> columns = list ? m_context.catalogue.columnsOf(*list) : std::vector<ColumnInfo>();
    const bool personal = std::any_of(columns.begin(), columns.end(), [&](const ColumnInfo &column) {
        return column.klass != FieldClass::Basic
            && std::find(shown.columns.begin(), shown.columns.end(), column.name) != shown.columns.end();
    });
    if (!personal)
        return ExportLevel::Whole;
    QStringList choices{tr("Public: no phones, nothing sensitive, for the notice board"),
                        tr("Internal: phones with their ends only, nothing sensitive")};
    const Viewer &viewer = m_context.database.viewer();
    if (viewer.may(Deed::ExportWhole))
        choices << tr("Whole: everything just as it is");
    const QString key = QStringLiteral("export/level") + QString::fromLatin1(viewer.account.toHex());
    const int last = m_context.settings.value(key, int(ExportLevel::Internal)).toInt();
    const int chosen =
        m_context.dialogs.choose(m_window, tr("Export to Excel"), tr("How much of personal data goes into the file?"), choices,
                                 std::clamp(last, 0, int(choices.size()) - 1));
    if (chosen < 0)
        return std::nullopt;
    m_context.settings.setValue(key, chosen);
    return ExportLevel(chosen);
}

void ExportControl::tellExported(const QString &path, int rows)
{
    m_workbench.say({StatusKind::Done, tr("%n row(s) exported to %1", nullptr, rows).arg(QFileInfo(path).fileName()), tr("Open"),
                     [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }});
}

}  // namespace hk

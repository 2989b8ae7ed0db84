// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/list/printlist.h"

#include "widgets/dialogs.h"
#include "widgets/job.h"
#include "widgets/whendone.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrinter>

namespace hk {

namespace {

struct ListPrintWords {
    Q_DECLARE_TR_FUNCTIONS(hk::ListPrint)
};

constexpr int pdfResolution = 300;

void start(const UiContext &context, QWidget *parent, std::unique_ptr<QPagedPaintDevice> device, const ShownList &list,
           const std::vector<int> &columns, const QString &path)
{
    const auto job = [query = list.query, columns](Reader &reader) {
        return readTextTable(reader, query, columns, {}, Masking::Masked);
    };
    // What cannot be written down is not given out.
    const auto recorded = context.database.read(job, ReadLane::Bulk)
                              .then([&database = context.database, id = list.query.list](const Result<TextTable> &table) {
                                  if (!table.ok())
                                      return QtFuture::makeReadyFuture(table);
                                  return recordPrint(database, id, *table).then([table](const Result<void> &written) {
                                      return written.ok() ? table : Result<TextTable>(written.error());
                                  });
                              })
                              .unwrap();
    // The device waits with the answer: QFuture hands over what can be copied.
    auto waiting = std::make_shared<std::unique_ptr<QPagedPaintDevice>>(std::move(device));
    whenDone(recorded, parent, [context, parent, list, path, waiting](Result<TextTable> table) {
        if (!table.ok()) {
            context.workbench.say({StatusKind::Overdue, table.error().message});
            return;
        }
        const QString when = campusTime(context.clock()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
        PrintedTable printed{list.title, list.filterText, when, std::move(*table)};
        auto *print = new PrintJob(std::move(*waiting), std::move(printed),
                                   context.workbench.startJob(ListPrintWords::tr("Printing")), parent);
        QObject::connect(print, &PrintJob::done, parent, [context, path](bool whole) {
            if (!whole)
                context.workbench.say(
                    {StatusKind::Overdue, ListPrintWords::tr("The pages could not be written. Nothing else was changed.")});
            else if (!path.isEmpty())
                context.workbench.say({StatusKind::Done, ListPrintWords::tr("Written: %1").arg(QFileInfo(path).fileName())});
        });
    });
}

}  // namespace

PrintJob::PrintJob(std::unique_ptr<QPagedPaintDevice> device, PrintedTable table, std::shared_ptr<Job> progress, QObject *parent)
    : QObject(parent), m_device(std::move(device)), m_printer(*m_device, std::move(table)), m_progress(std::move(progress))
{
    connect(&m_timer, &QTimer::timeout, this, &PrintJob::step);
    m_timer.start(0);
}

void PrintJob::step()
{
    const bool cancelled = m_progress && m_progress->isCancelled();
    const bool more = !cancelled && m_printer.paintNext();
    if (m_progress)
        m_progress->setProgress(++m_page, m_printer.pages());
    if (more)
        return;
    m_timer.stop();
    if (m_progress)
        m_progress->end();
    if (!cancelled)
        emit done(!m_printer.failed());
    deleteLater();
}

void printListToPdf(const UiContext &context, QWidget *parent, const ShownList &list, const std::vector<int> &columns,
                    const QString &path)
{
    auto writer = std::make_unique<QPdfWriter>(path);
    writer->setResolution(pdfResolution);
    writer->setTitle(list.title);
    writer->setCreator(QCoreApplication::translate("hk::Product", "Hallkeeper"));
    start(context, parent, std::move(writer), list, columns, path);
}

void printList(const UiContext &context, QWidget *parent, const ShownList &list, const std::vector<int> &columns)
{
    if (!context.dialogs.hasPrinter()) {
        const QString path = context.dialogs.saveFile(parent, ListPrintWords::tr("Save as PDF"),
                                                      list.title + QStringLiteral(".pdf"), ListPrintWords::tr("PDF files (*.pdf)"));
        if (!path.isEmpty())
            printListToPdf(context, parent, list, columns, path);
        return;
    }
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    printer->setPageOrientation(QPageLayout::Landscape);
    if (context.dialogs.choosePrinter(parent, *printer))
        start(context, parent, std::move(printer), list, columns, {});
}

}  // namespace hk

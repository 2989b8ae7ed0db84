// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/list/tableprinter.h"
#include "widgets/page.h"
#include "widgets/workbench.h"

#include <QObject>
#include <QTimer>

namespace hk {

// Paints a table a page at a time beside the window's other work, with progress and cancel; deletes itself when done.
class HK_WIDGETS_API PrintJob : public QObject {
    Q_OBJECT
public:
    PrintJob(std::unique_ptr<QPagedPaintDevice> device, PrintedTable table, std::shared_ptr<Job> progress, QObject *parent);

signals:
    void done(bool whole);

private:
    void step();

    std::unique_ptr<QPagedPaintDevice> m_device;
    TablePrinter m_printer;
    std::shared_ptr<Job> m_progress;
    QTimer m_timer;
    int m_page = 0;
};

// Prints what a list shows, masked as on the screen; `columns` are positions in the list's own order. Asks for the printer, or for
// the PDF's name where no printer is.
HK_WIDGETS_API void printList(const UiContext &context, QWidget *parent, const ShownList &list, const std::vector<int> &columns);

// The same straight into a PDF.
HK_WIDGETS_API void printListToPdf(const UiContext &context, QWidget *parent, const ShownList &list,
                                   const std::vector<int> &columns, const QString &path);

}  // namespace hk

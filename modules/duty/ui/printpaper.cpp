// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/ui/printpaper.h"

#include "widgets/dialogs.h"
#include "widgets/list/listcopy.h"
#include "widgets/look/fonts.h"
#include "widgets/whendone.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QPrinter>
#include <QTextDocument>

namespace hk::duty {

namespace {

constexpr int paperPoints = 9;
constexpr int paperMargin = 12;  // mm
constexpr int pdfResolution = 300;

struct PrintText {
    Q_DECLARE_TR_FUNCTIONS(hk::duty::PrintPaper)
};

using Device = std::shared_ptr<QPagedPaintDevice>;

// Black on white whatever the theme, page by page with their numbers.
void paint(QPagedPaintDevice &device, const DutyPaper &paper)
{
    const QMarginsF margins(paperMargin, paperMargin, paperMargin, paperMargin);
    device.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Landscape, margins, QPageLayout::Millimeter));
    QTextDocument document;
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPointSize(paperPoints);
    document.setDefaultFont(font);
    document.setDefaultStyleSheet(QStringLiteral("body { color: black; }"));
    document.setHtml(QStringLiteral("<body>%1</body>").arg(paper.html));
    document.print(&device);
}

Device makeDevice(const UiContext &context, QWidget *parent, const QString &title, QString *path)
{
    if (context.dialogs.hasPrinter()) {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        printer->setPageOrientation(QPageLayout::Landscape);
        return context.dialogs.choosePrinter(parent, *printer) ? printer : nullptr;
    }
    *path = context.dialogs.saveFile(parent, PrintText::tr("Save as PDF"), title + QStringLiteral(".pdf"),
                                     PrintText::tr("PDF files (*.pdf)"));
    if (path->isEmpty())
        return nullptr;
    auto writer = std::make_shared<QPdfWriter>(*path);
    writer->setResolution(pdfResolution);
    writer->setTitle(title);
    return writer;
}

}  // namespace

void printPaper(const UiContext &context, QWidget *parent, const QString &title, const QByteArray &list, const MakePaper &make)
{
    QString path;
    const Device device = makeDevice(context, parent, title, &path);
    if (!device)
        return;
    // What cannot be written down is not given out.
    auto recorded = context.database.read(make, ReadLane::Bulk)
                        .then([&database = context.database, list](const Result<DutyPaper> &paper) {
                            if (!paper.ok())
                                return QtFuture::makeReadyFuture(paper);
                            TextTable printed;
                            printed.rows.resize(size_t(paper->rows));
                            return recordPrint(database, list, printed).then([paper](const Result<void> &written) {
                                return written.ok() ? paper : Result<DutyPaper>(written.error());
                            });
                        })
                        .unwrap();
    // Pages are laid out where reports are written, so that the window stays awake.
    const auto printed = recorded
                             .then([&database = context.database, device](const Result<DutyPaper> &paper) {
                                 if (!paper.ok())
                                     return QtFuture::makeReadyFuture(Result<void>(paper.error()));
                                 return database.read(
                                     [device, paper = *paper](Reader &) -> Result<void> {
                                         paint(*device, paper);
                                         return {};
                                     },
                                     ReadLane::Bulk);
                             })
                             .unwrap();
    whenDone(printed, parent, [context, path](const Result<void> &done) {
        if (!done.ok())
            context.workbench.say({StatusKind::Overdue, done.error().message});
        else if (!path.isEmpty() && QFileInfo(path).size() == 0)
            context.workbench.say(
                {StatusKind::Overdue, PrintText::tr("The pages could not be written. Nothing else was changed.")});
        else
            context.workbench.say({StatusKind::Done,
                                   path.isEmpty() ? PrintText::tr("It was sent to the printer.")
                                                  : PrintText::tr("Written: %1").arg(QFileInfo(path).fileName())});
    });
}

}  // namespace hk::duty

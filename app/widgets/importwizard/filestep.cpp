// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/filestep.h"

#include "widgets/controls/iconview.h"
#include "widgets/dialogs.h"
#include "widgets/importwizard/dropzone.h"
#include "widgets/importwizard/importhistory.h"
#include "widgets/look/fonts.h"
#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QClipboard>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryFile>
#include <QUrl>
#include <QVBoxLayout>

namespace hk {

namespace {

constexpr int zoneHeight = 180;

}  // namespace

QString spreadsheetAmong(const QMimeData &mime)
{
    static const QStringList kinds{QStringLiteral("xlsx"), QStringLiteral("xlsm"), QStringLiteral("xls"),
                                   QStringLiteral("csv"),  QStringLiteral("tsv"),  QStringLiteral("txt"),
                                   QStringLiteral("xml"),  QStringLiteral("html"), QStringLiteral("htm")};
    for (const QUrl &url : mime.urls()) {
        if (url.isLocalFile() && kinds.contains(QFileInfo(url.toLocalFile()).suffix().toLower()))
            return url.toLocalFile();
    }
    return {};
}

FileStep::FileStep(const UiContext &context, const QString &kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_zone(new DropZone(this)), m_history(new ImportHistory(context, kind, this))
{
    setObjectName(QStringLiteral("fileStep"));
    setAcceptDrops(true);
    auto *title = new QLabel(tr("Drop a spreadsheet here"), m_zone);
    setTextRole(title, TextRole::PanelTitle);
    auto *hint = new QLabel(tr("Excel (.xlsx, .xls), CSV or a web table; or paste cells with Ctrl+V"), m_zone);
    setTextRole(hint, TextRole::Body, Token::Text2);
    auto *button = new QPushButton(tr("Choose a file…"), m_zone);
    button->setObjectName(QStringLiteral("chooseImportFile"));
    connect(button, &QPushButton::clicked, this, &FileStep::choose);
    auto *inner = new QVBoxLayout(m_zone);
    inner->addStretch();
    inner->addWidget(new IconView(QStringLiteral("import"), metrics::iconEmpty, Token::Text2, m_zone), 0, Qt::AlignHCenter);
    inner->addWidget(title, 0, Qt::AlignHCenter);
    inner->addWidget(hint, 0, Qt::AlignHCenter);
    inner->addWidget(button, 0, Qt::AlignHCenter);
    inner->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_zone);
    layout->addWidget(m_history, 1);
    onTheme(this, [this, layout, inner](const Theme &theme) {
        layout->setSpacing(theme.px(metrics::pageMargin));
        inner->setSpacing(theme.px(8));
        m_zone->setFixedHeight(theme.px(zoneHeight));
    });
}

void FileStep::choose()
{
    const QString file =
        m_context.dialogs.openFile(this, tr("Choose a file to import"),
                                   tr("Spreadsheets (*.xlsx *.xlsm *.xls *.csv *.tsv *.txt *.xml *.html *.htm);;All files (*)"));
    if (!file.isEmpty())
        emit fileChosen(file);
}

bool FileStep::paste()
{
    const QMimeData *mime = QGuiApplication::clipboard()->mimeData();
    if (mime == nullptr)
        return false;
    if (const QString file = spreadsheetAmong(*mime); !file.isEmpty()) {
        emit fileChosen(file);
        return true;
    }
    if (!mime->hasText() || !mime->text().contains(u'\t'))
        return false;
    // Cells on the clipboard are lines with tabs: a file like any other, gone when the program ends.
    auto *cells = new QTemporaryFile(QDir::temp().filePath(QStringLiteral("hallkeeper-XXXXXX.tsv")), this);
    if (!cells->open())
        return false;
    cells->write(mime->text().toUtf8());
    cells->close();
    emit fileChosen(cells->fileName());
    return true;
}

void FileStep::dragEnterEvent(QDragEnterEvent *event)
{
    if (spreadsheetAmong(*event->mimeData()).isEmpty())
        return;
    m_zone->setBright(true);
    event->acceptProposedAction();
}

void FileStep::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_zone->setBright(false);
    QWidget::dragLeaveEvent(event);
}

void FileStep::dropEvent(QDropEvent *event)
{
    m_zone->setBright(false);
    const QString file = spreadsheetAmong(*event->mimeData());
    if (file.isEmpty())
        return;
    event->acceptProposedAction();
    emit fileChosen(file);
}

}  // namespace hk

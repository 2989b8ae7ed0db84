// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/filestrip.h"

#include "widgets/controls/iconbutton.h"
#include "widgets/dialogs.h"
#include "widgets/filetransfer.h"
#include "widgets/look/icons.h"
#include "widgets/look/ontheme.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>
#include <QToolButton>

namespace hk {

namespace {

constexpr int stripHeight = 58;

}  // namespace

FileStrip::FileStrip(const UiContext &context, const QByteArray &entity, const QString &name, QWidget *parent)
    : QWidget(parent), m_context(context), m_entity(entity), m_list(new QListWidget(this))
{
    setAcceptDrops(true);
    setProperty(takesFilesProperty, true);
    m_list->setObjectName(name + QStringLiteral(".files"));
    m_list->setAccessibleName(tr("Photographs and papers"));
    m_list->installEventFilter(this);
    m_list->setTextElideMode(Qt::ElideMiddle);
    QToolButton *add =
        iconButton(QStringLiteral("add"), name + QStringLiteral(".addFile"), tr("Add files… (or drag or paste them)"), this);
    QToolButton *remove =
        iconButton(QStringLiteral("delete"), name + QStringLiteral(".removeFile"), tr("Remove the chosen file"), this);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch(1);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_list, 1);
    line->addLayout(buttons);
    setFocusProxy(m_list);
    onTheme(this, [this, line, buttons](const Theme &theme) {
        line->setSpacing(theme.px(4));
        buttons->setSpacing(theme.px(2));
        m_list->setFixedHeight(theme.px(stripHeight));
    });
    connect(add, &QToolButton::clicked, this, &FileStrip::choose);
    connect(remove, &QToolButton::clicked, this, &FileStrip::removeCurrent);
}

bool FileStrip::take(const QMimeData &data)
{
    const QList<IncomingFile> files = incomingFiles(data, m_context.clock());
    takeAll(files);
    return !files.isEmpty();
}

void FileStrip::takeAll(const QList<IncomingFile> &files)
{
    const FieldClass klass = m_context.catalogue.entity(m_entity)->field("file")->klass;
    for (const IncomingFile &file : files) {
        ++m_taking;
        const auto job = [file, klass](Reader &reader) { return takeIn(reader, file, klass); };
        whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this](const Result<FileReference> &taken) {
            --m_taking;
            if (!taken.ok())
                m_context.dialogs.tell(this, tr("Not added"), taken.error().message, taken.error().detail);
            else if (!m_files.contains(*taken))
                m_files.append(*taken);
            showFiles();
            emit changed();
        });
    }
}

void FileStrip::setFiles(const QList<FileReference> &files)
{
    m_files = files;
    showFiles();
}

void FileStrip::showFiles()
{
    m_list->clear();
    for (const FileReference &file : std::as_const(m_files))
        new QListWidgetItem(themedIcon(u"file"), file.name, m_list);
}

void FileStrip::choose()
{
    const QString path =
        m_context.dialogs.openFile(this, tr("Add files"), tr("Pictures and documents (%1)").arg(takenFileEndings()));
    if (!path.isEmpty())
        takeAll(incomingFiles(QStringList{path}));
}

void FileStrip::removeCurrent()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_files.size())
        return;
    m_files.removeAt(row);
    showFiles();
    emit changed();
}

bool FileStrip::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste))
            return take(*QApplication::clipboard()->mimeData());
        if (key->key() == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FileStrip::dragEnterEvent(QDragEnterEvent *event)
{
    if (holdsFiles(*event->mimeData()))
        event->acceptProposedAction();
}

void FileStrip::dropEvent(QDropEvent *event)
{
    if (take(*event->mimeData()))
        event->acceptProposedAction();
}

}  // namespace hk

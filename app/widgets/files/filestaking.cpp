// SPDX-License-Identifier: GPL-3.0-or-later
// How files come into the panel: dragged, pasted or chosen; each is one step.
#include "widgets/dialogs.h"
#include "widgets/files/filespanel.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>

namespace hk {

bool FilesPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The page's own Delete is about the row that the files belong to.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Paste))
            return mayWrite() && take(*QApplication::clipboard()->mimeData());
        if (qobject_cast<QListWidget *>(watched) != nullptr && key->key() == Qt::Key_Delete) {
            remove();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilesPanel::dragEnterEvent(QDragEnterEvent *event)
{
    if (mayWrite() && m_row != 0 && holdsFiles(*event->mimeData()))
        event->acceptProposedAction();
}

void FilesPanel::dropEvent(QDropEvent *event)
{
    if (mayWrite() && take(*event->mimeData()))
        event->acceptProposedAction();
}

void FilesPanel::choose()
{
    const QString path =
        m_context.dialogs.openFile(this, tr("Add files"), tr("Pictures and documents (%1)").arg(takenFileEndings()));
    if (!path.isEmpty())
        takeAll(incomingFiles(QStringList{path}));
}

bool FilesPanel::take(const QMimeData &data)
{
    const QList<IncomingFile> files = m_row != 0 ? incomingFiles(data, m_context.clock()) : QList<IncomingFile>();
    takeAll(files);
    return !files.isEmpty();
}

void FilesPanel::takeAll(const QList<IncomingFile> &files)
{
    for (const IncomingFile &file : files)
        m_incoming.append({m_row, file});
    takeNext();
}

void FilesPanel::takeNext()
{
    if (m_busy || m_incoming.isEmpty())
        return;
    m_busy = true;
    const auto [row, file] = m_incoming.takeFirst();
    const auto job = [file = file, klass = fileClass()](Reader &reader) { return takeIn(reader, file, klass); };
    whenDone(m_context.database.read(job, ReadLane::Bulk), this, [this, row = row](const Result<FileReference> &taken) {
        if (taken.ok())
            add(row, *taken);
        else
            tookOne(taken.error());
    });
}

void FilesPanel::add(qint64 row, const FileReference &file)
{
    const auto job = [add = m_owner.add, row, file](Writer &writer) { return add(writer, row, file); };
    whenDone(m_context.database.write({.verb = m_owner.addVerb}, job), this, [this, file](const Result<qint64> &done) {
        if (done.ok())
            sayDone(tr("%1 was added.").arg(file.name));
        tookOne(done.ok() ? Result<void>() : done.error());
    });
}

void FilesPanel::tookOne(const Result<void> &outcome)
{
    if (!outcome.ok())
        say(outcome.error());
    m_busy = false;
    takeNext();
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
// How files come into the panel: dragged, pasted or chosen; each is one step.
#include "base/clock.h"
#include "roster/ui/files/filespanel.h"
#include "storage/files/filestore.h"
#include "widgets/dialogs.h"
#include "widgets/whendone.h"

#include <QApplication>
#include <QBuffer>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QKeyEvent>
#include <QListWidget>
#include <QMimeData>
#include <QUrl>

namespace hk::roster {

namespace {

QString endingsOfAll()
{
    QStringList patterns;
    for (const QString &type : fileTypes()) {
        for (const QString &ending : fileEndings(type))
            patterns << QStringLiteral("*.") + ending;
    }
    return patterns.join(u' ');
}

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

}  // namespace

bool FilesPanel::eventFilter(QObject *watched, QEvent *event)
{
    // The page's own Delete is about the student.
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
    if (mayWrite() && m_student != 0 && (event->mimeData()->hasImage() || !localFiles(*event->mimeData()).isEmpty()))
        event->acceptProposedAction();
}

void FilesPanel::dropEvent(QDropEvent *event)
{
    if (mayWrite() && take(*event->mimeData()))
        event->acceptProposedAction();
}

void FilesPanel::choose()
{
    const QString path = m_context.dialogs.openFile(this, tr("Add files"), tr("Pictures and documents (%1)").arg(endingsOfAll()));
    if (!path.isEmpty())
        takePaths({path});
}

// Files before a picture of them: a file manager offers both.
bool FilesPanel::take(const QMimeData &data)
{
    if (m_student == 0)
        return false;
    if (const QStringList paths = localFiles(data); !paths.isEmpty()) {
        takePaths(paths);
        return true;
    }
    const auto picture = qvariant_cast<QImage>(data.imageData());
    if (picture.isNull())
        return false;
    takePicture(picture);
    return true;
}

void FilesPanel::takePaths(const QStringList &paths)
{
    for (const QString &path : paths)
        m_incoming.append({m_student, path, QFileInfo(path).fileName(), {}});
    takeNext();
}

void FilesPanel::takePicture(const QImage &picture)
{
    Incoming incoming;
    incoming.student = m_student;
    incoming.name = tr("Picture %1.png").arg(campusTime(m_context.clock()).toString(QStringLiteral("yyyy-MM-dd HH.mm.ss")));
    QBuffer buffer(&incoming.bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, "PNG");
    m_incoming.append(incoming);
    takeNext();
}

void FilesPanel::takeNext()
{
    if (m_busy || m_incoming.isEmpty())
        return;
    m_busy = true;
    const auto incoming = std::make_shared<Incoming>(m_incoming.takeFirst());
    const auto takeIn = [incoming](Reader &reader) -> Result<FileReference> {
        const FileStore store(reader.dataFile());
        QFile file(incoming->path);
        QBuffer buffer(&incoming->bytes);
        QIODevice &from = incoming->path.isEmpty() ? static_cast<QIODevice &>(buffer) : file;
        if (!from.open(QIODevice::ReadOnly))
            return Error{tr("“%1” could not be read.").arg(incoming->name), from.errorString()};
        return store.take(from, incoming->name, reader.keys(), FieldClass::Sensitive);
    };
    whenDone(m_context.database.read(takeIn, ReadLane::Bulk), this, [this, incoming](const Result<FileReference> &file) {
        if (file.ok())
            add(incoming->student, *file);
        else
            taken(Error{tr("“%1” was not added. %2").arg(incoming->name, file.error().message), file.error().detail});
    });
}

void FilesPanel::add(qint64 student, const FileReference &file)
{
    const auto written = m_context.database.write({.verb = "roster.addFile"}, [student, file](Writer &writer) {
        return addStudentFile(writer, student, file, usualKind(file));
    });
    whenDone(written, this, [this, file](const Result<qint64> &row) {
        if (row.ok())
            sayDone(tr("%1 was added.").arg(file.name));
        taken(row.ok() ? Result<void>() : row.error());
    });
}

void FilesPanel::taken(const Result<void> &outcome)
{
    if (!outcome.ok())
        say(outcome.error());
    m_busy = false;
    takeNext();
}

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/filedrop.h"

#include "shell/frame/dropnotice.h"
#include "widgets/filetransfer.h"

#include <QApplication>
#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace hk {

namespace {

QStringList filesOf(const QDropEvent &event)
{
    QStringList files;
    const QList<QUrl> urls = event.mimeData()->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile() && QFileInfo(url.toLocalFile()).isFile())
            files << url.toLocalFile();
    }
    return files;
}

bool isTakenThere(const QWidget *widget)
{
    while (widget && !widget->property(takesFilesProperty).toBool())
        widget = widget->parentWidget();
    return widget != nullptr;
}

}  // namespace

FileDrop::FileDrop(QWidget *window) : QObject(window), m_window(window), m_notice(new DropNotice(window))
{
    window->setAcceptDrops(true);
    qApp->installEventFilter(this);
}

bool FileDrop::isOurs(QObject *watched) const
{
    const auto *widget = qobject_cast<QWidget *>(watched);
    return widget && widget->window() == m_window;
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::DragLeave && isOurs(watched))
        m_notice->hide();
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::DragMove && event->type() != QEvent::Drop)
        return false;
    if (!isOurs(watched))
        return false;
    if (isTakenThere(qobject_cast<QWidget *>(watched))) {
        m_notice->hide();
        return false;
    }
    auto &drop = *static_cast<QDropEvent *>(event);
    const QStringList files = filesOf(drop);
    if (files.isEmpty())
        return false;
    drop.setDropAction(Qt::CopyAction);
    drop.accept();
    if (event->type() != QEvent::Drop) {
        m_notice->showNow();
    } else {
        m_notice->hide();
        // The drag belongs to the other program until this event returns; what follows may take long.
        QMetaObject::invokeMethod(
            this,
            [this, files] {
                if (files.size() > 1)
                    emit severalDropped();
                else
                    emit dropped(files.first());
            },
            Qt::QueuedConnection);
    }
    return true;
}

}  // namespace hk

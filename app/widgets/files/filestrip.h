// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/files/incomingfile.h"
#include "widgets/workbench.h"

#include <QWidget>

class QListWidget;

namespace hk {

// Photographs and papers that come with what is being written: dragged in, pasted or chosen, before there is a row they belong to.
class HK_WIDGETS_API FileStrip : public QWidget {
    Q_OBJECT
public:
    // Of files that rows of the entity will hold: "ticket_file", with the field "file". Its parts are named after `name`:
    // "intake.files".
    FileStrip(const UiContext &context, const QByteArray &entity, const QString &name, QWidget *parent = nullptr);

    const QList<FileReference> &files() const { return m_files; }
    void setFiles(const QList<FileReference> &files);
    bool isBusy() const { return m_taking > 0; }
    // False where there is nothing in it that could be taken.
    bool take(const QMimeData &data);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void choose();
    void takeAll(const QList<IncomingFile> &files);
    void removeCurrent();
    void showFiles();

    UiContext m_context;
    QByteArray m_entity;
    QListWidget *m_list;
    QList<FileReference> m_files;
    int m_taking = 0;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/files/incomingfile.h"
#include "widgets/workbench.h"

#include <QWidget>

class QListWidget;

namespace hk::tickets {

// Photographs and papers that come with a report: dragged in, pasted or chosen, before there is a ticket they belong to.
class FileStrip : public QWidget {
    Q_OBJECT
public:
    explicit FileStrip(const UiContext &context, QWidget *parent = nullptr);

    const QList<FileReference> &files() const { return m_files; }
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
    QListWidget *m_list;
    QList<FileReference> m_files;
    int m_taking = 0;
};

}  // namespace hk::tickets

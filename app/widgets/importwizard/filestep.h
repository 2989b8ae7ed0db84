// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "widgets/workbench.h"

#include <QWidget>

class QMimeData;

namespace hk {

class DropZone;
class ImportHistory;

// Where a file comes in: dropped, chosen, or pasted (a file, or cells copied from a spreadsheet); below, what was imported before.
class HK_WIDGETS_API FileStep : public QWidget {
    Q_OBJECT
public:
    FileStep(const UiContext &context, const QString &kind, QWidget *parent = nullptr);

    void choose();
    // False when the clipboard has nothing to import.
    bool paste();

signals:
    void fileChosen(const QString &file);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    UiContext m_context;
    DropZone *m_zone;
    ImportHistory *m_history;
};

// The first file of spreadsheets' kinds among what is dragged or pasted; empty when there is none.
QString spreadsheetAmong(const QMimeData &mime);

}  // namespace hk

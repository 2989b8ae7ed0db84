// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QPixmap>

namespace hk {

// A picture as large as its window: nothing of it is written to the disk.
class FilePreview : public QDialog {
    Q_OBJECT
public:
    FilePreview(const QString &name, const QImage &picture, QWidget *parent);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
};

}  // namespace hk

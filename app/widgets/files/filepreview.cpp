// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/files/filepreview.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScreen>

namespace hk {

namespace {

constexpr double mostOfScreen = 0.8;
constexpr int leastSide = 240;

}  // namespace

FilePreview::FilePreview(const QString &name, const QImage &picture, QWidget *parent)
    : QDialog(parent), m_picture(QPixmap::fromImage(picture))
{
    setObjectName(QStringLiteral("filePreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(name);
    setAccessibleName(tr("Picture %1").arg(name));
    const QSize most = parent->screen()->availableSize() * mostOfScreen;
    QSize size = picture.size();
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    resize(size.expandedTo({leastSide, leastSide}));
    setMinimumSize(leastSide, leastSide);
}

void FilePreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QSize size = m_picture.size();
    if (size.width() > width() || size.height() > height())
        size.scale(this->size(), Qt::KeepAspectRatio);
    painter.drawPixmap(QRect(QPoint((width() - size.width()) / 2, (height() - size.height()) / 2), size), m_picture);
}

}  // namespace hk

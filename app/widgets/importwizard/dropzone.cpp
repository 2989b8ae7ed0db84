// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/dropzone.h"

#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QPainter>

namespace hk {

void DropZone::setBright(bool bright)
{
    m_bright = bright;
    update();
}

void DropZone::paintEvent(QPaintEvent *)
{
    const Theme theme = themeOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(theme.color(m_bright ? Token::Focus : Token::Edge), m_bright ? theme.px(metrics::focusWidth) : 1, Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(theme.color(m_bright ? Token::Selection : Token::Base));
    const qreal inset = pen.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), theme.px(metrics::radius),
                            theme.px(metrics::radius));
}

}  // namespace hk

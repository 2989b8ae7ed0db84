// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/importwizard/pagefoot.h"

#include "widgets/look/metrics.h"
#include "widgets/look/ontheme.h"

#include <QPainter>

namespace hk {

PageFoot::PageFoot(QWidget *parent) : QWidget(parent), m_line(new QHBoxLayout(this))
{
    onTheme(this, [this](const Theme &theme) {
        m_line->setContentsMargins(theme.px(metrics::pageMargin), 0, theme.px(metrics::pageMargin), 0);
        m_line->setSpacing(theme.px(metrics::panelGap));
        setFixedHeight(theme.px(metrics::pageHeaderHeight));
    });
}

void PageFoot::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(QRect(0, 0, width(), 1), themeOf(this).color(Token::Line));
}

}  // namespace hk

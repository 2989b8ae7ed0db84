// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/tabstrip.h"

#include "widgets/look/theme.h"

#include <QPainter>

namespace hk {

TabStrip::TabStrip(Place place, QWidget *parent) : QTabBar(parent), m_place(place)
{
    setProperty("hkPageTabs", place == Place::Page);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(place == Place::Panel);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(place == Place::Panel ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Tabs"));
}

void TabStrip::paintEvent(QPaintEvent *event)
{
    if (m_place == Place::Panel) {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, themeOf(this).color(Token::Line));
    }
    QTabBar::paintEvent(event);
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/controls/tabstrip.h"

namespace hk {

TabStrip::TabStrip(Place place, QWidget *parent) : QTabBar(parent)
{
    setProperty("hkPageTabs", place == Place::Page);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(place == Place::Panel);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Tabs"));
}

}  // namespace hk

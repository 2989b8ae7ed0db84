// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QTabBar>

namespace hk {

// Words over an accent line: 48 high in a page's header, 34 in a panel.
class HK_WIDGETS_API TabStrip : public QTabBar {
    Q_OBJECT
public:
    enum class Place { Page, Panel };

    explicit TabStrip(Place place, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Place m_place;
};

}  // namespace hk

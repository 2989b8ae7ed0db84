// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/waiting.h"
#include "widgets/controls/panel.h"

class QListWidget;

namespace hk::roster {

// Those who wait for a bed: dragged onto one, or placed with Enter.
class WaitingPanel : public Panel {
    Q_OBJECT
public:
    explicit WaitingPanel(QWidget *parent = nullptr);

    void setWaiting(const WaitingList &waiting);
    qint64 current() const;  // 0 = none
    QListWidget *list() const { return m_list; }

signals:
    // Enter or a double click: a bed is to be chosen.
    void activated(qint64 student);

private:
    QListWidget *m_list;
};

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/controls/messagebar.h"
#include "widgets/workbench.h"

#include <QElapsedTimer>
#include <QTimer>

namespace hk {

class SystemNotice;

// What the window says above its page, one sentence at a time. What needs no answer goes by itself; warnings stay until they are
// closed.
class NoticeBar : public MessageBar {
    Q_OBJECT
public:
    explicit NoticeBar(QWidget *window);

    void tell(const Notice &notice);

private:
    SystemNotice *m_systemNotice;
    QTimer m_time;
    QElapsedTimer m_said;
    std::function<void()> m_follow;
};

}  // namespace hk

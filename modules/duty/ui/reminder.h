// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/plan.h"
#include "widgets/workbench.h"

#include <QObject>
#include <QSet>
#include <QTimer>

namespace hk::duty {

// Whether this computer tells of shifts before they begin, and how long before.
struct Reminder {
    bool isOn = true;
    int minutes = 30;

    static Reminder kept();
    void keep() const;
};

// Tells once of each shift that begins soon, also while another window is in front; nothing in the quiet hours. Who has an account
// is told of their own, the owner of a lone desk of all.
class ShiftReminder : public QObject {
    Q_OBJECT
public:
    explicit ShiftReminder(const UiContext &context);

private:
    void look();
    void tell(const QList<Shift> &shifts);

    UiContext m_context;
    QTimer m_regular;
    QTimer m_soon;
    QSet<qint64> m_told;
    quint64 m_generation = 0;
};

}  // namespace hk::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/ticketview.h"

#include <QSet>
#include <QWidget>

class QVBoxLayout;

namespace hk::tickets {

// The clocks of a ticket, each with what it says now; a click unfolds how it came to that.
class ClockList : public QWidget {
    Q_OBJECT
public:
    explicit ClockList(QWidget *parent = nullptr);

    // What was unfolded stays unfolded while the ticket is the same.
    void showClocks(qint64 ticket, const std::vector<ClockLine> &clocks);

private:
    void addClock(const ClockLine &clock, QVBoxLayout &column);

    qint64 m_ticket = 0;
    QStringList m_words;  // as they are shown
    QWidget *m_rows = nullptr;
    QSet<QString> m_unfolded;  // by title
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/ticketview.h"

#include <QWidget>

class QGridLayout;

namespace hk::tickets {

// The history of a ticket, the oldest first; what was taken back is said to be.
class StepHistory : public QWidget {
    Q_OBJECT
public:
    explicit StepHistory(QWidget *parent = nullptr);

    void showHistory(const std::vector<HistoryLine> &lines);

private:
    void addLine(const HistoryLine &line, QGridLayout &grid);

    QStringList m_words;  // as they are shown
    QWidget *m_rows = nullptr;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/residencies.h"
#include "widgets/workbench.h"

#include <QTreeWidget>

namespace hk::roster {

// Residencies line by line: of a student, or of a bed. Enter opens what a line leads to.
class HistoryList : public QTreeWidget {
    Q_OBJECT
public:
    enum class Names : quint8 {
        Places,  // the same student in several places
        People,  // several people in the same place
    };

    HistoryList(const UiContext &context, Names names, QWidget *parent = nullptr);

    void setResidencies(const QList<Residency> &residencies);

private:
    UiContext m_context;
    Names m_names;
};

// Columns that share the width as their shares say, in a list that the keyboard walks through.
void layOutColumns(QTreeWidget *tree, const QList<int> &widths, int stretched);

}  // namespace hk::roster

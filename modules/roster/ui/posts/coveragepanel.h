// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/occupancy.h"
#include "roster/store/places.h"
#include "widgets/controls/panel.h"
#include "widgets/workbench.h"

class QLabel;
class QTreeWidget;

namespace hk::roster {

// Floors with a party or league group: the figure, and floor by floor which groups.
class CoveragePanel : public Panel {
    Q_OBJECT
public:
    explicit CoveragePanel(const UiContext &context, QWidget *parent = nullptr);

    void refresh();

private:
    void showTree(const QList<CommunityNode> &tree);

    UiContext m_context;
    QLabel *m_figure;
    QLabel *m_words;
    QTreeWidget *m_floors;
    quint64 m_generation = 0;
};

}  // namespace hk::roster

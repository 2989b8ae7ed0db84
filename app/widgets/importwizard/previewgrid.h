// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/previewmodel.h"

#include <QTableView>

namespace hk {

// The file's rows with tinted cells where something is wrong. The outcome, its last column, stays in view beside the scrolled
// cells.
class HK_WIDGETS_API PreviewGrid : public QTableView {
    Q_OBJECT
public:
    explicit PreviewGrid(PreviewModel &model, QWidget *parent = nullptr);

    void goTo(const QModelIndex &index);
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void updateGeometries() override;

private:
    void fitColumns();
    void setUpOutcome();
    void placeOutcome();
    bool toggleChosen();

    PreviewModel &m_model;
    int m_outcomeWidth = 0;
    QTableView *m_outcome;  // over the right edge while the columns are wider than the grid
};

}  // namespace hk

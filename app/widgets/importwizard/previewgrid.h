// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/importwizard/previewmodel.h"

#include <QTableView>

namespace hk {

// The file's rows with tinted cells where something is wrong.
class HK_WIDGETS_API PreviewGrid : public QTableView {
    Q_OBJECT
public:
    explicit PreviewGrid(PreviewModel &model, QWidget *parent = nullptr);

    void goTo(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fitColumns();

    PreviewModel &m_model;
};

}  // namespace hk

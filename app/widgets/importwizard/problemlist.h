// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "module/importer.h"

#include <QListView>

#include <memory>

namespace hk {

class ProblemModel;

// What is wrong in the file, one below the other: where, what, why, and what will happen; a link where one value is surely right.
class HK_WIDGETS_API ProblemList : public QListView {
    Q_OBJECT
public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setPlan(const std::shared_ptr<ImportPlan> &plan);
    int current() const { return currentIndex().row(); }
    void setCurrent(int problem);
    // The first refusal, else the first warning, else the first of all.
    void chooseWorst();
    // The next one below or above, from end to end.
    void step(int by);

signals:
    void problemChosen(int problem);
    // The link, or Enter.
    void suggestionTaken(int problem);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    ProblemModel *m_model;
};

}  // namespace hk

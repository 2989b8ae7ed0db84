// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"

#include <QWidget>

namespace hk {

// The steps of a wizard: those behind with a tick, the present one filled, those ahead with their number.
class HK_WIDGETS_API StepBar : public QWidget {
    Q_OBJECT
public:
    explicit StepBar(QWidget *parent = nullptr);

    void setSteps(const QStringList &steps);
    void setCurrent(int step);
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say();
    // Draws one step at `left` and returns where it ends.
    int paintStep(QPainter &painter, int step, int left) const;

    QStringList m_steps;
    int m_current = 0;
};

}  // namespace hk

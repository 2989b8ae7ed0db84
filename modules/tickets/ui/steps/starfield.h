// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractSlider>

namespace hk::tickets {

// One to five stars, set by a click, by the keys 1 to 5 or by the arrows; 0 while nothing is said.
class StarField : public QAbstractSlider {
    Q_OBJECT
public:
    explicit StarField(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QString words() const;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hk {

// Lies over the window while a file is held above it, and says what letting go does. Nothing under it moves or is covered for the mouse.
class DropNotice : public QWidget {
    Q_OBJECT
public:
    explicit DropNotice(QWidget *window);

    void showNow();

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hk {

// A box with a dashed edge: something may be dropped here. Bright while it is held above.
class DropZone : public QWidget {
    Q_OBJECT
public:
    explicit DropZone(QWidget *parent = nullptr) : QWidget(parent) { }

    void setBright(bool bright);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool m_bright = false;
};

}  // namespace hk

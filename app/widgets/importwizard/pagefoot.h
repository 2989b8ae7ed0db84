// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHBoxLayout>
#include <QWidget>

namespace hk {

// The line at the foot of a wizard, 48 high under a hairline: words at the left, buttons at the right.
class PageFoot : public QWidget {
    Q_OBJECT
public:
    explicit PageFoot(QWidget *parent = nullptr);

    QHBoxLayout *line() const { return m_line; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QHBoxLayout *m_line;
};

}  // namespace hk

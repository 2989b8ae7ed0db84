// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/look/theme.h"

#include <QWidget>

#include <vector>

namespace hk {

// Figures in a line, each with its word: "148 new  9 updated  12 refused".
class CountStrip : public QWidget {
    Q_OBJECT
public:
    struct Count {
        int number = 0;
        QString word;
        Token colour = Token::Text;
    };

    explicit CountStrip(QWidget *parent = nullptr);
    void setCounts(const std::vector<Count> &counts);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<Count> m_counts;
};

}  // namespace hk

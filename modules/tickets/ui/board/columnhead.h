// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hk::tickets {

// Above a column: its stage, how many are there, how many of them are overdue.
class ColumnHead : public QWidget {
    Q_OBJECT
public:
    explicit ColumnHead(const QString &title, QWidget *parent = nullptr);

    void setCounts(int count, int overdue);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString overdueWords() const;

    QString m_title;
    int m_count = 0;
    int m_overdue = 0;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace hk::tickets {

// Above a column: its stage, how many are there, how many of them are overdue.
class ColumnHead : public QWidget {
    Q_OBJECT
public:
    explicit ColumnHead(const QString &title, QWidget *parent = nullptr);

    // `most`: how many the column should hold; 0 = any number.
    void setCounts(int count, int most, int overdue);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString overdueWords() const;
    bool isTooFull() const { return m_most > 0 && m_count > m_most; }

    QString m_title;
    int m_count = 0;
    int m_most = 0;
    int m_overdue = 0;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "module/savedviews.h"
#include "widgets/prefixcombo.h"

#include <QLabel>
#include <QPushButton>
#include <QWidget>

#include <functional>

namespace hk {

// The line above a list: its saved views, what clears the filters, how many rows there are, and the columns.
class HK_WIDGETS_API ViewBar : public QWidget {
    Q_OBJECT
public:
    explicit ViewBar(QWidget *parent = nullptr);

    void setViews(const std::vector<SavedView> &views);
    // The view in force; 0 = the list as it is by itself.
    void setCurrent(qint64 view);
    qint64 current() const { return m_current; }
    // `total` less than 0: not known yet; `complete` false: there are more than `shown`.
    void setCounts(qint64 shown, qint64 total, bool complete);
    void setFiltered(bool filtered);
    // What is counted: "36 people", "of 1,684 people"; by itself rows.
    using CountWords = std::function<QString(int)>;
    void setCountWords(CountWords shown, CountWords total);

    QPushButton *columnsButton() const { return m_columns; }

signals:
    void viewChosen(qint64 view);
    void saveWanted();
    void deleteWanted(qint64 view);
    void clearWanted();
    void columnsWanted();

private:
    void activated(int index);

    PrefixCombo *m_views;
    QPushButton *m_clear;
    QLabel *m_shown;
    QLabel *m_total;
    QPushButton *m_columns;
    qint64 m_current = 0;
    CountWords m_shownWords;
    CountWords m_totalWords;
};

}  // namespace hk

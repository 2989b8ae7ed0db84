// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace hk::duty {

// A week's cell is the fuller the more visits there were; the standing has its icon.
class CoverageDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The map of visits: rows of one height, so that thousands of rooms open and scroll as a few do.
class CoverageView : public QTableView {
    Q_OBJECT
public:
    explicit CoverageView(QWidget *parent = nullptr);

    // `model` is shown in its own order until a head is clicked.
    void showModel(QAbstractItemModel *model);

private:
    void fitColumns();
};

}  // namespace hk::duty

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/ui/board/cardmodel.h"

#include <QListView>

namespace hk::tickets {

// The cards of one stage. Arrow keys walk up and down, and beside it to the next column; cards are dragged out of it and dropped on
// it.
class ColumnView : public QListView {
    Q_OBJECT
public:
    ColumnView(Stage stage, const QString &title, QWidget *parent = nullptr);

    Stage stage() const { return m_stage; }
    CardModel &cards() const { return *m_model; }
    QList<qint64> selected() const;
    const Card *current() const;
    // Without a change of what else is chosen in this column.
    void makeCurrent(int row, bool select);

    // What is dragged when a drag begins here: all that is chosen on the board.
    using Dragged = std::function<QList<qint64>()>;
    void setDragged(Dragged dragged) { m_dragged = std::move(dragged); }

signals:
    void chosenChanged();
    // What was chosen in other columns is chosen no more.
    void alone();
    // Left is -1.
    void sideWanted(int direction);
    void moveWanted(int direction);
    void cardActivated();
    void menuWanted(const QPoint &globalPosition);
    void leftByEscape();
    void dropped(const QList<qint64> &tickets);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    bool isKeyOfSide(const QKeyEvent &event);
    QPixmap pictureOf(int count) const;

    Stage m_stage;
    CardModel *m_model;
    Dragged m_dragged;
    bool m_isTarget = false;
};

}  // namespace hk::tickets

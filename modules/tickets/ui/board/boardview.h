// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"

#include <QScrollArea>

#include <vector>

class QHBoxLayout;

namespace hk::tickets {

class ColumnHead;
class ColumnView;

// Six columns of cards. What is chosen is chosen over all of them; the columns scroll sideways where there is no room for six.
class BoardView : public QScrollArea {
    Q_OBJECT
public:
    explicit BoardView(QWidget *parent = nullptr);

    // What was chosen stays chosen where it is still there, in whatever column.
    void setBoard(const Board &board);
    QList<qint64> chosen() const;
    const Card *current() const;
    const Card *card(qint64 ticket) const;
    bool choose(qint64 ticket);
    void clearChoice();
    // The stage that the chosen cards share; none when they have several.
    QList<Stage> stagesOf(const QList<qint64> &tickets) const;
    // Where the card is painted, on the screen; null while it is not shown. For tests.
    Q_INVOKABLE QRect cardRect(qint64 ticket) const;

signals:
    void chosenChanged();
    void activated();
    void menuWanted(const QPoint &globalPosition);
    // By the keyboard: to the next column that a step leads to, left is -1.
    void sideMoveWanted(int direction);
    void dropped(const QList<qint64> &tickets, hk::tickets::Stage stage);
    void leftByEscape();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column {
        QWidget *box = nullptr;
        ColumnHead *head = nullptr;
        ColumnView *view = nullptr;
    };
    void addColumn(Stage stage, QHBoxLayout &line);
    void fit();
    void goAside(int from, int direction);
    void takeFocusStop(int column);
    void told();

    std::vector<Column> m_columns;
    int m_current = 0;
    bool m_quiet = false;  // while cards are set
};

// "Resolved, to be followed up"
QString columnTitle(Stage stage);

}  // namespace hk::tickets

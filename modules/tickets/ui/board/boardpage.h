// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/ui/board/boardbar.h"
#include "tickets/ui/ticketspage.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;

namespace hk {
class EmptyState;
}

namespace hk::tickets {

class BoardView;
class TicketPanel;

// The open tickets by their stage, what is due first on top; beside them the details of one.
class BoardPage : public TicketsPage {
    Q_OBJECT
public:
    explicit BoardPage(const UiContext &context);

    QString id() const override { return QLatin1String(boardPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

    Chosen chosen() const override;
    void refresh() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Read {
        Board board;
        BoardOffers offers;
    };
    void connectBoard();
    void load();
    void showBoard(const Read &read);
    void chosenOnBoard();
    void offerSteps();
    void openPanel(qint64 ticket);
    void closePanel();
    void showMenu(const QPoint &globalPosition);
    void moveTo(const QList<qint64> &tickets, Stage stage);
    void moveAside(int direction);
    void refuse(const QString &sentence);

    BoardBar *m_bar;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    BoardView *m_board;
    EmptyState *m_empty;
    QWidget *m_right;
    TicketPanel *m_panel;
    QTimer m_soon;
    QTimer m_minute;
    qint64 m_wanted = 0;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/ui/board/boardbar.h"
#include "tickets/ui/ticketspage.h"

#include <QDate>
#include <QTimer>

class QBoxLayout;
class QLabel;
class QListView;

namespace hk::tickets {

class DueModel;

// What falls due, a week at a time.
class CalendarPage : public TicketsPage {
    Q_OBJECT
public:
    explicit CalendarPage(const UiContext &context);

    QString id() const override { return QLatin1String(calendarPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
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
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Week {
        QList<DueDay> days;
        std::vector<Card> earlier;
        BoardOffers offers;
    };
    void makeWeekBar(QBoxLayout &column);
    void connectList();
    void load();
    void showWeek(const Week &week);
    void goTo(const QDate &monday);
    QDate today() const;
    void open(qint64 ticket);

    BoardBar *m_bar;
    QLabel *m_week;
    QListView *m_list;
    DueModel *m_model;
    QTimer m_soon;
    QTimer m_minute;
    void followToday();

    QDate m_monday;
    QDate m_shownToday;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

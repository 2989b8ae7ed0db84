// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/ticketview.h"
#include "widgets/controls/panel.h"
#include "widgets/workbench.h"

class QBoxLayout;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace hk {
class FactSheet;
class FilesPanel;
class StatusLabel;
class TabStrip;
}  // namespace hk

namespace hk::tickets {

class CheckLines;
class ClockList;
class StepHistory;

// All about one ticket: what it is about, what its clocks say and why, who reported it, what was done, its files, and what can be
// done next.
class TicketPanel : public Panel {
    Q_OBJECT
public:
    explicit TicketPanel(const UiContext &context, QWidget *parent = nullptr);

    // 0 = none; the same one again reads it anew.
    void showTicket(qint64 ticket);
    qint64 ticket() const { return m_ticket; }
    QString number() const { return m_numberText; }
    int tab() const;
    void setTab(int tab);
    // A page that always shows the panel needs no button that closes it.
    void setClosable(bool closable);
    // Commands are about what is chosen on the page: none are offered here while that is something else.
    void setOffersSteps(bool offers);
    // The keyboard goes to what can be done next.
    void focusFirst();

signals:
    void closeWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QWidget *makeHead();
    void makeTabs();
    QScrollArea *makeScroll(QWidget *inner, const char *name);
    QWidget *makeOverview();
    void showNothing();
    void showAll(const TicketView &view);
    void showSteps(const TicketView &view);
    void showFacts(const TicketView &view);
    void showComplainant(const TicketView &view);
    void addTies(const QString &heading, const QList<LikeTicket> &tickets);
    void keepChecks(const QString &checklist);
    void openMenu();

    UiContext m_context;
    QLabel *m_number;
    StatusLabel *m_status;
    QLabel *m_title;
    QLabel *m_line;
    QToolButton *m_more;
    QToolButton *m_close;
    QWidget *m_steps = nullptr;
    QBoxLayout *m_stepPlace = nullptr;
    QWidget *m_head;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    QLabel *m_words = nullptr;
    CheckLines *m_checks = nullptr;
    ClockList *m_clocks = nullptr;
    FactSheet *m_facts = nullptr;
    StepHistory *m_history = nullptr;
    QScrollArea *m_historyScroll = nullptr;
    FilesPanel *m_files = nullptr;
    qint64 m_ticket = 0;
    QString m_numberText;
    QList<EventKind> m_shownSteps;
    bool m_offersSteps = true;
    quint64 m_generation = 0;
};

}  // namespace hk::tickets

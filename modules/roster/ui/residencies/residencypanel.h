// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/residencies.h"
#include "widgets/controls/panel.h"
#include "widgets/workbench.h"

class QBoxLayout;
class QLabel;
class QStackedWidget;

namespace hk {
class TabStrip;
}

namespace hk::roster {

class DayPanel;
class HistoryList;

// One residency with what can be done about it, the histories of its bed and of its student, and who lived somewhere on a day.
class ResidencyPanel : public Panel {
    Q_OBJECT
public:
    explicit ResidencyPanel(const UiContext &context, QWidget *parent = nullptr);

    void showResidency(qint64 residency);
    void refresh() { showResidency(m_id); }
    void focusActions();
    qint64 student() const { return m_residency.student; }
    qint64 room() const { return m_residency.room; }
    qint64 bed() const { return m_residency.bed; }

private:
    struct Shown {
        Residency residency;
        QString status;  // of the student
        QList<Residency> ofBed;
        QList<Residency> ofStudent;
    };
    static Result<Shown> read(Reader &reader, qint64 residency);
    void showAll(const Shown &shown);
    void showActions(const Shown &shown);
    void run(const QByteArray &verb, const QString &done, std::function<Result<void>(Writer &)> job);

    UiContext m_context;
    QLabel *m_title;
    QLabel *m_line;
    QWidget *m_actions;
    QBoxLayout *m_actionLine;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    HistoryList *m_bedHistory;
    HistoryList *m_studentHistory;
    DayPanel *m_day;
    qint64 m_id = 0;
    Residency m_residency;
    quint64 m_generation = 0;
};

}  // namespace hk::roster

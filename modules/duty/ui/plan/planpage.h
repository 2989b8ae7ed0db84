// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/swaps.h"
#include "duty/ui/dutypage.h"

class QBoxLayout;
class QLabel;
class QMenu;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace hk {
class ChoiceField;
class EmptyState;
class FactSheet;
class Panel;
}  // namespace hk

namespace hk::duty {

class PlanModel;

// Who is on duty when: a week or a month, a building or all of them.
class PlanPage : public DutyPage {
    Q_OBJECT
public:
    explicit PlanPage(const UiContext &context);

    QString id() const override { return QLatin1String(planPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    std::optional<ShownReport> shownReport() const override;
    bool act(const QString &action) override;
    bool canPrint() const override { return true; }
    void print() override;
    QStringList possible() const override;

protected:
    void load() override;

private:
    struct Shown {
        QList<Shift> shifts;
        QList<Swap> swaps;
        QList<DutyPerson> people;
        WorkCalendar calendar;
        Terms terms;
    };
    QWidget *makeBar();
    void makeGrid();
    void makePanel();
    QMenu *menuOf(const QStringList &actions, QWidget *parent);
    void show(const Shown &shown);
    void showShift();
    struct Candidate {
        qint64 person = 0;
        QString text;
        int rank = 0;
        int duties = 0;
    };
    QList<Candidate> candidatesFor(const Shift &shift) const;
    static QString swapWords(const Swap &swap);
    void fitColumns();
    void goTo(QDate day);
    QDate lastDay() const;
    const Shift *current() const;
    void assignTo();
    void releaseFrom();
    void cancelOne();
    void restoreOne();
    void askForSwap();
    void answerSwap();
    void answerOne(const Swap &swap);
    static QString swapTitle(const Swap &swap);
    void beginLog();
    void addShift();
    void editOne();
    void sayAllowed();
    void writeCalendar();

    QLabel *m_span;
    ChoiceField *m_extent;
    QTableView *m_grid;
    PlanModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Panel *m_panel;
    FactSheet *m_facts;
    QSplitter *m_splitter;
    QDate m_first;
    Shown m_shown;
    qint64 m_wanted = 0;  // to be chosen when it has been read
};

}  // namespace hk::duty

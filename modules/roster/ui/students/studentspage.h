// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/rosterpage.h"

class QSplitter;
class QStackedWidget;

namespace hk {
class EntityForm;
class ListPanel;
}  // namespace hk

namespace hk::roster {

class StudentPanel;

// Every student in a list; beside it the chosen one, or the form.
class StudentsPage : public RosterPage {
    Q_OBJECT
public:
    explicit StudentsPage(const UiContext &context);

    QString id() const override { return QLatin1String(studentsPageId); }
    PageActions headerActions() const override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;
    bool mayLeave() override;
    bool showItem(const QByteArray &entity, qint64 id) override;
    void dataChanged(const ChangeSet &changes) override;
    void scopeChanged() override;
    std::optional<ShownList> shownList() const override;
    bool canPrint() const override { return true; }
    void print() override;

    Subject subject() const override;
    void newItem() override;
    void editItem() override;
    void deleteItem() override;
    void editSelection() override;

private:
    EntityForm *form();
    void offerCompletions();
    bool isFormOpen() const;
    // False when the person would rather go on with the form.
    bool closeForm();
    void showForm();
    void showDetails();
    void choose(qint64 student);

    ListPanel *m_list;
    StudentPanel *m_panel;
    QSplitter *m_splitter;
    QStackedWidget *m_right;
    EntityForm *m_form = nullptr;
    QList<int> m_sizes;  // of the splitter while there is no form
};

}  // namespace hk::roster

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/posts.h"
#include "roster/store/residencies.h"
#include "roster/store/studentfiles.h"
#include "roster/store/students.h"
#include "storage/undo/units.h"
#include "widgets/controls/panel.h"
#include "widgets/workbench.h"

class QLabel;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace hk {
class FactSheet;
class FilesPanel;
class TabStrip;
}  // namespace hk

namespace hk::roster {

class HistoryList;

// All about one student: facts, where they have lived, and what was changed.
class StudentPanel : public Panel {
    Q_OBJECT
public:
    explicit StudentPanel(const UiContext &context, QWidget *parent = nullptr);

    // 0 = none; the same one again reads it anew.
    void showStudent(qint64 student);
    qint64 student() const { return m_student; }
    qint64 room() const { return m_room; }
    qint64 bed() const { return m_bed; }
    QString name() const { return m_nameText; }
    int tab() const;
    void setTab(int tab);

private:
    struct Shown {
        std::optional<StudentDetails> details;
        QList<Residency> residencies;
        QList<Post> posts;
        QList<StudentFile> files;
        QList<UnitInfo> changes;
    };
    static Result<Shown> read(Reader &reader, qint64 student);
    QWidget *makeHead();
    void makeTabs();
    void fillMenu();
    void showAll(const Shown &shown);
    void showFacts(const StudentDetails &details, const QList<Post> &posts);

    UiContext m_context;
    QLabel *m_name;
    QLabel *m_number;
    QLabel *m_line;
    QToolButton *m_edit;
    QToolButton *m_more;
    TabStrip *m_tabs;
    QStackedWidget *m_stack;
    QWidget *m_head;
    FactSheet *m_facts;
    HistoryList *m_history;
    FilesPanel *m_files;
    QTreeWidget *m_changes;
    qint64 m_student = 0;
    qint64 m_room = 0;
    qint64 m_bed = 0;
    QString m_nameText;
    quint64 m_generation = 0;
};

}  // namespace hk::roster

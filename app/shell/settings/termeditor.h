// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "module/calendarstore.h"
#include "shell/windowcontext.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace hk {

class DateField;
class FormField;

// The list of terms and, below it, the fields of the chosen one or of a new one.
class TermEditor : public QWidget {
    Q_OBJECT
public:
    TermEditor(const WindowContext &context, Workbench &workbench, QWidget *parent = nullptr);

    void refresh();

private:
    void makeFields(QVBoxLayout &layout);
    void showChosen();
    void beginNew();
    void guessName();
    // The term as typed; marks what is wrong beside its field.
    std::optional<Term> typed();
    void save();
    void remove();

    const WindowContext &m_context;
    Workbench &m_workbench;
    std::vector<StoredTerm> m_rows;
    QListWidget *m_list;
    QLineEdit *m_name = nullptr;
    DateField *m_first = nullptr;
    DateField *m_last = nullptr;
    QSpinBox *m_weeks = nullptr;
    FormField *m_nameField = nullptr;
    FormField *m_firstField = nullptr;
    FormField *m_lastField = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_remove = nullptr;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/steps.h"
#include "tickets/store/ticketview.h"
#include "tickets/ui/steps/stepform.h"
#include "tickets/ui/steps/steporder.h"

#include <QDialog>

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace hk {
class ChoiceField;
class DateField;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::tickets {

class TicketField;

class StarField;

// Asks what a step needs: words, a department, a person, a day, the student's answer. What is missing stands beside its field, what
// the history does not allow above them.
class StepDialog : public QDialog {
    Q_OBJECT
public:
    StepDialog(const UiContext &context, const StepOrder &order, QWidget *parent);

private:
    void build();
    void addTicketFields(QBoxLayout *fields);
    void addTextFields(QBoxLayout *fields);
    void addRating(QBoxLayout *fields);
    FormField *addField(const QString &label, QWidget *editor, const char *name, QBoxLayout *fields, bool required);
    ChoiceField *addChoices(const QString &label, const char *name, QBoxLayout *fields);
    void offerWaiting();
    void offerWords();
    void load();
    void showCanned(const QList<Template> &answers);
    bool check();
    bool asksAboutName();
    Step step() const;
    void save();
    void took(const Result<void> &answer);

    UiContext m_context;
    StepOrder m_order;
    StepForm m_form;
    QWidget *m_first = nullptr;  // has the keyboard to begin with
    MessageBar *m_message;
    FormField *m_cannedField = nullptr;
    ChoiceField *m_canned = nullptr;
    QPlainTextEdit *m_text = nullptr;
    QLineEdit *m_person = nullptr;
    ChoiceField *m_department = nullptr;
    ChoiceField *m_category = nullptr;
    ChoiceField *m_priority = nullptr;
    ChoiceField *m_level = nullptr;
    ChoiceField *m_waiting = nullptr;
    DateField *m_until = nullptr;
    TicketField *m_other = nullptr;
    QStringList m_people;  // who are known to work on tickets
    QString m_askedAbout;
    bool m_saveWanted = false;  // as soon as the other ticket is known
    StarField *m_rating = nullptr;
    ChoiceField *m_solved = nullptr;
    QList<FormField *> m_required;
    QPushButton *m_save;
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/ui/mentoringpage.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace hk {
class DateField;
class FieldEditor;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::mentoring {

// Makes a mentor and a student a pair from a day on; what the student had before ends the day before, and stays.
class PairDialog : public QDialog {
    Q_OBJECT
public:
    PairDialog(const UiContext &context, const Chosen &chosen, bool isChange, QWidget *parent);

private:
    bool check();
    void save();

    UiContext m_context;
    bool m_isChange;
    MessageBar *m_message;
    FieldEditor *m_student;
    FieldEditor *m_mentor;
    DateField *m_from;
    QLineEdit *m_reason;
    QCheckBox *m_beyond;
    FormField *m_mentorField = nullptr;
    FormField *m_studentField = nullptr;
    FormField *m_fromField = nullptr;
    QPushButton *m_save;
};

}  // namespace hk::mentoring

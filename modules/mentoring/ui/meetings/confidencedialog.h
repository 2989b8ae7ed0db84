// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/rules/roles.h"
#include "widgets/workbench.h"

#include <QDialog>

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace hk {
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::mentoring {

// Writes a confidential record of a student: what it says, and which roles may read it besides the author. What is typed is kept
// nowhere until it is saved, not even as a draft.
class ConfidenceDialog : public QDialog {
    Q_OBJECT
public:
    ConfidenceDialog(const UiContext &context, qint64 student, QWidget *parent);

public slots:
    void reject() override;

private:
    void save();

    UiContext m_context;
    qint64 m_student;
    MessageBar *m_message;
    QPlainTextEdit *m_text;
    FormField *m_field;
    QList<std::pair<Role, QCheckBox *>> m_readers;
    QPushButton *m_save;
};

}  // namespace hk::mentoring

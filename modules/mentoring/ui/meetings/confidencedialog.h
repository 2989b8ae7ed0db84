// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/confidences.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

#include <functional>

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
class ConfidenceDialog : public FittedDialog {
    Q_OBJECT
public:
    // A record that is written already, or a new one.
    ConfidenceDialog(const UiContext &context, qint64 student, const Confidence &record, QWidget *parent);

public slots:
    void reject() override;

private:
    void build();
    void showRecord();
    void openText();
    void save();
    void remove();
    void write(const QString &done, const QByteArray &verb, std::function<Result<void>(Writer &)> job);

    UiContext m_context;
    qint64 m_student;
    Confidence m_record;
    QString m_opened;  // what stood there when it was opened
    MessageBar *m_message;
    QPlainTextEdit *m_text;
    FormField *m_field;
    QList<std::pair<Role, QCheckBox *>> m_readers;
    QPushButton *m_open;
    QPushButton *m_delete;
    QPushButton *m_save;
};

}  // namespace hk::mentoring

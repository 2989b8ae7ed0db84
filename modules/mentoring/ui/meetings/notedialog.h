// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/notes.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

#include <functional>

class QBoxLayout;
class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace hk {
class ChoiceField;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::mentoring {

// A free note on a student: what it is about, the text, and who may read it. One that only some may read is kept encrypted, like
// any confidential record. What is typed is kept nowhere before it is saved.
class NoteDialog : public FittedDialog {
    Q_OBJECT
public:
    // A note that is written already, or a new one.
    NoteDialog(const UiContext &context, qint64 student, const Note &note, QWidget *parent);

public slots:
    void reject() override;

private:
    void build();
    void buildReaders(QBoxLayout *fields);
    void showReaders();
    bool isForSome() const;
    NewNote note() const;
    void save();
    void remove();
    void write(const QByteArray &verb, const QString &done, std::function<Result<void>(Writer &)> job);

    UiContext m_context;
    qint64 m_student;
    Note m_known;
    MessageBar *m_message;
    ChoiceField *m_topic;
    QPlainTextEdit *m_text;
    FormField *m_field = nullptr;
    ChoiceField *m_whose;
    QWidget *m_roles;
    QList<std::pair<Role, QCheckBox *>> m_readers;
    QPushButton *m_save;
};

}  // namespace hk::mentoring

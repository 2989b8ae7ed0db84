// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/logs.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace hk {
class ChoiceField;
class FileStrip;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::duty {

class LookUpLine;

// An entry of a log: what, when, where, whom, what was done, and photographs of it. The form of the log says which kinds come first
// and what to write of. By keyboard from top to bottom, Ctrl+Enter saves; what was typed survives a crash. The day follows from the
// shift: past midnight it is the next one.
class EntryDialog : public FittedDialog {
    Q_OBJECT
public:
    EntryDialog(const UiContext &context, const Log &log, const std::optional<Entry> &entry, QWidget *parent);

public slots:
    void reject() override;

signals:
    void saved(qint64 entry);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void build();
    QBoxLayout *metLine();
    void connectFields();
    QBoxLayout *sideBySide(std::initializer_list<QWidget *> widgets);
    FormField *makeField(const QString &label, QWidget *editor, const char *name);
    void fill(const Entry &entry);
    void addStudent();
    void removeStudent();
    void showStudents();
    void showDay();
    void showPrompt();
    EntryDraft draft() const;
    void check();
    void save();
    bool isTyped() const;
    QString draftPlace() const;
    void keep();
    void offer();

    UiContext m_context;
    Log m_log;
    qint64 m_entry = 0;
    QByteArray m_uid;  // of the entry
    MessageBar *m_message;
    ChoiceField *m_kind;
    QLineEdit *m_time;
    QLineEdit *m_until;
    ChoiceField *m_severity;
    LookUpLine *m_where;
    LookUpLine *m_whom;
    QLineEdit *m_others;
    QLabel *m_met;
    QToolButton *m_unmeet;
    QPlainTextEdit *m_text;
    QLineEdit *m_done;
    ChoiceField *m_result;
    QLineEdit *m_violation;
    FileStrip *m_files;
    QCheckBox *m_open;
    QCheckBox *m_private;
    QPushButton *m_save;
    QMap<QByteArray, FormField *> m_fields;
    QList<MetStudent> m_students;
    QTimer m_draftSoon;
    bool m_tried = false;
    bool m_edited = false;
    bool m_ended = false;
};

}  // namespace hk::duty

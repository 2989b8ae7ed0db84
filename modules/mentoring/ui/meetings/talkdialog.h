// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mentoring/store/meetings.h"
#include "widgets/workbench.h"

#include <QDialog>
#include <QTimer>

#include <optional>

class QBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace hk {
class ChoiceField;
class DateField;
class FieldEditor;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::mentoring {

class StudentsField;

// What a talk's form begins with.
struct TalkOrder {
    qint64 meeting = 0;  // 0 = a new one
    qint64 mentor = 0;
    qint64 student = 0;
    bool isPlan = false;
};

// Takes a talk down, or plans one: mentor, students, day, what about, what follows. Everything by keyboard, Ctrl+Enter saves; what
// was typed survives a crash. Nothing confidential is written here.
class TalkDialog : public QDialog {
    Q_OBJECT
public:
    TalkDialog(const UiContext &context, const TalkOrder &order, QWidget *parent);

public slots:
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void addMain(QBoxLayout *fields);
    void addFollowUp(QBoxLayout *fields);
    void addMore(QBoxLayout *fields);
    FormField *makeField(const QString &label, QWidget *editor, const char *name);
    QBoxLayout *sideBySide(const QList<QWidget *> &widgets);
    QPlainTextEdit *makeText(int height, QWidget *parent);
    void connectFields();
    void showMore(bool shown);
    void fitHeight();

    void load();
    void fill(const Talk &talk);
    Talk talk() const;
    QString newMentor() const;
    void check(bool all);
    void save();
    void took(const Result<qint64> &answer);
    QMap<QByteArray, QString> problems() const;
    bool isTyped() const;
    QString draftPlace() const;
    QList<std::pair<const char *, QLineEdit *>> lines() const;
    QList<std::pair<const char *, QPlainTextEdit *>> texts() const;
    QList<std::pair<const char *, DateField *>> days() const;
    void writeDraft();
    void offerDraft();
    void bringBack(const QVariantMap &values);

    UiContext m_context;
    TalkOrder m_order;
    QByteArray m_uid;  // of one that is written already
    TalkDay m_vague;  // of a talk whose day nobody wrote down
    QString m_state;  // of the talk; a missed one stays missed
    std::optional<Talk> m_loaded;  // as it was, of one that is written already
    MessageBar *m_message;
    FieldEditor *m_mentor = nullptr;
    StudentsField *m_students = nullptr;
    DateField *m_day = nullptr;
    QLineEdit *m_time = nullptr;
    QLineEdit *m_minutes = nullptr;
    ChoiceField *m_form = nullptr;
    ChoiceField *m_topic = nullptr;
    QLineEdit *m_subject = nullptr;
    QLineEdit *m_place = nullptr;
    QPlainTextEdit *m_problems = nullptr;
    QPlainTextEdit *m_content = nullptr;
    QPlainTextEdit *m_advice = nullptr;
    DateField *m_nextDay = nullptr;
    QLineEdit *m_nextTime = nullptr;
    QLineEdit *m_followUp = nullptr;
    DateField *m_due = nullptr;
    QLineEdit *m_owner = nullptr;
    QWidget *m_follow = nullptr;
    QToolButton *m_moreButton = nullptr;
    QWidget *m_more = nullptr;
    QScrollArea *m_scroll = nullptr;
    FormField *m_mentorField = nullptr;
    FormField *m_studentsField = nullptr;
    FormField *m_dayField = nullptr;
    FormField *m_contentField = nullptr;
    FormField *m_minutesField = nullptr;
    FormField *m_timeField = nullptr;
    FormField *m_nextField = nullptr;
    FormField *m_nextTimeField = nullptr;
    FormField *m_followUpField = nullptr;
    QPushButton *m_save = nullptr;
    QTimer m_draftSoon;
    bool m_tried = false;
    bool m_done = false;
};

void openTalkDialog(const UiContext &context, const TalkOrder &order, QWidget *parent);

}  // namespace hk::mentoring

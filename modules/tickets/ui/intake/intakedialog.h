// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/board.h"
#include "tickets/store/intake.h"
#include "widgets/workbench.h"

#include <QDialog>
#include <QTimer>

class QBoxLayout;
class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace hk {
class ChoiceField;
class FileStrip;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::tickets {

class LikeList;
class PriorityFields;
class WhereField;

// Takes a report: where or who, in which words, of what category, how it came. Known room and phone are filled in; tickets that are
// likely about the same thing are shown meanwhile. Ctrl+Enter saves; what was typed survives a crash.
class IntakeDialog : public QDialog {
    Q_OBJECT
public:
    IntakeDialog(const UiContext &context, QWidget *parent);

public slots:
    void reject() override;

protected:
    void showEvent(QShowEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Offers {
        QList<Category> categories;
        QList<Handler> departments;
        QStringList people;
        Priorities priorities;
    };
    static Result<Offers> readOffers(Reader &reader);

    void build();
    void addMain(QBoxLayout *fields);
    void addMore(QBoxLayout *fields);
    FormField *makeField(const QString &label, QWidget *editor, const char *name);
    QBoxLayout *sideBySide(QWidget *first, QWidget *second);
    void connectFields();
    void showMore(bool shown);
    // As high as its fields, as far as the window goes; beyond that they scroll.
    void fitHeight();
    void load();
    void showOffers(const Offers &offers);
    void understood();
    void categoryChosen();
    void lookForLike();
    void joinInstead(qint64 ticket, const QString &number);

    NewTicket ticket() const;
    void check(bool all);
    void save();
    void took(const Result<qint64> &answer);

    bool isTyped() const;
    void writeDraft();
    void offerDraft();
    void fillFrom(const QVariantMap &values);
    QString draftPlace() const;

    UiContext m_context;
    MessageBar *m_message;
    WhereField *m_where;
    QPlainTextEdit *m_words;
    ChoiceField *m_category;
    ChoiceField *m_source;
    LikeList *m_like;
    QToolButton *m_moreButton;
    QWidget *m_more;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_owner;
    ChoiceField *m_department;
    PriorityFields *m_priority;
    QCheckBox *m_private;
    FileStrip *m_files;
    QScrollArea *m_scroll = nullptr;
    FormField *m_whereField = nullptr;
    FormField *m_wordsField = nullptr;
    FormField *m_categoryField = nullptr;
    FormField *m_sourceField = nullptr;
    QPushButton *m_save;
    QList<Category> m_categories;
    QTimer m_likeSoon;
    QTimer m_draftSoon;
    bool m_tried = false;
    bool m_saveWanted = false;  // as soon as the place has been read
    bool m_done = false;
    bool m_privateByCategory = false;
    QString m_filledName;  // of the student who was chosen
    QString m_filledPhone;
    quint64 m_likeGeneration = 0;
};

// Opens it over the window, or brings the open one to the front.
void openIntake(const UiContext &context, QWidget *parent);

}  // namespace hk::tickets

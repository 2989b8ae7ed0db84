// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/logs.h"
#include "duty/store/plan.h"
#include "module/references.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

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

namespace hk::duty {

// The head of a log: a new one of a shift that runs now or outside of the plan, or what stands above one that is not submitted yet.
class LogDialog : public FittedDialog {
    Q_OBJECT
public:
    // Begins a log; where somebody looks at one building, of that.
    LogDialog(const UiContext &context, const QList<qint64> &buildings, QWidget *parent);
    LogDialog(const UiContext &context, const Log &log, QWidget *parent);

signals:
    void saved(qint64 log);

private:
    struct Offers {
        QList<Shift> shifts;  // that run now or soon
        QList<DutyPerson> people;
        std::vector<ReferenceChoice> buildings;
        qint64 own = 0;  // the account's person
    };
    static Result<Offers> readOffers(Reader &reader, qint64 now, const QList<qint64> &buildings);
    LogDialog(const UiContext &context, const Log &log, bool isNew, QWidget *parent);
    FormField *makeField(const QString &label, QWidget *editor, const char *name);
    void build();
    QBoxLayout *timeLine();
    void load();
    void showOffers(const Offers &offers);
    void shiftChosen();
    void personChosen();
    void showPrompt();
    // From when to when; nothing where it is not said rightly.
    std::optional<ShiftTime> time() const;
    bool check();
    void save();

    UiContext m_context;
    Log m_log;
    bool m_isNew;
    QList<qint64> m_looksAt;
    MessageBar *m_message;
    ChoiceField *m_shift;
    ChoiceField *m_person;
    ChoiceField *m_building;
    ChoiceField *m_form;
    DateField *m_day;
    QLineEdit *m_starts;
    QLineEdit *m_ends;
    QPlainTextEdit *m_summary;
    QPushButton *m_save;
    QMap<QByteArray, FormField *> m_fields;
    Offers m_offers;
};

}  // namespace hk::duty

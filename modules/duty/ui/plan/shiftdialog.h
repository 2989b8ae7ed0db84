// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/plan.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

class QLineEdit;
class QPushButton;
class QSpinBox;

namespace hk {
class ChoiceField;
class DateField;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::duty {

// A shift that does not come again (a day of examinations, a night of storm), or what is different about one this once.
class ShiftDialog : public FittedDialog {
    Q_OBJECT
public:
    ShiftDialog(const UiContext &context, QDate day, const QList<qint64> &buildings, QWidget *parent);
    ShiftDialog(const UiContext &context, const Shift &shift, QWidget *parent);

signals:
    void saved(qint64 shift);

private:
    ShiftDialog(const UiContext &context, const Shift &shift, bool isNew, QWidget *parent);
    FormField *makeField(const QString &label, QWidget *editor, const char *name);
    void load(const QList<qint64> &buildings);
    bool check();
    void save();

    UiContext m_context;
    Shift m_shift;
    MessageBar *m_message;
    QLineEdit *m_name;
    ChoiceField *m_building;
    DateField *m_day;
    QLineEdit *m_starts;
    QLineEdit *m_ends;
    QSpinBox *m_people;
    QLineEdit *m_note;
    QPushButton *m_save;
    QMap<QByteArray, FormField *> m_fields;
};

}  // namespace hk::duty

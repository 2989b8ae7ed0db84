// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/ui/rosterpage.h"
#include "widgets/form/fieldeditor.h"

#include <QDialog>

class QLineEdit;
class QPushButton;

namespace hk {
class DateField;
class FormField;
}  // namespace hk

namespace hk::roster {

// Two students change their beds on a day.
class SwapDialog : public QDialog {
    Q_OBJECT
public:
    SwapDialog(const UiContext &context, qint64 first, QWidget *parent);

private:
    // One of the two, with where the student lives.
    struct Side {
        FieldEditor *editor = nullptr;
        FormField *field = nullptr;
        qint64 told = 0;
        QString name;
    };
    Side makeSide(const QString &label, const char *name);
    void build();
    void chosen(Side &side, Side &other);
    void check();
    void save();

    UiContext m_context;
    Side m_first;
    Side m_second;
    DateField *m_date;
    QLineEdit *m_genderReason;
    QLineEdit *m_note;
    FormField *m_dateField;
    FormField *m_genderField;
    QPushButton *m_save;
    quint64 m_generation = 0;
};

}  // namespace hk::roster

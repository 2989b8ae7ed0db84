// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/store/moveproblems.h"
#include "roster/ui/rosterpage.h"
#include "widgets/form/fieldeditor.h"

#include <QDialog>
#include <QTimer>

class QLineEdit;
class QPushButton;

namespace hk {
class DateField;
class FormField;
}  // namespace hk

namespace hk::roster {

class PlaceField;

// Check-in, booking, transfer and check-out: who, where to, when and why. What the data refuse stands beside its field while it is
// filled in.
class MoveDialog : public QDialog {
    Q_OBJECT
public:
    MoveDialog(const UiContext &context, MoveKind kind, const Subject &subject, QWidget *parent);

private:
    void build();
    void studentChosen();
    Move move() const;
    qint64 student() const;
    void checkSoon();
    void check();
    void showProblems(const MoveProblems &problems);
    void save();
    void took(const Result<void> &answer);

    UiContext m_context;
    MoveKind m_kind;
    FieldEditor *m_student;
    PlaceField *m_place;
    DateField *m_date;
    QLineEdit *m_genderReason;
    QLineEdit *m_note;
    FormField *m_studentField;
    FormField *m_placeField;
    FormField *m_dateField;
    FormField *m_genderField;
    FormField *m_noteField;
    QPushButton *m_save;
    QTimer m_soon;
    QString m_name;  // of the student, for the words after it was done
    qint64 m_summarised = 0;
    bool m_tried = false;
    bool m_saveWanted = false;  // as soon as the place has been read
    quint64 m_generation = 0;
};

// Opens the dialog over the window.
void openMoveDialog(const UiContext &context, MoveKind kind, const Subject &subject, QWidget *parent);

// Says that a move was made, with the way back.
void sayMoved(const UiContext &context, MoveKind kind, const QString &name, const QString &place);

}  // namespace hk::roster

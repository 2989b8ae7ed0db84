// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/swaps.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace hk {
class ChoiceField;
class FormField;
class MessageBar;
}  // namespace hk

namespace hk::duty {

// Asks for a swap: who gives the shift, who takes it, and perhaps which of their shifts is taken in return.
class SwapDialog : public FittedDialog {
    Q_OBJECT
public:
    SwapDialog(const UiContext &context, const Shift &shift, const QList<DutyPerson> &people, QWidget *parent);

private:
    void build();
    void offerTakers();
    void readReturns();
    void showNear();
    void save();

    UiContext m_context;
    Shift m_shift;
    QList<DutyPerson> m_people;
    MessageBar *m_message;
    ChoiceField *m_giver;
    ChoiceField *m_taker;
    ChoiceField *m_return;
    QLineEdit *m_reason;
    QLabel *m_near;
    FormField *m_takerField = nullptr;
    QPushButton *m_save;
    quint64 m_generation = 0;
};

}  // namespace hk::duty

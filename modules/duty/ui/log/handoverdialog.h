// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/store/handovers.h"
#include "widgets/controls/fitteddialog.h"
#include "widgets/workbench.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace hk {
class ChoiceField;
class MessageBar;
}  // namespace hk

namespace hk::duty {

class LinesTable;

// What one on duty leaves to the next: to whom, in which words, and, shown before it is done, all that is open by itself.
class HandOverDialog : public FittedDialog {
    Q_OBJECT
public:
    HandOverDialog(const UiContext &context, const Log &log, QWidget *parent);

private:
    struct Offers {
        QList<DutyPerson> people;
        QList<OnDuty> next;
        QList<Entry> open;
        QHash<QString, QString> kinds;
    };
    void load();
    void showOffers(const Offers &offers);
    void save();

    UiContext m_context;
    Log m_log;
    MessageBar *m_message;
    ChoiceField *m_taker;
    QPlainTextEdit *m_words;
    QLabel *m_carried;
    LinesTable *m_open;
    QPushButton *m_save;
};

// What was left: who takes over reads it and ticks that they have.
class TakeOverDialog : public FittedDialog {
    Q_OBJECT
public:
    TakeOverDialog(const UiContext &context, const Handover &handover, const QHash<QString, QString> &kinds, QWidget *parent);

private:
    void save();

    UiContext m_context;
    qint64 m_handover;
    MessageBar *m_message;
    QPlainTextEdit *m_answer;
    QCheckBox *m_read;
    QPushButton *m_save;
};

}  // namespace hk::duty

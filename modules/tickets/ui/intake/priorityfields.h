// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tickets/store/intake.h"
#include "tickets/store/rules.h"

#include <QWidget>

class QLineEdit;

namespace hk {
class ChoiceField;
class FormField;
}  // namespace hk

namespace hk::tickets {

// How soon a report has to be seen to and how many it concerns, and the priority that follows; another one is chosen with a reason.
class PriorityFields : public QWidget {
    Q_OBJECT
public:
    PriorityFields(const Entity &ticket, QWidget *parent);

    void setPriorities(const Priorities &priorities);
    // What the category says, where the person has said nothing else.
    void propose(const QString &urgency, const QString &impact);
    void fill(NewTicket &ticket) const;
    // Whether a reason is missing; says so beside its field.
    bool check();
    QVariantMap draft() const;
    void restore(const QVariantMap &values);

signals:
    void edited();
    // More or fewer fields are shown.
    void heightChanged();

private:
    FormField *makeChoices(const QString &label, ChoiceField *choices, const char *name);
    void tell();
    bool isByHand() const;

    Priorities m_priorities = Priorities::usual();
    ChoiceField *m_urgency;
    ChoiceField *m_impact;
    ChoiceField *m_priority;
    QLineEdit *m_reason;
    FormField *m_reasonField = nullptr;
    bool m_urgencyChosen = false;
    bool m_impactChosen = false;
    QString m_usual;  // what both come to
};

}  // namespace hk::tickets

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"

class QWidget;

namespace hk {

class ActionRegistry;

// What a click at the person in the status bar opens: the other people of the desk, and what the account can do for itself.
class PersonMenu : public QObject {
    Q_OBJECT
public:
    PersonMenu(const WindowContext &context, ActionRegistry &actions, QWidget *anchor);

    void open();

signals:
    // Somebody else wants to work: a name to sign in with.
    void personChosen(const QString &name);

private:
    void show(const QList<Account> &people);

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    QWidget *m_anchor;
};

}  // namespace hk

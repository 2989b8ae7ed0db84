// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"

class QWidget;

namespace hk {

class ActionRegistry;
class LockGuard;
class StatusLine;

// What concerns the person at the window: lock, sign out, another person, own sign-ins, own password.
class HK_SHELL_API AccessControl : public QObject {
    Q_OBJECT
public:
    // `mayLeave` asks every page whether it can be left now.
    AccessControl(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, StatusLine &status, QWidget *window,
                  std::function<bool()> mayLeave);

    // What may wait until the window has been painted.
    void begin();
    LockGuard &lock() const { return *m_lock; }

private:
    void addActions();
    void signOut();
    void changePassword();

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    QWidget *m_window;
    std::function<bool()> m_mayLeave;
    LockGuard *m_lock;
};

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"

#include <QPointer>
#include <QTimer>

namespace hk {

class ActionRegistry;
class LockScreen;

// Locks the window, by hand and after some minutes without key or mouse. While it is locked no key, menu, drop or command gets
// through; who locked it comes back to where they were, for somebody else the window is made anew.
class HK_SHELL_API LockGuard : public QObject {
    Q_OBJECT
public:
    LockGuard(const WindowContext &context, ActionRegistry &actions, QWidget *window);
    ~LockGuard() override;

    // Only an account with a password can lock.
    bool canLock() const;
    bool isLocked() const { return m_screen != nullptr; }
    // Reads after how many minutes it locks by itself; 0: never.
    void readMinutes();
    int minutes() const { return m_minutes; }

    // `person`: a name to sign in with that is chosen at first; empty: who is here.
    void lock(const QString &person = {});
    // Locks when nobody has been here for long.
    void checkIdle();
    void checkIdleAt(qint64 now);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void unlock();
    void fillPeople(const QString &person);
    void hideOthers();
    bool isOther(const QObject *top) const;
    void hideLater(QWidget *top);
    bool blocks(QObject *watched, const QEvent &event) const;
    void waitForIdle();

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    QWidget *m_window;
    LockScreen *m_screen = nullptr;
    QPointer<QWidget> m_focus;
    QList<QPointer<QWidget>> m_hidden;
    QTimer m_timer;
    int m_minutes = 0;
    qint64 m_lastUse = 0;
};

// The setting of the data file: after how many minutes its windows lock by themselves.
QString lockSetting();
inline constexpr int usualLockMinutes = 10;

}  // namespace hk

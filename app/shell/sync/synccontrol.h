// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/windowcontext.h"
#include "sync/syncstate.h"

#include <QObject>

namespace hk {

class ActionRegistry;
class StatusLine;

// What a window has to do with synchronisation: its commands, the words at its foot, a sentence when somebody has to do something.
class SyncControl : public QObject {
    Q_OBJECT
public:
    SyncControl(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, StatusLine &status, QWidget *window);

    void connectToServer();

private:
    void addActions();
    void show();
    void tellTrouble(const SyncState &state);

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    StatusLine &m_status;
    QWidget *m_window;
    SyncStage m_told = SyncStage::Off;
    bool m_warned = false;  // of a trouble that a person has to do something about, and that stands in the message bar
};

}  // namespace hk

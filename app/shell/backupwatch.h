// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/export.h"
#include "shell/windowcontext.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace hk {

class ActionRegistry;
class StatusLine;

// The daily backup behind the person's back, the one by hand, and what the status bar says of them.
class HK_SHELL_API BackupWatch : public QObject {
    Q_OBJECT
public:
    BackupWatch(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, StatusLine &status, QWidget *window);

    // Makes today's backup unless there is one, and again when the day changes.
    void runDaily();
    // Asks for a file and, if wanted, a passphrase.
    void backUpByHand();

signals:
    // Another backup is there.
    void written();

private:
    void showNewest();

    const WindowContext &m_context;
    Workbench &m_workbench;
    StatusLine &m_status;
    QWidget *m_window;
    std::optional<qint64> m_byHand;
};

}  // namespace hk

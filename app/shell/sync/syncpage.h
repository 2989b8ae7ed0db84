// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/settings/settingspage.h"
#include "shell/windowcontext.h"
#include "sync/syncstate.h"

#include <optional>

class QBoxLayout;
class QLabel;
class QPushButton;

namespace hk {

class ActionRegistry;
struct RefusedStep;
class StatusLabel;

// How this computer stands with its server, in words; what the server would not take, and why.
class SyncPage : public SettingsPage {
    Q_OBJECT
public:
    SyncPage(const WindowContext &context, ActionRegistry &actions, Workbench &workbench);

    static QString pageId() { return QStringLiteral("shell.sync"); }
    PageActions headerActions() const override { return {{QStringLiteral("shell.syncNow")}, {}}; }

protected:
    void showEvent(QShowEvent *event) override;

private:
    void addServer();
    void addRefused();
    void showState();
    void showButtons(const SyncState &state);
    QPushButton *firstButton() const;
    void readRefused();
    void leave();
    void tellVerified(std::optional<int> mended);
    void putAside(qint64 unit);
    void showRefused(const QList<RefusedStep> &steps);
    QPushButton *addButton(QBoxLayout *line, const char *name, const QString &text);

    const WindowContext &m_context;
    ActionRegistry &m_actions;
    Workbench &m_workbench;
    StatusLabel *m_status;
    QLabel *m_sentence;
    QLabel *m_details;
    QPushButton *m_connect = nullptr;
    QPushButton *m_now = nullptr;
    QPushButton *m_verify = nullptr;
    QPushButton *m_allow = nullptr;
    QPushButton *m_leave = nullptr;
    QBoxLayout *m_refused = nullptr;
    QWidget *m_refusedList = nullptr;
    bool m_checkHadFocus = false;  // the button that began the check under way
    quint64 m_generation = 0;
};

// The status that goes with a stage, for icon and colour.
StatusKind syncStatus(const SyncState &state);

}  // namespace hk

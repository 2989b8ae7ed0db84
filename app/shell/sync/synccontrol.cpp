// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sync/synccontrol.h"

#include "shell/frame/statusline.h"
#include "shell/sync/conflictspage.h"
#include "shell/sync/connectdialog.h"
#include "shell/sync/syncpage.h"
#include "sync/syncservice.h"
#include "widgets/actionregistry.h"

#include <QPointer>

namespace hk {

SyncControl::SyncControl(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, StatusLine &status,
                         QWidget *window)
    : QObject(window), m_context(context), m_actions(actions), m_workbench(workbench), m_status(status), m_window(window)
{
    addActions();
    connect(&status, &StatusLine::syncClicked, this, [this] {
        const bool decide = m_context.sync && m_context.sync->state().conflicts > 0 && !m_context.sync->state().isTrouble();
        m_workbench.openPage(decide ? ConflictsPage::pageId() : SyncPage::pageId());
    });
    if (context.sync)
        connect(context.sync, &SyncService::changed, this, &SyncControl::show);
    show();
}

void SyncControl::addActions()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, const QKeySequence &keys, int order,
                            std::function<void()> run) {
        m_actions.add({QLatin1String(id), text, QLatin1String(icon), keys, MenuPlace::Data, order}, this, std::move(run));
    };
    add("shell.syncNow", tr("Synchronise now"), "sync", QKeySequence(Qt::Key_F5), 400, [this] {
        if (m_context.sync && m_context.sync->state().stage == SyncStage::NeedsPassword)
            connectToServer();
        else if (m_context.sync)
            m_context.sync->syncNow();
    });
    add("shell.conflicts", tr("Conflicts"), "sync", {}, 410, [this] { m_workbench.openPage(ConflictsPage::pageId()); });
    add("shell.connectServer", tr("Connect to a server…"), "link", {}, 420, [this] { connectToServer(); });
}

void SyncControl::connectToServer()
{
    if (!m_context.sync)
        return;
    auto *dialog = new ConnectDialog(*m_context.sync, m_context.dialogs, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] {
        m_workbench.say(
            {StatusKind::Done, tr("This computer is connected. The data arrive by themselves; you can go on working.")});
    });
    // What led here may be gone once it has ended.
    connect(dialog, &QDialog::finished, this, [this, before = QPointer<QWidget>(m_window->focusWidget())] {
        const bool isThere = before && before->isVisible() && before->isEnabled();
        QWidget *page = m_window->findChild<QWidget *>(QStringLiteral("pageHost"));
        if (QWidget *wanted = isThere ? before.data() : page)
            wanted->setFocus(Qt::OtherFocusReason);
    });
    dialog->open();
}

void SyncControl::show()
{
    const SyncState state = m_context.sync ? m_context.sync->state() : SyncState();
    const bool off = state.stage == SyncStage::Off;
    m_status.setSync(off ? QString() : syncWords(state, m_context.clock()), syncStatus(state), syncSentence(state));
    const QString readOnly = m_context.database.readOnlyReason();
    const QString lone = tr("This data file is not connected to a server.");
    m_actions.setEnabled(QStringLiteral("shell.syncNow"), !off && readOnly.isEmpty(), off ? lone : readOnly);
    m_actions.setEnabled(QStringLiteral("shell.connectServer"), m_context.sync && readOnly.isEmpty(), readOnly);
    tellTrouble(state);
}

// What goes on by itself needs no sentence; what a person has to do is said once.
void SyncControl::tellTrouble(const SyncState &state)
{
    if (state.stage == SyncStage::UpToDate && std::exchange(m_warned, false))
        m_workbench.say({StatusKind::Done, tr("This computer synchronises again.")});
    if (state.stage == std::exchange(m_told, state.stage) || !state.isTrouble())
        return;
    m_warned = true;
    if (state.stage == SyncStage::NeedsPassword)
        m_workbench.say({StatusKind::Warning, syncSentence(state), tr("Sign in…"), [this] { connectToServer(); }});
    else
        m_workbench.say(
            {StatusKind::Warning, syncSentence(state), tr("Details"), [this] { m_workbench.openPage(SyncPage::pageId()); }});
}

}  // namespace hk

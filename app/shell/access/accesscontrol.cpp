// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/accesscontrol.h"

#include "shell/access/lockguard.h"
#include "shell/access/owndialogs.h"
#include "shell/access/personmenu.h"
#include "shell/frame/statusline.h"
#include "widgets/actionregistry.h"

namespace hk {

AccessControl::AccessControl(const WindowContext &context, ActionRegistry &actions, Workbench &workbench, StatusLine &status,
                             QWidget *window, std::function<bool()> mayLeave)
    : QObject(window),
      m_context(context),
      m_actions(actions),
      m_workbench(workbench),
      m_window(window),
      m_mayLeave(std::move(mayLeave)),
      m_lock(new LockGuard(context, actions, window))
{
    addActions();
    if (!context.account)
        return;
    auto *menu = new PersonMenu(context, actions, status.personItem());
    connect(&status, &StatusLine::personClicked, menu, &PersonMenu::open);
    connect(menu, &PersonMenu::personChosen, this, [this](const QString &name) {
        if (m_mayLeave())
            m_lock->lock(name);
    });
}

void AccessControl::addActions()
{
    const auto add = [this](const char *id, const QString &text, const char *icon, const QKeySequence &keys, int order,
                            std::function<void()> run) {
        ActionSpec spec{QLatin1String(id), text, QLatin1String(icon), keys, MenuPlace::File, order};
        m_actions.add(spec, this, std::move(run));
        if (!m_context.account)
            m_actions.setEnabled(spec.id, false, tr("This desk has no accounts. They are set up in the settings."));
    };
    add("shell.lock", tr("Lock"), "lock", QKeySequence(Qt::CTRL | Qt::Key_L), 800, [this] { m_lock->lock(); });
    add("shell.ownSignIns", tr("My last sign-ins"), "history", {}, 810, [this] {
        auto *dialog = new OwnSignInsDialog(m_context, m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    add("shell.ownPassword", tr("Change my password…"), "edit", {}, 820, [this] { changePassword(); });
    add("shell.signOut", tr("Sign out"), "arrow-left", {}, 830, [this] { signOut(); });
    if (m_context.account && !m_lock->canLock())
        m_actions.setEnabled(QStringLiteral("shell.lock"), false, tr("Your account has no password."));
    if (m_context.account && m_context.database.isReadOnly())
        m_actions.setEnabled(QStringLiteral("shell.ownPassword"), false, m_context.database.readOnlyReason());
}

void AccessControl::begin()
{
    m_lock->readMinutes();
}

void AccessControl::signOut()
{
    Restart wish;
    wish.signOut = true;
    m_context.restart(wish);
}

void AccessControl::changePassword()
{
    auto *dialog = new OwnPasswordDialog(m_context, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this] { m_workbench.say({StatusKind::Done, tr("Your password was changed.")}); });
    dialog->open();
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/access/personmenu.h"

#include "widgets/actionregistry.h"
#include "widgets/look/icons.h"
#include "widgets/whendone.h"

#include <QMenu>

namespace hk {

PersonMenu::PersonMenu(const WindowContext &context, ActionRegistry &actions, QWidget *anchor)
    : QObject(anchor), m_context(context), m_actions(actions), m_anchor(anchor)
{
}

void PersonMenu::open()
{
    const auto future = m_context.database.read([](Reader &reader) { return signInNames(reader); });
    whenDone(future, this, [this](const Result<QList<Account>> &names) { show(names.ok() ? *names : QList<Account>()); });
}

void PersonMenu::show(const QList<Account> &people)
{
    auto *menu = new QMenu(m_anchor);
    menu->setObjectName(QStringLiteral("personMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Account &person : people) {
        if (m_context.account && person.name == m_context.account->name)
            continue;
        QAction *other = menu->addAction(themedIcon(u"person"), tr("Change to %1").arg(person.displayName));
        other->setObjectName(QStringLiteral("person.") + person.name);
        connect(other, &QAction::triggered, this, [this, name = person.name] { emit personChosen(name); });
    }
    menu->addSeparator();
    for (const char *id : {"shell.lock", "shell.ownSignIns", "shell.ownPassword", "shell.signOut"})
        menu->addAction(m_actions.action(QLatin1String(id)));
    menu->popup(m_anchor->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

}  // namespace hk

// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desk/deskui.h"

#include "shell/desk/deskpage.h"

#include <QCoreApplication>

namespace hk {

DeskUi::DeskUi(const WindowContext &context, LocalState &state, DeskFeed &feed)
    : m_window(context), m_state(state), m_feed(feed) { }

ModuleFace DeskUi::face(ModuleUi *ui)
{
    return {QStringLiteral("shell.desk"), QCoreApplication::translate("hk::DeskUi", "Desk"), QStringLiteral("desk"), 0, ui};
}

Result<void> DeskUi::start(const UiContext &context)
{
    m_context = &context;
    return {};
}

void DeskUi::stop()
{
    m_context = nullptr;
}

QList<PageInfo> DeskUi::pages() const
{
    return {{QStringLiteral("shell.desk"), QCoreApplication::translate("hk::DeskUi", "Desk"), {}}};
}

std::unique_ptr<Page> DeskUi::makePage(const QString &)
{
    return std::make_unique<DeskPage>(m_window, m_state, m_feed, m_context->actions, m_context->workbench);
}

}  // namespace hk

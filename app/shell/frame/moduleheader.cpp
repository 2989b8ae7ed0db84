// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/moduleheader.h"

#include "widgets/actionregistry.h"
#include "widgets/controls/tabstrip.h"

#include <QEvent>
#include <QLayout>
#include <QSignalBlocker>
#include <QToolButton>

namespace hk {

ModuleHeader::ModuleHeader(ActionRegistry &actions, QWidget *parent) : PageHeader(parent), m_actions(actions)
{
    setObjectName(QStringLiteral("pageHeader"));
    tabs()->setElideMode(Qt::ElideNone);
    tabs()->setUsesScrollButtons(true);
    connect(tabs(), &QTabBar::currentChanged, this, [this](int tab) { emit pageChosen(m_pages.value(tab)); });
}

void ModuleHeader::showPages(const QString &title, const QList<PageInfo> &pages, const QString &current)
{
    m_back.clear();
    setTitle(title);
    QStringList ids;
    QStringList titles;
    for (const PageInfo &page : pages) {
        ids << page.id;
        titles << page.title;
    }
    const QSignalBlocker quiet(tabs());
    if (ids != m_pages || tabs()->count() != (ids.size() > 1 ? ids.size() : 0)) {
        m_pages = ids;
        setTabs(titles.size() > 1 ? titles : QStringList());
    }
    tabs()->setCurrentIndex(static_cast<int>(ids.indexOf(current)));
}

void ModuleHeader::showOver(const QString &title, const QString &backAction)
{
    m_back = backAction;
    m_pages.clear();
    setTitle(title);
    setTabs({});
}

void ModuleHeader::showActions(const PageActions &actions)
{
    QList<QAction *> tools;
    for (const QString &id : actions.tools) {
        if (QAction *action = m_actions.action(id))
            tools << action;
    }
    if (QAction *back = m_actions.action(m_back))
        tools << back;
    QAction *primary = m_actions.action(actions.primary);
    QList<QPointer<QAction>> wanted(tools.cbegin(), tools.cend());
    wanted << primary;
    // Buttons that stay keep the keyboard focus and the press that is just under way.
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    setActions(tools, primary);
    fitTools();
}

void ModuleHeader::resizeEvent(QResizeEvent *event)
{
    PageHeader::resizeEvent(event);
    fitTools();
}

bool ModuleHeader::event(QEvent *event)
{
    const bool done = PageHeader::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fitTools();
    return done;
}

void ModuleHeader::fitTools()
{
    QList<QToolButton *> tools;
    int wanted = 0;
    for (QToolButton *tool : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (tool->defaultAction() && !tool->isHidden())
            tools << tool;
    }
    for (QToolButton *tool : std::as_const(tools))
        tool->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    wanted = layout()->sizeHint().width();
    // The rightmost tools are the ones least used: their words go first.
    for (auto tool = tools.rbegin(); tool != tools.rend() && wanted > width(); ++tool) {
        if ((*tool)->icon().isNull())
            continue;
        const int before = (*tool)->sizeHint().width();
        (*tool)->setToolButtonStyle(Qt::ToolButtonIconOnly);
        wanted -= before - (*tool)->sizeHint().width();
    }
}

}  // namespace hk

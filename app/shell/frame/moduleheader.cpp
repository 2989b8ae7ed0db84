// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/frame/moduleheader.h"

#include "widgets/actionregistry.h"
#include "widgets/controls/tabstrip.h"
#include "widgets/look/metrics.h"
#include "widgets/look/theme.h"

#include <QEvent>
#include <QLayout>
#include <QLocale>
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
        titles << (page.waiting.value_or(0) > 0 ? QStringLiteral("%1 %2").arg(page.title, QLocale().toString(*page.waiting))
                                                : page.title);
    }
    const QSignalBlocker quiet(tabs());
    if (ids != m_pages || tabs()->count() != (ids.size() > 1 ? ids.size() : 0)) {
        m_pages = ids;
        setTabs(titles.size() > 1 ? titles : QStringList());
    }
    for (int tab = 0; tab < tabs()->count(); ++tab)
        tabs()->setTabText(tab, titles.at(tab));
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
    if (wanted == m_shown) {
        fitTools();
        return;
    }
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

// Styles are only set where they differ, so that the layout requests which that makes come to an end.
void ModuleHeader::fitTools()
{
    const Theme theme = themeOf(this);
    QList<QToolButton *> tools;
    for (QToolButton *tool : findChildren<QToolButton *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (tool->defaultAction() && !tool->isHidden())
            tools << tool;
    }
    const auto widthWithWords = [&theme](const QToolButton &tool) {
        if (tool.toolButtonStyle() != Qt::ToolButtonIconOnly)
            return tool.sizeHint().width();
        return tool.sizeHint().width() + tool.fontMetrics().horizontalAdvance(tool.text()) + theme.px(2 * metrics::iconToWord);
    };
    int wanted = layout()->sizeHint().width();
    for (const QToolButton *tool : std::as_const(tools))
        wanted += widthWithWords(*tool) - tool->sizeHint().width();
    // The rightmost tools are the ones least used: their words go first.
    for (auto tool = tools.rbegin(); tool != tools.rend(); ++tool) {
        const bool iconOnly = wanted > width() && !(*tool)->icon().isNull();
        if (iconOnly)
            wanted -= (*tool)->fontMetrics().horizontalAdvance((*tool)->text()) + theme.px(metrics::iconToWord);
        (*tool)->setToolButtonStyle(iconOnly ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
    }
}

}  // namespace hk
